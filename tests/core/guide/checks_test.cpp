// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/checks.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

TEST_CASE("assess: no plan gives no stop time and no number is invented", "[guide][situation]")
{
    Night night;
    const Situation situation = night.situationAt(u"2026-11-03T20:00"_s);
    CHECK_FALSE(situation.stop.isSet);
    CHECK(situation.stop.planMinutes == -1);
    CHECK_FALSE(situation.shouldReportNow);
    CHECK(situation.nextStep == StepId::FirstChecks);
    CHECK(situation.steps.size() == 7);
}

TEST_CASE("assess: do no harm", "[guide][situation]")
{
    Night night;
    night.contact(u"Mum"_s, u"mother"_s, true)
        .answers.insert(u"contact.parental-responsibility"_s, Answer::yes());
    night.contact(u"Kai"_s, u"friend"_s, false);
    night.contact(u"Lou"_s, u"friend"_s, true);
    const auto rings = [](const Situation &situation, const QString &name) {
        return std::any_of(situation.checks.cbegin(), situation.checks.cend(),
            [&](const CheckRow &row) { return row.text.contains(name); });
    };
    CHECK(rings(night.situationAt(u"2026-11-03T17:00"_s), u"Lou"_s));
    CHECK(rings(night.situationAt(u"2026-11-03T17:00"_s), u"Mum"_s));
    CHECK_FALSE(rings(night.situationAt(u"2026-11-03T17:00"_s), u"Kai"_s));

    night.know(u"risk.family-danger"_s, Answer::yes());
    const Situation closed = night.situationAt(u"2026-11-03T17:00"_s);
    CHECK_FALSE(rings(closed, u"Mum"_s));
    const auto parents = std::find_if(closed.notices.cbegin(), closed.notices.cend(),
        [](const NoticeRow &row) { return row.party == u"parents"; });
    REQUIRE(parents != closed.notices.cend());
    REQUIRE_FALSE(parents->ring.isEmpty());
    CHECK_FALSE(parents->ring.first().isOpen);
}

TEST_CASE("assess: a school owes no interview", "[guide][situation]")
{
    Night night;
    night.facts.setting.kind = Setting::Kind::School;
    night.facts.episode.kind = Episode::Kind::FromEducation;
    night.back(u"2026-11-03T18:00"_s);
    const Situation situation = night.situationAt(u"2026-11-03T19:00"_s);
    CHECK_FALSE(situation.isInterviewOurs);
    night.add(Entry::Kind::InterviewOffer, u"2026-11-04T10:00"_s,
        { { u"offer.answer"_s, Answer::code(u"declined"_s) } });
    CHECK_FALSE(night.situationAt(u"2026-11-04T11:00"_s).isParentInformationOwed);
    CHECK(situation.step(StepId::Interview).stateWords.contains(u"authority"));
    CHECK(std::any_of(situation.checks.cbegin(), situation.checks.cend(),
        [](const CheckRow &row) { return row.subject == u"school-last-seen"; }));
}

TEST_CASE("checkRows: what was checked stays when the contact is no longer safe, without a number",
    "[guide][checks]")
{
    Night night;
    night.contact(u"Lou"_s, u"friend"_s, true);
    night.add(Entry::Kind::Check, u"2026-11-03T17:00"_s,
        { { u"check.outcome"_s, Answer::code(u"spoke-worried"_s) } }, u"friends#Lou"_s);
    CHECK(night.situationAt(u"2026-11-03T17:01"_s).shouldReportNow);

    night.facts.profile.contacts.first().answers.insert(u"contact.safe-to-ring"_s, Answer::no());
    const Situation situation = night.situationAt(u"2026-11-03T17:02"_s);
    const auto row = std::find_if(situation.checks.cbegin(), situation.checks.cend(),
        [](const CheckRow &each) { return each.subject == u"friends#Lou"; });
    REQUIRE(row != situation.checks.cend());
    CHECK(row->isDone());
    CHECK(row->ring.isEmpty());
    CHECK(situation.shouldReportNow);
}

TEST_CASE(
    "checkRows: a child who came alone closes the family rows until trafficking is answered no",
    "[guide][checks]")
{
    Night night;
    night.know(u"child.unaccompanied"_s, Answer::yes());
    CHECK(night.fold().isFamilyClosed());
    night.add(Entry::Kind::RedFlag, u"2026-11-03T17:00"_s, { { u"flag.answer"_s, Answer::no() } },
        u"trafficking"_s);
    CHECK_FALSE(night.fold().isFamilyClosed());
}

TEST_CASE("checkRows: whoever has parental responsibility is of a closed family, whatever they are "
          "called",
    "[guide][checks]")
{
    Night night;
    night.contact(u"Ira Holt"_s, u"other"_s, true)
        .answers.insert(u"contact.parental-responsibility"_s, Answer::yes());
    const auto isRung = [&] {
        const QList<CheckRow> rows
            = checkRows(night.facts, night.fold(), at(u"2026-11-03T17:00"_s));
        return std::any_of(rows.cbegin(), rows.cend(),
            [](const CheckRow &row) { return row.text.contains(u"Ira Holt"); });
    };
    CHECK(isRung());
    night.know(u"risk.family-danger"_s, Answer::yes());
    CHECK_FALSE(isRung());
}

TEST_CASE("checkRows: what the plan says and how long the way takes stand beside their check",
    "[guide][checks]")
{
    Night night;
    night.know(u"school.journey-minutes"_s, Answer::text(u"25"_s));
    night.facts.profile.placements.first().answers.insert(
        u"placement.plan"_s, Answer::text(u"Ring her aunt first"_s));
    for (const CheckRow &row : checkRows(night.facts, night.fold(), at(u"2026-11-03T17:00"_s))) {
        if (row.subject == u"plan")
            CHECK(row.hint.startsWith(u"Ring her aunt first"));
        if (row.subject == u"journey")
            CHECK(row.hint.startsWith(u"It usually takes 25 minutes."));
    }
}

TEST_CASE(
    "checkRows: a place says who may check it, then what is dangerous, where it is and who is "
    "there",
    "[guide][checks]")
{
    const auto [code, sentence] = GENERATE(table<QString, QString>({
        { u"alone"_s, u"One person may check here."_s },
        { u"two-staff"_s, u"Two staff go together."_s },
        { u"with-police"_s, u"Only go with the police."_s },
        { u"police-only"_s, u"Do not go. Tell the police about this place."_s },
        { QString(), u"Nobody has said who may check here. Ring first, or tell the police."_s },
    }));
    CAPTURE(code);
    Night night;
    Place park { PlaceId::fromStorage(u"park"_s), {}, u"Skate park"_s };
    park.answers.insert(u"place.who-may-check"_s, Answer::text(code));
    night.facts.profile.places << park;
    const auto hint = [&](const QString &now) {
        for (const CheckRow &row : checkRows(night.facts, night.fold(), at(now))) {
            if (row.subject.endsWith(u"#park"))
                return row.hint;
        }
        return QString();
    };
    CHECK(hint(u"2026-11-03T17:00"_s) == sentence);

    Answers &known = night.facts.profile.places.first().answers;
    known.insert(u"place.hazards"_s, Answer::text(u"Dark after five"_s));
    known.insert(u"place.address"_s, Answer::text(u"Riverside"_s));
    known.insert(u"place.occupants"_s, Answer::text(u"Older youths"_s));
    known.insert(u"place.agreed-by"_s, Answer::text(u"Grace Osei"_s));
    known.insert(u"place.review"_s, Answer::date(QDate(2026, 11, 3)));
    QStringList agreed { sentence, u"Danger: Dark after five"_s, u"Address: Riverside"_s,
        u"Who lives or works there: Older youths"_s, u"Agreed by: Grace Osei"_s,
        u"To be looked at again: Tue 3 Nov 2026"_s };
    CHECK(hint(u"2026-11-03T23:59"_s) == agreed.join(u'\n'));
    agreed << u"That day has passed. Ask the social worker or the police whether it still holds."_s;
    CHECK(hint(u"2026-11-04T00:01"_s) == agreed.join(u'\n'));
}
