// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "core/guide/readiness.h"
#include "tests/core/protocol/built_in.h"
#include "tests/support/support.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;

namespace {

const QDate today(2026, 11, 25);

ReadinessRules rules()
{
    const auto england = ReadinessRules::england();
    REQUIRE_OK(england);
    return *england;
}

void put(Profile &profile, const QString &field, const Answer &answer, QDate written = today)
{
    profile.child.facts.insert(field, { answer, {}, QDateTime(written, QTime(12, 0), Qt::UTC) });
}

Contact contact(const QString &name, const QString &relationship, bool hasResponsibility = false)
{
    Contact contact { ContactId::make(), {}, name, relationship };
    if (hasResponsibility)
        contact.answers.insert(u"contact.parental-responsibility"_s, Answer::yes());
    return contact;
}

QDateTime noon(QDate day) { return QDateTime(day, QTime(12, 0), Qt::UTC); }

Readiness of(const Profile &profile, const QDateTime &lastAbsence = {}, const ProfileAge &age = {})
{
    return readinessOf(rules(),
        { .setting = { Setting::Kind::ChildrensHome },
            .profile = profile,
            .age = age,
            .lastAbsence = lastAbsence,
            .today = today });
}

/// Of a child of this status, in a setting of this kind.
QStringList gapsOf(const Profile &profile, Setting::Kind kind)
{
    QStringList labels;
    for (const ReadyGap &gap :
        readinessOf(rules(), { .setting = { kind }, .profile = profile, .today = today }).missing) {
        if (!gap.isFact())
            labels << gap.label;
    }
    return labels;
}

FadingFact fading(const Readiness &readiness, const QString &id)
{
    for (const FadingFact &fact : readiness.fading) {
        if (fact.id == id)
            return fact;
    }
    FAIL("no " << id.toStdString());
    return {};
}

/// What is missing beside the facts to begin with.
QStringList others(const Profile &profile) { return gapsOf(profile, Setting::Kind::ChildrensHome); }

/// The first gap that is called so.
ReadyGap gap(const Profile &profile, const QString &label)
{
    for (const ReadyGap &each : of(profile).missing) {
        if (each.label == label)
            return each;
    }
    FAIL("no gap is called " << label.toStdString());
    return {};
}

Contact &answer(Contact &contact, const QString &field, const Answer &said)
{
    contact.answers.insert(field, said);
    return contact;
}

Contact rung(const QString &name, const QString &relationship)
{
    Contact worker = contact(name, relationship);
    return answer(worker, u"contact.phone"_s, Answer::text(u"01632 960160"_s));
}

/// Nothing but the facts to begin with is missing.
Profile withAllRows()
{
    Profile profile;
    profile.child.photoHash = u"a"_s;
    put(profile, u"child.legal-status"_s, Answer::code(u"full-care-order"_s));
    Placement home { PlacementId::make() };
    for (const QString &field : { u"placement.address"_s, u"placement.responsible-authority"_s,
             u"placement.host-authority"_s, u"placement.plan-minutes"_s, u"placement.plan"_s })
        home.answers.insert(field, Answer::text(u"30"_s));
    profile.placements << home;
    Contact mother = contact(u"Mum"_s, u"mother"_s, true);
    Contact friendly = contact(u"Mo"_s, u"friend"_s);
    for (Contact *known : { &mother, &friendly }) {
        answer(*known, u"contact.phone"_s, Answer::text(u"07700 900203"_s));
        answer(*known, u"contact.safe-to-ring"_s, Answer::yes());
    }
    profile.contacts << mother << friendly << rung(u"Grace"_s, u"social-worker"_s)
                     << rung(u"Night team"_s, u"duty-team"_s) << rung(u"Helen"_s, u"iro"_s);
    profile.places << Place { PlaceId::make(), {}, u"Skate park"_s,
        { { u"place.who-may-check"_s, Answer::code(u"two-staff"_s) } } };
    return profile;
}

} // namespace

TEST_CASE("Readiness: what is missing is counted; any answer is an answer", "[guide][readiness]")
{
    Profile profile;
    Readiness readiness = of(profile);
    CHECK(readiness.answered == 0);
    CHECK(readiness.missing.first().field == u"child.full-name");
    CHECK(readiness.missing.first().part == u"child.about");
    CHECK(readiness.missing.first().isFact());
    CHECK(others(profile)
        == QStringList { u"A photo"_s, u"Where they live"_s, u"The plan if missing"_s,
            u"Who has parental responsibility"_s, u"The social worker"_s,
            u"The social work team at night and weekends"_s,
            u"The independent reviewing officer (IRO)"_s, u"Friends"_s,
            u"Somebody who is safe to ring"_s, u"Places where they go"_s });

    profile = withAllRows();
    put(profile, u"child.full-name"_s, Answer::text(u"Ada Quill"_s));
    put(profile, u"phone.number"_s, Answer::notKnown());
    put(profile, u"child.gender"_s, Answer::text(u"not one to begin with"_s));
    readiness = of(profile);
    CHECK(readiness.answered == 3);
    CHECK(readiness.missing.size() == readiness.asked - 3);
    CHECK(others(profile) == QStringList());
}

TEST_CASE("Readiness: a row that is there and says nothing is not one", "[guide][readiness]")
{
    Profile profile = withAllRows();
    SECTION("an empty home")
    {
        profile.placements = { Placement { PlacementId::make() } };
        CHECK(others(profile)
            == QStringList { u"Where they live: Address"_s,
                u"Where they live: Responsible authority"_s,
                u"The plan if missing: Host authority"_s,
                u"The plan if missing: How many minutes may you check before you report?"_s,
                u"The plan if missing: What does the plan say to do?"_s });
        const ReadyGap address = gap(profile, u"Where they live: Address"_s);
        CHECK(address.part == u"placement");
        CHECK(address.field == u"placement.address");
        CHECK(address.row == profile.placements.first().id.toStorage());
        CHECK_FALSE(address.isFact());
        INFO("where they lived before is not where they live");
        profile.placements.first().to = today;
        CHECK(gap(profile, u"Where they live: Address"_s) == address);
        profile.placements.first().to = today.addDays(-1);
        CHECK(others(profile) == QStringList { u"Where they live"_s, u"The plan if missing"_s });
    }
    SECTION("somebody without a number")
    {
        for (const Contact &known : std::as_const(profile.contacts)) {
            CAPTURE(known.name.toStdString());
            Profile silent = profile;
            silent.contacts[profile.contacts.indexOf(known)].answers.remove(u"contact.phone"_s);
            CHECK(others(silent) == QStringList { known.name + u": Phone number"_s });
        }
    }
    SECTION("a number that is answered at night is one, and so is “not known”")
    {
        Contact &night = profile.contacts[3];
        night.answers.remove(u"contact.phone"_s);
        Profile unknown = profile;
        answer(night, u"contact.phone-out-of-hours"_s, Answer::text(u"01632 960161"_s));
        CHECK(others(profile) == QStringList());
        answer(unknown.contacts[3], u"contact.phone"_s, Answer::notKnown());
        CHECK(others(unknown) == QStringList());
    }
    SECTION("everybody with parental responsibility has a row of their own on the night")
    {
        profile.contacts << contact(u"Dad"_s, u"father"_s, true);
        CHECK(others(profile)
            == QStringList { u"Dad: Phone number"_s,
                u"Dad: Is it safe to ring them when the child is missing?"_s });
    }
    SECTION("one friend who can be rung is enough, one place is not")
    {
        profile.contacts << contact(u"Kay"_s, u"friend"_s);
        CHECK(others(profile) == QStringList());
        profile.places << Place { PlaceId::make(), {}, u"Mill"_s };
        CHECK(others(profile) == QStringList { u"Mill: Who may check it?"_s });
    }
}

TEST_CASE("Readiness: nobody is safe to ring until somebody says so, of one who is there already",
    "[guide][readiness]")
{
    Profile profile = withAllRows();
    for (Contact &known : profile.contacts)
        known.answers.insert(u"contact.safe-to-ring"_s, Answer::no());
    CHECK(others(profile) == QStringList { u"Somebody who is safe to ring"_s });
    CHECK(gap(profile, u"Somebody who is safe to ring"_s).row.isEmpty());

    Contact aunt = contact(u"Ros"_s, u"other-family"_s);
    profile.contacts << contact(u"Tyler"_s, u"associate"_s) << aunt;
    const ReadyGap asked = gap(profile, u"Somebody who is safe to ring: Ros"_s);
    CHECK(asked.field == u"contact.safe-to-ring");
    CHECK(asked.row == aunt.id.toStorage());

    answer(profile.contacts.last(), u"contact.safe-to-ring"_s, Answer::yes());
    CHECK(others(profile) == QStringList { u"Ros: Phone number"_s });
    INFO("a service may be rung without that, and is nobody for the first checks");
    answer(profile.contacts[2], u"contact.safe-to-ring"_s, Answer::yes());
    CHECK(others(profile) == QStringList { u"Ros: Phone number"_s });
}

TEST_CASE("Readiness: whom a child has around them follows from who looks after them",
    "[guide][readiness]")
{
    const QString officer = u"The independent reviewing officer (IRO)"_s;
    const QString worker = u"The social worker"_s;
    const QString plan = u"The plan if missing"_s;
    const QString service = u"The fostering service"_s;
    const QString lead = u"The safeguarding lead of the school"_s;
    Profile profile;
    const auto isAsked = [&](const QString &status, Setting::Kind kind, const QString &label) {
        profile.child.facts.clear();
        if (!status.isEmpty())
            put(profile, u"child.legal-status"_s, Answer::code(status));
        return gapsOf(profile, kind).contains(label);
    };
    using Kind = Setting::Kind;
    CHECK(isAsked(u"section-20"_s, Kind::FosterHome, officer));
    CHECK(isAsked({}, Kind::FosterHome, officer));
    CHECK_FALSE(isAsked(u"at-home"_s, Kind::ChildrensHome, officer));
    CHECK_FALSE(isAsked(u"section-20"_s, Kind::School, officer));
    CHECK_FALSE(isAsked({}, Kind::School, officer));
    CHECK(isAsked(u"child-in-need"_s, Kind::School, worker));
    CHECK_FALSE(isAsked(u"at-home"_s, Kind::School, worker));
    CHECK(isAsked(u"remand"_s, Kind::ChildrensHome, plan));
    CHECK_FALSE(isAsked(u"child-protection-plan"_s, Kind::ChildrensHome, plan));
    CHECK(isAsked(u"section-20"_s, Kind::FosterHome, service));
    CHECK_FALSE(isAsked(u"section-20"_s, Kind::ChildrensHome, service));
    CHECK(isAsked(u"at-home"_s, Kind::School, lead));
    CHECK_FALSE(isAsked(u"at-home"_s, Kind::FosterHome, lead));
}

TEST_CASE("Readiness: who may check a place is asked of whoever is sent there, so of no school",
    "[guide][readiness]")
{
    using Kind = Setting::Kind;
    const auto isSent = [](Kind kind) {
        for (const QString &id : ProtocolReader::builtInIds()) {
            for (const CheckRule &check : builtIn(id).checks) {
                if (check.each == CheckRule::Each::Place
                    && (check.settings.isEmpty() || check.settings.contains(kind)))
                    return true;
            }
        }
        return false;
    };
    for (const Kind kind : { Kind::FosterHome, Kind::ChildrensHome, Kind::SupportedAccommodation,
             Kind::School, Kind::ReturnInterviewService }) {
        CAPTURE(toStorage(kind));
        CHECK(gapsOf({}, kind).contains(u"Places where they go"_s) == isSent(kind));
    }
    CHECK_FALSE(isSent(Kind::School));
}

TEST_CASE("Readiness: a fact goes out of date on its day, counted from what was looked at least "
          "lately",
    "[guide][readiness]")
{
    Profile profile;
    CHECK_FALSE(fading(of(profile), u"checked.money"_s).isStale);
    put(profile, u"phone.number"_s, Answer::text(u"07700 900112"_s), today);
    put(profile, u"phone.social"_s, Answer::text(u"ada_q"_s), today.addDays(-30));
    FadingFact phones = fading(of(profile), u"checked.phones"_s);
    CHECK_FALSE(phones.isStale);
    CHECK(phones.checked == today.addDays(-30));
    CHECK(phones.due == today.addDays(1));
    CHECK(phones.words
        == QStringList {
            u"Their phone number: 07700 900112"_s, u"Social media and games: ada_q"_s });

    put(profile, u"phone.social"_s, Answer::text(u"ada_q"_s), today.addDays(-31));
    CHECK(fading(of(profile), u"checked.phones"_s).isStale);
    put(profile, u"checked.phones"_s, Answer::date(today));
    CHECK_FALSE(fading(of(profile), u"checked.phones"_s).isStale);
    CHECK(fading(of(profile), u"checked.phones"_s).checked == today);
    INFO("one of which nobody knows when it was looked at is older than any");
    profile.child.facts.remove(u"checked.phones"_s);
    put(profile, u"phone.number"_s, Answer::text(u"07700 900112"_s), {});
    put(profile, u"phone.social"_s, Answer::text(u"ada_q"_s), today);
    CHECK(fading(of(profile), u"checked.phones"_s).isStale);
}

TEST_CASE("Readiness: rows are as old as the one that was seen longest ago", "[guide][readiness]")
{
    Profile profile;
    profile.contacts << contact(u"Mo"_s, u"friend"_s) << contact(u"Kay"_s, u"associate"_s)
                     << contact(u"Grace"_s, u"social-worker"_s);
    const auto id = [&](qsizetype row) { return profile.contacts.at(row).id.toStorage(); };
    ProfileAge age { { { id(0), { noon(today), u"Sam"_s } },
        { id(1), { noon(today.addDays(-30)), u"Priya"_s } },
        { id(2), { noon(today), u"Sam"_s } } } };
    const auto friends = [&] { return fading(of(profile, {}, age), u"checked.friends"_s); };
    INFO("typed today, nothing is out of date");
    CHECK(of(profile, {}, age).staleCount() == 0);
    CHECK(friends().checked == today.addDays(-30));
    CHECK(friends().checkedBy == u"Priya");
    CHECK(friends().due == today.addDays(1));
    CHECK(fading(of(profile, {}, age), u"checked.workers"_s).checked == today);

    age.rows.insert(id(1), { noon(today.addDays(-31)), u"Priya"_s });
    CHECK(friends().isStale);
    INFO("the later of the rows and of what was said of all of them");
    put(profile, u"checked.friends"_s, Answer::date(today.addDays(-40)), today.addDays(-40));
    CHECK(friends().isStale);
    CHECK(friends().checked == today.addDays(-31));
    put(profile, u"checked.friends"_s, Answer::date(today.addDays(-2)), today.addDays(-2));
    age.factsBy.insert(u"checked.friends"_s, u"Aled"_s);
    CHECK_FALSE(friends().isStale);
    CHECK(friends().checked == today.addDays(-2));
    CHECK(friends().checkedBy == u"Aled");

    INFO("of the plan it is the home where they live now");
    Placement before { PlacementId::make(), {}, {}, today.addDays(-50) };
    Placement home { PlacementId::make() };
    for (Placement *each : { &before, &home })
        each->answers.insert(u"placement.plan"_s, Answer::text(u"Ring at once"_s));
    profile.placements << home << before;
    age.rows.insert(home.id.toStorage(), { noon(today.addDays(-3)), {} });
    age.rows.insert(before.id.toStorage(), { noon(today.addDays(-300)), {} });
    CHECK(fading(of(profile, {}, age), u"checked.plan"_s).checked == today.addDays(-3));
    profile.placements.first().answers.remove(u"placement.plan"_s);
    CHECK_FALSE(fading(of(profile, {}, age), u"checked.plan"_s).checked.isValid());
}

TEST_CASE("Readiness: rows of which the record does not say when anybody saw them are out of date, "
          "and so is an old photo",
    "[guide][readiness]")
{
    Profile profile;
    profile.contacts << contact(u"Mo"_s, u"friend"_s) << contact(u"Kay"_s, u"friend"_s);
    const ProfileAge half { { { profile.contacts.first().id.toStorage(), { noon(today), {} } } } };
    for (const ProfileAge &age : { ProfileAge(), half }) {
        const FadingFact friends = fading(of(profile, {}, age), u"checked.friends"_s);
        CHECK(friends.isStale);
        CHECK_FALSE(friends.checked.isValid());
        CHECK(friends.words == QStringList { u"Mo"_s, u"Kay"_s });
    }
    CHECK_FALSE(fading(of(profile), u"checked.workers"_s).isStale);

    put(profile, u"checked.friends"_s, Answer::date(today.addDays(-2)));
    CHECK_FALSE(fading(of(profile), u"checked.friends"_s).isStale);

    profile.child.photoHash = u"a"_s;
    profile.child.photoTaken = today.addDays(-91);
    CHECK_FALSE(fading(of(profile), u"checked.photo"_s).isStale);
    profile.child.photoTaken = today.addDays(-92);
    CHECK(fading(of(profile), u"checked.photo"_s).isStale);
    CHECK(of(profile).staleCount() == 1);
}

TEST_CASE(
    "Readiness: what is out of date since an absence stands first (R11)", "[guide][readiness]")
{
    Profile profile;
    put(profile, u"phone.number"_s, Answer::text(u"07700 900112"_s), today.addDays(-40));
    put(profile, u"phone.money"_s, Answer::text(u"Five pounds"_s), today.addDays(-100));
    put(profile, u"risk.assessment"_s, Answer::text(u"Roads at night"_s), today.addDays(-3));
    QStringList ids;
    for (const FadingFact &fact : of(profile, noon(today)).stale())
        ids << fact.id;
    CHECK(ids == QStringList { u"checked.risk"_s, u"checked.phones"_s, u"checked.money"_s });
}

TEST_CASE("Readiness: a place is looked at again on the day that was agreed", "[guide][readiness]")
{
    Profile profile;
    profile.places << Place { PlaceId::make(), {}, u"Skate park"_s,
        { { u"place.review"_s, Answer::date(today.addDays(1)) } } };
    put(profile, u"checked.places"_s, Answer::date(today.addDays(-3)));
    CHECK_FALSE(fading(of(profile), u"checked.places"_s).isStale);
    CHECK(fading(of(profile), u"checked.places"_s).due == today.addDays(1));
    CHECK(fading(of(profile), u"checked.places"_s).words
        == QStringList { u"Skate park: Not asked (to be agreed anew by Thu 26 Nov 2026)"_s });

    Answers &said = profile.places.first().answers;
    said.insert(u"place.review"_s, Answer::date(today));
    said.insert(u"place.who-may-check"_s, Answer::code(u"two-staff"_s));
    CHECK(fading(of(profile), u"checked.places"_s).isStale);
    CHECK(fading(of(profile), u"checked.places"_s)
              .words.first()
              .startsWith(u"Skate park: Two adults together (that held until Wed 25 Nov 2026"));
}

TEST_CASE("Readiness: a day on which who may check was to be agreed anew is not waved through",
    "[guide][readiness]")
{
    Profile profile;
    for (const int days : { 20, -300 })
        profile.places << Place { PlaceId::make(), {}, u"Skate park"_s,
            { { u"place.review"_s, Answer::date(today.addDays(days)) } } };
    const Place &fromPaper = profile.places.last();
    const ProfileAge typedToday { { { profile.places.first().id.toStorage(), { noon(today), {} } },
        { fromPaper.id.toStorage(), { noon(today), {} } } } };
    put(profile, u"phone.number"_s, Answer::text(u"07700 900112"_s), today.addDays(-40));
    for (const bool isSaid : { false, true }) {
        CAPTURE(isSaid);
        if (isSaid)
            put(profile, u"checked.places"_s, Answer::date(today));
        const Readiness readiness = of(profile, {}, typedToday);
        const FadingFact places = fading(readiness, u"checked.places"_s);
        CHECK(places.isStale);
        CHECK(places.isToAgreeAnew);
        CHECK(places.due == today.addDays(-300));
        CHECK(readiness.rightAtOnce() == QStringList { u"checked.phones"_s });
    }
    INFO("a new day was agreed");
    profile.places.last().answers.insert(u"place.review"_s, Answer::date(today.addDays(90)));
    CHECK_FALSE(fading(of(profile, {}, typedToday), u"checked.places"_s).isStale);
    CHECK(fading(of(profile, {}, typedToday), u"checked.places"_s).due == today.addDays(20));
}

TEST_CASE("Readiness: the plan is what its four questions say, and “not known” comes up again",
    "[guide][readiness]")
{
    Profile profile;
    Placement home { PlacementId::make(), {}, {}, today };
    home.answers = { { u"placement.address"_s, Answer::text(u"1 Elm Road"_s) } };
    profile.placements << home;
    const ProfileAge age { { { home.id.toStorage(), { noon(today.addDays(-92)), u"Sam"_s } } } };
    const auto plan = [&] { return fading(of(profile, {}, age), u"checked.plan"_s); };
    CHECK(plan().words.isEmpty());
    CHECK_FALSE(plan().isStale);

    Answers &answers = profile.placements.first().answers;
    answers.insert(u"placement.plan"_s, Answer::notKnown());
    CHECK(plan().words == QStringList { u"What does the plan say to do?: Not known"_s });
    CHECK(plan().isStale);
    answers.insert(u"placement.plan-minutes"_s, Answer::text(u"30"_s));
    answers.insert(u"placement.prevent"_s, Answer::text(u"A lift home"_s));
    answers.insert(u"placement.shorten"_s, Answer::text(u"Her aunt rings round"_s));
    CHECK(plan().words.size() == 4);
    CHECK(plan().checkedBy == u"Sam");
}

TEST_CASE(
    "Readiness: the risk is out of date once the child was missing again", "[guide][readiness]")
{
    Profile profile;
    put(profile, u"risk.assessment"_s, Answer::text(u"Roads at night"_s), today.addDays(-3));
    CHECK_FALSE(fading(of(profile), u"checked.risk"_s).isStale);
    const QDateTime written = noon(today.addDays(-3));
    CHECK_FALSE(fading(of(profile, written.addSecs(-60)), u"checked.risk"_s).isStale);
    // Missing in the evening of the day on which it was assessed.
    const FadingFact risk = fading(of(profile, written.addSecs(60)), u"checked.risk"_s);
    CHECK(risk.isStale);
    CHECK(risk.isSinceAbsence);
    // Nothing else does for that reason.
    put(profile, u"phone.number"_s, Answer::text(u"07700 900112"_s), today.addDays(-3));
    CHECK_FALSE(fading(of(profile, noon(today)), u"checked.phones"_s).isStale);
}

TEST_CASE("Readiness: an assessment is as old as the day it says, not the day it was copied",
    "[guide][readiness]")
{
    Profile profile;
    put(profile, u"risk.assessment"_s, Answer::text(u"Roads at night"_s));
    CHECK_FALSE(fading(of(profile), u"checked.risk"_s).isStale);
    put(profile, u"risk.assessed-on"_s, Answer::date(today.addYears(-1)));
    ProfileAge age;
    age.factsBy.insert(u"risk.assessment"_s, u"Sam"_s);
    const FadingFact copied = fading(of(profile, {}, age), u"checked.risk"_s);
    CHECK(copied.isStale);
    CHECK(copied.checkedBy.isEmpty());
    CHECK(copied.checked == today.addYears(-1));
    put(profile, u"checked.risk"_s, Answer::date(today));
    CHECK_FALSE(fading(of(profile), u"checked.risk"_s).isStale);
}

TEST_CASE("Readiness: one key does not say that a risk is right which nobody read since",
    "[guide][readiness]")
{
    Profile profile;
    put(profile, u"risk.assessment"_s, Answer::text(u"Roads at night"_s), today.addDays(-3));
    put(profile, u"phone.number"_s, Answer::text(u"07700 900112"_s), today.addDays(-40));
    CHECK(of(profile).rightAtOnce() == QStringList { u"checked.phones"_s });
    CHECK(of(profile, noon(today)).rightAtOnce() == QStringList { u"checked.phones"_s });
    put(profile, u"checked.phones"_s, Answer::date(today));
    CHECK(of(profile).rightAtOnce().contains(u"checked.risk"_s));
    CHECK_FALSE(of(profile, noon(today)).rightAtOnce().contains(u"checked.risk"_s));
}

TEST_CASE("Readiness: leaflet, helplines and advocate are missing until there is a day (R14, R15)",
    "[guide][readiness]")
{
    const auto isMissing = [](const Profile &profile, const QString &field) {
        const Readiness readiness = of(profile);
        return std::any_of(readiness.missing.cbegin(), readiness.missing.cend(),
            [&](const ReadyGap &gap) { return gap.field == field; });
    };
    for (const QString &field : { u"plan.leaflet-on"_s, u"plan.helplines-on"_s, u"plan.advocate-on"_s }) {
        CAPTURE(field);
        Profile profile;
        CHECK(isMissing(profile, field));
        put(profile, field, Answer::date(today));
        CHECK_FALSE(isMissing(profile, field));
    }
}

TEST_CASE(
    "Readiness: what stands among the people is there, and says nothing of when it was looked at",
    "[guide][readiness]")
{
    Profile profile;
    const int before = of(profile).answered;
    Contact school = contact(u"Mill Row"_s, u"school"_s);
    school.answers.insert(u"contact.phone"_s, Answer::text(u"01632 960140"_s));
    profile.contacts << school;
    const Readiness readiness = of(profile);
    CHECK(readiness.answered == before + 2);
    CHECK(std::none_of(readiness.missing.cbegin(), readiness.missing.cend(),
        [](const ReadyGap &gap) { return gap.field.startsWith(u"school."); }));
    CHECK(fading(readiness, u"checked.school"_s).words.isEmpty());
    CHECK_FALSE(fading(readiness, u"checked.school"_s).isStale);
}
