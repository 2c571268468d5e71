// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/asked_duty.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

Entry said(const QString &answer, const Answers &more = {})
{
    Entry line;
    line.kind = Entry::Kind::Notice;
    line.subject = asked_duty::subjectOf(u"trace"_s);
    line.answers = more;
    line.answers.insert(u"asked.answer"_s, Answer::code(answer));
    return line;
}

Answers until(const Moment &moment) { return { { u"asked.until"_s, Answer::moment(moment) } }; }

} // namespace

TEST_CASE("asked_duty: only a notice about a duty of others is one", "[guide][asked]")
{
    Entry line = said(u"done"_s);
    CHECK(asked_duty::clockOf(line) == u"trace");
    line.kind = Entry::Kind::Check;
    CHECK(asked_duty::clockOf(line).isEmpty());
    line.kind = Entry::Kind::Notice;
    line.subject = u"trace"_s;
    CHECK(asked_duty::clockOf(line).isEmpty());
}

TEST_CASE("asked_duty: what they say of it, and who and why in their words", "[guide][asked]")
{
    using asked_duty::Said;
    CHECK(asked_duty::said(said(u"done"_s)) == Said::Done);
    CHECK(asked_duty::said(said(u"not-done"_s)) == Said::NotDone);
    CHECK(asked_duty::said(said(u"to-come"_s)) == Said::ToCome);
    CHECK(asked_duty::said(said(u"perhaps"_s)) == Said::Nothing);
    CHECK(asked_duty::said({}) == Said::Nothing);
    const Entry line = said(u"done"_s,
        { { u"asked.who"_s, Answer::text(u"DC Bello"_s) },
            { u"asked.done-by"_s, Answer::text(u"PC Hale"_s) },
            { u"asked.late-reason"_s, Answer::text(u"Nobody was free"_s) },
            { u"asked.reason"_s, Answer::text(u"No phone"_s) } });
    CHECK(asked_duty::asked(line) == u"DC Bello");
    CHECK(asked_duty::doneBy(line) == u"PC Hale");
    CHECK(asked_duty::whyLate(line) == u"Nobody was free");
    CHECK(asked_duty::whyNotDone(line) == u"No phone");
    CHECK(asked_duty::whyLate(said(u"done"_s)).isEmpty());
}

TEST_CASE("asked_duty: left out is what has a reason", "[guide][asked]")
{
    const auto because = [](const QString &reason) {
        return Answers { { u"asked.reason"_s, Answer::text(reason) } };
    };
    CHECK(asked_duty::isLeftOut(said(u"not-done"_s, because(u"No phone"_s))));
    CHECK_FALSE(asked_duty::isLeftOut(said(u"not-done"_s, because(u"  "_s))));
    CHECK_FALSE(asked_duty::isLeftOut(said(u"not-done"_s)));
    CHECK_FALSE(asked_duty::isLeftOut(said(u"to-come"_s, because(u"No phone"_s))));
    CHECK_FALSE(
        asked_duty::isLeftOut(said(u"not-done"_s, { { u"asked.reason"_s, Answer::notKnown() } })));
}

TEST_CASE("asked_duty: a day that is named lasts to its end, across the clock changes too",
    "[guide][asked]")
{
    const auto expected = [](const QDate &day) {
        return asked_duty::expectedBy(said(u"to-come"_s, until(Moment::on(day))));
    };
    CHECK(expected({ 2026, 11, 5 }) == at(u"2026-11-05T23:59:59"_s));
    CHECK(expected({ 2026, 3, 29 }) == at(u"2026-03-29T23:59:59"_s));
    CHECK(expected({ 2026, 10, 25 }) == at(u"2026-10-25T23:59:59"_s));
    const QDateTime noon = at(u"2026-11-05T12:00"_s);
    CHECK(asked_duty::expectedBy(said(u"to-come"_s, until(Moment::exactly(noon)))) == noon);
    CHECK_FALSE(asked_duty::expectedBy(said(u"to-come"_s)).isValid());
    CHECK_FALSE(asked_duty::expectedBy(said(u"done"_s, until(Moment::exactly(noon)))).isValid());
}
