// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/notices.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

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
