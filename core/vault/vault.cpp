// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/vault.h"

#include "core/vault/admission.h"
#include "core/vault/cell_keys.h"
#include "core/vault/header_file.h"
#include "core/vault/new_file.h"
#include "core/vault/refusals.h"

#include <QFileInfo>
#include <QStringList>

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <optional>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

// How many different costs a file may ask us to try one passphrase at. Ours have one or two.
constexpr qsizetype mostCosts = 4;

struct Opened
{
    QByteArray slotId;
    Secret dataKey;
};

QString toText(const QByteArray &slotId) { return QString::fromLatin1(slotId.toHex()); }

/// The path as SQLite takes it when it may be a URI.
QByteArray uriOf(const QByteArray &fullPath)
{
    return (fullPath.startsWith('/') ? "file:" : "file:/") + fullPath.toPercentEncoding("/");
}

/// Tries the key against every slot of its kind, with one derivation for each cost among them:
/// those it opens, never none.
Result<std::vector<Opened>> openSlots(
    const VaultHeader &header, const KeyHolder &holder, const QString &path, const SlowWork &slowly)
{
    QList<KeyCost> costs;
    for (const KeySlot &slot : header.keySlots) {
        if (slot.kind == holder.kind && !costs.contains(slot.cost))
            costs << slot.cost;
    }
    if (costs.size() > mostCosts)
        return damagedSeal(path, u"too many different costs"_s);
    std::vector<Opened> opened;
    for (const KeyCost &cost : std::as_const(costs)) {
        const Result<Secret> key
            = doSlowly(slowly, [&] { return wrappingKey(holder, cost, header.file); });
        if (!key)
            return tl::unexpected(key.error());
        for (const KeySlot &slot : header.keySlots) {
            if (slot.kind != holder.kind || !(slot.cost == cost))
                continue;
            if (std::optional<Secret> dataKey = slot.unwrap(*key, header.file.id))
                opened.push_back({ slot.id, std::move(*dataKey) });
        }
    }
    if (opened.empty())
        return wrongKey(holder.kind);
    return opened;
}

KeySlot *slotWith(VaultHeader &header, const QString &id)
{
    const auto found = std::find_if(header.keySlots.begin(), header.keySlots.end(),
        [&](const KeySlot &slot) { return toText(slot.id) == id; });
    return found == header.keySlots.end() ? nullptr : &*found;
}

} // namespace

Vault::Vault(QString path, QByteArray vfs, Secret dataKey, const FileMark &file, QString openedWith,
    SlowWork slowly)
    : m_path(std::move(path))
    , m_vfs(std::move(vfs))
    , m_dataKey(std::move(dataKey))
    , m_openedWith(std::move(openedWith))
    , m_cellKeys(std::make_shared<const CellKeys>(m_dataKey, file.id))
    , m_salt(file.salt)
    , m_slowly(std::move(slowly))
{
    const QByteArray fullPath = fullPathOf(VaultVfs::lower(m_vfs), m_path);
    m_admissions.push_back(std::make_unique<Admission>(fullPath, m_cellKeys));
}

Vault::~Vault() = default;

Result<std::unique_ptr<Vault>> Vault::create(const QString &path, const KeyHolder &first,
    KeyCost cost, const QByteArray &vfs, const SlowWork &slowly)
{
    if (!cost.isReasonable())
        return unreasonableCost();
    VaultHeader header = VaultHeader::make();
    Secret dataKey = Secret::random(KeySlot::dataKeySize);
    const Result<KeySlot> slot = doSlowly(
        slowly, [&] { return KeySlot::make(KeySlot::newId(), first, cost, header.file, dataKey); });
    if (!slot)
        return tl::unexpected(slot.error());
    header.keySlots << *slot;
    const QByteArray copy = header.toBytes(CellKeys(dataKey, header.file.id).headerKey());
    if (const Done made = makeWholeFile(path, copy + copy); !made)
        return tl::unexpected(made.error());
    return std::unique_ptr<Vault>(
        new Vault(path, vfs, std::move(dataKey), header.file, toText(slot->id), slowly));
}

Result<std::unique_ptr<Vault>> Vault::unlock(
    const QString &path, const KeyHolder &holder, const QByteArray &vfs, const SlowWork &slowly)
{
    const Result<ReadHeader> read = HeaderFile(VaultVfs::lower(vfs), path).read();
    if (!read)
        return tl::unexpected(read.error());
    Result<std::vector<Opened>> opened = openSlots(read->header, holder, path, slowly);
    if (!opened)
        return tl::unexpected(opened.error());
    Opened &first = opened->front();
    std::unique_ptr<Vault> vault(new Vault(
        path, vfs, std::move(first.dataKey), read->header.file, toText(first.slotId), slowly));
    if (const Result<ReadHeader> proved = vault->proved(*read); !proved)
        return tl::unexpected(proved.error());
    return vault;
}

std::unique_ptr<Vault> Vault::again() const
{
    return std::unique_ptr<Vault>(new Vault(
        m_path, m_vfs, m_dataKey.clone(), { m_cellKeys->fileId(), m_salt }, m_openedWith, inPlace));
}

Result<std::unique_ptr<Vault>> Vault::unlockCopy(const QString &path) const
{
    const Result<ReadHeader> read = HeaderFile(VaultVfs::lower(m_vfs), path).read();
    if (!read)
        return tl::unexpected(read.error());
    if (read->header.file.id != m_cellKeys->fileId())
        return copyOfAnother(path);
    if (!read->isProvedBy(m_cellKeys->headerKey()))
        return alteredSeal(path);
    return std::unique_ptr<Vault>(
        new Vault(path, m_vfs, m_dataKey.clone(), read->header.file, m_openedWith, inPlace));
}

const QByteArray &Vault::fileId() const { return m_cellKeys->fileId(); }

Result<QByteArray> Vault::fileIdAt(const QString &path, const QByteArray &vfs)
{
    const Result<ReadHeader> read = HeaderFile(VaultVfs::lower(vfs), path).read();
    return read ? Result<QByteArray>(read->header.file.id) : tl::unexpected(read.error());
}

QString Vault::vfsName() { return QString::fromUtf8(VaultVfs::name()); }

bool Vault::looksSealed(const QString &path, const QByteArray &vfs)
{
    LowerFile file;
    char bytes[8] = {};
    return !QFileInfo(path).isDir()
        && file.openPath(VaultVfs::lower(vfs), path, SQLITE_OPEN_READONLY) == SQLITE_OK
        && file.read(bytes, sizeof bytes, 0) == SQLITE_OK
        && VaultHeader::looksSealed(QByteArray(bytes, sizeof bytes));
}

Result<QList<Vault::SlotInfo>> Vault::slotInfos() const
{
    const Result<ReadHeader> read = proved(HeaderFile(VaultVfs::lower(m_vfs), m_path).read());
    if (!read)
        return tl::unexpected(read.error());
    QList<SlotInfo> infos;
    for (const KeySlot &slot : read->header.keySlots)
        infos << SlotInfo { toText(slot.id), slot.kind, slot.cost };
    return infos;
}

Result<QString> Vault::headerProblem() const
{
    const Result<ReadHeader> read = proved(HeaderFile(VaultVfs::lower(m_vfs), m_path).read());
    if (!read)
        return tl::unexpected(read.error());
    if (read->isOtherProvedBy(m_cellKeys->headerKey()))
        return QString();
    return damagedCopy(VaultHeader::copies - read->copy);
}

Result<QStringList> Vault::slotsOpenedBy(const KeyHolder &holder) const
{
    const Result<ReadHeader> read = proved(HeaderFile(VaultVfs::lower(m_vfs), m_path).read());
    if (!read)
        return tl::unexpected(read.error());
    const Result<std::vector<Opened>> opened = openSlots(read->header, holder, m_path, m_slowly);
    if (!opened)
        return tl::unexpected(opened.error());
    QStringList ids;
    for (const Opened &each : *opened)
        ids << toText(each.slotId);
    return ids;
}

qint64 Vault::fileSizeOf(qint64 pages) { return VaultHeader::size + pages * CellKeys::pageSize; }

QString Vault::newSlotId() { return toText(KeySlot::newId()); }

Result<QString> Vault::addSlot(const KeyHolder &holder, KeyCost cost)
{
    const QString id = newSlotId();
    const Done added = addSlot(id, holder, cost);
    return added ? Result<QString>(id) : tl::unexpected(added.error());
}

Done Vault::addSlot(const QString &id, const KeyHolder &holder, KeyCost cost)
{
    const Result<KeySlot> slot = newSlot(QByteArray::fromHex(id.toLatin1()), holder, cost);
    if (!slot)
        return tl::unexpected(slot.error());
    return changeHeader([&](VaultHeader &header) -> Done {
        if (header.keySlots.size() >= VaultHeader::mostSlots)
            return noFreeSlot();
        header.keySlots << *slot;
        return {};
    });
}

Done Vault::removeSlot(const QString &id)
{
    return changeHeader([&](VaultHeader &header) -> Done {
        const KeySlot *slot = slotWith(header, id);
        if (!slot)
            return noSuchSlot();
        const auto isRecovery
            = [](const KeySlot &each) { return each.kind == KeyHolder::Kind::Recovery; };
        const bool isLastRecovery = isRecovery(*slot)
            && std::count_if(header.keySlots.cbegin(), header.keySlots.cend(), isRecovery) == 1;
        if (isLastRecovery || header.keySlots.size() == 1)
            return mustKeepSlot();
        header.keySlots.removeOne(KeySlot(*slot));
        return {};
    });
}

Done Vault::dropOldHeader()
{
    const Result<ReadHeader> read = proved(HeaderFile(VaultVfs::lower(m_vfs), m_path).read());
    if (!read)
        return tl::unexpected(read.error());
    // A copy that is no list of keys at all is left for `headerProblem` to name.
    if (read->isOtherTheSame() || !read->isOtherProvedBy(m_cellKeys->headerKey()))
        return {};
    return changeHeader([](VaultHeader &) { return Done(); });
}

Done Vault::leaveFirstGeneration()
{
    const Result<ReadHeader> read = proved(HeaderFile(VaultVfs::lower(m_vfs), m_path).read());
    if (!read)
        return tl::unexpected(read.error());
    return read->isAsFirstWritten() ? changeHeader([](VaultHeader &) { return Done(); }) : Done();
}

Secret Vault::derive(Purpose purpose, quint64 number) const
{
    Q_ASSERT(std::memcmp(purpose.data(), "vault", 5) != 0);
    return derivedKey(m_dataKey, purpose.data(), number);
}

Result<QString> Vault::expectCopy(const QString &path)
{
    const Result<ReadHeader> read = proved(HeaderFile(VaultVfs::lower(m_vfs), m_path).read());
    if (!read)
        return tl::unexpected(read.error());
    if (const Done made = makeWholeFile(path, read->bytes + read->bytes); !made)
        return tl::unexpected(made.error());
    const QByteArray fullPath = fullPathOf(VaultVfs::lower(m_vfs), path);
    const QByteArray name = uriOf(fullPath);
    m_admissions.push_back(std::make_unique<Admission>(fullPath, m_cellKeys, name));
    return QString::fromUtf8(name);
}

Result<ReadHeader> Vault::proved(Result<ReadHeader> read) const
{
    if (read
        && (read->header.file.id != m_cellKeys->fileId()
            || !read->isProvedBy(m_cellKeys->headerKey())))
        return alteredSeal(m_path);
    return read;
}

Result<KeySlot> Vault::newSlot(const QByteArray &id, const KeyHolder &holder, KeyCost cost) const
{
    if (!cost.isReasonable())
        return unreasonableCost();
    const FileMark file { m_cellKeys->fileId(), m_salt };
    return doSlowly(m_slowly, [&] { return KeySlot::make(id, holder, cost, file, m_dataKey); });
}

Done Vault::changeHeader(const std::function<Done(VaultHeader &)> &change)
{
    HeaderFile file(VaultVfs::lower(m_vfs), m_path);
    const Result<ReadHeader> old = proved(file.lockAndRead());
    if (!old)
        return tl::unexpected(old.error());
    VaultHeader header = old->header;
    if (Done changed = change(header); !changed)
        return changed;
    ++header.generation;
    return file.replace(*old, header.toBytes(m_cellKeys->headerKey()));
}

} // namespace homeward
