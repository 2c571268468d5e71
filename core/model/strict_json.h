// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace homeward {

/// Reads JSON that only this program writes: every key there, none unknown, none twice, every value
/// of its type. The first thing that is wrong is kept with its place; all that is read after it is
/// empty.
class StrictJson
{
    Q_DECLARE_TR_FUNCTIONS(StrictJson)

public:
    [[nodiscard]] QJsonObject document(const QString &json);
    [[nodiscard]] QJsonObject object(const QJsonValue &value, const QString &place);
    /// An object with exactly these keys.
    [[nodiscard]] QJsonObject object(
        const QJsonValue &value, const QStringList &keys, const QString &place);
    [[nodiscard]] QJsonArray array(const QJsonValue &value, const QString &place);
    [[nodiscard]] QString text(const QJsonValue &value, const QString &place);
    [[nodiscard]] QStringList texts(const QJsonValue &value, const QString &place);
    /// YYYY-MM-DD, or invalid for "".
    [[nodiscard]] QDate date(const QJsonValue &value, const QString &place);
    /// UTC as `instantText` writes it, or invalid for "".
    [[nodiscard]] QDateTime instant(const QJsonValue &value, const QString &place);

    /// Keeps the first refusal. `why` is for a developer and carries no personal data.
    void refuse(const QString &place, const QString &why);
    [[nodiscard]] bool isRefused() const { return !m_why.isEmpty(); }
    /// Where the first refusal was, and why.
    [[nodiscard]] const QString &place() const { return m_place; }
    [[nodiscard]] const QString &why() const { return m_why; }

    /// `value`, or Malformed with the place of the first refusal.
    template <typename T> [[nodiscard]] Result<T> finish(T value) const
    {
        if (isRefused())
            return tl::unexpected<Error>(error());
        return value;
    }

    [[nodiscard]] static QString dateText(QDate date);
    [[nodiscard]] static QString instantText(const QDateTime &instant);
    /// Keys in order, no spaces.
    [[nodiscard]] static QString canonical(const QJsonObject &object);

private:
    [[nodiscard]] Error error() const;

    QString m_place;
    QString m_why;
};

} // namespace homeward
