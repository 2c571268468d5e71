// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql_value.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

// SQLite keeps UTF-8. Half a character would come back as another one than the digests were made
// of.
QString storable(const QString &text)
{
    if (text.isEmpty())
        return u""_s;
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

} // namespace

SqlValue::SqlValue(const QString &text)
    : m_value(storable(text))
{
}

SqlValue::SqlValue(const QByteArray &bytes)
    : m_value(bytes.isNull() ? QByteArray("") : bytes)
{
}

SqlValue::SqlValue(const QDateTime &instant)
    : m_value(instant.isValid() ? QVariant(instantToStorage(instant)) : QVariant())
{
}

SqlValue::SqlValue(QDate date)
    : m_value(date.isValid() ? QVariant(date.toString(Qt::ISODate)) : QVariant())
{
}

SqlValue SqlValue::orNull(const QString &text)
{
    SqlValue value(text);
    if (text.isEmpty())
        value.m_value = QVariant();
    return value;
}

QString instantToStorage(const QDateTime &instant)
{
    return instant.isValid() ? instant.toUTC().toString(Qt::ISODateWithMs) : QString();
}

} // namespace homeward
