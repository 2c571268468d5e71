// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/call_card.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// What the card has people read out under this id, at eight in the evening.
QStringList read(const Night &night, const QString &id)
{
    const QString now = u"2026-11-03T20:00"_s;
    QStringList said;
    for (const CallCardLine &line :
        callCard(night.facts, night.situationAt(now), at(now), u"Sam Reed"_s)) {
        if (line.id == id)
            said << line.value;
    }
    return said;
}

} // namespace

TEST_CASE("callCard: who, danger and medicine come before looks and history", "[documents][call]")
{
    Night night;
    night.know(u"health.medicine"_s, Answer::text(u"Insulin"_s));
    const QString now = u"2026-11-03T18:00"_s;
    const auto lines = callCard(night.facts, night.situationAt(now), at(now), u"Sam Reed"_s);
    const auto place = [&](const QString &id) {
        return std::find_if(lines.cbegin(), lines.cend(), [&](const CallCardLine &line) {
            return line.id == id;
        }) - lines.cbegin();
    };
    REQUIRE(place(u"history"_s) < lines.size());
    CHECK(place(u"name"_s) < place(u"flag:medicine-health"_s));
    CHECK(place(u"flag:medicine-health"_s) < place(u"last-seen.at"_s));
    CHECK(place(u"last-seen.at"_s) < place(u"looks"_s));
    CHECK(place(u"looks"_s) < place(u"history"_s));
    CHECK(lines.at(place(u"health.medicine"_s)).isUrgent);
    CHECK(lines.at(place(u"looks"_s)).isGap);
    CHECK(lines.at(place(u"caller"_s)).value.contains(u"Sam Reed"));
}

TEST_CASE(
    "callCard: the first words say where the child is, as far as it is known", "[documents][call]")
{
    Night night;
    const auto opening = [&] {
        const QStringList said = read(night, u"opening"_s);
        REQUIRE(said.size() == 1);
        return said.first();
    };
    CHECK(opening().contains(u"report a missing child"));
    const auto [place, words] = GENERATE(table<QString, QString>({
        { u"friends-family"_s, u"away from where they live"_s },
        { u"hospital"_s, u"in hospital"_s },
        { u"custody"_s, u"in custody"_s },
    }));
    night.add(Entry::Kind::Located, u"2026-11-03T19:00"_s,
        { { u"located.place"_s, Answer::code(place) } });
    INFO(place.toStdString());
    CHECK(opening().contains(words));
    CHECK_FALSE(opening().contains(u"report a missing child"));
}

TEST_CASE("callCard: how soon a missed dose harms is read out with its medicine, once it is known",
    "[documents][call]")
{
    Night night;
    const auto missed = [&] { return read(night, u"health.hours-until-harm"_s); };
    CHECK(missed().isEmpty());
    night.know(u"health.hours-until-harm"_s, Answer::text(u"4"_s));
    night.know(u"health.harm-medicine"_s, Answer::text(u"Insulin"_s));
    night.know(u"health.harm-said-by"_s, Answer::text(u"Nurse Frost"_s));
    CHECK(missed() == QStringList { u"Insulin: harm after 4 hours, said by Nurse Frost."_s });
}

TEST_CASE("callCard: a place that is for the police is read out to them, with its number (R82)",
    "[documents][call][ring]")
{
    Night night;
    const auto places = [&] { return read(night, u"places"_s); };
    night.place(u"Skate park"_s, u"alone"_s, u"01632 960197"_s);
    CHECK(places().isEmpty());
    night.place(u"Flat 4"_s, u"police-only"_s, u"01632 960198"_s)
        .answers.insert(u"place.address"_s, Answer::text(u"12 Mill Road"_s));
    night.place(u"Dad's garage"_s, u"alone"_s, u"01632 960199"_s);
    CHECK(places() == QStringList { u"Flat 4, 12 Mill Road, 01632 960198"_s });
    night.know(u"risk.family-danger"_s, Answer::yes());
    CHECK(places()
        == QStringList { u"Flat 4, 12 Mill Road, 01632 960198; Dad's garage, 01632 960199"_s });
}
