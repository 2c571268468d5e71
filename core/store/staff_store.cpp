// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/staff_store.h"

#include "core/base/folded_name.h"
#include "core/store/database.h"
#include "core/store/file_checks.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr auto columns = u"id, name, role, by_envelope, removed_at";

Staff readStaff(Row &row)
{
    return { row.id<StaffId>(0), row.text(1), row.word(2, staffRoleFromStorage), row.number(3) != 0,
        row.instant(4).isValid() };
}

Sealing readSealing(Row &row)
{
    return { row.instant(0), row.instant(1), row.instant(2), row.instant(3),
        row.isNull(4) ? StaffId() : row.id<StaffId>(4), row.text(5), row.text(6) };
}

} // namespace

Result<QList<Staff>> StaffStore::staff() const
{
    return m_database.all(u"SELECT %1 FROM staff ORDER BY rowid"_s.arg(columns), {}, readStaff);
}

Result<std::optional<Staff>> StaffStore::member(const StaffId &id) const
{
    return m_database.first(u"SELECT %1 FROM staff WHERE id = ?"_s.arg(columns), { id }, readStaff);
}

Result<std::optional<Staff>> StaffStore::memberNamed(const QString &name) const
{
    const Result<QList<Staff>> all = staff();
    if (!all)
        return tl::unexpected(all.error());
    std::optional<Staff> named;
    for (const Staff &member : *all) {
        if (member.name == name)
            return member;
        if (!named && foldedName(member.name) == foldedName(name))
            named = member;
    }
    return named;
}

Result<std::optional<Staff>> StaffStore::memberWithSlot(const QString &slot) const
{
    return m_database.first(
        u"SELECT %1 FROM staff WHERE slot = ? AND removed_at IS NULL"_s.arg(columns), { slot },
        readStaff);
}

Result<QString> StaffStore::slotOf(const StaffId &id) const
{
    const Result<std::optional<QString>> slot
        = m_database.first(u"SELECT coalesce(slot, '') FROM staff WHERE id = ?"_s, { id },
            [](Row &row) { return row.text(0); });
    if (!slot)
        return tl::unexpected(slot.error());
    return slot->value_or(QString());
}

Result<QStringList> StaffStore::usedSlots() const
{
    const Result<QList<QString>> used
        = m_database.all(u"SELECT slot FROM staff WHERE slot IS NOT NULL AND removed_at IS NULL"_s,
            {}, [](Row &row) { return row.text(0); });
    if (!used)
        return tl::unexpected(used.error());
    return QStringList(*used);
}

Done StaffStore::add(const Staff &member, const QString &slot, const QDateTime &at)
{
    return m_database.run(
        u"INSERT INTO staff (id, name, role, by_envelope, slot, added_at) VALUES (?, ?, ?, ?, ?, ?)"_s,
        { member.id, member.name, toStorage(member.role), member.isByEnvelope ? 1 : 0,
            SqlValue::orNull(slot), at });
}

Done StaffStore::remove(const StaffId &id, const QDateTime &at)
{
    return m_database.run(
        u"UPDATE staff SET removed_at = ?, slot = NULL WHERE id = ?"_s, { at, id });
}

Done StaffStore::readmit(const StaffId &id, Staff::Role role, const QString &slot)
{
    return m_database.run(
        u"UPDATE staff SET removed_at = NULL, by_envelope = 0, role = ?, slot = ? WHERE id = ?"_s,
        { toStorage(role), slot, id });
}

Done StaffStore::setSlot(const StaffId &id, const QString &slot)
{
    return m_database.run(u"UPDATE staff SET slot = ? WHERE id = ?"_s, { slot, id });
}

Done StaffStore::setRole(const StaffId &id, Staff::Role role)
{
    return m_database.run(
        u"UPDATE staff SET role = ?, by_envelope = 0 WHERE id = ?"_s, { toStorage(role), id });
}

Done StaffStore::beginSlot(const QString &slot, const QDateTime &at)
{
    return m_database.run(
        u"INSERT INTO begun_slots (slot, begun_at) VALUES (?, ?)"_s, { slot, at });
}

Result<bool> StaffStore::endSlot(const QString &slot)
{
    const Result<QStringList> begun = begunSlots();
    if (!begun)
        return tl::unexpected(begun.error());
    if (Done ended = m_database.run(u"DELETE FROM begun_slots WHERE slot = ?"_s, { slot }); !ended)
        return tl::unexpected(ended.error());
    return begun->contains(slot);
}

Result<QStringList> StaffStore::begunSlots() const
{
    return m_database.all(
        u"SELECT slot FROM begun_slots ORDER BY slot"_s, {}, [](Row &row) { return row.text(0); });
}

Result<QStringList> StaffStore::slotsNotBegunBetween(
    const QDateTime &from, const QDateTime &to) const
{
    return m_database.all(
        u"SELECT slot FROM begun_slots WHERE begun_at NOT BETWEEN ? AND ? ORDER BY slot"_s,
        { from, to }, [](Row &row) { return row.text(0); });
}

Result<Sealing> StaffStore::sealing() const
{
    const Result<std::optional<Sealing>> sealing = m_database.first(
        u"SELECT recovery_made_at, recovery_proved_at, envelope_made_at, envelope_used_at, "
        "envelope_used_by, coalesce(recovery_slot, ''), coalesce(envelope_slot, '') FROM sealing"_s,
        {}, readSealing);
    if (!sealing)
        return tl::unexpected(sealing.error());
    if (!*sealing)
        return damagedFile(m_database.path(), u"no sealing"_s);
    return **sealing;
}

Done StaffStore::write(const Sealing &sealing)
{
    return m_database.run(
        u"UPDATE sealing SET recovery_made_at = ?, recovery_proved_at = ?, envelope_made_at = ?, "
        "envelope_used_at = ?, envelope_used_by = ?, recovery_slot = ?, envelope_slot = ?"_s,
        { sealing.recoveryMadeAt, sealing.recoveryProvedAt, sealing.envelopeMadeAt,
            sealing.envelopeUsedAt, sealing.envelopeUsedBy, SqlValue::orNull(sealing.recoverySlot),
            SqlValue::orNull(sealing.envelopeSlot) });
}

} // namespace homeward
