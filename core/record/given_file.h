// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace homeward {

/// A new file that leaves the record, for its owner alone. It is taken away again unless it is
/// kept: so that it can be written inside a transaction that may still fail.
class GivenFile
{
public:
    GivenFile() = default;
    ~GivenFile();
    GivenFile(const GivenFile &) = delete;
    GivenFile &operator=(const GivenFile &) = delete;

    /// Writes to the first free name: "x.pdf", "x-2.pdf" … Nothing that is there is ever written
    /// over. Gives the path; fails with Io.
    [[nodiscard]] Result<QString> write(
        const QString &folder, const QString &name, const QByteArray &bytes);
    void keep() { m_isKept = true; }

private:
    [[nodiscard]] bool reserve(const QString &folder, const QString &name);

    QString m_path;
    bool m_isKept = false;
};

} // namespace homeward
