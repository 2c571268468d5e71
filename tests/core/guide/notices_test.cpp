// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/notices.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// Noticed at 16:45, and the reviewing officer and the police told by 18:45.
struct TwoHours : Night
{
    TwoHours()
    {
        Protocol strict = *facts.protocol;
        for (NoticeRule &rule : strict.notices) {
            if (rule.id == u"iro" || rule.id == u"police")
                rule.within = Span { 2, Span::Unit::Hours };
        }
        facts.protocol = std::make_shared<const Protocol>(strict);
    }
    EntryId say(const QString &outcome, const QString &when, const QString &whyLate = {},
        const QString &whom = u"iro"_s)
    {
        Answers answers { { u"notice.outcome"_s, Answer::code(outcome) } };
        if (!whyLate.isEmpty())
            answers.insert(u"notice.late-reason"_s, Answer::text(whyLate));
        return add(Entry::Kind::Notice, when, answers, whom);
    }
    EntryId sayWhy(const QString &when, const QString &whyLate)
    {
        return add(Entry::Kind::Notice, when,
            { { u"notice.late-reason"_s, Answer::text(whyLate) } }, u"iro"_s);
    }
    [[nodiscard]] NoticeRow row(const QString &subject = u"iro"_s) const
    {
        const Situation situation = situationAt(u"2026-11-03T23:00"_s);
        const auto found = std::find_if(situation.notices.cbegin(), situation.notices.cend(),
            [&](const NoticeRow &each) { return each.subject == subject; });
        REQUIRE(found != situation.notices.cend());
        return *found;
    }
};

} // namespace

TEST_CASE("assess: only this user's duties are due", "[guide][situation]")
{
    Night night;
    night.reported(u"2026-11-03T18:20"_s);
    const Situation situation = night.situationAt(u"2026-11-20T09:00"_s);
    for (const Due &due : situation.dues) {
        for (const NoticeRow &row : situation.notices) {
            if (row.subject == due.subject)
                CHECK(row.isOurs);
        }
    }
    const auto director = std::find_if(situation.notices.cbegin(), situation.notices.cend(),
        [](const NoticeRow &row) { return row.party == u"assistant-director"; });
    REQUIRE(director != situation.notices.cend());
    CHECK_FALSE(director->isOurs);
    CHECK_FALSE(director->isLate);
    CHECK(director->due.isValid());
}

TEST_CASE("assess: the return is told to the police first, then to everyone who was told",
    "[guide][situation]")
{
    Night night;
    night.contact(u"Ms Okafor"_s, u"iro"_s, true);
    night.reported(u"2026-11-03T18:20"_s);
    const auto told = [&](const QString &subject) {
        night.add(Entry::Kind::Notice, u"2026-11-03T18:40"_s,
            { { u"notice.outcome"_s, Answer::code(u"told"_s) } }, subject);
    };
    told(u"responsible-authority"_s);
    told(u"iro"_s);
    night.back(u"2026-11-03T23:40"_s);

    const Situation situation = night.situationAt(u"2026-11-03T23:45"_s);
    REQUIRE_FALSE(situation.returnNotices.isEmpty());
    CHECK(situation.returnNotices.first().party == u"police");
    CHECK(situation.returnNotices.first().isOurs);
    CHECK(situation.nextStep == StepId::Return);
    for (const QString &party : { u"responsible-authority"_s, u"iro"_s, u"social-worker"_s }) {
        CAPTURE(party);
        CHECK(std::any_of(situation.returnNotices.cbegin(), situation.returnNotices.cend(),
            [&](const NoticeRow &row) { return row.party == party && row.isOurs; }));
    }
    SECTION("nobody was told on the way out: the police need not hear")
    {
        Night quiet;
        quiet.back(u"2026-11-03T17:00"_s);
        const Situation home = quiet.situationAt(u"2026-11-03T17:05"_s);
        CHECK(std::none_of(home.returnNotices.cbegin(), home.returnNotices.cend(),
            [](const NoticeRow &row) { return row.party == u"police" && row.isOurs; }));
    }
}

TEST_CASE("noticeRows: a relative is rung only when marked safe, a service unless marked not safe",
    "[guide][notices]")
{
    Night night;
    night.contact(u"Ms Okafor"_s, u"iro"_s, true).answers.remove(u"contact.safe-to-ring"_s);
    night.contact(u"Dad"_s, u"father"_s, true)
        .answers.insert(u"contact.parental-responsibility"_s, Answer::yes());
    night.facts.profile.contacts.last().answers.remove(u"contact.safe-to-ring"_s);
    for (Contact &contact : night.facts.profile.contacts)
        contact.answers.insert(u"contact.part"_s, Answer::text(u"Rings the duty team"_s));
    const Situation situation = night.situationAt(u"2026-11-03T17:00"_s);
    for (const NoticeRow &row : situation.notices) {
        if (row.party == u"iro" && row.isOurs) {
            CHECK(row.ring.first().isOpen);
            CHECK(row.ring.first().part == u"Rings the duty team");
        }
        if (row.party == u"parents" && row.isOurs) {
            CHECK_FALSE(row.ring.first().isOpen);
            CHECK(row.ring.first().part.isEmpty());
        }
    }
}

TEST_CASE("noticeRows: a parent whom the plan keeps out is not to be rung", "[guide][notices]")
{
    Night night;
    Contact &mother = night.contact(u"Mum"_s, u"mother"_s, true);
    mother.answers.insert(u"contact.parental-responsibility"_s, Answer::yes());
    mother.answers.insert(u"contact.may-be-told"_s, Answer::no());
    const Situation situation = night.situationAt(u"2026-11-03T17:00"_s);
    for (const NoticeRow &row : situation.notices) {
        if (row.party != u"parents" || !row.isOurs)
            continue;
        CHECK(row.text.startsWith(u"Ask social care"));
        CHECK_FALSE(row.ring.first().isOpen);
        CHECK_FALSE(row.nameless.contains(u"Mum"));
    }
}

TEST_CASE("noticeRows: where the family is closed, no words send anybody to it", "[guide][notices]")
{
    Night night;
    night.know(u"child.unaccompanied"_s, Answer::yes());
    night.reported(u"2026-11-03T16:50"_s);
    const Situation situation = night.situationAt(u"2026-11-03T17:00"_s);
    qsizetype parents = 0;
    for (const Due &due : situation.dues) {
        CHECK_FALSE(due.text.startsWith(u"Tell the parents"));
        CHECK_FALSE(due.nameless.startsWith(u"Tell the parents"));
        parents += due.nameless.contains(u"parents are told") ? 1 : 0;
    }
    CHECK(parents == 1);
}

TEST_CASE(
    "noticeRows: the call settles the police also after a try that failed", "[guide][notices]")
{
    Night night;
    night.add(Entry::Kind::Notice, u"2026-11-03T17:00"_s,
        { { u"notice.outcome"_s, Answer::code(u"no-answer"_s) } }, u"police"_s);
    night.reported(u"2026-11-03T17:05"_s);
    const Situation situation = night.situationAt(u"2026-11-03T17:06"_s);
    CHECK(situation.notices.first().party == u"police");
    CHECK(situation.notices.first().state == NoticeRow::State::Told);
}

TEST_CASE("noticeRows: the senior manager of the council is whom to ask about its own people (R42)",
    "[guide][notices]")
{
    Night night;
    Contact &manager = night.contact(u"Ruth Adeyemi"_s, u"senior-manager"_s, true);
    manager.answers.remove(u"contact.safe-to-ring"_s);
    const Situation situation = night.situationAt(u"2026-11-03T17:00"_s);
    int asked = 0;
    for (const NoticeRow &row : situation.notices) {
        if (row.ring.isEmpty() || row.ring.first().name != u"Ruth Adeyemi")
            continue;
        ++asked;
        CHECK_FALSE(row.isOurs);
        CHECK(row.ring.first().isOpen);
        CHECK(row.ring.first().phone == u"01632 960123");
    }
    CHECK(asked == 3);
}

TEST_CASE(
    "noticeRows: nobody is taken home to danger before social care was asked", "[guide][notices]")
{
    Night night;
    night.contact(u"City duty team"_s, u"duty-team"_s, true)
        .answers.remove(u"contact.safe-to-ring"_s);
    const auto row = [&]() -> std::optional<NoticeRow> {
        const Situation situation = night.situationAt(u"2026-11-04T01:00"_s);
        const auto found
            = std::find_if(situation.returnNotices.cbegin(), situation.returnNotices.cend(),
                [](const NoticeRow &each) { return each.subject == u"refer-before-home"; });
        return found == situation.returnNotices.cend() ? std::nullopt : std::optional(*found);
    };
    night.add(Entry::Kind::Located, u"2026-11-04T00:30"_s);
    REQUIRE(row());
    CHECK(row()->mayApply);
    CHECK_FALSE(row()->isOwed());
    night.know(u"risk.family-danger"_s, Answer::no());
    CHECK_FALSE(row());
    night.know(u"risk.family-danger"_s, Answer::yes());
    REQUIRE(row());
    CHECK(row()->isOwed());
    CHECK(row()->isDue);
    CHECK(row()->ring.first().name == u"City duty team");
}

TEST_CASE("noticeRows: told after its time is a state of its own, with how late and why",
    "[guide][notices]")
{
    TwoHours night;
    night.reported(u"2026-11-03T17:00"_s);
    CHECK(night.row().isLate);
    CHECK_FALSE(night.row().toldLate);

    SECTION("in time")
    {
        night.say(u"told"_s, u"2026-11-03T18:45"_s);
        CHECK_FALSE(night.row().toldLate);
        INFO("said again later is no second time to be late");
        night.say(u"told"_s, u"2026-11-03T22:00"_s);
        CHECK_FALSE(night.row().toldLate);
    }
    SECTION("in time, and written down hours later")
    {
        night.say(u"told"_s, u"2026-11-03T18:30"_s);
        night.facts.log.last().written = at(u"2026-11-03T22:30"_s);
        CHECK_FALSE(night.row().toldLate);
    }
    SECTION("late, and nobody wrote why until later")
    {
        const EntryId told = night.say(u"told"_s, u"2026-11-03T21:45"_s);
        NoticeRow row = night.row();
        CHECK(row.state == NoticeRow::State::Told);
        CHECK_FALSE(row.isLate);
        REQUIRE(row.toldLate);
        CHECK(row.toldLate->entry == told);
        CHECK(row.toldLate->seconds == 3 * 60 * 60);
        CHECK(inWords(*row.toldLate) == u"Told 3 h late; nobody wrote why");
        CHECK(toldLate(night.situationAt(u"2026-11-03T23:00"_s)).keys() == QList { told });

        night.say(u"told"_s, u"2026-11-03T22:00"_s, u"The line was dead"_s);
        row = night.row();
        REQUIRE(row.toldLate);
        CHECK(row.toldLate->entry == told);
        CHECK(inWords(*row.toldLate) == u"Told 3 h late: The line was dead");
    }
    SECTION("why, in a line of its own, tells nobody again and is no try")
    {
        night.sayWhy(u"2026-11-03T18:00"_s, u"The line is dead"_s);
        CHECK(night.row().state == NoticeRow::State::NotYet);
        CHECK(night.row().isLate);
        const EntryId told = night.say(u"told"_s, u"2026-11-03T21:45"_s);
        const EntryId why = night.sayWhy(u"2026-11-03T22:00"_s, u"The line was dead"_s);
        const NoticeRow row = night.row();
        REQUIRE(row.last);
        CHECK(row.last->id == told);
        CHECK(row.state == NoticeRow::State::Told);
        REQUIRE(row.toldLate);
        CHECK(row.toldLate->entry == told);
        CHECK(row.toldLate->reason == u"The line was dead");
        CHECK(onlyAddsWhyLate(night.facts.log.last()));
        INFO("that nobody knows why neither tells nor untells anybody");
        night.add(Entry::Kind::Notice, u"2026-11-03T22:05"_s,
            { { u"notice.late-reason"_s, Answer::notKnown() } }, u"iro"_s);
        CHECK(night.row().last->id == told);
        CHECK(night.row().toldLate->reason == u"The line was dead");
        INFO("taken back, it was never said");
        night.add(Entry::Kind::Note, u"2026-11-03T22:10"_s);
        night.facts.log.last().corrects = why;
        CHECK(night.row().toldLate->reason == u"The line is dead");
    }
    SECTION("a day without a time of day: by the day that is over, or the first hour of it")
    {
        night.say(u"told"_s, u"2026-11-03T21:45"_s);
        night.facts.log.last().happened = Moment::on(QDate(2026, 11, 3));
        CHECK_FALSE(night.row().toldLate);
        night.facts.log.last().happened = Moment::on(QDate(2026, 11, 4));
        REQUIRE(night.row().toldLate);
        CHECK(night.row().toldLate->seconds == (5 * 60 + 15) * 60);
    }
    SECTION("why was written with the try before")
    {
        night.say(u"no-answer"_s, u"2026-11-03T20:00"_s, u"The line was dead"_s);
        CHECK(night.row().isLate);
        night.say(u"told"_s, u"2026-11-03T20:45"_s);
        REQUIRE(night.row().toldLate);
        CHECK(night.row().toldLate->reason == u"The line was dead");
    }
    SECTION("nobody knows when: not before it was written")
    {
        night.say(u"told"_s, u"2026-11-03T21:45"_s);
        night.facts.log.last().happened = Moment::notKnown();
        CHECK(night.row().toldLate);
    }
    SECTION("left out with a reason, or not told any more, is not told late")
    {
        night.say(u"told"_s, u"2026-11-03T21:45"_s);
        night.say(GENERATE(u"not-told"_s, u"no-answer"_s), u"2026-11-03T22:00"_s);
        CHECK_FALSE(night.row().toldLate);
    }
    SECTION("not in a setting whose list it is not on")
    {
        night.facts.setting.kind = Setting::Kind::School;
        night.say(u"told"_s, u"2026-11-03T21:45"_s);
        CHECK(toldLate(night.situationAt(u"2026-11-03T23:00"_s)).isEmpty());
    }
}

TEST_CASE("noticeRows: others who were told after their time were told late, and that is nothing "
          "that this user owes (R36, R88)",
    "[guide][notices]")
{
    struct Case
    {
        QString whom;
        QString inTime; ///< the last minute
        QString late;
        QString words;
    };
    const Case each = GENERATE(values<Case>({
        { u"assistant-director"_s, u"2026-11-06T23:59"_s, u"2026-11-08T12:00"_s, u"36 h"_s },
        { u"lead-member"_s, u"2026-11-10T23:59"_s, u"2026-11-15T12:00"_s, u"4 days 12 h"_s },
        { u"corporate-parenting-board"_s, u"2026-11-10T23:59"_s, u"2026-11-11T00:30"_s,
            u"30 minutes"_s },
    }));
    CAPTURE(each.whom);
    const QString now = u"2026-11-20T09:00"_s;
    Night night;
    night.reported(u"2026-11-03T18:20"_s);
    const auto row = [&] {
        const Situation situation = night.situationAt(now);
        for (const Due &due : situation.dues)
            CHECK(due.subject != each.whom);
        for (const NoticeRow &notice : situation.notices) {
            if (notice.subject == each.whom)
                return notice;
        }
        FAIL("no such row");
        return NoticeRow();
    };
    CHECK_FALSE(row().isOurs);
    CHECK_FALSE(row().isLate);
    const auto say = [&](const QString &when, const Answers &answers) {
        return night.add(Entry::Kind::Notice, when, answers, each.whom);
    };
    const Answers told { { u"notice.outcome"_s, Answer::code(u"told"_s) } };
    SECTION("in time")
    {
        say(each.inTime, told);
        CHECK_FALSE(row().toldLate);
    }
    SECTION("late, and why once somebody asks")
    {
        const EntryId line = say(each.late, told);
        REQUIRE(row().toldLate);
        CHECK(row().toldLate->entry == line);
        CHECK_FALSE(row().isLate);
        CHECK(inWords(*row().toldLate) == u"Told %1 late; nobody wrote why"_s.arg(each.words));
        CHECK(toldLate(night.situationAt(now)).keys() == QList { line });
        say(u"2026-11-19T09:00"_s,
            { { u"notice.late-reason"_s, Answer::text(u"She was on leave"_s) } });
        CHECK(inWords(*row().toldLate) == u"Told %1 late: She was on leave"_s.arg(each.words));
    }
    SECTION("nobody says when: that it was written down late is no lateness of theirs")
    {
        say(u"2026-11-19T09:00"_s, told);
        night.facts.log.last().happened = Moment::notKnown();
        CHECK(row().state == NoticeRow::State::Told);
        CHECK_FALSE(row().toldLate);
        INFO("until somebody says");
        const EntryId line = say(each.late, told);
        REQUIRE(row().toldLate);
        CHECK(row().toldLate->entry == line);
    }
    SECTION("of a day alone: by the day")
    {
        say(each.late, told);
        night.facts.log.last().happened = Moment::on(QDate(2026, 11, 12));
        const qint64 days = each.whom == u"assistant-director" ? 6 : 2;
        REQUIRE(row().toldLate);
        CHECK(row().toldLate->seconds == days * 24 * 3600);
    }
}

TEST_CASE("noticeRows: the police are told with the call or the row, whichever came first",
    "[guide][notices]")
{
    TwoHours night;
    const bool isCallFirst = GENERATE(true, false);
    CAPTURE(isCallFirst);
    const QString first = GENERATE(u"2026-11-03T18:40"_s, u"2026-11-03T19:00"_s);
    night.reported(isCallFirst ? first : u"2026-11-03T21:00"_s);
    night.say(u"told"_s, isCallFirst ? u"2026-11-03T21:00"_s : first, {}, u"police"_s);
    const auto late = night.row(u"police"_s).toldLate;
    CHECK(late.has_value() == first.endsWith(u"19:00"));
    if (late)
        CHECK(late->seconds == 15 * 60);
}

TEST_CASE("noticeRows: a late call alone tells the police late", "[guide][notices]")
{
    TwoHours night;
    night.reported(u"2026-11-03T19:00"_s);
    REQUIRE(night.row(u"police"_s).toldLate);
    CHECK(night.row(u"police"_s).toldLate->seconds == 15 * 60);
}

TEST_CASE("noticeRows: a paper is shared, and nobody is to be rung for it", "[guide][notices]")
{
    Night night;
    const auto york = ProtocolReader::builtIn(u"york-north-yorkshire"_s);
    REQUIRE_OK(york);
    Protocol strict = *york;
    for (NoticeRule &rule : strict.notices) {
        if (rule.id == u"interview-record-police")
            rule.within = Span { 24, Span::Unit::Hours };
    }
    night.facts.protocol = std::make_shared<const Protocol>(strict);
    night.facts.setting.kind = Setting::Kind::ReturnInterviewService;
    night.back(u"2026-11-03T23:40"_s);
    night.add(Entry::Kind::Interview, u"2026-11-04T16:00"_s,
        { { u"interview.before"_s, Answer::text(u"A row"_s) } });
    const auto row = [&] {
        const Situation situation = night.situationAt(u"2026-11-06T12:00"_s);
        const auto found = std::find_if(situation.notices.cbegin(), situation.notices.cend(),
            [](const NoticeRow &each) { return each.subject == u"interview-record-police"; });
        REQUIRE(found != situation.notices.cend());
        return *found;
    };
    CHECK(row().isSharing);
    CHECK(row().ring.isEmpty());
    CHECK(row().isLate);
    const bool isShared = GENERATE(true, false);
    night.add(Entry::Kind::Notice, u"2026-11-05T18:00"_s,
        { { u"notice.outcome"_s, Answer::code(isShared ? u"shared"_s : u"not-shared"_s) } },
        u"interview-record-police"_s);
    CHECK(row().state == (isShared ? NoticeRow::State::Told : NoticeRow::State::NotTold));
    if (isShared)
        CHECK(inWords(row().toldLate.value()) == u"Shared 2 h late; nobody wrote why");
}

TEST_CASE(
    "noticeRows: a number that somebody unsafe answers is closed, and the parent's other is not",
    "[guide][notices][ring]")
{
    Night night;
    Contact &mother = night.contact(u"Mum"_s, u"mother"_s, true);
    mother.answers.insert(u"contact.parental-responsibility"_s, Answer::yes());
    const QString landline = mother.phone();
    mother.answers.insert(u"contact.phone-out-of-hours"_s, Answer::text(u"07700 900123"_s));
    night.contact(u"Marek"_s, u"father"_s, false)
        .answers.insert(u"contact.phone"_s, Answer::text(landline));
    const auto row = [&] {
        const QList<NoticeRow> rows = night.situationAt(u"2026-11-03T17:00"_s).notices;
        const auto found = std::find_if(rows.cbegin(), rows.cend(),
            [](const NoticeRow &each) { return each.subject.endsWith(u"#Mum"); });
        REQUIRE(found != rows.cend());
        return *found;
    };
    REQUIRE(row().ring.size() == 2);
    CHECK_FALSE(row().ring.first().isOpen);
    CHECK(row().ring.last().isOpen);
    CHECK(row().text.startsWith(u"Tell Mum"));

    INFO("with no number of her own, social care is asked");
    night.facts.profile.contacts.first().answers.remove(u"contact.phone-out-of-hours"_s);
    CHECK(row().text.startsWith(u"Ask social care whether Mum is told"));
    CHECK(row().hint == u"Do not ring: Marek may answer. Ask the police or social care first.");

    INFO("that social care was asked settles it, and nobody reads that she was told");
    CHECK(row().isAsking);
    night.add(Entry::Kind::Notice, u"2026-11-03T16:50"_s,
        { { u"notice.outcome"_s, Answer::code(u"asked"_s) } }, row().subject);
    CHECK(row().isSettled());
    CHECK_FALSE(night.fold().calls().isToldOf());
}
