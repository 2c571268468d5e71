// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/child_removal.h"

#include "core/base/words.h"
#include "core/model/audit_action.h"
#include "core/store/database.h"
#include "core/store/json_list.h"
#include "core/store/search_store.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

using Reason = Tombstone::Reason;

constexpr auto reasonWords = words<Reason>({
    { Reason::ReviewPassed, u"review-passed" },
    { Reason::EnteredByMistake, u"entered-by-mistake" },
    { Reason::HandedOver, u"handed-over" },
});

std::optional<Reason> reasonFromStorage(QStringView word) { return reasonWords.value(word); }

/// In the order that references allow. Each takes the child's id.
const QStringList &removals()
{
    static const QString itsEpisodes
        = u"(SELECT episode FROM tombstone_episodes WHERE child = ?)"_s;
    // A line that is in another child's log too stays there. One that only stands for a part under
    // a key of its own stays with it, in no log: it says nothing, and the part refers to it.
    static const QString itsEntries
        = u"(SELECT t.entry FROM tombstone_entries t WHERE t.episode IN %1 AND NOT EXISTS "
          "(SELECT 1 FROM entry_episodes j WHERE j.entry = t.entry) AND NOT EXISTS "
          "(SELECT 1 FROM sealed_parts p JOIN entries n ON n.id = p.entry WHERE n.id = t.entry "
          "AND n.kind = 'interview' AND n.subject = 'sealed-part'))"_s.arg(itsEpisodes);
    static const QStringList all {
        u"INSERT INTO tombstone_episodes (episode, child, year, number_in_year) "
        "SELECT id, child, year, number_in_year FROM episodes WHERE child = ?"_s,
        u"INSERT INTO tombstone_entries (entry, episode) "
        "SELECT entry, episode FROM entry_episodes WHERE episode IN "_s
            + itsEpisodes,
        u"DELETE FROM drafts WHERE record = ? OR record IN "_s + itsEpisodes,
        u"DELETE FROM interview_readers WHERE episode IN "_s + itsEpisodes,
        u"DELETE FROM interview_packs WHERE episode IN "_s + itsEpisodes,
        u"DELETE FROM handover_numbers WHERE episode IN "_s + itsEpisodes,
        u"UPDATE handovers SET purpose = '' WHERE child = ?"_s,
        u"DELETE FROM summaries WHERE episode IN "_s + itsEpisodes,
        u"DELETE FROM entry_episodes WHERE episode IN "_s + itsEpisodes,
        u"DELETE FROM sealed_parts WHERE entry IN "_s + itsEntries,
        u"DELETE FROM entries WHERE id IN "_s + itsEntries,
        u"DELETE FROM episodes WHERE child = ?"_s,
        u"DELETE FROM contact_history WHERE child = ?"_s,
        u"DELETE FROM contacts WHERE child = ?"_s,
        u"DELETE FROM place_history WHERE child = ?"_s,
        u"DELETE FROM places WHERE child = ?"_s,
        u"DELETE FROM placement_history WHERE child = ?"_s,
        u"DELETE FROM placements WHERE child = ?"_s,
        u"DELETE FROM child_photo_history WHERE child = ?"_s,
        u"DELETE FROM child_photos WHERE child = ?"_s,
        u"DELETE FROM child_fact_history WHERE child = ?"_s,
        u"DELETE FROM child_facts WHERE child = ?"_s,
        u"DELETE FROM legal_holds WHERE child = ?"_s,
        u"DELETE FROM search_terms WHERE child = ?"_s,
        u"DELETE FROM children WHERE id = ?"_s,
    };
    return all;
}

/// What there is around a child, and was.
const QStringList &surroundings()
{
    static const QStringList all { u"episodes"_s, u"contacts"_s, u"contact_history"_s, u"places"_s,
        u"place_history"_s, u"placements"_s, u"placement_history"_s, u"child_photos"_s,
        u"child_photo_history"_s, u"handovers"_s };
    return all;
}

/// What only this child used, and nobody refers to any more.
const QStringList &leftovers()
{
    static const QStringList all {
        u"DELETE FROM profile_snapshots WHERE hash NOT IN (SELECT profile_hash FROM episodes)"_s,
        u"DELETE FROM photos WHERE "
        "NOT EXISTS (SELECT 1 FROM children c WHERE c.photo_hash = photos.hash) AND "
        "NOT EXISTS (SELECT 1 FROM child_photos p WHERE p.photo_hash = photos.hash) AND "
        "NOT EXISTS (SELECT 1 FROM child_photo_history p WHERE p.photo_hash = photos.hash) AND "
        "NOT EXISTS (SELECT 1 FROM child_fact_history h WHERE h.field = 'child.photo' "
        "AND instr(h.answer_values, photos.hash) > 0) AND "
        "NOT EXISTS (SELECT 1 FROM profile_snapshots s WHERE instr(s.content, photos.hash) > 0) "
        "AND "
        "NOT EXISTS (SELECT 1 FROM entries n WHERE n.kind = 'profile-changed' "
        "AND instr(n.answers, photos.hash) > 0)"_s,
    };
    return all;
}

LegalHold readHold(Row &row)
{
    return { row.text(0), row.id<ChildId>(1), row.text(2), row.instant(3), row.id<StaffId>(4),
        row.instant(5), row.isNull(6) ? StaffId() : row.id<StaffId>(6) };
}

} // namespace

Done ChildRemoval::remove(const ChildId &child, Reason reason, const Stamp &stamp)
{
    Done done
        = m_database.run(u"INSERT INTO tombstones (child, deleted_at, deleted_by, reason, is_open) "
                         "VALUES (?, ?, ?, ?, 1)"_s,
            { child, stamp.at, stamp.author, reasonWords.word(reason) });
    for (const QString &removal : removals()) {
        if (done)
            done = m_database.run(removal, QList<SqlValue>(removal.count(u'?'), child));
    }
    for (const QString &leftover : leftovers()) {
        if (done)
            done = m_database.run(leftover);
    }
    // The index goes on holding what was taken out of it until it is written anew.
    if (done)
        done = SearchStore(m_database).purge();
    return done ? m_database.run(u"UPDATE tombstones SET is_open = 0 WHERE is_open = 1"_s) : done;
}

Result<QList<Tombstone>> ChildRemoval::tombstones() const
{
    return m_database.all(u"SELECT t.child, t.deleted_at, t.deleted_by, t.reason, "
                          "(SELECT count(*) FROM tombstone_episodes e WHERE e.child = t.child) "
                          "FROM tombstones t ORDER BY t.deleted_at DESC, t.child"_s,
        {}, [](Row &row) {
            return Tombstone { row.id<ChildId>(0), row.instant(1), row.id<StaffId>(2),
                row.word(3, reasonFromStorage), row.smallNumber(4) };
        });
}

Result<bool> ChildRemoval::hasMoreThan(const QStringList &fields, const ChildId &child) const
{
    QStringList counts;
    QList<SqlValue> values;
    for (const QString &table : surroundings()) {
        counts << u"(SELECT count(*) FROM %1 WHERE child = ?)"_s.arg(table);
        values << child;
    }
    for (const QString &table : { u"child_facts"_s, u"child_fact_history"_s }) {
        counts << u"(SELECT count(*) FROM %1 WHERE child = ? AND field NOT IN "
                  "(SELECT value FROM json_each(?)))"_s.arg(table);
        values << child << jsonList(fields);
    }
    QStringList givenOut;
    for (const AuditAction action : actionsOf(AuditKind::GivenOut))
        givenOut << toStorage(action);
    counts << u"(SELECT count(*) FROM audit WHERE about = ? AND action IN "
              "(SELECT value FROM json_each(?)))"_s;
    values << child << jsonList(givenOut);
    const Result<std::optional<qint64>> found
        = m_database.number(u"SELECT "_s + counts.join(u" + "_s), values);
    if (!found)
        return tl::unexpected(found.error());
    return found->value_or(0) > 0;
}

Result<bool> ChildRemoval::isGone(const QString &id) const
{
    const Result<std::optional<qint64>> found
        = m_database.number(u"SELECT (SELECT count(*) FROM tombstones WHERE child = ?) + "
                            "(SELECT count(*) FROM tombstone_episodes WHERE episode = ?)"_s,
            { id, id });
    if (!found)
        return tl::unexpected(found.error());
    return found->value_or(0) > 0;
}

Result<QMap<EntryId, QList<EpisodeId>>> ChildRemoval::lostLogs() const
{
    QMap<EntryId, QList<EpisodeId>> lost;
    const auto rows
        = m_database.all(u"SELECT entry, episode FROM tombstone_entries"_s, {}, [&](Row &row) {
              lost[row.id<EntryId>(0)] << row.id<EpisodeId>(1);
              return true;
          });
    if (!rows)
        return tl::unexpected(rows.error());
    return lost;
}

Done ChildRemoval::place(const LegalHold &hold)
{
    return m_database.run(
        u"INSERT INTO legal_holds (id, child, reason, placed_at, placed_by) VALUES (?, ?, ?, ?, ?)"_s,
        { hold.id, hold.child, hold.reason, hold.placedAt, hold.placedBy });
}

Done ChildRemoval::lift(const QString &hold, const Stamp &stamp)
{
    return m_database.run(
        u"UPDATE legal_holds SET lifted_at = ?, lifted_by = ? WHERE id = ? AND lifted_at IS NULL"_s,
        { stamp.at, stamp.author, hold });
}

Result<QList<LegalHold>> ChildRemoval::holds(const ChildId &child) const
{
    return m_database.all(
        u"SELECT id, child, reason, placed_at, placed_by, lifted_at, lifted_by FROM legal_holds "
        "WHERE child = ? ORDER BY placed_at DESC, id"_s,
        { child }, readHold);
}

} // namespace homeward
