// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/police_calls.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

Answer exactly(const QString &when) { return Answer::moment(Moment::exactly(at(when))); }

struct CallNight : Night
{
    /// A call as the form writes it: the time is one of its answers, and the line is of when it was
    /// typed.
    void call(const QString &written, const Answer &made, const QString &number = u"1"_s)
    {
        add(Entry::Kind::PoliceCall, written, { { u"call.number"_s, Answer::code(u"101"_s) } },
            number);
        add(Entry::Kind::PoliceCall, written, { { u"call.at"_s, made } }, number);
    }
    void agreed(const QString &written, const QString &number)
    {
        add(Entry::Kind::PoliceCall, written, { { u"call.agreed"_s, Answer::text(u"We wait"_s) } },
            number);
    }
    void located(const QString &when)
    {
        add(Entry::Kind::Located, when, { { u"located.at"_s, exactly(when) } });
    }
    void described(const QString &when, const QString &kind)
    {
        add(Entry::Kind::Category, when, { { u"category.kind"_s, Answer::code(kind) } });
    }
    [[nodiscard]] bool isOwed(const QString &subject) const
    {
        const QList<NoticeRow> rows = now().notices + now().returnNotices;
        return std::any_of(rows.cbegin(), rows.cend(),
            [&](const NoticeRow &row) { return row.subject == subject && row.isOwed(); });
    }
    [[nodiscard]] Situation now() const { return situationAt(u"2026-11-03T23:30"_s); }
};

} // namespace

TEST_CASE("PoliceCalls: a call from before the find does not say how they are there, however late "
          "it is written (R2)",
    "[guide][calls]")
{
    CallNight night;
    const bool isLate = GENERATE(false, true);
    CAPTURE(isLate);
    night.call(
        isLate ? u"2026-11-03T22:30"_s : u"2026-11-03T20:00"_s, exactly(u"2026-11-03T20:00"_s));
    night.located(u"2026-11-03T22:00"_s);
    CHECK(night.isOwed(u"police-away"_s));
    CHECK(night.now().isReported);
    night.call(u"2026-11-03T22:40"_s, exactly(u"2026-11-03T22:20"_s), u"2"_s);
    CHECK_FALSE(night.isOwed(u"police-away"_s));
}

TEST_CASE("PoliceCalls: a call made before they were known to be away is news of a missing child, "
          "however late it is written (R2)",
    "[guide][calls]")
{
    CallNight night;
    const bool isLate = GENERATE(false, true);
    CAPTURE(isLate);
    night.call(
        isLate ? u"2026-11-03T20:30"_s : u"2026-11-03T17:05"_s, exactly(u"2026-11-03T17:05"_s));
    night.described(u"2026-11-03T20:00"_s, u"away"_s);
    CHECK(night.isOwed(u"police-back"_s));
    CHECK(night.isOwed(u"police-away"_s));
    CHECK(night.fold().event(Trigger::Located) == Moment::exactly(at(u"2026-11-03T20:00"_s)));
}

TEST_CASE("PoliceCalls: an earlier call that is written after they were lost again is no report of "
          "that (R3)",
    "[guide][calls]")
{
    CallNight night;
    night.described(u"2026-11-03T17:00"_s, u"away"_s);
    night.described(u"2026-11-03T19:00"_s, u"missing"_s);
    SECTION("made before")
    {
        night.call(u"2026-11-03T19:31"_s, exactly(u"2026-11-03T17:05"_s));
        CHECK_FALSE(night.now().isReported);
        CHECK(night.now().shouldReportNow);
        CHECK_FALSE(night.fold().event(Trigger::Reported).isKnown());
    }
    SECTION("made since")
    {
        night.call(u"2026-11-03T19:31"_s, exactly(u"2026-11-03T19:10"_s));
        CHECK(night.now().isReported);
        CHECK_FALSE(night.now().shouldReportNow);
        CHECK(night.fold().event(Trigger::Reported).instant() == at(u"2026-11-03T19:10"_s));
    }
}

TEST_CASE("PoliceCalls: a call of which nobody knows the time takes no duty away", "[guide][calls]")
{
    CallNight night;
    const Answer made
        = GENERATE(Answer::notKnown(), Answer::moment(Moment::on(QDate(2026, 11, 3))));
    SECTION("it may have been before the find: they hear that the child is found, and away")
    {
        night.described(u"2026-11-03T20:00"_s, u"away"_s);
        night.call(u"2026-11-03T22:30"_s, made);
        CHECK(night.isOwed(u"police-back"_s));
        CHECK(night.isOwed(u"police-away"_s));
    }
    SECTION("it may have been before they were lost again: it is no report")
    {
        night.described(u"2026-11-03T17:00"_s, u"away"_s);
        night.described(u"2026-11-03T19:00"_s, u"missing"_s);
        night.call(u"2026-11-03T19:31"_s, made);
        CHECK_FALSE(night.now().isReported);
        CHECK(night.now().shouldReportNow);
    }
    SECTION("of a child who was never lost again it is the report")
    {
        night.call(u"2026-11-03T19:31"_s, made);
        CHECK(night.now().isReported);
    }
    SECTION("on another day than they were lost it is known all the same")
    {
        night.described(u"2026-11-02T17:00"_s, u"away"_s);
        night.described(u"2026-11-02T19:00"_s, u"missing"_s);
        night.call(u"2026-11-03T19:31"_s, Answer::moment(Moment::on(QDate(2026, 11, 3))));
        CHECK(night.now().isReported);
    }
    SECTION("when it became known is not known either: what was written before was before")
    {
        night.call(u"2026-11-03T19:00"_s, exactly(u"2026-11-03T18:00"_s));
        night.add(Entry::Kind::Located, u"2026-11-03T20:00"_s,
            { { u"located.at"_s, Answer::notKnown() } });
        CHECK(night.isOwed(u"police-away"_s));
        night.call(u"2026-11-03T20:30"_s, exactly(u"2026-11-03T20:10"_s), u"2"_s);
        CHECK_FALSE(night.isOwed(u"police-away"_s));
    }
}

TEST_CASE(
    "PoliceCalls: what was agreed, and nothing else, tells the police nothing", "[guide][calls]")
{
    CallNight night;
    SECTION("that they are away")
    {
        night.call(u"2026-11-03T20:00"_s, exactly(u"2026-11-03T20:00"_s));
        night.located(u"2026-11-03T22:00"_s);
        night.agreed(u"2026-11-03T22:40"_s, u"2"_s);
        CHECK(night.isOwed(u"police-away"_s));
    }
    SECTION("that they are missing: the first call is that of which the time is said")
    {
        night.agreed(u"2026-11-03T16:50"_s, u"1"_s);
        night.call(u"2026-11-03T20:30"_s, exactly(u"2026-11-03T19:00"_s), u"2"_s);
        night.call(u"2026-11-03T20:10"_s, exactly(u"2026-11-03T20:00"_s), u"3"_s);
        const QList<NoticeRow> rows = night.now().notices;
        const auto police = std::find_if(rows.cbegin(), rows.cend(),
            [](const NoticeRow &row) { return row.subject == u"police"; });
        REQUIRE(police != rows.cend());
        REQUIRE(police->last);
        CHECK(police->last->subject == u"2");
    }
}

TEST_CASE(
    "setDues: the review that was agreed in the last call is owed, in whichever order the calls "
    "were written (R3)",
    "[guide][calls]")
{
    CallNight night;
    const bool isEarlierWrittenLast = GENERATE(false, true);
    CAPTURE(isEarlierWrittenLast);
    const auto call = [&](const QString &number) {
        const bool isFirst = number == u"1";
        const QString made = isFirst ? u"2026-11-03T17:05"_s : u"2026-11-03T20:00"_s;
        night.call(
            isFirst && isEarlierWrittenLast ? u"2026-11-03T21:00"_s : made, exactly(made), number);
        night.facts.log.last().answers.insert(
            u"call.review-at"_s, exactly(isFirst ? u"2026-11-03T18:05"_s : u"2026-11-03T23:00"_s));
    };
    call(u"1"_s);
    call(u"2"_s);
    const auto review = [&]() -> QDateTime {
        for (const Due &due : night.now().dues) {
            if (due.subject == u"review")
                return due.at;
        }
        return {};
    };
    CHECK(review() == at(u"2026-11-03T23:00"_s));
    INFO("a call at a time that nobody knows may have been before that");
    night.call(u"2026-11-03T23:10"_s, Answer::notKnown(), u"3"_s);
    CHECK(review() == at(u"2026-11-03T23:00"_s));
    night.call(u"2026-11-03T23:20"_s, exactly(u"2026-11-03T23:05"_s), u"4"_s);
    CHECK_FALSE(review().isValid());
}

TEST_CASE("PoliceCalls: they stand in the order in which they were made", "[guide][calls]")
{
    CallNight night;
    night.call(u"2026-11-03T19:00"_s, exactly(u"2026-11-03T18:50"_s), u"1"_s);
    night.call(u"2026-11-03T21:00"_s, exactly(u"2026-11-03T17:05"_s), u"2"_s);
    const FactFold fold = night.fold();
    const PoliceCalls &calls = fold.calls();
    REQUIRE(calls.all().size() == 4);
    CHECK(calls.all().first().subject == u"2");
    CHECK(calls.madeAt(calls.all().first()) == Moment::exactly(at(u"2026-11-03T17:05"_s)));
    CHECK(fold.event(Trigger::Reported).instant() == at(u"2026-11-03T17:05"_s));
}
