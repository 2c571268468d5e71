// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/sealed_image.h"

#include "tests/fuzz/target.h"

#include <QtEndian>

#include <sodium.h>

#include <algorithm>

namespace homeward::fuzz {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = CellKeys::pageSize;
constexpr int digestSize = 32;
constexpr int tagAt = VaultHeader::copySize - 2 * digestSize;
constexpr int checksumAt = tagAt + digestSize;
constexpr qint64 largestFile = 1024 * 1024;
constexpr qsizetype mostRecords = 40;

// SQLite's rollback journal: a header in a block of its own, then a record for each page.
constexpr char journalMagic[] = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
constexpr quint32 checksumSeed = 0x5eed;
constexpr int checksumStep = 200;
constexpr qint64 blockPlace = 2LL * CellKeys::blockSize;

enum Change : quint8
{
    PagePatch,
    FilePatch,
    FileCut,
    CellCopy,
    HeaderPatch,
    JournalRecord,
    JournalField,
    JournalPatch,
    RawJournalPatch,
    changeCount,
};

enum JournalHeaderField
{
    RecordCount,
    Seed,
    PagesAtFirst,
    SectorSize,
    SizeOfPage,
    fieldCount,
};

QByteArray littleBytes(quint32 value, int size)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes.left(size);
}

QByteArray bigBytes(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray part(const QByteArray &bytes)
{
    return littleBytes(static_cast<quint32>(bytes.size()), 1) + bytes;
}

QByteArray start(Change change) { return QByteArray(1, static_cast<char>(change)); }

void putDigest(QByteArray &copy, int at, const unsigned char *key, size_t keySize)
{
    auto *bytes = reinterpret_cast<unsigned char *>(copy.data());
    crypto_generichash(bytes + at, digestSize, bytes, static_cast<size_t>(at), key, keySize);
}

/// Writes inside what is there; nothing grows.
void patch(QByteArray &whole, qint64 offset, const QByteArray &bytes)
{
    if (offset < whole.size())
        whole.replace(
            offset, qMin(bytes.size(), whole.size() - offset), bytes.left(whole.size() - offset));
}

Secret dataKeyOf(const VaultHeader &header, const KeyHolder &holder)
{
    for (const KeySlot &slot : header.keySlots) {
        const Result<Secret> key = wrappingKey(holder, slot.cost, header.file);
        hold(key.has_value(), "there is memory for a key");
        if (std::optional<Secret> dataKey = slot.unwrap(*key, header.file.id))
            return std::move(*dataKey);
    }
    hold(false, "the holder can open the file");
    return {};
}

qint64 placeOf(int page) { return VaultHeader::size + static_cast<qint64>(page - 1) * pageSize; }

} // namespace

void putHeaderTag(QByteArray &copy, const Secret &headerKey)
{
    putDigest(copy, tagAt, headerKey.data(), headerKey.size());
}

void putHeaderChecksum(QByteArray &copy) { putDigest(copy, checksumAt, nullptr, 0); }

SealedImage::SealedImage(const QByteArray &file, const KeyHolder &holder)
    : m_file(file)
{
    const Result<ReadHeader> read
        = ReadHeader::fromBytes(m_file.left(VaultHeader::size), u"a file"_s);
    hold(read.has_value(), "the file begins with its header");
    m_keys
        = std::make_shared<const CellKeys>(dataKeyOf(read->header, holder), read->header.file.id);
}

void SealedImage::change(ByteSource &source)
{
    while (!source.isAtEnd()) {
        switch (source.byte() % changeCount) {
        case PagePatch: {
            const int number = 1 + source.byte() % pages();
            const auto offset = static_cast<int>(source.number<2>() % CellKeys::usableSize);
            QByteArray changed = page(number);
            patch(changed, offset, source.part());
            setPage(number, changed);
            break;
        }
        case FilePatch: {
            const quint32 offset = source.number<3>();
            patch(m_file, offset, source.part());
            break;
        }
        case FileCut:
            m_file.truncate(qMax<qint64>(VaultHeader::size + pageSize, source.number<3>()));
            break;
        case CellCopy: {
            const int from = 1 + source.byte() % pages();
            const int to = 1 + source.byte() % pages();
            m_file.replace(placeOf(to), pageSize, m_file.mid(placeOf(from), pageSize));
            break;
        }
        case HeaderPatch:
            changeHeader(source);
            break;
        case JournalRecord:
            addRecord(source);
            break;
        case JournalField: {
            const int field = source.byte() % fieldCount;
            m_headerFields.insert(field, source.number<4>());
            break;
        }
        case JournalPatch: {
            const qint64 offset = source.number<2>();
            m_textPatches << Patch { offset, source.part() };
            break;
        }
        case RawJournalPatch: {
            const qint64 offset = source.number<3>();
            m_rawPatches << Patch { offset, source.part() };
            break;
        }
        }
    }
}

int SealedImage::pages() const
{
    return qMax(1, static_cast<int>((m_file.size() - VaultHeader::size) / pageSize));
}

QByteArray SealedImage::page(int number) const
{
    QByteArray page(pageSize, '\0');
    const QByteArray cell = m_file.mid(placeOf(number), pageSize);
    // One that was tampered with before cannot be changed with the key any more.
    if (cell.size() == pageSize)
        (void)m_keys->openPage(static_cast<quint64>(number),
            reinterpret_cast<const unsigned char *>(cell.constData()), page.data());
    return page;
}

void SealedImage::setPage(int number, const QByteArray &page)
{
    m_isForged = true;
    QByteArray cell(pageSize, '\0');
    m_keys->sealPage(static_cast<quint64>(number), page.constData(),
        reinterpret_cast<unsigned char *>(cell.data()));
    m_file.replace(placeOf(number), pageSize, cell);
}

void SealedImage::changeHeader(ByteSource &source)
{
    m_isForged = true;
    const qint64 at = qint64 { source.byte() % VaultHeader::copies } * VaultHeader::copySize;
    const quint32 offset = source.number<2>() % tagAt;
    QByteArray copy = m_file.mid(at, VaultHeader::copySize);
    patch(copy, offset, source.part());
    putHeaderTag(copy, m_keys->headerKey());
    putHeaderChecksum(copy);
    m_file.replace(at, VaultHeader::copySize, copy);
}

void SealedImage::addRecord(ByteSource &source)
{
    const int number = 1 + source.byte() % pages();
    const auto offset = static_cast<int>(source.number<2>() % CellKeys::usableSize);
    const QByteArray bytes = source.part();
    if (m_records.size() == mostRecords)
        return;
    m_isForged = true;
    QByteArray before = page(number);
    patch(before, offset, bytes);
    quint32 checksum = checksumSeed;
    for (int at = pageSize - checksumStep; at > 0; at -= checksumStep)
        checksum += static_cast<quint8>(before.at(at));
    m_records << bigBytes(static_cast<quint32>(number)) + before + bigBytes(checksum);
}

QByteArray SealedImage::journalText() const
{
    const QList<quint32> usual { static_cast<quint32>(m_records.size()), checksumSeed,
        static_cast<quint32>(pages()), pageSize, pageSize };
    QByteArray text(journalMagic, 8);
    for (int field = 0; field < fieldCount; ++field)
        text += bigBytes(m_headerFields.value(field, usual.at(field)));
    text.append(CellKeys::blockSize - text.size(), '\0');
    text += m_records.join();
    for (const Patch &each : m_textPatches)
        patch(text, each.offset, each.bytes);
    return text;
}

QByteArray SealedImage::journal() const
{
    QByteArray sealed;
    if (!m_records.isEmpty()) {
        const QByteArray text = journalText();
        for (qint64 at = 0; at < text.size(); at += CellKeys::blockSize) {
            CellKeys::Block block;
            block.transaction = QByteArray(CellKeys::transactionSize, 't');
            block.number = at / CellKeys::blockSize;
            const QByteArray bytes = text.mid(at, CellKeys::blockSize);
            block.length = static_cast<int>(bytes.size());
            std::copy(bytes.cbegin(), bytes.cend(), block.bytes);
            sealed.append(block.number * blockPlace - sealed.size(), '\0');
            QByteArray cell(CellKeys::blockCellSize, '\0');
            m_keys->sealBlock(block, reinterpret_cast<unsigned char *>(cell.data()));
            sealed += cell;
        }
    }
    for (const Patch &each : m_rawPatches) {
        const qint64 end = qMin<qint64>(largestFile, each.offset + each.bytes.size());
        if (sealed.size() < end)
            sealed.append(end - sealed.size(), '\0');
        patch(sealed, each.offset, each.bytes);
    }
    return sealed;
}

QByteArray SealedImage::pagePatch(int page, int offset, const QByteArray &bytes)
{
    return start(PagePatch) + littleBytes(static_cast<quint32>(page - 1), 1)
        + littleBytes(static_cast<quint32>(offset), 2) + part(bytes);
}

QByteArray SealedImage::filePatch(quint32 offset, const QByteArray &bytes)
{
    return start(FilePatch) + littleBytes(offset, 3) + part(bytes);
}

QByteArray SealedImage::fileCut(quint32 size) { return start(FileCut) + littleBytes(size, 3); }

QByteArray SealedImage::cellCopy(int from, int to)
{
    return start(CellCopy) + littleBytes(static_cast<quint32>(from - 1), 1)
        + littleBytes(static_cast<quint32>(to - 1), 1);
}

QByteArray SealedImage::headerPatch(int copy, int offset, const QByteArray &bytes)
{
    return start(HeaderPatch) + littleBytes(static_cast<quint32>(copy), 1)
        + littleBytes(static_cast<quint32>(offset), 2) + part(bytes);
}

QByteArray SealedImage::journalRecord(int page, int offset, const QByteArray &bytes)
{
    return start(JournalRecord) + littleBytes(static_cast<quint32>(page - 1), 1)
        + littleBytes(static_cast<quint32>(offset), 2) + part(bytes);
}

QByteArray SealedImage::journalField(int field, quint32 value)
{
    return start(JournalField) + littleBytes(static_cast<quint32>(field), 1)
        + littleBytes(value, 4);
}

QByteArray SealedImage::journalPatch(int offset, const QByteArray &bytes)
{
    return start(JournalPatch) + littleBytes(static_cast<quint32>(offset), 2) + part(bytes);
}

QByteArray SealedImage::rawJournalPatch(quint32 offset, const QByteArray &bytes)
{
    return start(RawJournalPatch) + littleBytes(offset, 3) + part(bytes);
}

} // namespace homeward::fuzz
