// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/vault/cell_keys.h"
#include "core/vault/lower_file.h"

#include <QString>

#include <memory>

namespace homeward {

/// One open file as SQLite sees it, kept sealed in a file of the layer below. Everything gives
/// SQLite's result codes; sizes and offsets are SQLite's own, as if nothing were sealed.
class SealedFile
{
public:
    explicit SealedFile(std::shared_ptr<const CellKeys> keys);
    virtual ~SealedFile();
    SealedFile(const SealedFile &) = delete;
    SealedFile &operator=(const SealedFile &) = delete;

    [[nodiscard]] LowerFile &lower() { return m_lower; }
    [[nodiscard]] const LowerFile &lower() const { return m_lower; }
    [[nodiscard]] const std::shared_ptr<const CellKeys> &keys() const { return m_keys; }

    [[nodiscard]] virtual int read(void *to, int size, qint64 offset) = 0;
    [[nodiscard]] virtual int write(const void *from, int size, qint64 offset) = 0;
    [[nodiscard]] virtual int truncate(qint64 size) = 0;
    [[nodiscard]] virtual int sync(int flags) = 0;
    [[nodiscard]] virtual int size(qint64 *size) = 0;
    [[nodiscard]] virtual int lock(int level);
    [[nodiscard]] virtual int unlock(int level);
    /// What is left to be done when SQLite closes the file.
    virtual void close();

    /// What did not open in this thread since it was last asked for: "page 7", "journal block 2",
    /// with a comma between them. Asking forgets it.
    [[nodiscard]] static QString takeDamage();

protected:
    /// Remembers what does not open, and gives the code to say so.
    [[nodiscard]] static int damage(const QString &what);

private:
    std::shared_ptr<const CellKeys> m_keys;
    LowerFile m_lower;
};

} // namespace homeward
