// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/checks.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// The check about somebody or something of this id.
CheckRow rowAbout(const Night &night, const QString &about)
{
    for (const CheckRow &row : checkRows(night.facts, night.fold(), at(u"2026-11-03T17:00"_s))) {
        if (row.subject.section(u'#', 1) == about || row.subject == about)
            return row;
    }
    FAIL("there is no such check");
    return {};
}

} // namespace

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
        { QString(),
            u"Nobody has said who may check here. Do not go alone: tell the police about this "
            "place."_s },
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
    // The area's own words come last.
    const QString ofTheArea = u"Do only what was agreed for this place. Do not go alone where the "
                              "plan says not to."_s;
    CHECK(hint(u"2026-11-03T17:00"_s) == sentence + u'\n' + ofTheArea);

    Answers &known = night.facts.profile.places.first().answers;
    known.insert(u"place.hazards"_s, Answer::text(u"Dark after five"_s));
    known.insert(u"place.address"_s, Answer::text(u"Riverside"_s));
    known.insert(u"place.occupants"_s, Answer::text(u"Older youths"_s));
    known.insert(u"place.agreed-by"_s, Answer::text(u"Grace Osei"_s));
    known.insert(u"place.review"_s, Answer::date(QDate(2026, 11, 3)));
    QStringList agreed { sentence, u"Danger: Dark after five"_s, u"Address: Riverside"_s,
        u"Who lives or works there: Older youths"_s, u"Agreed by: Grace Osei"_s,
        u"To be looked at again: Tue 3 Nov 2026"_s };
    CHECK(hint(u"2026-11-03T23:59"_s) == (agreed + QStringList { ofTheArea }).join(u'\n'));
    agreed << u"That day has passed. Ask the social worker or the police whether it still holds."_s;
    CHECK(hint(u"2026-11-04T00:01"_s) == (agreed + QStringList { ofTheArea }).join(u'\n'));
}

TEST_CASE("checkRows: a place is rung only where staff are to go and nobody unsafe answers (R82)",
    "[guide][checks][ring]")
{
    enum class Shared
    {
        WithNobody,
        WithFather,
        WithUnsafeFriend
    };
    const QString who
        = GENERATE(u"alone"_s, u"two-staff"_s, u"with-police"_s, u"police-only"_s, QString());
    const bool hasPhone = GENERATE(true, false);
    const bool isClosed = GENERATE(true, false);
    const Shared shared
        = GENERATE(Shared::WithNobody, Shared::WithFather, Shared::WithUnsafeFriend);
    CAPTURE(who, hasPhone, isClosed, static_cast<int>(shared));
    Night night;
    night.contact(u"Marek"_s, u"father"_s, true);
    night.contact(u"Kai"_s, u"friend"_s, false);
    // As people type it: the same numbers with and without +44.
    const QString phone = shared == Shared::WithNobody ? u"01632 960199"_s
        : shared == Shared::WithFather                 ? u"+44 1632 960 123"_s
                                                       : u"01632960124"_s;
    night.place(u"Flat 4"_s, who, hasPhone ? phone : QString());
    if (isClosed)
        night.know(u"risk.family-danger"_s, Answer::yes());
    const CheckRow row = rowAbout(night, u"Flat 4"_s);

    const bool isWhereStaffGo = who == u"alone" || who == u"two-staff";
    const bool isFathers = hasPhone && shared == Shared::WithFather && isClosed;
    const bool isOpen = isWhereStaffGo && shared != Shared::WithUnsafeFriend && !isFathers;
    CHECK_FALSE(row.hint.contains(u"Ring first"));
    CHECK(row.hint.contains(u"This may be a place of the family.") == isFathers);
    CHECK(row.hint.contains(u"Do only what was agreed for this place.") != isFathers);
    REQUIRE(row.ring.size() == (hasPhone ? 1 : 0));
    if (!hasPhone)
        return;
    CHECK(row.ring.first().isOpen == isOpen);
    CHECK(row.ring.first().phone == phone);
    const QString why = isFathers ? u"Do not ring. Ask the police or social care first."_s
        : !isWhereStaffGo
        ? u"Do not ring. The call card and the report give this number to the police."_s
        : !isOpen ? u"Do not ring: Kai may answer. Ask the police or social care first."_s
                  : QString();
    CHECK(row.ring.first().note == why);
}

TEST_CASE("checkRows: who shares a number with somebody unsafe is asked about, not rung",
    "[guide][checks][ring]")
{
    Night night;
    night.contact(u"Mum"_s, u"mother"_s, true);
    CHECK(rowAbout(night, u"Mum"_s).ring.first().isOpen);
    Contact &father = night.contact(u"Marek"_s, u"father"_s, true);
    father.answers.insert(u"contact.phone-out-of-hours"_s, Answer::text(u"+44 1632 960123"_s));
    CHECK(rowAbout(night, u"Mum"_s).ring.first().isOpen);
    SECTION("of whom nobody has said anything: a plain yes stands")
    {
        father.answers.remove(u"contact.safe-to-ring"_s);
        CHECK(rowAbout(night, u"Mum"_s).ring.first().isOpen);
    }
    SECTION("who is marked as not safe")
    {
        father.answers.insert(u"contact.safe-to-ring"_s, Answer::no());
        const CheckRow row = rowAbout(night, u"Mum"_s);
        CHECK_FALSE(row.ring.first().isOpen);
        CHECK(row.text == u"Ask the police or social care whether Mum may be rung");
    }
}

TEST_CASE("checkRows: the number of the school or the child is closed where somebody unsafe has it",
    "[guide][checks][ring]")
{
    const auto [field, check] = GENERATE(table<QString, QString>(
        { { u"phone.number"_s, u"ring-child"_s }, { u"school.phone"_s, u"school"_s } }));
    CAPTURE(field);
    Night night;
    night.know(field, Answer::text(u"01632 960123"_s));
    CHECK(rowAbout(night, check).ring.first().isOpen);
    Contact &uncle = night.contact(u"Uncle Jan"_s, u"other-family"_s, true);
    CHECK(rowAbout(night, check).ring.first().isOpen);
    night.know(u"risk.family-danger"_s, Answer::yes());
    CHECK_FALSE(rowAbout(night, check).ring.first().isOpen);
    uncle.relationship = u"friend"_s;
    CHECK_FALSE(rowAbout(night, check).ring.first().isOpen);
    uncle.name = u"Jan"_s;
    CHECK(rowAbout(night, check).ring.first().isOpen);
}

TEST_CASE("checkRows: where the family is closed, no check sends anybody to it", "[guide][checks]")
{
    Night night;
    night.facts.profile.placements.first().answers.insert(
        u"placement.plan"_s, Answer::text(u"Ring her aunt first"_s));
    CHECK(rowAbout(night, u"plan"_s).hint.startsWith(u"Ring her aunt first"));
    night.know(u"risk.family-danger"_s, Answer::yes());
    CHECK(rowAbout(night, u"plan"_s).hint.startsWith(u"Ring nobody of the family"));

    Night ofSchool;
    ofSchool.facts.setting.kind = Setting::Kind::School;
    CHECK(rowAbout(ofSchool, u"school-pupils"_s).text
        == u"Ask Ada's friends, brothers and sisters in school");
    ofSchool.know(u"risk.family-danger"_s, Answer::yes());
    CHECK(rowAbout(ofSchool, u"school-pupils"_s).text
        == u"Ask Ada's friends in school. About brothers and sisters, ask the police or social "
           "care first");
}
