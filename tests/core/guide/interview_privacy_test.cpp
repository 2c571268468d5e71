// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "core/guide/interview_privacy.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;

namespace {

const StaffId nadia = StaffId::fromStorage(u"nadia"_s);
const StaffId aled = StaffId::fromStorage(u"aled"_s);
const StaffId priya = StaffId::fromStorage(u"priya"_s);

/// Nadia held the interview: where, what was said, and what the carers may know.
struct Interviewed : Night
{
    Interviewed()
    {
        tell(u"interview.before"_s, u"the words of the child"_s);
        tell(u"interview.place"_s, u"the library"_s);
        tell(u"interview.for-carers"_s, u"ask before her door is opened"_s);
    }
    void tell(const QString &field, const QString &text, const QString &subject = {})
    {
        add(Entry::Kind::Interview, u"2026-11-05T10:00"_s, { { field, Answer::text(text) } },
            subject);
        facts.log.last().author = nadia;
    }
    [[nodiscard]] QStringList toldTo(const StaffId &reader, const QSet<StaffId> &named = {}) const
    {
        QStringList fields;
        for (const Entry &line : interview_privacy::openedTo(reader, named, facts.log)) {
            if (line.kind == Entry::Kind::Interview)
                fields << (line.answers.isEmpty() ? u"-"_s : line.answers.firstKey());
        }
        return fields;
    }
};

const QStringList everything { u"interview.before"_s, u"interview.place"_s,
    u"interview.for-carers"_s };
const QStringList openOnly { u"interview.place"_s, u"interview.for-carers"_s };

} // namespace

TEST_CASE("Interview: opens to who held it and to those they name (R86)", "[guide][interview]")
{
    const Interviewed night;
    CHECK(night.toldTo(nadia) == everything);
    CHECK(night.toldTo(priya, { priya }) == everything);
    CHECK(night.toldTo(aled, { priya }) == openOnly);
    CHECK(interview_privacy::interviewers(night.facts.log) == QSet<StaffId> { nadia });
}

TEST_CASE("Interview: what a parent said alone, the screening and the referral open to no other "
          "(R51, R86)",
    "[guide][interview]")
{
    Interviewed night;
    const QStringList closed { u"interview.parent-seen"_s, u"interview.parent-who"_s,
        u"interview.parent-apart"_s, u"interview.carer-views"_s, u"interview.screening"_s,
        u"interview.screening-tool"_s, u"interview.screening-result"_s, u"interview.referral"_s,
        u"interview.referral-to"_s, u"interview.referral-why"_s };
    for (const QString &field : closed) {
        REQUIRE(forms::field(field));
        night.tell(field, u"said in confidence"_s);
    }
    CHECK(night.toldTo(aled) == openOnly);
    CHECK(night.toldTo(nadia) == everything + closed);
    CHECK(night.toldTo(priya, { priya }) == everything + closed);
}

TEST_CASE("Interview: why it was late is nothing that the child said, and opens to everybody",
    "[guide][interview]")
{
    Interviewed night;
    night.tell(u"interview.late-reason"_s, u"nobody was free"_s);
    CHECK(night.toldTo(aled) == openOnly + QStringList { u"interview.late-reason"_s });
    INFO("who only wrote that did not hold it");
    night.facts.log.last().author = priya;
    CHECK(interview_privacy::interviewers(night.facts.log) == QSet<StaffId> { nadia });
}

TEST_CASE("Interview: every other line opens to everybody", "[guide][interview]")
{
    Interviewed night;
    night.add(Entry::Kind::Note, u"2026-11-05T11:00"_s,
        { { u"note.text"_s, Answer::text(u"slept well"_s) } });
    const QList<Entry> opened = interview_privacy::openedTo(aled, {}, night.facts.log);
    CHECK(opened.last().kind == Entry::Kind::Note);
    CHECK(opened.first().kind == Entry::Kind::Noticed);
}

TEST_CASE("Interview: that it was held is known whatever was written", "[guide][interview]")
{
    Night night;
    night.add(Entry::Kind::Interview, u"2026-11-05T10:00"_s,
        { { u"interview.before"_s, Answer::text(u"the words of the child"_s) } });
    night.facts.log.last().author = nadia;
    night.facts.log = interview_privacy::openedTo(aled, {}, night.facts.log);
    REQUIRE(night.fold().first(Entry::Kind::Interview));
    CHECK(night.fold().first(Entry::Kind::Interview)->answers.isEmpty());
    CHECK_FALSE(night.fold().answer(u"interview.before"_s).isSettled());
}

TEST_CASE("Interview: a correction opens to whom its original opens", "[guide][interview]")
{
    Interviewed night;
    Entry correction = night.facts.log.at(1);
    correction.id = EntryId::fromStorage(u"z"_s);
    correction.corrects = night.facts.log.at(1).id;
    correction.reason = u"she said her uncle"_s;
    correction.answers = { { u"interview.before"_s, Answer::text(u"other words"_s) } };
    night.facts.log << correction;
    CHECK(night.toldTo(aled) == openOnly);
    CHECK(night.toldTo(nadia).size() == 4);
    Entry place = night.facts.log.at(2);
    place.id = EntryId::fromStorage(u"zz"_s);
    place.corrects = night.facts.log.at(2).id;
    place.reason = u"she said the park"_s;
    night.facts.log << place;
    for (const Entry &line : interview_privacy::openedTo(aled, {}, night.facts.log))
        CHECK_FALSE(line.reason.contains(u"she said"));
}

TEST_CASE("Interview: two who held it read each other's corrections", "[guide][interview]")
{
    Interviewed night;
    night.tell(u"interview.away"_s, u"at a friend's"_s);
    night.facts.log.last().author = priya;
    Entry correction = night.facts.log.at(1);
    correction.id = EntryId::fromStorage(u"z"_s);
    correction.author = priya;
    correction.corrects = night.facts.log.at(1).id;
    correction.reason = u"misheard"_s;
    correction.answers = { { u"interview.before"_s, Answer::text(u"other words"_s) } };
    night.facts.log << correction;
    night.facts.log = interview_privacy::openedTo(nadia, {}, night.facts.log);
    CHECK(night.fold().answer(u"interview.before"_s).value() == u"other words");
}

TEST_CASE("Interview: a sealed part is known to its author alone", "[guide][interview]")
{
    Interviewed night;
    night.add(Entry::Kind::Interview, u"2026-11-05T10:30"_s, {}, interview_privacy::sealedPart);
    night.facts.log.last().author = nadia;
    CHECK(night.toldTo(nadia).size() == 4);
    // Whom it concerns may be among those who were named.
    CHECK(night.toldTo(priya, { priya }) == everything);
    CHECK(night.toldTo(aled) == openOnly);
}

TEST_CASE("Interview: who writes down when it was held did not hold it", "[guide][interview]")
{
    Interviewed night;
    night.add(Entry::Kind::Interview, u"2026-11-05T09:00"_s,
        { { u"interview.place"_s, Answer::text(u"the library"_s) } });
    night.facts.log.last().author = aled;
    CHECK(interview_privacy::interviewers(night.facts.log) == QSet<StaffId> { nadia });
}

TEST_CASE("Interview: who takes in what came back did not hold it", "[guide][interview]")
{
    Night night;
    night.add(Entry::Kind::Interview, u"2026-11-05T10:00"_s,
        { { u"interview.place"_s, Answer::text(u"the library"_s) } }, interview_privacy::cameBack);
    night.facts.log.last().author = aled;
    CHECK(interview_privacy::interviewers(night.facts.log).isEmpty());
}
