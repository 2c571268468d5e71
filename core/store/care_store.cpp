// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/care_store.h"

#include "core/model/audit_action.h"
#include "core/store/care_tables.h"
#include "core/store/database.h"
#include "core/store/search_store.h"

#include <QSet>

namespace homeward {

using namespace Qt::StringLiterals;
using namespace care_tables;

namespace {

/// The moments at which something came from another record.
QString takenIn()
{
    return u"SELECT at FROM audit WHERE about = ? AND action IN ('%1', '%2')"_s.arg(
        toStorage(AuditAction::ChildTakenIn), toStorage(AuditAction::HandOverTakenIn));
}

template <typename T> Result<QList<T>> allOf(Database &database, const ChildId &child)
{
    return database.all(u"SELECT %1 FROM %2 WHERE child = ? ORDER BY %3"_s.arg(
                            allColumns<T>(), text(Kept<T>::table), text(Kept<T>::order)),
        { child }, Kept<T>::read);
}

template <typename T, typename IdType>
Result<std::optional<T>> lastKept(Database &database, const IdType &id)
{
    return database.first(u"SELECT %1 FROM %2 WHERE id = ? ORDER BY number DESC"_s.arg(
                              allColumns<T>(), text(Kept<T>::history)),
        { id }, Kept<T>::read);
}

template <typename T, typename IdType>
Result<std::optional<T>> one(Database &database, const IdType &id)
{
    return database.first(
        u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(allColumns<T>(), text(Kept<T>::table)), { id },
        Kept<T>::read);
}

/// What is there under this id goes into the history.
template <typename T> Done keep(Database &database, const QString &id, const Stamp &stamp)
{
    return database.run(u"INSERT INTO %1 (%2, saved_at, author, replaced_at, replaced_by) "
                        "SELECT %2, saved_at, author, ?, ? FROM %3 WHERE id = ?"_s.arg(
                            text(Kept<T>::history), allColumns<T>(), text(Kept<T>::table)),
        { stamp.at, stamp.author, id });
}

template <typename T> Done put(Database &database, const T &thing, const Stamp &stamp)
{
    if (Done kept = keep<T>(database, thing.id.toStorage(), stamp); !kept)
        return kept;
    QStringList renewed;
    const QStringList columns = Kept<T>::columns() + QStringList { u"saved_at"_s, u"author"_s };
    for (const QString &column : columns)
        renewed << column + u" = excluded."_s + column;
    const QList<SqlValue> values = QList<SqlValue> { thing.id, thing.child }
        + Kept<T>::values(thing) + QList<SqlValue> { stamp.at, stamp.author };
    const QString places = QStringList(values.size(), u"?"_s).join(u", "_s);
    return database.run(u"INSERT INTO %1 (id, child, %2) VALUES (%3) "
                        "ON CONFLICT (id) DO UPDATE SET %4"_s.arg(text(Kept<T>::table),
                            columns.join(u", "_s), places, renewed.join(u", "_s)),
        values);
}

template <typename T, typename IdType>
Done takeOut(Database &database, const IdType &id, const Stamp &stamp)
{
    Done done = keep<T>(database, id.toStorage(), stamp);
    if (done)
        done = database.run(u"DELETE FROM %1 WHERE id = ?"_s.arg(text(Kept<T>::table)), { id });
    return done ? SearchStore(database).forget(id.toStorage()) : done;
}

/// Of what a child is also found by.
template <typename T> Done putFindable(Database &database, const T &thing, const Stamp &stamp)
{
    Done done = put(database, thing, stamp);
    return done ? SearchStore(database).renew(thing) : done;
}

} // namespace

Result<QList<Contact>> CareStore::contacts(const ChildId &child) const
{
    return allOf<Contact>(m_database, child);
}

Result<QList<Place>> CareStore::places(const ChildId &child) const
{
    return allOf<Place>(m_database, child);
}

Result<QList<Placement>> CareStore::placements(const ChildId &child) const
{
    return allOf<Placement>(m_database, child);
}

Result<QHash<ChildId, Placement>> CareStore::homesOn(QDate day) const
{
    const auto rows = m_database.all(
        u"SELECT %1 FROM placements WHERE to_date IS NULL OR to_date >= ? ORDER BY %2"_s.arg(
            allColumns<Placement>(), text(Kept<Placement>::order)),
        { day }, Kept<Placement>::read);
    if (!rows)
        return tl::unexpected(rows.error());
    QHash<ChildId, Profile> profiles;
    for (const Placement &each : *rows)
        profiles[each.child].placements << each;
    QHash<ChildId, Placement> homes;
    for (const auto &[child, profile] : profiles.asKeyValueRange()) {
        if (const Placement *home = profile.homeOn(day))
            homes.insert(child, *home);
    }
    return homes;
}

Result<QList<ChildPhoto>> CareStore::photos(const ChildId &child) const
{
    return allOf<ChildPhoto>(m_database, child);
}

Result<QHash<QString, LookedAt>> CareStore::lookedAt(
    const ChildId &child, const QStringList &ofPlacements) const
{
    QHash<QString, LookedAt> rows;
    for (const QStringView table :
        { QStringView(Kept<Contact>::table), QStringView(Kept<Place>::table) }) {
        const auto read = m_database.all(
            u"SELECT r.id, r.saved_at, s.name FROM %1 r JOIN staff s ON s.id = r.author "
            "WHERE r.child = ? AND r.saved_at NOT IN (%2)"_s.arg(table, takenIn()),
            { child, child }, [&](Row &row) {
                rows.insert(row.text(0), { row.instant(1), row.text(2) });
                return true;
            });
        if (!read)
            return tl::unexpected(read.error());
    }
    if (Done added = addPlacements(child, ofPlacements, rows); !added)
        return tl::unexpected(added.error());
    return rows;
}

// Backwards through what each said before, for as long as it said the same.
Done CareStore::addPlacements(
    const ChildId &child, const QStringList &questions, QHash<QString, LookedAt> &into) const
{
    QHash<QString, QList<Answer>> now;
    QSet<QString> saidOtherwise;
    const auto read = m_database.all(
        u"SELECT v.id, v.answers, v.saved_at, s.name, v.saved_at IN (%1) FROM "
        "(SELECT 1 AS is_now, 0 AS number, id, answers, saved_at, author FROM placements "
        "WHERE child = ? UNION ALL SELECT 0, number, id, answers, saved_at, author "
        "FROM placement_history WHERE child = ?) v JOIN staff s ON s.id = v.author "
        "ORDER BY v.is_now DESC, v.number DESC"_s.arg(takenIn()),
        { child, child, child }, [&](Row &row) {
            const QString id = row.text(0);
            const Answers answers = answersAt(row, 1);
            QList<Answer> said;
            for (const QString &question : questions)
                said << answers.value(question);
            if (!now.contains(id))
                now.insert(id, said);
            if (saidOtherwise.contains(id) || now.value(id) != said) {
                saidOtherwise.insert(id);
                return true;
            }
            if (row.number(4) == 1)
                into.remove(id);
            else
                into.insert(id, { row.instant(2), row.text(3) });
            return true;
        });
    return read ? Done() : tl::unexpected(read.error());
}

Result<QList<KeptBefore<Contact>>> CareStore::contactHistory(const ChildId &child) const
{
    return historyOf<Contact>(m_database, child, newestFirst);
}

Result<QList<KeptBefore<Place>>> CareStore::placeHistory(const ChildId &child) const
{
    return historyOf<Place>(m_database, child, newestFirst);
}

Result<QList<KeptBefore<Placement>>> CareStore::placementHistory(const ChildId &child) const
{
    return historyOf<Placement>(m_database, child, newestFirst);
}

Result<QList<KeptBefore<ChildPhoto>>> CareStore::photoHistory(const ChildId &child) const
{
    return historyOf<ChildPhoto>(m_database, child, newestFirst);
}

Result<std::optional<Contact>> CareStore::lastOf(const ContactId &id) const
{
    return lastKept<Contact>(m_database, id);
}

Result<std::optional<Place>> CareStore::lastOf(const PlaceId &id) const
{
    return lastKept<Place>(m_database, id);
}

Result<std::optional<Placement>> CareStore::lastOf(const PlacementId &id) const
{
    return lastKept<Placement>(m_database, id);
}

Result<std::optional<ChildPhoto>> CareStore::lastOf(const PhotoId &id) const
{
    return lastKept<ChildPhoto>(m_database, id);
}

Result<std::optional<Contact>> CareStore::find(const ContactId &id) const
{
    return one<Contact>(m_database, id);
}

Result<std::optional<Place>> CareStore::find(const PlaceId &id) const
{
    return one<Place>(m_database, id);
}

Result<std::optional<Placement>> CareStore::find(const PlacementId &id) const
{
    return one<Placement>(m_database, id);
}

Result<std::optional<ChildPhoto>> CareStore::find(const PhotoId &id) const
{
    return one<ChildPhoto>(m_database, id);
}

Done CareStore::save(const Contact &contact, const Stamp &stamp)
{
    return putFindable(m_database, contact, stamp);
}

Done CareStore::save(const Place &place, const Stamp &stamp)
{
    return putFindable(m_database, place, stamp);
}

Done CareStore::save(const Placement &placement, const Stamp &stamp)
{
    return putFindable(m_database, placement, stamp);
}

Done CareStore::save(const ChildPhoto &photo, const Stamp &stamp)
{
    return put(m_database, photo, stamp);
}

Done CareStore::remove(const ContactId &id, const Stamp &stamp)
{
    return takeOut<Contact>(m_database, id, stamp);
}

Done CareStore::remove(const PlaceId &id, const Stamp &stamp)
{
    return takeOut<Place>(m_database, id, stamp);
}

Done CareStore::remove(const PlacementId &id, const Stamp &stamp)
{
    return takeOut<Placement>(m_database, id, stamp);
}

Done CareStore::remove(const PhotoId &id, const Stamp &stamp)
{
    return takeOut<ChildPhoto>(m_database, id, stamp);
}

} // namespace homeward
