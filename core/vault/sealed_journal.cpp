// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/sealed_journal.h"

#include "core/vault/sealed_database.h"

#include <QCoreApplication>
#include <QtEndian>

#include <sodium.h>
#include <sqlite3.h>

#include <array>
#include <cstring>

namespace homeward {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Vault)
};

constexpr int blockSize = CellKeys::blockSize;
constexpr qint64 slotSize = 2LL * blockSize; // in the file: two sectors, shared with no other block

// SQLite's own layout. A header has a block to itself, records follow it without a gap.
constexpr char headerMagic[] = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
constexpr int magicSize = 8;
constexpr int recordSize = 4 + CellKeys::pageSize + 4; // page number, page, checksum

bool isHeader(const unsigned char *bytes)
{
    return std::memcmp(bytes, headerMagic, magicSize) == 0;
}

quint32 countIn(const CellKeys::Block &header)
{
    return qFromBigEndian<quint32>(header.bytes + magicSize);
}

qint64 roundedUp(qint64 size) { return (size + blockSize - 1) / blockSize * blockSize; }

} // namespace

SealedJournal::SealedJournal(SealedDatabase &database)
    : SealedFile(database.keys())
    , m_database(database)
{
}

int SealedJournal::read(void *to, int size, qint64 offset)
{
    std::memset(to, 0, static_cast<size_t>(size));
    if (m_hasFailed)
        return SQLITE_IOERR_READ;
    // This is how SQLite asks whether there is a header here; nothing else is read like that.
    const bool isForHeader = offset % blockSize == 0 && (size == 1 || size == magicSize);
    if (isForHeader && !m_isOwn)
        return readHeaderOf(offset / blockSize, to, size);
    if (isForHeader && offset >= *m_size)
        return SQLITE_IOERR_SHORT_READ;
    auto *bytes = static_cast<unsigned char *>(to);
    while (size > 0) {
        const int within = static_cast<int>(offset % blockSize);
        const int part = qMin(size, blockSize - within);
        if (const int code = load(offset / blockSize); code != SQLITE_OK)
            return code;
        // SQLite would take a short answer for the end, and stop in the middle of taking back.
        if (within + part > m_block.length)
            return damage(Say::tr("journal block %1").arg(m_block.number));
        std::memcpy(bytes, m_block.bytes + within, static_cast<size_t>(part));
        bytes += part;
        offset += part;
        size -= part;
    }
    return SQLITE_OK;
}

int SealedJournal::write(const void *from, int size, qint64 offset)
{
    if (m_hasFailed)
        return SQLITE_IOERR_WRITE;
    if (!m_isOwn) {
        if (const int code = offset == 0 ? begin() : SQLITE_IOERR_WRITE; code != SQLITE_OK)
            return failed(code);
    }
    const auto *bytes = static_cast<const unsigned char *>(from);
    while (size > 0) {
        const qint64 number = offset / blockSize;
        const int within = static_cast<int>(offset % blockSize);
        const int part = qMin(size, blockSize - within);
        if (number * blockSize > roundedUp(*m_size))
            return failed(SQLITE_IOERR_WRITE);
        if (const int code = load(number); code != SQLITE_OK)
            return failed(code);
        std::memcpy(m_block.bytes + within, bytes, static_cast<size_t>(part));
        m_block.length = qMax(m_block.length, within + part);
        m_isDirty = true;
        bytes += part;
        offset += part;
        size -= part;
        m_size = qMax(*m_size, offset);
    }
    return SQLITE_OK;
}

int SealedJournal::truncate(qint64 size)
{
    if (m_hasFailed || size != 0)
        return SQLITE_IOERR_TRUNCATE;
    m_isDirty = false;
    m_isOwn = false;
    m_isProved = false;
    m_block.number = -1;
    m_transaction.clear();
    m_size = 0;
    const int code = lower().truncate(0);
    return code == SQLITE_OK ? code : failed(code);
}

int SealedJournal::sync(int flags)
{
    if (m_hasFailed)
        return SQLITE_IOERR_FSYNC;
    int code = flush();
    if (code == SQLITE_OK)
        code = lower().sync(flags);
    return code == SQLITE_OK ? code : failed(code);
}

int SealedJournal::size(qint64 *size)
{
    if (m_hasFailed)
        return SQLITE_IOERR_FSTAT;
    if (!m_size) {
        if (const int code = measure(); code != SQLITE_OK)
            return code;
    }
    *size = *m_size;
    return SQLITE_OK;
}

void SealedJournal::close()
{
    if (!m_hasFailed)
        (void)flush();
    SealedFile::close();
}

/// A journal of a new transaction. What a crash left here before counts for nothing any more.
int SealedJournal::begin()
{
    if (const int code = lower().truncate(0); code != SQLITE_OK)
        return code;
    m_transaction.resize(CellKeys::transactionSize);
    randombytes_buf(m_transaction.data(), CellKeys::transactionSize);
    m_block.number = -1;
    m_size = 0;
    m_isOwn = true;
    return SQLITE_OK;
}

int SealedJournal::load(qint64 number)
{
    if (m_block.number == number)
        return SQLITE_OK;
    if (const int code = flush(); code != SQLITE_OK)
        return code;
    m_block.number = -1;
    if (m_isOwn && number * blockSize >= *m_size) {
        m_block = Block { m_transaction, number };
        return SQLITE_OK;
    }
    const int code = readBlock(number, m_block);
    // Nothing that SQLite counts is past the end.
    return code == SQLITE_IOERR_SHORT_READ || code == SQLITE_IOERR_DATA
        ? damage(Say::tr("journal block %1").arg(number))
        : code;
}

int SealedJournal::flush()
{
    if (!m_isDirty)
        return SQLITE_OK;
    std::array<unsigned char, CellKeys::blockCellSize> cell;
    keys()->sealBlock(m_block, cell.data());
    const int code = lower().write(cell.data(), CellKeys::blockCellSize, m_block.number * slotSize);
    m_isDirty = false;
    return code == SQLITE_OK ? code : failed(code);
}

/// Gives SQLITE_IOERR_SHORT_READ where nothing was ever written, SQLITE_IOERR_DATA for what does
/// not open or belongs to another transaction.
int SealedJournal::readBlock(qint64 number, Block &block) const
{
    std::array<unsigned char, CellKeys::blockCellSize> cell;
    const int code = lower().read(cell.data(), CellKeys::blockCellSize, number * slotSize);
    if (code == SQLITE_IOERR_SHORT_READ) {
        qint64 fileSize = 0;
        if (const int sized = lower().size(&fileSize); sized != SQLITE_OK)
            return sized;
        return fileSize > number * slotSize ? SQLITE_IOERR_DATA : code;
    }
    if (code != SQLITE_OK)
        return code;
    block.number = -1;
    Block found;
    if (!keys()->openBlock(number, cell.data(), found)
        || (!m_transaction.isEmpty() && found.transaction != m_transaction))
        return SQLITE_IOERR_DATA;
    block = found;
    return SQLITE_OK;
}

/// How long the journal is that was left behind: as far as it opens without a gap. That more of it
/// is counted is found when it is proved; that SQLite looks for a last word at its end does no
/// harm.
int SealedJournal::measure()
{
    m_size = 0;
    Block block;
    for (qint64 number = 0;; ++number) {
        const int code = readBlock(number, block);
        if (code == SQLITE_IOERR_SHORT_READ || code == SQLITE_IOERR_DATA)
            return SQLITE_OK;
        if (code != SQLITE_OK)
            return code;
        m_transaction = block.transaction;
        m_size = number * blockSize + block.length;
    }
}

int SealedJournal::readHeaderOf(qint64 number, void *to, int size)
{
    if (size == magicSize && !m_isProved) {
        if (const int code = proveLeftBehind(); code != SQLITE_OK)
            return code;
        m_isProved = true;
    }
    Block block;
    const int code = readBlock(number, block);
    if (code == SQLITE_IOERR_DATA)
        return m_isProved ? SQLITE_OK : proveUnused(number);
    if (code == SQLITE_OK)
        std::memcpy(to, block.bytes, static_cast<size_t>(qMin(size, block.length)));
    return code;
}

/// Before anything of it is written back: all that it counts must open. SQLite itself would stop
/// quietly at the first record that it cannot read, with the record half old and half new.
int SealedJournal::proveLeftBehind()
{
    if (const int code = measure(); code != SQLITE_OK)
        return code;
    for (qint64 header = 0;;) {
        Block block;
        const int code = readBlock(header, block);
        if (code == SQLITE_IOERR_SHORT_READ)
            return SQLITE_OK;
        if (code == SQLITE_IOERR_DATA)
            return proveUnused(header);
        if (code != SQLITE_OK)
            return code;
        if (!isHeader(block.bytes) || countIn(block) == 0)
            return SQLITE_OK;
        if (const int proved = proveCounted(header, &header); proved != SQLITE_OK)
            return proved;
    }
}

/// Every record that this header counts; then `next` is where the next header may be.
int SealedJournal::proveCounted(qint64 header, qint64 *next)
{
    Block block;
    if (const int code = readBlock(header, block); code != SQLITE_OK)
        return code;
    const qint64 end = (header + 1) * blockSize + qint64(countIn(block)) * recordSize;
    for (qint64 number = header + 1; number * blockSize < end; ++number) {
        const int code = readBlock(number, block);
        const bool isThere = code == SQLITE_OK
            && block.length >= qMin<qint64>(blockSize, end - number * blockSize);
        if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ && code != SQLITE_IOERR_DATA)
            return code;
        if (!isThere)
            return damage(Say::tr("journal block %1").arg(number));
    }
    *next = roundedUp(end) / blockSize;
    return SQLITE_OK;
}

/// A header that does not open was being written when the power went, so that nothing it counts is
/// in the database yet: the pages there are as they are here. If they are not, it was damaged
/// later, and to pass over it would leave the record half old and half new.
int SealedJournal::proveUnused(qint64 header)
{
    const QByteArray text = textAfter(header);
    std::array<unsigned char, CellKeys::pageSize> page;
    qint64 at = 0;
    while (at + recordSize <= text.size()) {
        const qint64 boundary = roundedUp(at);
        const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
        if (boundary + blockSize <= text.size() && isHeader(bytes + boundary)) {
            at = boundary + blockSize;
            continue;
        }
        const auto number = qFromBigEndian<quint32>(bytes + at);
        if (number == 0)
            break;
        const int code = m_database.readPage(number, page.data());
        if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ && code != SQLITE_IOERR_DATA)
            return code;
        if (code != SQLITE_OK
            || std::memcmp(page.data(), bytes + at + 4, CellKeys::usableSize) != 0)
            return damage(Say::tr("journal block %1").arg(header));
        at += recordSize;
    }
    return SQLITE_OK;
}

/// What follows a header, as far as it opens and belongs together.
QByteArray SealedJournal::textAfter(qint64 header) const
{
    QByteArray text;
    QByteArray transaction;
    Block block;
    for (qint64 number = header + 1; readBlock(number, block) == SQLITE_OK; ++number) {
        if (!transaction.isEmpty() && block.transaction != transaction)
            break;
        transaction = block.transaction;
        text.append(roundedUp(text.size()) - text.size(), '\0');
        text.append(reinterpret_cast<const char *>(block.bytes), block.length);
    }
    return text;
}

int SealedJournal::failed(int code)
{
    m_hasFailed = true;
    m_isDirty = false;
    return code;
}

} // namespace homeward
