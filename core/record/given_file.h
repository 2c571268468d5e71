// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/vault/new_file.h"

#include <QByteArray>
#include <QString>

namespace homeward {

/// A new file that leaves the record, for its owner alone. It is written inside a transaction that
/// may still fail, and gets its name once the record says that it was given. Where the system knows
/// no file without a name, only its room is taken until then. So whoever is stopped in between has
/// a line about a file that is not there and can be made again, never one that can be read and that
/// nobody knows of. Nothing is left of it unless it is kept.
class GivenFile
{
public:
    /// Writes what is to have the first free name: "x.pdf", "x-2.pdf" … Gives the path; fails with
    /// Io.
    [[nodiscard]] Result<QString> write(
        const QString &folder, const QString &name, const QByteArray &bytes);
    /// Nothing that is there is ever written over. Fails with Io.
    [[nodiscard]] Done keep();

private:
    NewFile m_file;
    QString m_path;
    QByteArray m_owed; ///< what stands in it only once it is kept
};

} // namespace homeward
