// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/setting.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace homeward {

class Database;

/// What the record knows of its own keys. Instants are UTC; invalid: it did not happen.
struct Sealing
{
    QDateTime recoveryMadeAt = {};
    QDateTime recoveryProvedAt = {}; ///< somebody typed the recovery key back
    QDateTime envelopeMadeAt = {};
    QDateTime envelopeUsedAt = {};
    StaffId envelopeUsedBy = {}; ///< empty: it was not used
    /// The slots of the keys on paper that count; empty: any, as the record does not say.
    QString recoverySlot = {};
    QString envelopeSlot = {};
};

/// Who writes in the record, and which slot of the sealed file each of them opens. Nobody is ever
/// deleted: what they wrote stays theirs. Changes happen inside the caller's transaction.
class StaffStore
{
public:
    explicit StaffStore(Database &database)
        : m_database(database)
    {
    }

    /// In the order they were added; those who left too.
    [[nodiscard]] Result<QList<Staff>> staff() const;
    [[nodiscard]] Result<std::optional<Staff>> member(const StaffId &id) const;
    /// However the name is written: see `foldedName`.
    [[nodiscard]] Result<std::optional<Staff>> memberNamed(const QString &name) const;
    /// Whose slot it is, as long as they are there.
    [[nodiscard]] Result<std::optional<Staff>> memberWithSlot(const QString &slot) const;
    /// Empty when they have none.
    [[nodiscard]] Result<QString> slotOf(const StaffId &id) const;
    /// Slots of everybody who is there.
    [[nodiscard]] Result<QStringList> usedSlots() const;

    [[nodiscard]] Done add(const Staff &member, const QString &slot, const QDateTime &at);
    [[nodiscard]] Done remove(const StaffId &id, const QDateTime &at);
    [[nodiscard]] Done readmit(const StaffId &id, Staff::Role role, const QString &slot);
    [[nodiscard]] Done setSlot(const StaffId &id, const QString &slot);
    /// Also of somebody who came in by the night envelope: now they are there like everybody else.
    [[nodiscard]] Done setRole(const StaffId &id, Staff::Role role);

    /// A slot that is about to be in the file, before the record says whose it is.
    [[nodiscard]] Done beginSlot(const QString &slot, const QDateTime &at);
    /// It is somebody's now, or will be nobody's. False when it had not begun.
    [[nodiscard]] Result<bool> endSlot(const QString &slot);
    /// Those that have begun, in the order of their ids.
    [[nodiscard]] Result<QStringList> begunSlots() const;
    /// Those that have not begun in that time, both instants included.
    [[nodiscard]] Result<QStringList> slotsNotBegunBetween(
        const QDateTime &from, const QDateTime &to) const;

    [[nodiscard]] Result<Sealing> sealing() const;
    [[nodiscard]] Done write(const Sealing &sealing);

private:
    Database &m_database;
};

} // namespace homeward
