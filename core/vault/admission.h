// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/vault/cell_keys.h"

#include <QByteArray>
#include <QList>

#include <memory>

namespace homeward {

/// While it lives, SQLite in this program may open the file of this path with these keys, and a
/// connection to another sealed file may write its copy into it. Any thread.
class Admission
{
public:
    /// The path as the layer below writes it. `copyName` is what stands in the statement that makes
    /// the copy; empty for a file that is no copy.
    Admission(QByteArray fullPath, std::shared_ptr<const CellKeys> keys, QByteArray copyName = {});
    ~Admission();
    Admission(const Admission &) = delete;
    Admission &operator=(const Admission &) = delete;

    /// The keys admitted for a path: several when it was unlocked more than once.
    [[nodiscard]] static QList<std::shared_ptr<const CellKeys>> keysFor(const QByteArray &fullPath);
    [[nodiscard]] static bool isCopyName(const QByteArray &name);

private:
    QByteArray m_fullPath;
    std::shared_ptr<const CellKeys> m_keys;
    QByteArray m_copyName;
};

} // namespace homeward
