// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

class QFile;
class QTemporaryFile;

namespace homeward {

/// A file in the making that only its owner may read: it has no name until it gets its own (where
/// the system knows no such files, one that begins with ".homeward-new-"). Stopped at any moment,
/// also by a power loss, it is there whole or not at all. Gone with this object unless it was put.
class NewFile
{
public:
    NewFile();
    ~NewFile();
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;

    /// Where the file at `path` is to be, which is not there yet. Everything is written, and made
    /// sure of. Fails with Refused when something is there, or Io.
    [[nodiscard]] Done write(const QString &path, const std::function<Done(QFile &)> &fill);
    /// Whether it has a name already, so that whoever stops the program leaves it lying there.
    [[nodiscard]] bool isNamed() const;
    /// Puts other bytes of the same size in the place of those that were written, and makes sure of
    /// them. Fails with Io.
    [[nodiscard]] Done replace(const QByteArray &bytes);
    /// Gives it that name. Fails with Refused when something is there by now, or Io; then nothing
    /// is left.
    [[nodiscard]] Done put();

private:
    std::unique_ptr<QTemporaryFile> m_file;
    QString m_path;
};

/// Makes a file that only its owner may read, so that after a power loss it is there whole or not
/// at all. Fails with Refused when something is there already, or Io; then nothing is left.
[[nodiscard]] Done makeWholeFile(const QString &path, const std::function<Done(QFile &)> &fill);
[[nodiscard]] Done makeWholeFile(const QString &path, const QByteArray &bytes);

} // namespace homeward
