// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "core/guide/readiness.h"
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

Readiness of(const Profile &profile, const QDateTime &lastAbsence = {})
{
    return readinessOf(rules(), profile, lastAbsence, today);
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

QStringList parts(const Readiness &readiness)
{
    QStringList all;
    for (const ReadyGap &gap : readiness.missing) {
        if (gap.field.isEmpty())
            all << gap.part;
    }
    return all;
}

} // namespace

TEST_CASE("Readiness: what is missing is counted; any answer is an answer", "[guide][readiness]")
{
    Profile profile;
    Readiness readiness = of(profile);
    CHECK(readiness.answered == 0);
    CHECK(readiness.missing.first().field == u"child.full-name");
    CHECK(readiness.missing.first().part == u"child.about");
    CHECK(parts(readiness)
        == QStringList {
            u"photo"_s, u"placement"_s, u"contact"_s, u"contact"_s, u"contact"_s, u"place"_s });

    put(profile, u"child.full-name"_s, Answer::text(u"Ada Quill"_s));
    put(profile, u"phone.number"_s, Answer::notKnown());
    put(profile, u"child.gender"_s, Answer::text(u"not one to begin with"_s));
    profile.child.photoHash = u"a"_s;
    profile.placements << Placement { PlacementId::make() };
    profile.contacts << contact(u"Mum"_s, u"mother"_s, true)
                     << contact(u"Grace"_s, u"social-worker"_s) << contact(u"Mo"_s, u"friend"_s);
    profile.places << Place { PlaceId::make(), {}, u"Skate park"_s };
    readiness = of(profile);
    CHECK(readiness.answered == 2);
    CHECK(readiness.missing.size() == readiness.asked - 2);
    CHECK(parts(readiness).isEmpty());
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
}

TEST_CASE("Readiness: rows and the photo go out of date too", "[guide][readiness]")
{
    Profile profile;
    profile.contacts << contact(u"Mo"_s, u"friend"_s);
    FadingFact friends = fading(of(profile), u"checked.friends"_s);
    CHECK(friends.isStale);
    CHECK_FALSE(friends.checked.isValid());
    CHECK(friends.words == QStringList { u"Mo"_s });
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

TEST_CASE("Readiness: a place is looked at again on the day that was agreed", "[guide][readiness]")
{
    Profile profile;
    profile.places << Place { PlaceId::make(), {}, u"Skate park"_s,
        { { u"place.review"_s, Answer::date(today.addDays(1)) } } };
    put(profile, u"checked.places"_s, Answer::date(today.addDays(-3)));
    CHECK_FALSE(fading(of(profile), u"checked.places"_s).isStale);
    CHECK(fading(of(profile), u"checked.places"_s).due == today.addDays(1));
    CHECK(fading(of(profile), u"checked.places"_s).words.first().contains(u"agreed anew"_s));

    profile.places.first().answers.insert(u"place.review"_s, Answer::date(today));
    CHECK(fading(of(profile), u"checked.places"_s).isStale);
    // Somebody looked at it on that day.
    put(profile, u"checked.places"_s, Answer::date(today));
    CHECK_FALSE(fading(of(profile), u"checked.places"_s).isStale);
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
    const FadingFact copied = fading(of(profile), u"checked.risk"_s);
    CHECK(copied.isStale);
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

TEST_CASE("Readiness: the leaflet and the advocate are missing until there is a day (R14, R15)",
    "[guide][readiness]")
{
    const auto isMissing = [](const Profile &profile, const QString &field) {
        const Readiness readiness = of(profile);
        return std::any_of(readiness.missing.cbegin(), readiness.missing.cend(),
            [&](const ReadyGap &gap) { return gap.field == field; });
    };
    for (const QString &field : { u"plan.leaflet-on"_s, u"plan.advocate-on"_s }) {
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
