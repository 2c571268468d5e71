// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/event_times.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

void said(Night &night, const QString &event, const QString &time, const QString &source,
    const Answer &official = {}, const QString &where = {})
{
    night.add(Entry::Kind::EventTime, u"2026-11-05T09:00"_s,
        { { u"event-time.event"_s, Answer::code(event) },
            { u"event-time.theirs"_s, Answer::moment(Moment::exactly(at(time))) },
            { u"event-time.source"_s, Answer::code(source) },
            { u"event-time.where"_s, Answer::text(where) },
            { u"event-time.official"_s, official } });
}

EventTimes timesOf(const Night &night, const QString &event)
{
    for (const EventTimes &times : eventTimes(night.fold())) {
        if (times.event == event)
            return times;
    }
    return {};
}

} // namespace

TEST_CASE("eventTimes: each who wrote a time down keeps theirs", "[guide][times]")
{
    Night night;
    CHECK(timesOf(night, u"noticed"_s).sides.size() == 1);
    CHECK_FALSE(timesOf(night, u"noticed"_s).doDiffer);
    CHECK(timesOf(night, u"returned"_s).sides.isEmpty());

    said(night, u"noticed"_s, u"2026-11-03T18:20"_s, u"police"_s, Answer::yes());
    const EventTimes times = timesOf(night, u"noticed"_s);
    REQUIRE(times.sides.size() == 2);
    CHECK(times.doDiffer);
    CHECK(times.sides.first().at == Moment::exactly(at(u"2026-11-03T16:45"_s)));
    CHECK_FALSE(times.sides.first().isOfficial);
    CHECK(times.sides.last().at == Moment::exactly(at(u"2026-11-03T18:20"_s)));
    CHECK(times.sides.last().source == u"The police");
    CHECK(times.sides.last().isOfficial);
}

TEST_CASE("eventTimes: our own time is that of whoever gave it (R28)", "[guide][times]")
{
    Night night;
    const auto own = [&](const QString &event) { return timesOf(night, event).sides.first(); };
    CHECK(own(u"noticed"_s).source == u"Sam Reed, in this record");

    night.facts.log.first().saidBy = u"Her aunt Ros"_s;
    CHECK(own(u"noticed"_s).source == u"Her aunt Ros, in this record");

    night.fact(u"last-seen.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-03T15:30"_s))),
        u"The bus driver"_s, u"2026-11-03T17:05"_s);
    CHECK(own(u"last-seen"_s).source == u"The bus driver, in this record");
    night.add(Entry::Kind::Sighting, u"2026-11-03T17:30"_s, {}, {}, u"A neighbour"_s);
    CHECK(own(u"last-seen"_s).at == Moment::exactly(at(u"2026-11-03T17:30"_s)));
    CHECK(own(u"last-seen"_s).source == u"A neighbour, in this record");

    night.reported(u"2026-11-03T18:20"_s);
    CHECK(own(u"reported"_s).source == u"Sam Reed, in this record");
    night.add(Entry::Kind::Located, u"2026-11-03T20:00"_s, {}, {}, u"PC Hale"_s);
    CHECK(own(u"located"_s).source == u"PC Hale, in this record");
    night.back(u"2026-11-03T21:00"_s);
    CHECK(own(u"returned"_s).source == u"Sam Reed, in this record");
}

TEST_CASE(
    "eventTimes: what reads the same does not differ, and every two are compared", "[guide][times]")
{
    Night night;
    const auto said = [&](const QString &source, const Moment &moment) {
        night.add(Entry::Kind::EventTime, u"2026-11-05T10:00"_s,
            { { u"event-time.event"_s, Answer::code(u"noticed"_s) },
                { u"event-time.theirs"_s, Answer::moment(moment) },
                { u"event-time.source"_s, Answer::code(source) } });
    };
    const auto doDiffer = [&] {
        const QList<EventTimes> all = eventTimes(night.fold());
        return std::find_if(all.cbegin(), all.cend(), [](const EventTimes &times) {
            return times.event == u"noticed";
        })->doDiffer;
    };
    night.facts.log.first().happened = Moment::exactly(at(u"2026-11-03T16:45"_s).addSecs(37));
    said(u"police"_s, Moment::exactly(at(u"2026-11-03T16:45"_s)));
    CHECK_FALSE(doDiffer());
    said(u"health"_s, Moment::about(at(u"2026-11-03T17:20"_s)));
    CHECK_FALSE(doDiffer());
    said(u"school"_s, Moment::exactly(at(u"2026-11-03T16:46"_s)));
    CHECK(doDiffer());
}

TEST_CASE("eventTimes: one body's newer word takes the place of its older one", "[guide][times]")
{
    Night night;
    said(night, u"noticed"_s, u"2026-11-03T18:20"_s, u"police"_s, Answer::yes());
    said(night, u"noticed"_s, u"2026-11-03T16:45"_s, u"police"_s);
    const EventTimes same = timesOf(night, u"noticed"_s);
    REQUIRE(same.sides.size() == 2);
    CHECK_FALSE(same.doDiffer);
    CHECK(same.sides.last().isOfficial);

    said(night, u"noticed"_s, u"2026-11-03T17:00"_s, u"authority"_s, Answer::yes());
    const EventTimes moved = timesOf(night, u"noticed"_s);
    REQUIRE(moved.sides.size() == 3);
    CHECK_FALSE(moved.sides.at(1).isOfficial);
    CHECK(moved.sides.at(2).isOfficial);
}

TEST_CASE("eventTimes: two bodies of one kind both keep theirs (R28)", "[guide][times]")
{
    Night night;
    const auto ambulance = u"The ambulance's log"_s;
    const auto neighbour = u"A letter of the neighbour's"_s;
    said(night, u"noticed"_s, u"2026-11-03T18:20"_s, u"other"_s, Answer::yes(), ambulance);
    said(night, u"noticed"_s, u"2026-11-03T17:10"_s, u"other"_s, {}, neighbour);
    EventTimes times = timesOf(night, u"noticed"_s);
    REQUIRE(times.sides.size() == 3);
    CHECK(times.sides.at(1).where == ambulance);
    CHECK(times.sides.at(1).isOfficial);
    CHECK(times.sides.at(2).where == neighbour);
    CHECK_FALSE(times.sides.at(2).isOfficial);

    INFO("however it is typed, it is the same paper");
    said(night, u"noticed"_s, u"2026-11-03T18:25"_s, u"other"_s, {}, u"the ambulances  LOG"_s);
    times = timesOf(night, u"noticed"_s);
    REQUIRE(times.sides.size() == 3);
    CHECK(times.sides.at(2).at == Moment::exactly(at(u"2026-11-03T18:25"_s)));
    CHECK(times.sides.at(2).isOfficial);
}

TEST_CASE(
    "eventTimes: of a child who is lost again our report is the first, and of a find the last is "
    "compared (R28)",
    "[guide][times]")
{
    Night night;
    const auto saidAt = [&](const QString &when, const QString &event, const QString &time) {
        said(night, event, time, u"police"_s);
        night.facts.log.last().happened = Moment::exactly(at(when));
    };
    night.reported(u"2026-11-03T17:15"_s);
    night.add(Entry::Kind::Located, u"2026-11-03T19:30"_s);
    saidAt(u"2026-11-03T20:00"_s, u"reported"_s, u"2026-11-03T17:15"_s);
    saidAt(u"2026-11-03T20:00"_s, u"located"_s, u"2026-11-03T19:30"_s);
    CHECK(timesOf(night, u"located"_s).sides.size() == 2);
    night.add(Entry::Kind::Category, u"2026-11-03T23:00"_s,
        { { u"category.kind"_s, Answer::code(u"missing"_s) } });
    night.reported(u"2026-11-03T23:10"_s);
    night.add(Entry::Kind::Located, u"2026-11-04T05:00"_s);
    const EventTimes reported = timesOf(night, u"reported"_s);
    CHECK(reported.sides.first().at == Moment::exactly(at(u"2026-11-03T17:15"_s)));
    CHECK(reported.sides.first().source == u"Sam Reed, in this record");
    CHECK_FALSE(reported.doDiffer);
    saidAt(u"2026-11-04T08:00"_s, u"reported"_s, u"2026-11-03T23:10"_s);
    CHECK_FALSE(timesOf(night, u"reported"_s).doDiffer);
    saidAt(u"2026-11-04T08:10"_s, u"reported"_s, u"2026-11-03T23:40"_s);
    CHECK(timesOf(night, u"reported"_s).doDiffer);
    const EventTimes located = timesOf(night, u"located"_s);
    REQUIRE(located.sides.size() == 1);
    CHECK(located.sides.first().at == Moment::exactly(at(u"2026-11-04T05:00"_s)));
    saidAt(u"2026-11-05T09:00"_s, u"located"_s, u"2026-11-04T05:20"_s);
    CHECK(timesOf(night, u"located"_s).doDiffer);
}

TEST_CASE("eventTimes: of three searches each has its own report, and none differs for that (R28)",
    "[guide][times]")
{
    Night night;
    const QStringList reports { u"2026-11-03T17:15"_s, u"2026-11-03T20:10"_s,
        u"2026-11-03T23:10"_s };
    const auto lost = [&](const QString &found, const QString &when) {
        night.add(Entry::Kind::Located, found);
        night.add(
            Entry::Kind::Category, when, { { u"category.kind"_s, Answer::code(u"missing"_s) } });
    };
    night.reported(reports.at(0));
    lost(u"2026-11-03T19:30"_s, u"2026-11-03T20:00"_s);
    night.reported(reports.at(1));
    lost(u"2026-11-03T22:00"_s, u"2026-11-03T23:00"_s);
    night.reported(reports.at(2));
    for (const QString &report : reports) {
        CAPTURE(report.toStdString());
        said(night, u"reported"_s, report, u"police"_s);
        CHECK_FALSE(timesOf(night, u"reported"_s).doDiffer);
    }
    said(night, u"reported"_s, u"2026-11-03T21:00"_s, u"police"_s);
    CHECK(timesOf(night, u"reported"_s).doDiffer);
}

TEST_CASE("eventTimes: what counts for figures moves no clock", "[guide][times]")
{
    Night night;
    night.reported(u"2026-11-03T18:20"_s);
    const auto dues = [&] {
        QList<QDateTime> times;
        for (const ClockRow &clock : night.situationAt(u"2026-11-04T09:00"_s).clocks)
            times << clock.due;
        return times;
    };
    const QList<QDateTime> before = dues();
    said(night, u"noticed"_s, u"2026-11-01T09:00"_s, u"police"_s, Answer::yes());
    said(night, u"reported"_s, u"2026-11-02T09:00"_s, u"police"_s, Answer::yes());
    CHECK(dues() == before);
}
