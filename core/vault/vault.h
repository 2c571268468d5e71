// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/base/slow_work.h"
#include "core/vault/key_holder.h"
#include "core/vault/vault_vfs.h"

#include <QList>
#include <QString>

#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace homeward {

class Admission;
class CellKeys;
struct FileMark;
struct KeySlot;
struct ReadHeader;
struct VaultHeader;

/// An unlocked sealed file. While it lives, SQLite in this program may open the path through
/// `vfsName()`, and through nothing else does it see more than noise. When the vault and every
/// connection are gone, the keys are wiped.
///
/// The file is only ever touched through SQLite's own file layer (closing it by other means would
/// drop SQLite's locks). Slots are changed under SQLite's exclusive lock: everything that changes
/// one fails with Busy while any connection, here or elsewhere, is inside a transaction. Keys are
/// made from passphrases through the `slowly` it was opened with; nothing of the vault itself is
/// touched meanwhile.
class Vault
{
public:
    struct SlotInfo
    {
        QString id;
        KeyHolder::Kind kind;
        KeyCost cost;
    };

    /// Makes a sealed, empty file that only its owner may read. Fails with Refused when something
    /// is there already, or Io; on any failure nothing is left.
    [[nodiscard]] static Result<std::unique_ptr<Vault>> create(const QString &path,
        const KeyHolder &first, KeyCost cost, const QByteArray &vfs = VaultVfs::name(),
        const SlowWork &slowly = inPlace);
    /// Fails with NotFound, NotAStore, NewerThanProgram, Damaged, Io, or NotAllowed when this name
    /// and passphrase open no slot. Changes nothing in the file.
    [[nodiscard]] static Result<std::unique_ptr<Vault>> unlock(const QString &path,
        const KeyHolder &holder, const QByteArray &vfs = VaultVfs::name(),
        const SlowWork &slowly = inPlace);
    /// Another vault of the same file with the same key: for another thread.
    [[nodiscard]] std::unique_ptr<Vault> again() const;
    /// A copy of this file, opened with the key that is here already. Fails as `unlock` does, and
    /// with Refused when it is a copy of another file.
    [[nodiscard]] Result<std::unique_ptr<Vault>> unlockCopy(const QString &path) const;
    /// Whose copies they are: the same in a file and in each copy of it. No secret.
    [[nodiscard]] const QByteArray &fileId() const;
    /// That of a sealed file, with no key. Fails with NotFound, NotAStore, NewerThanProgram,
    /// Damaged or Io.
    [[nodiscard]] static Result<QByteArray> fileIdAt(
        const QString &path, const QByteArray &vfs = VaultVfs::name());
    ~Vault();
    Vault(const Vault &) = delete;
    Vault &operator=(const Vault &) = delete;

    /// How many bytes a sealed file of so many pages has.
    [[nodiscard]] static qint64 fileSizeOf(qint64 pages);
    /// The name to give SQLite with `vfs=`.
    [[nodiscard]] static QString vfsName();
    /// Whether the file begins as a sealed one does. Proves nothing; for a clear sentence.
    [[nodiscard]] static bool looksSealed(
        const QString &path, const QByteArray &vfs = VaultVfs::name());

    /// How keys are made from passphrases.
    [[nodiscard]] const SlowWork &slowWork() const { return m_slowly; }
    /// The id of the slot that was opened.
    [[nodiscard]] const QString &openedWith() const { return m_openedWith; }
    /// As they are in the file now. Fails as `unlock` does.
    [[nodiscard]] Result<QList<SlotInfo>> slotInfos() const;
    /// What is wrong with the list of keys at the top of the file though it opens; empty: nothing.
    /// Fails as `unlock` does.
    [[nodiscard]] Result<QString> headerProblem() const;
    /// The ids of the slots that this key opens, in the file as it is now: more than one when the
    /// same words were chosen again. Fails as `unlock` does.
    [[nodiscard]] Result<QStringList> slotsOpenedBy(const KeyHolder &holder) const;

    [[nodiscard]] static QString newSlotId();
    /// Lets one more key open the file, under an id that no slot has. Fails with Refused when all
    /// 120 slots are used, Busy, Damaged or Io.
    [[nodiscard]] Done addSlot(const QString &id, const KeyHolder &holder, KeyCost cost);
    /// The same under a new id, which it gives.
    [[nodiscard]] Result<QString> addSlot(const KeyHolder &holder, KeyCost cost);
    /// Fails with NotFound, Refused (the last slot, or the only recovery key's), Busy, Damaged or
    /// Io.
    [[nodiscard]] Done removeSlot(const QString &id);
    /// Where a program was stopped between the two copies of the list of keys: writes the older one
    /// anew, so that a key that was taken out is nowhere in the file. Fails with Busy, Damaged or
    /// Io.
    [[nodiscard]] Done dropOldHeader();
    /// From now on the header says that there was something in the file: should it lose its pages,
    /// nobody takes it for one that was only begun. Adding a slot does the same. Fails with Busy,
    /// Damaged or Io.
    [[nodiscard]] Done leaveFirstGeneration();

    /// A key for another purpose, made from the file's own: the same for the same purpose and
    /// number, and nothing can be learnt from it about another one. The letters "vault..." are
    /// ours.
    using Purpose = std::array<char, 8>;
    [[nodiscard]] Secret derive(Purpose purpose, quint64 number) const;

    /// Makes a sealed, empty file at `path` that the same keys open, and gives the name to be bound
    /// in `VACUUM INTO ?`: the only thing that a connection to a sealed file can write to besides
    /// itself. Fails with Refused when something is there, or Io.
    [[nodiscard]] Result<QString> expectCopy(const QString &path);

private:
    Vault(QString path, QByteArray vfs, Secret dataKey, const FileMark &file, QString openedWith,
        SlowWork slowly);

    [[nodiscard]] Result<ReadHeader> proved(Result<ReadHeader> read) const;
    [[nodiscard]] Result<KeySlot> newSlot(
        const QByteArray &id, const KeyHolder &holder, KeyCost cost) const;
    [[nodiscard]] Done changeHeader(const std::function<Done(VaultHeader &)> &change);

    QString m_path;
    QByteArray m_vfs;
    Secret m_dataKey;
    QString m_openedWith;
    std::shared_ptr<const CellKeys> m_cellKeys;
    QByteArray m_salt;
    SlowWork m_slowly;
    std::vector<std::unique_ptr<Admission>> m_admissions;
};

} // namespace homeward
