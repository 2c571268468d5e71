// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QVariant>

namespace homeward {

/// A value on its way into a statement, in the one form it is stored in. Text is never NULL unless
/// asked for; an empty id and an invalid date or instant are.
class SqlValue
{
public:
    SqlValue(const QString &text);
    SqlValue(const QByteArray &bytes);
    SqlValue(const QDateTime &instant);
    SqlValue(QDate date);
    SqlValue(int number)
        : m_value(number)
    {
    }
    SqlValue(qint64 number)
        : m_value(number)
    {
    }
    template <typename Tag>
    SqlValue(const Id<Tag> &id)
        : m_value(id.isEmpty() ? QVariant() : QVariant(id.toStorage()))
    {
    }
    /// NULL when the text is empty.
    [[nodiscard]] static SqlValue orNull(const QString &text);

    [[nodiscard]] const QVariant &toVariant() const { return m_value; }

private:
    QVariant m_value;
};

/// "2026-11-03T16:45:00.000Z", or empty.
[[nodiscard]] QString instantToStorage(const QDateTime &instant);

} // namespace homeward
