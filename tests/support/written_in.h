// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/support.h"

#include <QFile>

#include <sys/inotify.h>
#include <unistd.h>

namespace homeward::test {

/// What is made, written or taken away in folders while it lives, also by a file that has no name
/// or is gone again.
class WrittenIn
{
public:
    explicit WrittenIn(const QStringList &folders)
        : m_watch(inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        REQUIRE(m_watch >= 0);
        for (const QString &folder : folders) {
            REQUIRE(inotify_add_watch(m_watch, QFile::encodeName(folder).constData(),
                        IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVE | IN_DELETE)
                >= 0);
        }
    }
    ~WrittenIn() { ::close(m_watch); }
    WrittenIn(const WrittenIn &) = delete;
    WrittenIn &operator=(const WrittenIn &) = delete;

    /// The names since the last time, each once.
    [[nodiscard]] QStringList takeAll()
    {
        QStringList names;
        alignas(inotify_event) char bytes[4096];
        for (ssize_t read = 0; (read = ::read(m_watch, bytes, sizeof bytes)) > 0;) {
            for (ssize_t at = 0; at < read;) {
                const auto *event = reinterpret_cast<const inotify_event *>(bytes + at);
                names << QString::fromUtf8(event->len > 0 ? event->name : "");
                at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
            }
        }
        names.removeDuplicates();
        return names;
    }

private:
    const int m_watch;
};

} // namespace homeward::test
