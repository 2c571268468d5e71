// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace homeward {

class Database;

/// The bytes of every protocol the record ever used, by their digest. Never changed, never removed.
class ProtocolStore
{
public:
    struct Row
    {
        QString name;
        QByteArray bytes;
    };

    explicit ProtocolStore(Database &database)
        : m_database(database)
    {
    }

    /// Keeps them once, however often.
    [[nodiscard]] Done keep(
        const QString &hash, const QString &name, const QByteArray &bytes, const QDateTime &at);
    [[nodiscard]] Result<std::optional<Row>> protocol(const QString &hash) const;
    /// Digests of all, in the order in which they were kept.
    [[nodiscard]] Result<QStringList> hashes() const;
    /// Digests whose bytes are not what they name.
    [[nodiscard]] Result<QStringList> changed() const;

private:
    Database &m_database;
};

} // namespace homeward
