// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/notices.h"

#include "core/record/record.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

namespace homeward {

namespace {

constexpr qint64 secondsInDay = 24 * 3600;

QString tr(const char *text) { return QCoreApplication::translate("Notices", text); }

QStringList ofKeys(const Record &record)
{
    const auto keys = record.keyState();
    if (!keys)
        return {};
    QStringList notices;
    if (record.may(Action::KeepPeople) && !keys->envelopeUsedBy.isEmpty()) {
        notices << tr("%1 came in with the night envelope. It is used up: make a new one.")
                       .arg(keys->envelopeUsedBy);
    }
    if (record.may(Action::KeepSetting) && !keys->isRecoveryProved)
        notices << tr("Nobody has shown yet that the recovery key is on paper.");
    return notices;
}

QString ofCopies(const Record &record)
{
    const auto newest = record.newestProvedCopy();
    if (!newest || !record.may(Action::KeepSetting))
        return {};
    return isCopyOld(*newest, record.now()) ? copyAgeInWords(*newest, record.now()) : QString();
}

} // namespace

QStringList noticesFor(const Record &record)
{
    if (record.setting().isPractice)
        return {};
    QStringList notices = ofKeys(record);
    if (const QString words = ofCopies(record); !words.isEmpty())
        notices << words;
    return notices;
}

QString copyAgeInWords(const QDateTime &newestProved, const QDateTime &now)
{
    if (!newestProved.isValid())
        return tr("There is no proved copy of this record yet.");
    if (isCopyOfTheFuture(newestProved, now)) {
        return tr("The newest proved copy was made on %1, which is still to come by this "
                  "computer’s clock. Is the clock right? How old the copy is cannot be said.")
            .arg(local_time::full(newestProved));
    }
    const qint64 days = newestProved.secsTo(now) / secondsInDay;
    if (days < 1)
        return tr("The newest proved copy is less than a day old.");
    return days == 1 ? tr("The newest proved copy is 1 day old.")
                     : tr("The newest proved copy is %1 days old.").arg(days);
}

} // namespace homeward
