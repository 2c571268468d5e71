// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/notices.h"
#include "core/guide/told_late.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

TEST_CASE("noticeRows: whom a call told heard it when it was made, not when the rest of it was "
          "written down",
    "[guide][notices]")
{
    Night night;
    night.add(Entry::Kind::PoliceCall, u"2026-11-03T15:52"_s,
        { { u"call.reference"_s, Answer::text(u"P-1"_s) } }, u"1"_s);
    night.add(Entry::Kind::PoliceCall, u"2026-11-03T15:53"_s,
        { { u"call.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-03T15:10"_s))) } }, u"1"_s);
    for (const NoticeRow &row : night.situationAt(u"2026-11-03T16:00"_s).notices) {
        if (row.subject != u"police")
            continue;
        REQUIRE(row.last.has_value());
        CHECK(row.last->happened.instant() == at(u"2026-11-03T15:10"_s));
    }
}

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

TEST_CASE(
    "noticeRows: what the two authorities agreed stands beside whom to tell of the other (R13)",
    "[guide][notices]")
{
    Night night;
    Placement &home = night.facts.profile.placements.first();
    home.answers.insert(u"placement.out-of-area"_s, Answer::yes());
    const auto hint = [&] {
        const Situation situation = night.situationAt(u"2026-11-03T17:00"_s);
        const auto row = std::find_if(situation.notices.cbegin(), situation.notices.cend(),
            [](const NoticeRow &each) { return each.party == u"host-authority"; });
        REQUIRE(row != situation.notices.cend());
        return row->hint;
    };
    const QString asTheAreaSays = hint();
    home.answers.insert(
        u"placement.notify"_s, Answer::text(u"We ring their duty team before midnight"_s));
    CHECK(hint()
        == u"Agreed in the plan: We ring their duty team before midnight\n"_s + asTheAreaSays);
}

TEST_CASE("noticeRows: a notice that comes in from elsewhere ends no duty of who looks after the "
          "child but the report (R32)",
    "[guide][notices]")
{
    Night night;
    const Situation before = night.situationAt(u"2026-11-03T18:00"_s);
    REQUIRE(before.dues.first().step == StepId::FirstChecks);
    for (const QString &how : { u"police"_s, u"other-authority"_s }) {
        night.fact(u"light.how"_s, Answer::code(how), u"The duty team"_s, u"2026-11-03T17:30"_s);
        const Situation told = night.situationAt(u"2026-11-03T18:00"_s);
        QStringList due;
        for (const Due &each : told.dues)
            due << each.subject;
        for (const NoticeRow &row : before.notices) {
            const bool isToTell = row.isOurs && !row.mayApply && row.party != u"police";
            CHECK(due.contains(row.subject) == isToTell);
        }
    }
}
