// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/time_box.h"

#include "tests/fuzz/byte_source.h"
#include "tests/fuzz/target.h"

#include <QDateTime>

namespace homeward::fuzz {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 firstMinute = 1'735'689'600; // the beginning of 2025
constexpr quint32 minutes = 3 * 366 * 24 * 60; // six changes of the clock

QByteArray typedAt(quint8 kind, quint32 minute, const QByteArray &text)
{
    QByteArray input(5, '\0');
    input[0] = static_cast<char>(kind);
    qToLittleEndian(minute, input.data() + 1);
    return input + text;
}

void readDate(const QString &typed, QDate today)
{
    const Result<QDate> date = TimeBox::readDate(typed, today);
    if (date)
        hold(date->isValid() && *date <= today, "a date is one of the past");
    else
        hold(!date.error().message.isEmpty(), "a refusal says what to type");
}

} // namespace

/// What a tired person types for a time or a date.
void timeBox(const QByteArray &input)
{
    ByteSource source(input);
    const quint8 kind = source.byte();
    const QDateTime now = QDateTime::fromSecsSinceEpoch(
        firstMinute + 60LL * (source.number<4>() % minutes), Qt::UTC);
    const QString typed = QString::fromUtf8(source.rest());
    if (kind % 3 == 0) {
        readDate(typed, now.date());
        return;
    }
    const auto sense = kind % 3 == 1 ? TimeBox::Sense::Past : TimeBox::Sense::Future;
    const Result<TimeBox::Reading> reading = TimeBox::read(typed, now, sense);
    if (!reading) {
        hold(!reading.error().message.isEmpty(), "a refusal says what to type");
        return;
    }
    hold(!reading->spoken.isEmpty(), "what was understood is said");
    const Result<Moment> stored = Moment::fromStorage(reading->moment.toStorage());
    hold(stored && *stored == reading->moment, "what was understood can be kept");
    if (sense == TimeBox::Sense::Past && reading->moment.isKnown())
        hold(reading->moment.instant() <= now, "the past is not the future");
    const Result<TimeBox::Reading> again = TimeBox::read(reading->spoken, now, sense);
    hold(again.has_value(), "what is said can be typed");
    const bool isOneOfTwo = again->candidates.contains(reading->moment);
    hold(again->moment == reading->moment || isOneOfTwo, "what is said is what was understood");
}

QList<QByteArray> timeBoxSeeds()
{
    constexpr quint32 ordinaryNight = 441'000;
    constexpr quint32 octoberNight = 427'800; // the hour that comes twice
    return { typedAt(1, ordinaryNight, "0214"), typedAt(1, ordinaryNight, "about 9.30pm"),
        typedAt(1, ordinaryNight, "yesterday 21:30"), typedAt(1, ordinaryNight, "tue 21:30"),
        typedAt(1, ordinaryNight, "3 November 2025 21:30"), typedAt(1, ordinaryNight, "-1h30"),
        typedAt(1, ordinaryNight, "20 min ago"), typedAt(1, ordinaryNight, "not known"),
        typedAt(1, ordinaryNight, "midnight"), typedAt(1, octoberNight, "1:30"),
        typedAt(1, octoberNight, "26/10 01:30 BST"), typedAt(2, ordinaryNight, "tomorrow 9:00"),
        typedAt(2, ordinaryNight, "+2h"), typedAt(2, ordinaryNight, "noon"),
        typedAt(0, ordinaryNight, "3/11"), typedAt(0, ordinaryNight, "2011-11-03"),
        typedAt(0, ordinaryNight, "29 feb"), typedAt(0, ordinaryNight, "3.11.2011") };
}

} // namespace homeward::fuzz
