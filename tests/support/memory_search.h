// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"
#include "tests/support/support.h"

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>

#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>

namespace homeward::test {

/// Letters that stand nowhere in memory as a QString holds them.
[[nodiscard]] inline Secret randomLetters(size_t count)
{
    Secret letters = Secret::random(count);
    for (size_t place = 0; place < count; ++place)
        letters.data()[place] = static_cast<unsigned char>('a' + letters.data()[place] % 26);
    return letters;
}

/// The one text that holds them.
[[nodiscard]] inline QString textOf(const Secret &letters)
{
    QString text(static_cast<qsizetype>(letters.size()), Qt::Uninitialized);
    for (qsizetype place = 0; place < text.size(); ++place)
        text[place] = QChar(static_cast<char16_t>(letters.data()[place]));
    return text;
}

/// Their capitals, as bytes: these stand nowhere in memory as long as nobody asks for them.
[[nodiscard]] inline QByteArray capitalsOf(const Secret &letters)
{
    QByteArray bytes(static_cast<qsizetype>(letters.size()), Qt::Uninitialized);
    for (qsizetype place = 0; place < bytes.size(); ++place)
        bytes[place] = static_cast<char>(letters.data()[place] - 'a' + 'A');
    return bytes;
}

/// Whether something of this length stands anywhere in what this program may write: also where it
/// was let go of and not wiped. `standsAt(place)` is asked for every `step` bytes (1 or 2).
template <typename StandsAt>
[[nodiscard]] bool isInMemory(size_t length, size_t step, StandsAt standsAt)
{
    QFile maps(u"/proc/self/maps"_s);
    REQUIRE(maps.open(QIODevice::ReadOnly));
    const QList<QByteArray> regions = maps.readAll().split('\n');
    QByteArray chunk(1 << 20, '\0');
    for (const QByteArray &region : regions) {
        const QList<QByteArray> words = region.simplified().split(' ');
        if (words.size() < 2 || !words.at(1).startsWith("rw"))
            continue;
        const QList<QByteArray> ends = words.first().split('-');
        const size_t end = ends.last().toULong(nullptr, 16);
        size_t from = ends.first().toULong(nullptr, 16);
        while (from + length <= end) {
            const size_t wanted = std::min(static_cast<size_t>(chunk.size()), end - from);
            const iovec here { chunk.data(), wanted };
            const iovec there { reinterpret_cast<void *>(from), wanted };
            const ssize_t read = process_vm_readv(getpid(), &here, 1, &there, 1, 0);
            if (read < static_cast<ssize_t>(length))
                break;
            const size_t last = static_cast<size_t>(read) - length;
            for (size_t place = 0; place <= last; place += step) {
                if (standsAt(chunk.constData() + place)) {
                    chunk.fill('\0');
                    return true;
                }
            }
            // An even step, so that the last letters are looked at again with what follows.
            from += (last & ~size_t(1)) + 2;
        }
    }
    return false;
}

/// Whether these letters (of ASCII) stand anywhere as a QString holds them. Looking makes no such
/// text.
[[nodiscard]] inline bool isInMemoryAsText(const Secret &letters)
{
    return isInMemory(2 * letters.size(), 2, [&](const char *place) {
        for (size_t letter = 0; letter < letters.size(); ++letter) {
            if (place[2 * letter] != static_cast<char>(letters.data()[letter])
                || place[2 * letter + 1] != 0)
                return false;
        }
        return true;
    });
}

/// Whether the capitals of these letters stand anywhere as bytes.
[[nodiscard]] inline bool areCapitalsInMemory(const Secret &letters)
{
    return isInMemory(letters.size(), 1, [&](const char *place) {
        for (size_t letter = 0; letter < letters.size(); ++letter) {
            if (place[letter] != static_cast<char>(letters.data()[letter] - 'a' + 'A'))
                return false;
        }
        return true;
    });
}

} // namespace homeward::test
