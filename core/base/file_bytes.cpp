// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/file_bytes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace homeward {

namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(FileBytes)
};

} // namespace

Result<QByteArray> bytesOfFile(const QString &path, qint64 most)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    if (!info.exists()) {
        return failure(Error::Code::NotFound,
            Say::tr("There is no file %1. Check the name, or whether the drive it is on is "
                    "connected.")
                .arg(shown));
    }
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        return failure(Error::Code::Io,
            Say::tr("%1 is not a file that can be read. Check that you may read it.").arg(shown));
    }
    QByteArray bytes = file.read(most + 1);
    if (file.error() != QFileDevice::NoError) {
        return failure(Error::Code::Io,
            Say::tr("%1 could not be read to its end. Try again, or copy it first.").arg(shown),
            file.errorString());
    }
    return bytes;
}

} // namespace homeward
