// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

class QSqlQuery;

namespace homeward {

/// One row of an answer, read by column. A value that cannot be what it should be marks the row as
/// damaged; the read then fails as a whole.
class Row
{
public:
    explicit Row(const QSqlQuery &query)
        : m_query(query)
    {
    }

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] int smallNumber(int column) const { return static_cast<int>(number(column)); }
    /// UTC; invalid for NULL.
    [[nodiscard]] QDateTime instant(int column);
    /// Invalid for NULL.
    [[nodiscard]] QDate date(int column);
    template <typename IdType> [[nodiscard]] IdType id(int column) const
    {
        return IdType::fromStorage(text(column));
    }
    /// A code, by the function that reads its word.
    template <typename E> [[nodiscard]] E word(int column, std::optional<E> (*read)(QStringView))
    {
        const std::optional<E> value = read(text(column));
        if (!value)
            markDamaged(column);
        return value.value_or(E {});
    }
    /// The value of something that may not have been readable.
    template <typename T> [[nodiscard]] T take(int column, const Result<T> &value)
    {
        if (!value)
            markDamaged(column);
        return value.value_or(T {});
    }

    void markDamaged(int column);
    [[nodiscard]] bool isDamaged() const { return m_damagedColumn >= 0; }
    [[nodiscard]] int damagedColumn() const { return m_damagedColumn; }

private:
    const QSqlQuery &m_query;
    int m_damagedColumn = -1;
};

} // namespace homeward
