// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/absence_history.h"
#include "core/guide/away_periods.h"
#include "core/guide/whereabouts.h"
#include "core/model/ending.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

struct WhereNight : Night
{
    EntryId described(const QString &when, const QString &kind)
    {
        return add(Entry::Kind::Category, when, { { u"category.kind"_s, Answer::code(kind) } });
    }
    EntryId located(const QString &when, const QString &place, const QString &subject = {})
    {
        return add(Entry::Kind::Located, when,
            { { u"located.at"_s, Answer::moment(Moment::exactly(at(when))) },
                { u"located.place"_s, place.isEmpty() ? Answer() : Answer::code(place) } },
            subject);
    }
    EntryId moved(const QString &when, const QString &place)
    {
        return located(when, place, located_places::movedOn.toString());
    }
    [[nodiscard]] Whereabouts where() const { return fold().whereabouts(); }
    /// "no 16:45, yes 20:00": each spell, and when it began.
    [[nodiscard]] QString spells() const
    {
        QStringList words;
        const Whereabouts now = where();
        for (const WhereSpell &spell : now.spells()) {
            const QString known = spell.known == WhereSpell::Known::No ? u"no"_s
                : spell.known == WhereSpell::Known::Yes                ? u"yes"_s
                                                                       : u"in charge"_s;
            words << (spell.from.isKnown() ? known + spell.from.instant().toString(u" HH:mm"_s)
                                           : known);
        }
        return words.join(u", "_s);
    }
};

/// What is told of the night at half past eleven.
struct Told
{
    explicit Told(const Night &night)
        : situation(night.situationAt(u"2026-11-03T23:30"_s))
    {
    }
    [[nodiscard]] bool isDue(const QString &subject) const
    {
        return std::any_of(situation.dues.cbegin(), situation.dues.cend(),
            [&](const Due &due) { return due.subject == subject; });
    }
    [[nodiscard]] QString period() const
    {
        const AwayPeriod &last = situation.periods.last();
        return toStorage(last.kind) + (last.isOver ? u" until then"_s : u" now"_s);
    }

    Situation situation;
};

} // namespace

TEST_CASE("Whereabouts: each line of a night, and what is known of where the child is then",
    "[guide][whereabouts]")
{
    WhereNight night;
    CHECK(night.spells() == u"no");
    night.located(u"2026-11-03T20:00"_s, u"friends-family"_s);
    CHECK(night.spells() == u"no, yes 20:00");
    CHECK(night.where().isLocated());
    night.moved(u"2026-11-03T21:00"_s, u"hospital"_s);
    CHECK(night.spells() == u"no, yes 20:00, in charge 21:00");
    CHECK(night.where().place() == u"hospital");
    night.moved(u"2026-11-03T21:30"_s, u"friends-family"_s);
    CHECK(night.spells() == u"no, yes 20:00, in charge 21:00, yes 21:30");
    INFO("whoever went on was still found when they were found");
    CHECK(night.where().knownAt() == Moment::exactly(at(u"2026-11-03T20:00"_s)));
    CHECK(night.where().find().size() == 1);
    night.described(u"2026-11-03T22:00"_s, u"missing"_s);
    CHECK(night.spells() == u"no, yes 20:00, in charge 21:00, yes 21:30, no 22:00");
    CHECK_FALSE(night.where().isKnown());
    CHECK_FALSE(night.where().knownAt().isKnown());
    REQUIRE(night.where().lost());
    night.moved(u"2026-11-03T22:30"_s, u"custody"_s);
    INFO("a move is a find where nobody knew where they were");
    CHECK(night.where().knownAt() == Moment::exactly(at(u"2026-11-03T22:30"_s)));
    CHECK(night.where().isInCharge());
    night.back(u"2026-11-03T23:00"_s);
    night.described(u"2026-11-03T23:10"_s, u"away"_s);
    CHECK(night.where().spells().size() == 6);
    REQUIRE(night.where().over());
    CHECK(night.where().over() == night.where().back());
}

TEST_CASE("Whereabouts: who left a hospital and is described as away is away, with the duties (R2)",
    "[guide][whereabouts]")
{
    WhereNight night;
    night.reported(u"2026-11-03T17:05"_s);
    night.located(u"2026-11-03T22:00"_s, u"hospital"_s);
    night.reported(u"2026-11-03T22:10"_s);
    CHECK_FALSE(Told(night).situation.isAway);
    CHECK_FALSE(Told(night).situation.isOut);
    CHECK(Told(night).period() == u"missing until then");

    SECTION("described as away")
    {
        night.described(u"2026-11-03T23:00"_s, u"away"_s);
        CHECK(night.where().place().isEmpty());
    }
    SECTION("gone on, and nobody says to what kind of place")
    {
        night.add(Entry::Kind::Located, u"2026-11-03T23:00"_s,
            { { u"located.where"_s, Answer::text(u"Ben's flat"_s) } },
            located_places::movedOn.toString());
        CHECK(night.fold().answer(u"located.where"_s).value() == u"Ben's flat");
    }
    const Told told(night);
    CHECK(told.situation.isAway);
    CHECK(told.situation.isOut);
    CHECK(told.situation.headline == u"Located today 22:00, not back yet");
    CHECK(told.situation.periods.last().from == Moment::exactly(at(u"2026-11-03T23:00"_s)));
    CHECK(told.period() == u"away now");
    CHECK_FALSE(night.fold().answer(u"located.place"_s).isSettled());
    CHECK(told.isDue(u"wellbeing-away"_s));
    INFO("they were still found at ten");
    CHECK(night.fold().event(Trigger::Located) == Moment::exactly(at(u"2026-11-03T22:00"_s)));
    CHECK(told.isDue(u"police-back"_s));
    INFO("a call about a child in hospital says nothing of how they are where they are now");
    night.add(Entry::Kind::Notice, u"2026-11-03T22:11"_s,
        { { u"notice.outcome"_s, Answer::code(u"told"_s) } }, u"police-back"_s);
    CHECK(Told(night).isDue(u"police-away"_s));
}

TEST_CASE("Whereabouts: the place that was chosen of two is where they are, for everybody who asks",
    "[guide][whereabouts]")
{
    WhereNight night;
    const EntryId hospital = night.located(u"2026-11-03T20:00"_s, u"hospital"_s);
    night.located(u"2026-11-03T20:10"_s, u"friends-family"_s);
    night.facts.log.last().saidBy = u"Mum"_s;
    CHECK(Told(night).situation.isAway);
    CHECK(Told(night).period() == u"away now");
    night.add(Entry::Kind::SourceChosen, u"2026-11-03T22:00"_s,
        { { u"source-chosen.entry"_s, Answer::text(hospital.toStorage()) } }, u"located.place"_s);
    CHECK(night.fold().answer(u"located.place"_s).value() == u"hospital");
    CHECK(night.where().place() == u"hospital");
    CHECK_FALSE(Told(night).situation.isAway);
    CHECK_FALSE(Told(night).situation.isOut);
    CHECK(Told(night).period() == u"missing until then");
    INFO("what was chosen of an earlier place says nothing of a later one");
    night.moved(u"2026-11-03T23:00"_s, u"friends-family"_s);
    CHECK(night.fold().answer(u"located.place"_s).value() == u"friends-family");
    CHECK(Told(night).situation.isAway);
    INFO("nor does it hide that two disagree about the later one");
    night.located(u"2026-11-03T23:05"_s, u"public-place"_s);
    night.facts.log.last().saidBy = u"Mum"_s;
    night.add(Entry::Kind::SourceChosen, u"2026-11-03T23:10"_s,
        { { u"source-chosen.entry"_s, Answer::text(hospital.toStorage()) } }, u"located.place"_s);
    CHECK(night.fold().disputedFields().contains(u"located.place"_s));
}

TEST_CASE("Whereabouts: who knows the time of the find outweighs who does not, for the periods too",
    "[guide][whereabouts]")
{
    WhereNight night;
    night.add(
        Entry::Kind::Located, u"2026-11-03T22:20"_s, { { u"located.at"_s, Answer::notKnown() } });
    CHECK(night.spells() == u"no, yes");
    night.add(Entry::Kind::Located, u"2026-11-03T22:40"_s,
        { { u"located.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-03T22:00"_s))) } });
    CHECK(night.spells() == u"no, yes 22:00");
    CHECK(night.fold().event(Trigger::Located) == Moment::exactly(at(u"2026-11-03T22:00"_s)));
    CHECK(Told(night).situation.periods.last().from == Moment::exactly(at(u"2026-11-03T22:00"_s)));
}

TEST_CASE("Whereabouts: two who say when they came back, and one of them does not know",
    "[guide][whereabouts]")
{
    WhereNight night;
    const bool isTimeFirst = GENERATE(true, false);
    CAPTURE(isTimeFirst);
    const QString timed = isTimeFirst ? u"2026-11-04T02:00"_s : u"2026-11-04T03:00"_s;
    night.add(
        Entry::Kind::Returned, u"2026-11-04T02:30"_s, { { u"returned.at"_s, Answer::notKnown() } });
    night.add(Entry::Kind::Returned, timed,
        { { u"returned.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-04T02:00"_s))) } }, {},
        u"Mum"_s);
    const Moment two = Moment::exactly(at(u"2026-11-04T02:00"_s));
    CHECK(night.where().back() == two);
    CHECK(night.fold().event(Trigger::Returned) == two);
    CHECK(awayPeriods(night.fold()).last().to == two);
    const EarlierEpisode earlier
        = earlierEpisode(night.facts.episode, {}, effectiveLog(night.facts.log));
    CHECK(earlier.back == two);
}

TEST_CASE("assess: the headline says since when they are where they came to later, not that they "
          "were found there",
    "[guide][whereabouts]")
{
    const bool isHospital = GENERATE(true, false);
    const QString place = isHospital ? u"hospital"_s : u"custody"_s;
    const QString words = isHospital ? u"in hospital"_s : u"with the police or in custody"_s;
    WhereNight night;
    const auto headline = [&] { return Told(night).situation.headline; };
    SECTION("found there")
    {
        night.located(u"2026-11-03T22:15"_s, place);
        CHECK(headline() == u"Located today 22:15, "_s + words);
    }
    SECTION("gone there at a time")
    {
        night.located(u"2026-11-03T22:15"_s, u"friends-family"_s);
        night.moved(u"2026-11-03T22:40"_s, place);
        CHECK(headline() == u"Located today 22:15, %1 since today 22:40"_s.arg(words));
        night.moved(u"2026-11-03T23:00"_s, place);
        INFO("another ward is no other kind of place");
        CHECK(headline().endsWith(u"22:40"_s));
    }
    SECTION("gone there, and nobody knows when")
    {
        night.located(u"2026-11-03T22:15"_s, u"friends-family"_s);
        night.add(Entry::Kind::Located, {}, { { u"located.place"_s, Answer::code(place) } },
            located_places::movedOn.toString());
        night.facts.log.last().written = at(u"2026-11-03T23:00"_s);
        CHECK(headline() == u"Located today 22:15, now "_s + words);
    }
}
