// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/vault/cell_keys.h"
#include "core/vault/key_holder.h"
#include "core/vault/vault_header.h"
#include "tests/fuzz/byte_source.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <memory>

namespace homeward::fuzz {

/// What makes one copy of a header look as if a holder of the key, or anybody, had written it.
void putHeaderTag(QByteArray &copy, const Secret &headerKey);
void putHeaderChecksum(QByteArray &copy);

/// A sealed file and its journal, to be changed in every way there is: with the key, so that what
/// was changed gets past the seal, and without it.
class SealedImage
{
public:
    /// A whole sealed file that this holder can open.
    SealedImage(const QByteArray &file, const KeyHolder &holder);

    /// Does what the source says: one change after the other, to its end.
    void change(ByteSource &source);

    [[nodiscard]] const QByteArray &file() const { return m_file; }
    /// Empty: there is none.
    [[nodiscard]] QByteArray journal() const;
    /// Whether it was changed only as somebody could who has no key.
    [[nodiscard]] bool isOnlyTampered() const { return !m_isForged; }

    /// Changes, as `change` reads them.
    [[nodiscard]] static QByteArray pagePatch(int page, int offset, const QByteArray &bytes);
    [[nodiscard]] static QByteArray filePatch(quint32 offset, const QByteArray &bytes);
    [[nodiscard]] static QByteArray fileCut(quint32 size);
    [[nodiscard]] static QByteArray cellCopy(int from, int to);
    [[nodiscard]] static QByteArray headerPatch(int copy, int offset, const QByteArray &bytes);
    [[nodiscard]] static QByteArray journalRecord(int page, int offset, const QByteArray &bytes);
    [[nodiscard]] static QByteArray journalField(int field, quint32 value);
    [[nodiscard]] static QByteArray journalPatch(int offset, const QByteArray &bytes);
    [[nodiscard]] static QByteArray rawJournalPatch(quint32 offset, const QByteArray &bytes);

private:
    struct Patch
    {
        qint64 offset;
        QByteArray bytes;
    };

    [[nodiscard]] int pages() const;
    [[nodiscard]] QByteArray page(int number) const;
    void setPage(int number, const QByteArray &page);
    void changeHeader(ByteSource &source);
    void addRecord(ByteSource &source);
    [[nodiscard]] QByteArray journalText() const;

    QByteArray m_file;
    std::shared_ptr<const CellKeys> m_keys;
    bool m_isForged = false;

    QList<QByteArray> m_records; ///< of the journal, as SQLite writes them
    QMap<int, quint32> m_headerFields;
    QList<Patch> m_textPatches;
    QList<Patch> m_rawPatches;
};

} // namespace homeward::fuzz
