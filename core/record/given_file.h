// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace homeward {

/// A file that is given to somebody outside the record: under a name of its own, and taken away
/// again unless it is kept, so that file and note of it exist together or not at all.
class GivenFile
{
public:
    GivenFile() = default;
    GivenFile(const GivenFile &) = delete;
    GivenFile &operator=(const GivenFile &) = delete;
    ~GivenFile();

    /// Writes into the first free name of the folder: "x.pdf", "x-2.pdf" … Nothing that is there is
    /// ever written over. Returns the path. Fails with Io.
    [[nodiscard]] Result<QString> write(
        const QString &folder, const QString &name, const QByteArray &bytes);
    void keep() { m_isKept = true; }

private:
    [[nodiscard]] bool reserve(const QString &folder, const QString &name);

    QString m_path;
    bool m_isKept = false;
};

} // namespace homeward
