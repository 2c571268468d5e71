// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/log_items.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

EntryId takeBack(Night &night, const EntryId &original, const QString &written)
{
    const EntryId id = night.add(Entry::Kind::Note, {});
    night.facts.log.last().written = at(written);
    night.facts.log.last().corrects = original;
    night.facts.log.last().reason = u"a mistake"_s;
    return id;
}

} // namespace

TEST_CASE("logItems: each line once, with everything it said before", "[guide][log]")
{
    Night night;
    const EntryId first = night.add(Entry::Kind::Sighting, u"2026-11-03T18:00"_s);
    const EntryId second = night.add(Entry::Kind::Sighting, u"2026-11-03T18:30"_s);
    night.facts.log.last().corrects = first;
    const EntryId third = night.add(Entry::Kind::Sighting, {});
    night.facts.log.last().corrects = second;

    const QList<LogItem> items = logItems(night.facts.log);
    REQUIRE(items.size() == 2);
    const LogItem &item = items.last();
    CHECK(item.now.id == third);
    CHECK(item.now.happened.instant() == at(u"2026-11-03T18:30"_s));
    CHECK(item.correctedAt == at(u"2026-11-03T17:00"_s));
    REQUIRE(item.before.size() == 2);
    CHECK(item.before.first().id == second);
    CHECK(item.original().id == first);
    CHECK_FALSE(items.first().isCorrected());
}

TEST_CASE("logItems: a day alone stands where it was first told, however late it is put right",
    "[guide][log]")
{
    Night night;
    const EntryId told = night.add(Entry::Kind::Located, u"2026-11-03T18:00"_s);
    night.facts.log.last().happened = Moment::on(QDate(2026, 11, 3));
    const EntryId later = night.add(Entry::Kind::Category, u"2026-11-03T19:00"_s);
    night.add(Entry::Kind::Located, u"2026-11-03T20:00"_s);
    Entry &correction = night.facts.log.last();
    correction.corrects = told;
    SECTION("on the same day")
    {
        correction.happened = GENERATE(Moment::on(QDate(2026, 11, 3)), Moment::notKnown());
        CHECK(logItems(night.facts.log).last().now.id == later);
    }
    SECTION("another day, on which it was not told yet")
    {
        correction.happened = Moment::on(QDate(2026, 11, 4));
        correction.written = at(u"2026-11-04T20:00"_s);
        CHECK(logItems(night.facts.log).last().now.position() == at(u"2026-11-04T20:00"_s));
    }
}

TEST_CASE(
    "Taking back: “they are back” pressed by mistake leaves everything as it was", "[guide][log]")
{
    Night night;
    night.reported(u"2026-11-03T17:30"_s);
    const QString now = u"2026-11-03T19:00"_s;
    const auto clocks = [&] {
        QStringList rows;
        for (const ClockRow &clock : night.situationAt(now).clocks)
            rows << clock.id + QString::number(int(clock.state)) + clock.due.toString();
        return rows;
    };
    const QStringList before = clocks();
    night.back(u"2026-11-03T18:00"_s);
    const EntryId back = night.facts.log.last().id;
    REQUIRE(night.situationAt(now).state == EpisodeSummary::State::Returned);
    REQUIRE(clocks() != before);

    takeBack(night, back, u"2026-11-03T18:05"_s);
    const Situation situation = night.situationAt(now);
    CHECK(situation.state == EpisodeSummary::State::Open);
    CHECK(clocks() == before);
    CHECK_FALSE(night.fold().event(Trigger::Returned).isKnown());
    CHECK_FALSE(night.fold().last(Entry::Kind::Note));
    CHECK(night.facts.log.size() == 4);
    CHECK(logItems(night.facts.log).last().isTakenBack());
    CHECK(logItems(night.facts.log).last().original().id == back);
}

TEST_CASE("Taking back: who wrote an interview line that was corrected stays one of its authors",
    "[guide][log]")
{
    Night night;
    const EntryId first = night.add(Entry::Kind::Interview, u"2026-11-04T10:00"_s);
    night.add(Entry::Kind::Interview, u"2026-11-04T10:00"_s);
    night.facts.log.last().corrects = first;
    night.facts.log.last().authorName = u"Helen Marsh"_s;
    CHECK(night.fold().authorsOf(Entry::Kind::Interview)
        == QStringList { u"Sam Reed"_s, u"Helen Marsh"_s });
}
