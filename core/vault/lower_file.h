// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

struct sqlite3_file;
struct sqlite3_vfs;

namespace homeward {

/// A file of the layer below ours, closed when it goes. Everything that reads or writes a sealed
/// file goes through here: that layer knows which locks this program holds on the file, and closing
/// one of its files does not drop them.
///
/// What can fail gives SQLite's result codes.
class LowerFile
{
public:
    LowerFile() = default;
    ~LowerFile();
    LowerFile(const LowerFile &) = delete;
    LowerFile &operator=(const LowerFile &) = delete;

    /// The name must live as long as the file, and be one that SQLite made.
    [[nodiscard]] int open(sqlite3_vfs *lower, const char *name, int flags, int *gotFlags);
    /// A main database file by its path.
    [[nodiscard]] int openPath(sqlite3_vfs *lower, const QString &path, int flags);
    void close();

    /// Fills up with zeros and gives SQLITE_IOERR_SHORT_READ when the file ends before.
    [[nodiscard]] int read(void *to, int size, qint64 offset) const;
    [[nodiscard]] int write(const void *from, int size, qint64 offset);
    [[nodiscard]] int truncate(qint64 size);
    [[nodiscard]] int sync(int flags);
    [[nodiscard]] int size(qint64 *size) const;
    [[nodiscard]] int lock(int level);
    [[nodiscard]] int unlock(int level);
    [[nodiscard]] int hasReservedLock(int *answer) const;
    [[nodiscard]] int control(int operation, void *argument);

private:
    [[nodiscard]] sqlite3_file *file() const;

    struct FreeName
    {
        void operator()(const char *name) const;
    };

    std::unique_ptr<char[]> m_storage;
    std::unique_ptr<const char, FreeName> m_name;
};

/// The path as the layer writes it: whole, and the same for every way to name one file.
[[nodiscard]] QByteArray fullPathOf(sqlite3_vfs *lower, const QString &path);

} // namespace homeward
