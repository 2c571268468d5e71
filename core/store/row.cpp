// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/row.h"

#include <QSqlQuery>
#include <QVariant>

namespace homeward {

bool Row::isNull(int column) const { return m_query.isNull(column); }

QString Row::text(int column) const { return m_query.value(column).toString(); }

QByteArray Row::bytes(int column) const { return m_query.value(column).toByteArray(); }

qint64 Row::number(int column) const { return m_query.value(column).toLongLong(); }

QDateTime Row::instant(int column)
{
    if (isNull(column))
        return {};
    const QDateTime instant = QDateTime::fromString(text(column), Qt::ISODateWithMs).toUTC();
    if (!instant.isValid())
        markDamaged(column);
    return instant;
}

QDate Row::date(int column)
{
    if (isNull(column))
        return {};
    const QDate date = QDate::fromString(text(column), Qt::ISODate);
    if (!date.isValid())
        markDamaged(column);
    return date;
}

void Row::markDamaged(int column)
{
    if (!isDamaged())
        m_damagedColumn = column;
}

} // namespace homeward
