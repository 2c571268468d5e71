// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/entry.h"
#include "tests/support/support.h"

#include <QSet>

#include <algorithm>
#include <random>

using namespace homeward;
using namespace homeward::test;

namespace {

Entry anEntry(const Moment &happened, const QDateTime &written, const QString &id = u"e1"_s)
{
    Entry entry;
    entry.id = EntryId::fromStorage(id);
    entry.happened = happened;
    entry.written = written;
    return entry;
}

/// Few different times, so that ties are common.
Entry randomEntry(std::mt19937 &random, int number)
{
    const QDateTime start = at(u"2026-10-24T22:00Z"_s);
    const auto soon = [&] { return start.addSecs(static_cast<qint64>(random() % 4) * 3600); };
    Entry entry = anEntry({}, soon(), QString::number(number));
    switch (random() % 5) {
    case 0:
        entry.happened = Moment::exactly(soon());
        break;
    case 1:
        entry.happened = Moment::about(soon());
        break;
    case 2:
        entry.happened = Moment::on(QDate(2026, 10, 25));
        break;
    case 3:
        entry.written = random() % 2 ? QDateTime() : entry.written;
        break;
    default:
        break;
    }
    return entry;
}

bool areEquivalent(const Entry &a, const Entry &b)
{
    return !foldsBefore(a, b) && !foldsBefore(b, a);
}

QStringList idsOf(const QList<Entry> &entries)
{
    QStringList ids;
    for (const Entry &entry : entries)
        ids << entry.id.toStorage();
    return ids;
}

} // namespace

TEST_CASE("Entry: kinds go to words and back", "[model][entry]")
{
    const QStringList words { u"noticed"_s, u"stop-time"_s, u"check"_s, u"fact"_s, u"red-flag"_s,
        u"category"_s, u"police-call"_s, u"grading"_s, u"notice"_s, u"contact-attempt"_s,
        u"sighting"_s, u"note"_s, u"located"_s, u"returned"_s, u"return-talk"_s, u"observation"_s,
        u"safe-and-well"_s, u"interview-offer"_s, u"interview-attempt"_s, u"interview"_s,
        u"parent-information"_s, u"action"_s, u"action-done"_s, u"plan-updated"_s, u"meeting"_s,
        u"consent"_s, u"publicity"_s, u"legal-power"_s, u"ofsted-decision"_s, u"shift-hand-over"_s,
        u"event-time"_s, u"ending"_s, u"sign-off"_s, u"source-chosen"_s, u"profile-changed"_s,
        u"document-made"_s };
    QStringList written;
    for (int i = 0; i <= static_cast<int>(Entry::Kind::DocumentMade); ++i) {
        const auto kind = static_cast<Entry::Kind>(i);
        written << toStorage(kind);
        CHECK(entryKindFromStorage(toStorage(kind)) == kind);
    }
    CHECK(written == words);
    CHECK_FALSE(entryKindFromStorage(u"").has_value());
    CHECK_FALSE(entryKindFromStorage(u"Noticed").has_value());
    CHECK_FALSE(entryKindFromStorage(u"gossip").has_value());
}

TEST_CASE("Entry: late is more than an hour after it happened", "[model][entry]")
{
    const QDateTime happened = at(u"2026-11-03T21:30"_s);
    const Moment moment = GENERATE_COPY(Moment::exactly(happened), Moment::about(happened));
    CHECK_FALSE(anEntry(moment, happened).isLate());
    CHECK_FALSE(anEntry(moment, happened.addSecs(3600)).isLate());
    CHECK(anEntry(moment, happened.addSecs(3601)).isLate());
    CHECK_FALSE(anEntry(moment, happened.addSecs(-600)).isLate());
}

TEST_CASE("Entry: an hour is an hour when the clocks change", "[model][entry]")
{
    const Moment before = Moment::exactly(at(u"2026-10-25T00:30Z"_s)); // 01:30, the first time
    CHECK_FALSE(anEntry(before, at(u"2026-10-25T01:30Z"_s)).isLate()); // 01:30 again
    CHECK(anEntry(before, at(u"2026-10-25T01:31Z"_s)).isLate());
}

TEST_CASE("Entry: with no time of day it is late only when the day is well over", "[model][entry]")
{
    const Moment day = Moment::on(QDate(2026, 7, 4));
    CHECK_FALSE(anEntry(day, at(u"2026-07-04T18:00"_s)).isLate());
    CHECK_FALSE(anEntry(day, at(u"2026-07-05T01:00"_s)).isLate());
    CHECK(anEntry(day, at(u"2026-07-05T01:01"_s)).isLate());
    CHECK_FALSE(anEntry(Moment::notKnown(), at(u"2026-07-05T09:00"_s)).isLate());
}

TEST_CASE("Entry: position is when it happened, else when it was written", "[model][entry]")
{
    const QDateTime happened = at(u"2026-11-03T21:30"_s);
    const QDateTime written = at(u"2026-11-04T08:00"_s);
    CHECK(anEntry(Moment::about(happened), written).position() == happened);
    CHECK(anEntry(Moment::notKnown(), written).position() == written);
}

TEST_CASE(
    "Entry: a day alone stands as late in that day as it can have been, and an absence begins "
    "before the rest of it",
    "[model][entry]")
{
    const Moment day = Moment::on(QDate(2026, 7, 4));
    const QDateTime sameDay = at(u"2026-07-04T15:10"_s);
    CHECK(anEntry(day, sameDay).position() == sameDay);
    CHECK(anEntry(day, at(u"2026-07-05T09:00"_s)).position() == at(u"2026-07-04T23:59:59"_s));
    CHECK(foldsBefore(
        anEntry(Moment::exactly(at(u"2026-07-04T15:00"_s)), sameDay), anEntry(day, sameDay)));
    CHECK(foldsBefore(
        anEntry(day, sameDay), anEntry(Moment::exactly(at(u"2026-07-04T15:11"_s)), sameDay)));
    Entry noticed = anEntry(day, sameDay);
    noticed.kind = Entry::Kind::Noticed;
    CHECK(noticed.position() == at(u"2026-07-04T00:00"_s));
}

TEST_CASE("Entry: folds by when it happened, then when written, then id", "[model][entry]")
{
    const QDateTime early = at(u"2026-11-03T21:30"_s);
    const QDateTime late = at(u"2026-11-03T23:00"_s);
    const Entry first = anEntry(Moment::exactly(early), late, u"z"_s);
    CHECK(foldsBefore(first, anEntry(Moment::exactly(late), early, u"a"_s)));
    CHECK(foldsBefore(first, anEntry(Moment::about(early), late.addSecs(1), u"a"_s)));
    CHECK(foldsBefore(anEntry(Moment::exactly(early), late, u"a"_s), first));
    CHECK_FALSE(foldsBefore(first, first));
    const Entry undated = anEntry(Moment::notKnown(), QDateTime(), u"z"_s);
    CHECK(foldsBefore(undated, first));
    CHECK(foldsBefore(undated, anEntry(Moment::on(QDate(1950, 1, 1)), late)));
}

TEST_CASE("Entry: the folding order is a strict weak order", "[model][entry][property]")
{
    const unsigned seed = GENERATE(take(40, random(0u, 4000000000u)));
    INFO("seed " << seed);
    std::mt19937 random(seed);
    QList<Entry> entries;
    for (int i = 0; i < 10; ++i)
        entries << randomEntry(random, i % 7);
    bool isStrict = true;
    bool isTransitive = true;
    for (const Entry &a : std::as_const(entries)) {
        isStrict = isStrict && !foldsBefore(a, a);
        for (const Entry &b : std::as_const(entries)) {
            isStrict = isStrict && !(foldsBefore(a, b) && foldsBefore(b, a));
            for (const Entry &c : std::as_const(entries)) {
                if (foldsBefore(a, b) && foldsBefore(b, c))
                    isTransitive = isTransitive && foldsBefore(a, c);
                if (areEquivalent(a, b) && areEquivalent(b, c))
                    isTransitive = isTransitive && areEquivalent(a, c);
            }
        }
    }
    CHECK(isStrict);
    CHECK(isTransitive);
}

TEST_CASE("Entry: any order of writing folds in the same order", "[model][entry][property]")
{
    const unsigned seed = GENERATE(take(40, random(0u, 4000000000u)));
    INFO("seed " << seed);
    std::mt19937 random(seed);
    QList<Entry> entries;
    for (int i = 0; i < 12; ++i)
        entries << randomEntry(random, i);
    QList<Entry> shuffled = entries;
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    std::sort(entries.begin(), entries.end(), foldsBefore);
    std::sort(shuffled.begin(), shuffled.end(), foldsBefore);
    CHECK(idsOf(entries) == idsOf(shuffled));
}
