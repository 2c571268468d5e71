// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/sealed_database.h"

#include "core/vault/vault_header.h"

#include <QCoreApplication>
#include <QtEndian>

#include <sqlite3.h>

#include <array>
#include <cstring>

namespace homeward {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Vault)
};

constexpr int pageSize = CellKeys::pageSize;
// In page 1:
constexpr int reservedByteAt = 20; // how much of each page SQLite leaves to us
constexpr int pageCountAt = 28; // big-endian

qint64 placeOf(quint64 page)
{
    return VaultHeader::size + static_cast<qint64>(page - 1) * pageSize;
}

bool isWholePage(int size, qint64 offset) { return size == pageSize && offset % pageSize == 0; }

quint64 pageAt(qint64 offset) { return static_cast<quint64>(offset / pageSize) + 1; }

} // namespace

int SealedDatabase::read(void *to, int size, qint64 offset)
{
    if (isWholePage(size, offset))
        return readPage(pageAt(offset), to);
    if (offset + size <= pageSize)
        return readTopOfFile(to, size, offset);
    return SQLITE_IOERR_READ;
}

int SealedDatabase::readPage(quint64 number, void *page)
{
    std::array<unsigned char, pageSize> cell;
    if (const int code = readCell(number, cell.data()); code != SQLITE_OK) {
        std::memset(page, 0, pageSize);
        return code;
    }
    int code = openCell(number, cell.data(), page);
    if (code == SQLITE_OK && number == 1)
        code = checkLength(static_cast<const unsigned char *>(page));
    if (code != SQLITE_OK)
        std::memset(page, 0, pageSize);
    return code;
}

int SealedDatabase::openCell(quint64 number, const unsigned char *cell, void *page)
{
    const QByteArrayView bytes(cell, pageSize);
    // Every transaction begins with the first page, and it is nearly always the same.
    if (number == 1 && m_topCell == bytes) {
        std::memcpy(page, m_topPage.constData(), pageSize);
        return SQLITE_OK;
    }
    if (!keys()->openPage(number, cell, page))
        return damage(Say::tr("page %1").arg(number));
    if (number == 1) {
        m_topPage = QByteArray(static_cast<const char *>(page), pageSize);
        m_topCell = bytes.toByteArray();
    }
    return SQLITE_OK;
}

// SQLite refuses a file that is shorter than its first page says, and does not say where it ends.
// Before the shared lock a journal may still have to put pages back, and under the exclusive one
// they are being written.
int SealedDatabase::checkLength(const unsigned char *firstPage)
{
    if (m_lockLevel < SQLITE_LOCK_SHARED || m_lockLevel > SQLITE_LOCK_RESERVED)
        return SQLITE_OK;
    qint64 there = 0;
    if (const int code = size(&there); code != SQLITE_OK)
        return code;
    const auto pages = static_cast<quint64>(there / pageSize);
    const quint64 counted = qFromBigEndian<quint32>(firstPage + pageCountAt);
    if (pages >= counted)
        return SQLITE_OK;
    if (pages + 1 < counted)
        return damage(Say::tr("pages %1 to %2, which are missing").arg(pages + 1).arg(counted));
    return damage(Say::tr("page %1, which is missing").arg(counted));
}

// SQLite reads the first bytes with no lock, before it has looked whether a crash left a journal.
// The page may be torn then, and the journal mends it: with an error here it would never get to it.
int SealedDatabase::readTopOfFile(void *to, int size, qint64 offset)
{
    std::memset(to, 0, static_cast<size_t>(size));
    std::array<char, CellKeys::reservedSize> mark;
    const bool isKnown
        = lower().read(mark.data(), CellKeys::reservedSize, placeOf(1) + CellKeys::usableSize)
            == SQLITE_OK
        && !m_topCell.isEmpty() && m_topCell.last(CellKeys::reservedSize) == QByteArrayView(mark);
    if (isKnown) {
        std::memcpy(to, m_topPage.constData() + offset, static_cast<size_t>(size));
        return SQLITE_OK;
    }
    std::array<char, pageSize> page;
    const int code = readPage(1, page.data());
    if (code == SQLITE_IOERR_DATA && m_lockLevel == SQLITE_LOCK_NONE) {
        (void)takeDamage();
        return SQLITE_OK;
    }
    if (code == SQLITE_OK)
        std::memcpy(to, page.data() + offset, static_cast<size_t>(size));
    return code;
}

int SealedDatabase::readCell(quint64 number, unsigned char *cell)
{
    const int code = lower().read(cell, pageSize, placeOf(number));
    if (code != SQLITE_IOERR_SHORT_READ)
        return code;
    qint64 fileSize = 0;
    if (const int sized = lower().size(&fileSize); sized != SQLITE_OK)
        return sized;
    // SQLite takes a page past the end as an empty one; a page that was cut is not that.
    return fileSize <= placeOf(number) ? SQLITE_IOERR_SHORT_READ
                                       : damage(Say::tr("page %1").arg(number));
}

int SealedDatabase::write(const void *from, int size, qint64 offset)
{
    if (!isWholePage(size, offset))
        return SQLITE_IOERR_WRITE;
    const auto *page = static_cast<const unsigned char *>(from);
    if (offset == 0 && page[reservedByteAt] != CellKeys::reservedSize)
        return SQLITE_IOERR_WRITE;
    std::array<unsigned char, pageSize> cell;
    keys()->sealPage(pageAt(offset), page, cell.data());
    return lower().write(cell.data(), pageSize, placeOf(pageAt(offset)));
}

int SealedDatabase::truncate(qint64 size)
{
    return size % pageSize == 0 ? lower().truncate(VaultHeader::size + size)
                                : SQLITE_IOERR_TRUNCATE;
}

int SealedDatabase::sync(int flags) { return lower().sync(flags); }

int SealedDatabase::size(qint64 *size)
{
    qint64 fileSize = 0;
    const int code = lower().size(&fileSize);
    *size = qMax(0LL, fileSize - VaultHeader::size);
    return code;
}

int SealedDatabase::lock(int level)
{
    const int code = SealedFile::lock(level);
    if (code == SQLITE_OK)
        m_lockLevel = qMax(m_lockLevel, level);
    return code;
}

int SealedDatabase::unlock(int level)
{
    const int code = SealedFile::unlock(level);
    m_lockLevel = qMin(m_lockLevel, level);
    return code;
}

} // namespace homeward
