// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/support.h"

#include <QDirIterator>
#include <QFile>
#include <QStringList>

namespace homeward::test {

[[nodiscard]] inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

inline void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// Which of the words stand readable in which file below a folder, one line each; as UTF-8 or as
/// UTF-16.
[[nodiscard]] inline QStringList readableIn(const QString &folder, const QStringList &words)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QByteArray bytes = bytesOf(path);
        for (const QString &word : words) {
            const QByteArray wide(reinterpret_cast<const char *>(word.utf16()),
                word.size() * qsizetype(sizeof(char16_t)));
            if (bytes.contains(word.toUtf8()) || bytes.contains(wide))
                found << path + u": "_s + word;
        }
    }
    return found;
}

} // namespace homeward::test
