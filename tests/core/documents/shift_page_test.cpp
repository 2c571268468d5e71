// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/page_layout.h"
#include "core/documents/shift_page.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

QString pageOf(const Night &night, const QString &now)
{
    return shiftPage(night.facts, night.situationAt(now), at(now), u"Sam Reed"_s).plainText();
}

int pagesOf(const Night &night, const QString &now)
{
    Result<DocumentFonts> fonts = DocumentFonts::load();
    REQUIRE_OK(fonts);
    const Document paper = shiftPage(night.facts, night.situationAt(now), at(now), u"Sam Reed"_s);
    return PageLayout(paper, *fonts).pageCount();
}

QString longText(int words)
{
    QStringList text;
    for (int i = 1; i <= words; ++i)
        text << u"word%1"_s.arg(i);
    return text.join(u' ');
}

} // namespace

TEST_CASE("shiftPage: what the next person needs, and where they sign", "[documents][shift]")
{
    Night night;
    night.know(u"health.medicine"_s, Answer::text(u"Insulin"_s));
    const QString early = pageOf(night, u"2026-11-03T17:00"_s);
    CHECK(early.contains(u"Ada"));
    CHECK(early.contains(u"Insulin"));
    CHECK(early.contains(u"Nobody yet"));
    CHECK(early.contains(u"Signature"));

    night.add(Entry::Kind::PoliceCall, u"2026-11-03T18:20"_s,
        { { u"call.number"_s, Answer::code(u"101"_s) },
            { u"call.reference"_s, Answer::text(u"REF-77"_s) },
            { u"call.review-at"_s, Answer::moment(Moment::exactly(at(u"2026-11-03T22:00"_s))) } });
    night.add(Entry::Kind::Action, u"2026-11-03T18:30"_s,
        { { u"action.what"_s, Answer::text(u"Ring the bus company"_s) },
            { u"action.who"_s, Answer::text(u"Ade Bello"_s) } },
        u"a1"_s);
    night.add(Entry::Kind::ShiftHandOver, u"2026-11-03T21:00"_s,
        { { u"shift.said"_s, Answer::text(u"The back door stays open."_s) } });
    const QString page = pageOf(night, u"2026-11-03T21:05"_s);
    CHECK(page.contains(u"REF-77"));
    CHECK(page.contains(u"22:00"));
    CHECK(page.contains(u"Ring the bus company"));
    CHECK(page.contains(u"The back door stays open."));
    CHECK(page.indexOf(u"The back door stays open."_s) < page.indexOf(u"Signature"));
}

TEST_CASE(
    "shiftPage: the return interview is not on it, whoever makes it (R86)", "[documents][shift]")
{
    Night night;
    night.back(u"2026-11-03T20:00"_s);
    for (const Entry::Kind kind : { Entry::Kind::Interview, Entry::Kind::InterviewOffer,
             Entry::Kind::InterviewAttempt, Entry::Kind::ParentInformation }) {
        night.add(kind, u"2026-11-03T21:00"_s,
            { { u"interview.before"_s, Answer::text(u"Marker"_s) },
                { u"offer.note"_s, Answer::text(u"Marker"_s) },
                { u"parent-info.said"_s, Answer::text(u"Marker"_s) },
                { u"note.text"_s, Answer::text(u"Marker"_s) } });
    }
    night.add(
        Entry::Kind::Note, u"2026-11-03T21:05"_s, { { u"note.text"_s, Answer::text(u"Plain"_s) } });
    const QString page = pageOf(night, u"2026-11-03T21:10"_s);
    CHECK(page.contains(u"Plain"));
    CHECK_FALSE(page.contains(u"Marker"));
    CHECK_FALSE(page.contains(u"21:00"));
}

TEST_CASE("shiftPage: a long night is cut to its last lines, says so, and is one page",
    "[documents][shift]")
{
    Night night;
    for (int i = 10; i < 40; ++i)
        night.add(Entry::Kind::Note, u"2026-11-03T17:%1"_s.arg(i),
            { { u"note.text"_s, Answer::text(u"Line %1"_s.arg(i)) } });
    const QString page = pageOf(night, u"2026-11-03T18:00"_s);
    CHECK(page.contains(u"Line 39"));
    CHECK(page.contains(u"Line 35"));
    CHECK_FALSE(page.contains(u"Line 12"));
    CHECK(page.contains(u"earlier line"));
    CHECK(page.indexOf(u"Line 39") < page.indexOf(u"Signature"));
    CHECK(pagesOf(night, u"2026-11-03T18:00"_s) == 1);
}

TEST_CASE("shiftPage: a heavy night leaves out the log before what is due", "[documents][shift]")
{
    Night night;
    night.know(u"health.medicine"_s, Answer::text(u"Insulin"_s));
    for (const QString &flag : { u"medicine-health"_s, u"suicide-self-harm"_s, u"risky-person"_s,
             u"weather-place"_s, u"out-of-character"_s }) {
        night.add(Entry::Kind::RedFlag, u"2026-11-03T17:02"_s,
            { { u"flag.answer"_s, Answer::code(u"yes"_s) },
                { u"flag.note"_s, Answer::text(longText(8)) } },
            flag);
    }
    night.add(Entry::Kind::PoliceCall, u"2026-11-03T18:20"_s,
        { { u"call.number"_s, Answer::code(u"101"_s) },
            { u"call.reference"_s, Answer::text(u"REF-77"_s) },
            { u"call.agreed"_s, Answer::text(longText(30)) },
            { u"call.review-at"_s, Answer::moment(Moment::exactly(at(u"2026-11-03T22:00"_s))) } });
    for (int i = 10; i < 40; ++i) {
        night.add(Entry::Kind::Action, u"2026-11-03T18:%1"_s.arg(i),
            { { u"action.what"_s, Answer::text(u"Ring number %1 of the list"_s.arg(i)) },
                { u"action.who"_s, Answer::text(u"Ade Bello"_s) } },
            u"a%1"_s.arg(i));
    }
    night.add(Entry::Kind::ShiftHandOver, u"2026-11-03T21:00"_s,
        { { u"shift.said"_s, Answer::text(longText(40)) } });
    const QString now = u"2026-11-03T21:05"_s;
    CHECK(pagesOf(night, now) == 1);
    const QString page = pageOf(night, now);
    CHECK(page.contains(longText(40)));
    CHECK(page.contains(u"more in the record"));
    CHECK(page.contains(u"earlier line"));
    CHECK(page.indexOf(u"more in the record") < page.indexOf(u"Signature"));

    SECTION("what was said at the hand-over is never cut, even over more pages")
    {
        night.add(Entry::Kind::ShiftHandOver, u"2026-11-03T21:01"_s,
            { { u"shift.said"_s, Answer::text(longText(1200)) } });
        CHECK(pagesOf(night, now) > 1);
        CHECK(pageOf(night, now).contains(longText(1200)));
    }
}

TEST_CASE("shiftPage: the child who went too is not named (R84)", "[documents][shift]")
{
    Night night;
    night.facts.linked << LinkedChild { EpisodeId::fromStorage(u"e2"_s), u"2026-0002"_s, {},
        u"Lennox"_s };
    CHECK_FALSE(pageOf(night, u"2026-11-03T18:00"_s).contains(u"Lennox"));
}

TEST_CASE("shiftPage: who was told late is said so", "[documents][shift]")
{
    Night night;
    Protocol strict = *night.facts.protocol;
    for (NoticeRule &rule : strict.notices) {
        if (rule.id == u"iro")
            rule.within = Span { 2, Span::Unit::Hours };
    }
    night.facts.protocol = std::make_shared<const Protocol>(strict);
    night.reported(u"2026-11-03T17:00"_s);
    night.add(Entry::Kind::Notice, u"2026-11-03T21:45"_s,
        { { u"notice.outcome"_s, Answer::code(u"told"_s) },
            { u"notice.late-reason"_s, Answer::text(u"No signal"_s) } },
        u"iro"_s);
    const QString page = pageOf(night, u"2026-11-03T22:00"_s);
    CHECK(page.contains(u"Tell the independent reviewing officer (Told 3 h late: No signal)"));
    CHECK(page.count(u"Told 3 h late"_s) == 2);
    CHECK_FALSE(page.contains(u"Told late by others"));

    night.add(Entry::Kind::Notice, u"2026-11-08T12:00"_s,
        { { u"notice.outcome"_s, Answer::code(u"told"_s) } }, u"assistant-director"_s);
    const QString later = pageOf(night, u"2026-11-09T09:00"_s);
    CHECK(later.contains(u"Told late by others"));
    CHECK(later.count(u"(Told 36 h late; nobody wrote why)"_s) == 1);
    INFO("with the line of the log");
    CHECK(later.count(u"Told 36 h late; nobody wrote why"_s) == 2);
}

TEST_CASE("shiftPage: what others owe and nobody can count stands there, with what is missing",
    "[documents][shift]")
{
    Night night;
    const QString label = u"Owed by others, and no time can be counted"_s;
    CHECK_FALSE(pageOf(night, u"2026-11-03T18:00"_s).contains(label));
    night.facts.log.first().happened = Moment::notKnown();
    const QString page = pageOf(night, u"2026-11-03T18:00"_s);
    CHECK(page.contains(label));
    CHECK(page.contains(u", within 3 days (noticed missing: nobody wrote down when)"));
    CHECK(page.contains(u"Nobody wrote down when they were noticed missing: write the time"));
    night.reported(u"2026-11-03T18:10"_s);
    CHECK_FALSE(pageOf(night, u"2026-11-03T18:20"_s).contains(label));
}

TEST_CASE("shiftPage: why a day went by without a try to reach them stands with the try",
    "[documents][shift]")
{
    Night night;
    night.reported(u"2026-11-03T18:10"_s);
    night.add(Entry::Kind::ContactAttempt, u"2026-11-06T09:00"_s,
        { { u"attempt.outcome"_s, Answer::code(u"no-answer"_s) },
            { u"attempt.late-reason"_s, Answer::text(u"The telephone was broken"_s) } });
    CHECK(pageOf(night, u"2026-11-06T10:00"_s)
              .contains(u"If it was late: why? The telephone was broken"));
}

TEST_CASE(
    "shiftPage: whoever takes over reads of which medicine the hours are", "[documents][shift]")
{
    Night night;
    const QString now = u"2026-11-03T17:00"_s;
    const QString label = u"If a dose is missed: "_s;
    CHECK_FALSE(pageOf(night, now).contains(label));
    night.know(u"health.hours-until-harm"_s, Answer::text(u"4"_s));
    night.know(u"health.harm-medicine"_s, Answer::text(u"Insulin"_s));
    night.know(u"health.harm-said-by"_s, Answer::text(u"Nurse Frost"_s));
    CHECK(pageOf(night, now)
              .contains(label + u"Insulin: harm after 4 hours, said by Nurse Frost."_s));
}

TEST_CASE(
    "shiftPage: a legal power that others hold stands there with who holds it and when it ends "
    "(R40)",
    "[documents][shift]")
{
    Night night;
    night.reported(u"2026-11-03T17:00"_s);
    const QString now = u"2026-11-03T23:00"_s;
    CHECK_FALSE(pageOf(night, now).contains(u"Legal power"));
    const auto use = [&](const QString &kind, const Answers &more) {
        Answers answers { { u"power.kind"_s, Answer::code(kind) } };
        answers.insert(more);
        night.add(Entry::Kind::LegalPower, u"2026-11-03T22:00"_s, answers);
    };
    SECTION("police protection, by its hours")
    {
        use(u"police-protection"_s,
            { { u"power.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-03T21:30"_s))) },
                { u"power.by"_s, Answer::text(u"PC Hale, 4411"_s) } });
        const QString page = pageOf(night, now);
        CHECK(page.contains(u"Police protection (section 46)"));
        CHECK(page.contains(u"Held by PC Hale, 4411. It ends Fri 6 Nov, 21:30."));
        INFO("however much is written down");
        for (int i = 0; i < 60; ++i)
            night.add(Entry::Kind::Note, u"2026-11-03T22:30"_s,
                { { u"note.text"_s, Answer::text(longText(40)) } });
        CHECK(pageOf(night, now).contains(u"Held by PC Hale, 4411."));
        const auto endAs = [&](const QString &kind) {
            night.add(Entry::Kind::Ending, u"2026-11-03T22:50"_s,
                { { u"ending.kind"_s, Answer::code(kind) } });
        };
        INFO("and however the absence ended, while there is somebody whom it holds");
        endAs(u"placed-elsewhere"_s);
        CHECK(pageOf(night, now).contains(u"Held by PC Hale, 4411."));
        CHECK_FALSE(pageOf(night, u"2026-11-07T09:00"_s).contains(u"Held by"));
        endAs(u"died"_s);
        CHECK_FALSE(pageOf(night, now).contains(u"Held by"));
    }
    SECTION("the newest of two; one whose start nobody knows ends no later than the one before")
    {
        use(u"police-protection"_s,
            { { u"power.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-03T21:30"_s))) },
                { u"power.by"_s, Answer::text(u"PC Hale"_s) } });
        use(u"police-protection"_s, { { u"power.at"_s, Answer::notKnown() } });
        const QString page = pageOf(night, now);
        CHECK(page.contains(u"Nobody wrote down who holds it. It ends Fri 6 Nov, 21:30."));
        CHECK_FALSE(page.contains(u"Held by PC Hale"));
    }
    SECTION("one of which nobody knows when it began")
    {
        use(u"police-protection"_s, { { u"power.at"_s, Answer::notKnown() } });
        CHECK(
            pageOf(night, now)
                .contains(
                    u"Nobody wrote down who holds it. Nobody wrote down when it ends: ask them."));
    }
    SECTION("another one by the end that was written, and none that is over as it is used")
    {
        use(u"recovery-order"_s,
            { { u"power.until"_s, Answer::moment(Moment::exactly(at(u"2026-11-04T12:00"_s))) },
                { u"power.by"_s, Answer::text(u"Oxford family court"_s) } });
        use(u"arrest"_s, { { u"power.by"_s, Answer::text(u"PC Hale"_s) } });
        const QString page = pageOf(night, now);
        CHECK(page.contains(u"Held by Oxford family court. It ends tomorrow, Wed 4 Nov, 12:00."));
        CHECK_FALSE(page.contains(u"Held by PC Hale"));
    }
}
