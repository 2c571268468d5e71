// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/legal_powers.h"

#include "core/forms/catalogue.h"
#include "core/model/ending.h"
#include "core/time/local_time.h"
#include "core/time/until.h"

#include <QCoreApplication>

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

} // namespace

QDateTime protectionUntil(const FactFold &fold)
{
    QDateTime end;
    for (const Entry &power : fold.all(Entry::Kind::LegalPower)) {
        if (isProtection(power))
            end = endOf(power);
    }
    return end;
}

bool areOver(const FactFold &fold)
{
    const auto ending = fold.last(Entry::Kind::Ending);
    const QString kind = ending ? ending->answer(u"ending.kind"_s).value() : QString();
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
        const QString words = power.answer(u"power.kind"_s).isAnswered()
            ? forms::readable(u"power.kind"_s, power.answer(u"power.kind"_s))
            : Text::tr("A legal power, and nobody wrote which");
        sentences << (end < now ? Text::tr("%1. It ended %2.") : Text::tr("%1. It ends %2."))
                         .arg(words, local_time::spoken(end, now));
    }
    return sentences;
}

} // namespace homeward::legal_powers
