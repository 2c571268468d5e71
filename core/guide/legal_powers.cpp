// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/legal_powers.h"

#include "core/forms/catalogue.h"
#include "core/model/ending.h"
#include "core/time/local_time.h"
#include "core/time/until.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward::legal_powers {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Guide)
};

bool isProtection(const Entry &power)
{
    return power.answer(u"power.kind"_s).value() == u"police-protection";
}

QDateTime endOf(const Entry &power)
{
    return local_time::until(power.answer(u"power.until"_s).toMoment());
}

QString nameOf(const Entry &power)
{
    const Answer kind = power.answer(u"power.kind"_s);
    return kind.isAnswered() ? forms::readable(u"power.kind"_s, kind)
                             : Text::tr("A legal power, and nobody wrote which");
}

std::optional<Entry> newestProtection(const FactFold &fold)
{
    std::optional<Entry> newest;
    for (const Entry &power : fold.all(Entry::Kind::LegalPower)) {
        if (isProtection(power))
            newest = power;
    }
    return newest;
}

QDateTime dueOfProtection(const QList<ClockRow> &clocks)
{
    const auto clock = std::find_if(clocks.cbegin(), clocks.cend(),
        [](const ClockRow &row) { return row.id == clockOfProtection; });
    return clock == clocks.cend() ? QDateTime() : clock->due;
}

QString endWords(const QDateTime &end, const QDateTime &now)
{
    if (!end.isValid())
        return Text::tr("Nobody wrote down when it ends: ask them.");
    return (end < now ? Text::tr("It ended %1.") : Text::tr("It ends %1."))
        .arg(local_time::spoken(end, now));
}

} // namespace

QDateTime protectionUntil(const FactFold &fold)
{
    const auto newest = newestProtection(fold);
    return newest ? endOf(*newest) : QDateTime();
}

bool areOver(const FactFold &fold)
{
    const QString kind = fold.ending();
    return endings::isDeath(kind) || endings::neverWas(kind) || kind == u"turned-18";
}

QStringList ends(const FactFold &fold, const Protocol &protocol, const QDateTime &now)
{
    QStringList sentences;
    if (areOver(fold))
        return sentences;
    const bool isEnded = fold.hasHappened(Trigger::Ended);
    const bool isProtectionTimed = protocol.clock(clockOfProtection.toString()) != nullptr;
    for (const Entry &power : fold.all(Entry::Kind::LegalPower)) {
        const QDateTime end = endOf(power);
        if (!end.isValid() || (isProtection(power) && isProtectionTimed))
            continue;
        if (isEnded && end < now)
            continue;
        sentences << Text::tr("%1. %2").arg(nameOf(power), endWords(end, now));
    }
    return sentences;
}

QStringList held(const FactFold &fold, const QList<ClockRow> &clocks, const QDateTime &now)
{
    QStringList sentences;
    if (areOver(fold))
        return sentences;
    const bool isEnded = fold.hasHappened(Trigger::Ended);
    const auto protection = newestProtection(fold);
    for (const Entry &power : fold.all(Entry::Kind::LegalPower)) {
        const bool isNewest = protection && protection->id == power.id;
        if (isProtection(power) && !isNewest)
            continue;
        const QDateTime timed = isNewest ? dueOfProtection(clocks) : QDateTime();
        const QDateTime end = timed.isValid() ? timed : endOf(power);
        // An entry or an arrest is over as it is made.
        if ((!end.isValid() && !isNewest) || (isEnded && end < now))
            continue;
        const Answer by = power.answer(u"power.by"_s);
        const QString holder = by.isAnswered() ? Text::tr("Held by %1.").arg(by.value())
                                               : Text::tr("Nobody wrote down who holds it.");
        sentences << Text::tr("%1. %2 %3").arg(nameOf(power), holder, endWords(end, now));
    }
    return sentences;
}

} // namespace homeward::legal_powers
