// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/bank_holidays.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> damaged(const QString &detail)
{
    return failure(Error::Code::Malformed,
        QCoreApplication::translate("BankHolidays", "The list of bank holidays cannot be read."),
        detail);
}

} // namespace

Result<BankHolidays> BankHolidays::fromJson(const QByteArray &json)
{
    const QJsonObject calendar = QJsonDocument::fromJson(json).object();
    const QJsonArray days = calendar["days"_L1].toArray();

    BankHolidays holidays;
    holidays.m_firstYear = calendar["firstYear"_L1].toInt();
    holidays.m_lastYear = calendar["lastYear"_L1].toInt(-1);
    if (days.isEmpty() || holidays.m_firstYear < 1 || holidays.m_lastYear < holidays.m_firstYear)
        return damaged(u"no days, or no years"_s);
    for (qsizetype index = 0; index < days.size(); ++index) {
        const QDate date = QDate::fromString(days.at(index)["date"_L1].toString(), Qt::ISODate);
        if (!date.isValid() || !holidays.covers(date))
            return damaged(u"day %1 is no date of these years"_s.arg(index));
        holidays.m_days.insert(date);
    }
    return holidays;
}

const BankHolidays &BankHolidays::england()
{
    static const BankHolidays carried = [] {
        QFile file(u":/calendars/bank-holidays-england.json"_s);
        return file.open(QIODevice::ReadOnly) ? fromJson(file.readAll()).value_or(BankHolidays())
                                              : BankHolidays();
    }();
    return carried;
}

} // namespace homeward
