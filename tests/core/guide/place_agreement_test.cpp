// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/place_agreement.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("placeAgreement: who may check is said in a sentence, and carefully where nobody said",
    "[guide][checks]")
{
    const auto [code, sentence] = GENERATE(table<QString, QString>({
        { u"alone"_s, u"One person may check here."_s },
        { u"two-staff"_s, u"Two staff go together."_s },
        { u"with-police"_s, u"Only go with the police."_s },
        { u"police-only"_s, u"Do not go. Tell the police about this place."_s },
        { QString(),
            u"Nobody has said who may check here. Do not go alone: tell the police about this place."_s },
        { u"of-a-later-version"_s,
            u"Nobody has said who may check here. Do not go alone: tell the police about this place."_s },
    }));
    CAPTURE(code);
    Place place;
    place.answers.insert(u"place.who-may-check"_s, Answer::text(code));
    CHECK(place_agreement::whoMayCheck(place) == sentence);
}

TEST_CASE(
    "placeAgreement: by whom and until when, and a day that has passed is said", "[guide][checks]")
{
    const QDate review(2026, 11, 3);
    Place place;
    CHECK(place_agreement::standing(place, review).isEmpty());
    place.answers.insert(u"place.agreed-by"_s, Answer::text(u"Grace Osei"_s));
    CHECK(place_agreement::standing(place, review) == QStringList { u"Agreed by: Grace Osei"_s });
    place.answers.insert(u"place.review"_s, Answer::date(review));
    const QStringList onTheDay { u"Agreed by: Grace Osei"_s,
        u"To be looked at again: Tue 3 Nov 2026"_s };
    CHECK(place_agreement::standing(place, review) == onTheDay);
    const QStringList after = place_agreement::standing(place, review.addDays(1));
    REQUIRE(after.size() == 3);
    CHECK(after.mid(0, 2) == onTheDay);
    CHECK(after.last().startsWith(u"That day has passed."));
}
