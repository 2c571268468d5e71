// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/local_time.h"
#include "core/time/time_box.h"
#include "tests/support/support.h"

#include <QRandomGenerator>

using namespace homeward;
using namespace homeward::test;

namespace {

constexpr qint64 minute = 60;
constexpr int minutesInYears = 3 * 365 * 24 * 60;

/// Any minute from 2025 on, and often one near a clock change or a midnight.
QDateTime someMinute(int seed)
{
    QRandomGenerator random(static_cast<quint32>(seed));
    const QDateTime anchors[] = { at(u"2026-03-29T01:00:00Z"_s), at(u"2026-10-25T01:00:00Z"_s),
        at(u"2026-01-01T00:00"_s), at(u"2026-07-01T00:00"_s) };
    if (random.bounded(2) == 0)
        return at(u"2025-01-01T00:00"_s).addSecs(random.bounded(minutesInYears) * minute);
    return anchors[random.bounded(4)].addSecs((random.bounded(600) - 300) * minute);
}

/// The same moment said again is the same moment, or one of the two the clock showed.
void checkReadsBack(
    const Moment &moment, const QString &said, const QDateTime &now, TimeBox::Sense sense)
{
    CAPTURE(said, now, moment.toStorage());
    const Result<TimeBox::Reading> reading = TimeBox::read(said, now, sense);
    REQUIRE_OK(reading);
    CHECK(reading->moment == moment);
    CHECK(reading->candidates.isEmpty());
}

} // namespace

TEST_CASE("whatever is spoken about the past is read back", "[time][timebox][property]")
{
    const int seed = GENERATE(take(400, random(0, 1'000'000)));
    const QDateTime now = someMinute(seed);
    const QDateTime then = now.addSecs(-(seed % 700) * (seed % 11 == 0 ? 24 * 60 : 7) * minute);
    for (const Moment &moment : { Moment::exactly(then), Moment::about(then),
             Moment::on(local_time::dateOf(then)), Moment::notKnown() }) {
        checkReadsBack(moment, local_time::spoken(moment, now), now, TimeBox::Sense::Past);
        checkReadsBack(moment, local_time::full(moment), now, TimeBox::Sense::Past);
    }
}

TEST_CASE("whatever is spoken about the future is read back", "[time][timebox][property]")
{
    const int seed = GENERATE(take(400, random(0, 1'000'000)));
    const QDateTime now = someMinute(seed);
    const QDateTime then = now.addSecs((1 + seed % 700) * (seed % 11 == 0 ? 24 * 60 : 7) * minute);
    for (const Moment &moment :
        { Moment::exactly(then), Moment::about(then), Moment::on(local_time::dateOf(then)) }) {
        checkReadsBack(moment, local_time::spoken(moment, now), now, TimeBox::Sense::Future);
        checkReadsBack(moment, local_time::full(moment), now, TimeBox::Sense::Future);
    }
}

TEST_CASE("a bare time is within a day before now, or after it", "[time][timebox][property]")
{
    const int seed = GENERATE(take(400, random(0, 1'000'000)));
    const QDateTime now = someMinute(seed).addSecs(seed % 60);
    const QString typed
        = QTime(0, 0).addSecs(int(seed % (24 * 60)) * int(minute)).toString(u"HHmm"_s);
    CAPTURE(typed, now);

    const auto past = TimeBox::read(typed, now);
    if (past) {
        const qint64 ago = past->moment.instant().secsTo(now);
        CHECK(ago >= 0);
        CHECK(ago <= 25 * 3600 + 59);
        CHECK(local_time::toLocal(past->moment.instant()).time().toString(u"HHmm"_s) == typed);
    } else {
        CHECK(past.error().code == Error::Code::Refused);
    }
    const auto future = TimeBox::read(typed, now, TimeBox::Sense::Future);
    if (future) {
        CHECK(future->moment.instant() > now);
        CHECK(now.secsTo(future->moment.instant()) <= 25 * 3600);
    } else {
        CHECK(future.error().code == Error::Code::Refused);
    }
}

TEST_CASE("what is read from the past is never later than now, and is stored and read again",
    "[time][timebox][property]")
{
    const int seed = GENERATE(take(600, random(0, 1'000'000)));
    QRandomGenerator random(static_cast<quint32>(seed));
    const QStringList pieces { u"yesterday"_s, u"today"_s, u"tue"_s, u"sunday"_s, u"3/11"_s,
        u"25 oct"_s, u"29/3/2026"_s, u"21:30"_s, u"0130"_s, u"1.30"_s, u"9pm"_s, u"noon"_s,
        u"midnight"_s, u"-"_s, u"+"_s, u"20m"_s, u"1h"_s, u"ago"_s, u"about"_s, u"now"_s, u"2026"_s,
        u"31"_s, u"feb"_s, u"BST"_s, u"GMT"_s, u":"_s, u"/"_s, u"."_s, u"not known"_s,
        u"tomorrow"_s, u"0"_s, u"at"_s };
    QStringList typed;
    for (int count = random.bounded(1, 6); count > 0; --count)
        typed << pieces.at(random.bounded(pieces.size()));
    const QString text = typed.join(random.bounded(3) == 0 ? u""_s : u" "_s);
    const QDateTime now = someMinute(seed);
    CAPTURE(text, now);

    const auto reading = TimeBox::read(text, now);
    if (!reading) {
        CHECK_FALSE(reading.error().message.isEmpty());
        return;
    }
    CHECK_FALSE(reading->spoken.isEmpty());
    CHECK(Moment::fromStorage(reading->moment.toStorage()).value() == reading->moment);
    if (reading->moment.isKnown())
        CHECK(reading->moment.instant() <= now);
    for (const Moment &candidate : reading->candidates)
        CHECK(candidate.instant() <= now);
}
