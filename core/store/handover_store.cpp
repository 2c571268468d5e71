// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/handover_store.h"

#include "core/store/database.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

using Direction = HandOverNote::Direction;

constexpr auto columns
    = u"id, direction, child, other, purpose, digest, made_at, author, received_at, received_by, "
      "receipt_at, coalesce(receipt_by, ''), coalesce(receipt_key, '')";

HandOverRow readRow(Row &row)
{
    return { { row.text(0), row.word(1, handOverDirectionFromStorage), row.id<ChildId>(2),
                 row.text(3), row.text(4), row.text(5), row.instant(6), row.id<StaffId>(7),
                 row.instant(8), row.text(9), row.instant(10), row.id<StaffId>(11) },
        row.text(12) };
}

} // namespace

Done HandOverStore::add(const HandOverRow &row)
{
    return m_database.run(u"INSERT INTO handovers (id, direction, child, other, purpose, digest, "
                          "receipt_key, made_at, author, received_at, received_by, receipt_at, "
                          "receipt_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        { row.id, toStorage(row.direction), row.child, row.other, row.purpose, row.digest,
            SqlValue::orNull(row.receiptKey), row.madeAt, row.author, row.receivedAt,
            row.receivedBy, row.receiptAt, row.receiptBy });
}

Result<std::optional<HandOverRow>> HandOverStore::find(
    const QString &id, Direction direction, const ChildId &child) const
{
    return m_database.first(u"SELECT %1 FROM handovers WHERE id = ? AND direction = ? "
                            "AND (child = ? OR ? IS NULL) ORDER BY made_at DESC"_s.arg(columns),
        { id, toStorage(direction), child, child }, readRow);
}

Result<QList<HandOverRow>> HandOverStore::rows() const
{
    return m_database.all(
        u"SELECT %1 FROM handovers ORDER BY made_at, id, direction, child"_s.arg(columns), {},
        readRow);
}

Result<QList<HandOverRow>> HandOverStore::rowsOf(const ChildId &child) const
{
    return m_database.all(
        u"SELECT %1 FROM handovers WHERE child = ? ORDER BY made_at DESC, id"_s.arg(columns),
        { child }, readRow);
}

Done HandOverStore::noteReceipt(
    const QString &id, const QDateTime &receivedAt, const QString &by, const Stamp &stamp)
{
    return m_database.run(
        u"UPDATE handovers SET received_at = ?, received_by = ?, receipt_at = ?, receipt_by = ? "
        "WHERE id = ? AND direction = 'sent' AND receipt_at IS NULL"_s,
        { receivedAt, by, stamp.at, stamp.author, id });
}

Done HandOverStore::keepNumber(
    const EpisodeId &episode, const QString &handOver, const QString &number)
{
    return m_database.run(
        u"INSERT INTO handover_numbers (episode, handover, number) VALUES (?, ?, ?)"_s,
        { episode, handOver, number });
}

Result<QList<HandOverStore::Number>> HandOverStore::numbersOf(const QString &handOver) const
{
    return m_database.all(u"SELECT e.number, n.number FROM handover_numbers n "
                          "JOIN episodes e ON e.id = n.episode WHERE n.handover = ? "
                          "ORDER BY e.year, e.number_in_year"_s,
        { handOver }, [](Row &row) {
            return Number { row.text(0), row.text(1) };
        });
}

Result<std::optional<HandOverStore::NumberThere>> HandOverStore::numberThere(
    const EpisodeId &episode) const
{
    return m_database.first(u"SELECT handover, number FROM handover_numbers WHERE episode = ?"_s,
        { episode }, [](Row &row) {
            return NumberThere { row.text(0), row.text(1) };
        });
}

Result<bool> HandOverStore::isChangedSince(const ChildId &child, const QDateTime &at) const
{
    static const QStringList times {
        u"SELECT 1 FROM child_facts WHERE child = ? AND checked_at > ?"_s,
        u"SELECT 1 FROM child_fact_history WHERE child = ? AND replaced_at > ?"_s,
        u"SELECT 1 FROM contacts WHERE child = ? AND saved_at > ?"_s,
        u"SELECT 1 FROM contact_history WHERE child = ? AND replaced_at > ?"_s,
        u"SELECT 1 FROM places WHERE child = ? AND saved_at > ?"_s,
        u"SELECT 1 FROM place_history WHERE child = ? AND replaced_at > ?"_s,
        u"SELECT 1 FROM child_photos WHERE child = ? AND saved_at > ?"_s,
        u"SELECT 1 FROM child_photo_history WHERE child = ? AND replaced_at > ?"_s,
        // That a placement ended is written down when it does, and is no news to who sent the file.
        u"SELECT 1 FROM placements p WHERE child = ? AND saved_at > ? AND NOT EXISTS "
        "(SELECT 1 FROM placement_history h WHERE h.id = p.id AND h.from_date IS p.from_date "
        "AND h.answers = p.answers AND h.saved_at <= ?)"_s,
        u"SELECT 1 FROM placement_history h WHERE child = ? AND replaced_at > ? AND NOT EXISTS "
        "(SELECT 1 FROM placements p WHERE p.id = h.id)"_s,
        u"SELECT 1 FROM audit WHERE about = ? AND at > ? AND action IN ('photo-set', "
        "'photo-removed', 'child-renamed', 'facts-set')"_s,
        u"SELECT 1 FROM entries n JOIN entry_episodes j ON j.entry = n.id JOIN episodes e "
        // That a part lies sealed goes with no file, and stays: nobody is to learn here of one.
        "ON e.id = j.episode WHERE e.child = ? AND n.written_at > ? "
        "AND NOT (n.kind = 'interview' AND n.subject = 'sealed-part')"_s,
    };
    QList<SqlValue> values;
    for (const QString &each : times) {
        values << child;
        values += QList<SqlValue>(each.count(u'?') - 1, at);
    }
    const Result<std::optional<qint64>> found
        = m_database.number(u"SELECT EXISTS (%1)"_s.arg(times.join(u" UNION ALL "_s)), values);
    if (!found)
        return tl::unexpected(found.error());
    return found->value_or(0) > 0;
}

Result<QStringList> HandOverStore::namesOfOthers(const ChildId &child) const
{
    const Result<QList<QString>> names = m_database.all(
        u"SELECT DISTINCT text FROM search_terms WHERE owner_kind = 'child' AND child <> ? "
        "AND kind IN ('name', 'full-name', 'other-name', 'former-name') ORDER BY number"_s,
        { child }, [](Row &row) { return row.text(0); });
    if (!names)
        return tl::unexpected(names.error());
    return QStringList(*names);
}

} // namespace homeward
