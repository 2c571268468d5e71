// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <memory>

struct sqlite3_vfs;

namespace homeward {

class CellKeys;

/// The file layer that SQLite sees: sealed database and journal over another file layer, and no
/// other kind of file at all. It opens only files that a vault has admitted, with the key that
/// vault has; it refuses by name what would weaken that (WAL, another page size, temporary files,
/// attached databases), and never writes in clear.
class VaultVfs
{
public:
    /// Registered over the system's own file layer when first asked for. Any thread may ask.
    [[nodiscard]] static QByteArray name();
    /// Registers one more over a given layer, for tests. Once for each name.
    static void registerOver(const QByteArray &lowerName, const QByteArray &ownName);
    /// What the layer of this name stands on. Null when it is not one of ours.
    [[nodiscard]] static sqlite3_vfs *lower(const QByteArray &ownName);

    /// While it lives, the file may be opened with these keys.
    class Admission
    {
    public:
        Admission(const QByteArray &fullPath, std::shared_ptr<const CellKeys> keys);
        ~Admission();
        Admission(Admission &&) noexcept = default;
        Admission &operator=(Admission &&) noexcept = delete;
        Admission(const Admission &) = delete;
        Admission &operator=(const Admission &) = delete;

        /// Lets a connection write a copy to a file of exactly this name.
        void allowCopyTo(const QByteArray &uri);

    private:
        struct Entry;
        std::unique_ptr<Entry> m_entry;
    };
};

} // namespace homeward
