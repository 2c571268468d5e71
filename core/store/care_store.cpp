// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/care_store.h"

#include "core/store/answer_columns.h"
#include "core/store/database.h"
#include "core/store/search_store.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

const QString &contactColumns()
{
    static const QString columns = u"id, child, name, relationship, answers"_s;
    return columns;
}

const QString &placeColumns()
{
    static const QString columns = u"id, child, name, answers"_s;
    return columns;
}

const QString &placementColumns()
{
    static const QString columns = u"id, child, from_date, to_date, answers"_s;
    return columns;
}

Contact readContact(Row &row)
{
    return { row.id<ContactId>(0), row.id<ChildId>(1), row.text(2), row.text(3),
        answersAt(row, 4) };
}

Place readPlace(Row &row)
{
    return { row.id<PlaceId>(0), row.id<ChildId>(1), row.text(2), answersAt(row, 3) };
}

Placement readPlacement(Row &row)
{
    return { row.id<PlacementId>(0), row.id<ChildId>(1), row.date(2), row.date(3),
        answersAt(row, 4) };
}

} // namespace

Result<QList<Contact>> CareStore::contacts(const ChildId &child) const
{
    return m_database.all(
        u"SELECT %1 FROM contacts WHERE child = ? ORDER BY rowid"_s.arg(contactColumns()),
        { child }, readContact);
}

Result<std::optional<Contact>> CareStore::find(const ContactId &id) const
{
    return m_database.first(
        u"SELECT %1 FROM contacts WHERE id = ?"_s.arg(contactColumns()), { id }, readContact);
}

Done CareStore::save(const Contact &contact, const Stamp &stamp)
{
    Done done = keep(
        u"contacts"_s, u"contact_history"_s, contactColumns(), contact.id.toStorage(), stamp);
    if (!done)
        return done;
    done = m_database.run(
        u"INSERT INTO contacts (%1, saved_at, author) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET name = excluded.name, relationship = "
        "excluded.relationship, "
        "answers = excluded.answers, saved_at = excluded.saved_at, author = excluded.author"_s.arg(
            contactColumns()),
        { contact.id, contact.child, contact.name, contact.relationship, toJson(contact.answers),
            stamp.at, stamp.author });
    return done ? SearchStore(m_database).renew(contact) : done;
}

Done CareStore::remove(const ContactId &id, const Stamp &stamp)
{
    Done done = keep(u"contacts"_s, u"contact_history"_s, contactColumns(), id.toStorage(), stamp);
    if (done)
        done = m_database.run(u"DELETE FROM contacts WHERE id = ?"_s, { id });
    return done ? SearchStore(m_database).forget(id.toStorage()) : done;
}

Result<QList<Place>> CareStore::places(const ChildId &child) const
{
    return m_database.all(
        u"SELECT %1 FROM places WHERE child = ? ORDER BY rowid"_s.arg(placeColumns()), { child },
        readPlace);
}

Result<std::optional<Place>> CareStore::find(const PlaceId &id) const
{
    return m_database.first(
        u"SELECT %1 FROM places WHERE id = ?"_s.arg(placeColumns()), { id }, readPlace);
}

Done CareStore::save(const Place &place, const Stamp &stamp)
{
    Done done = keep(u"places"_s, u"place_history"_s, placeColumns(), place.id.toStorage(), stamp);
    if (!done)
        return done;
    done = m_database.run(
        u"INSERT INTO places (%1, saved_at, author) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET name = excluded.name, answers = excluded.answers, "
        "saved_at = excluded.saved_at, author = excluded.author"_s.arg(placeColumns()),
        { place.id, place.child, place.name, toJson(place.answers), stamp.at, stamp.author });
    return done ? SearchStore(m_database).renew(place) : done;
}

Done CareStore::remove(const PlaceId &id, const Stamp &stamp)
{
    Done done = keep(u"places"_s, u"place_history"_s, placeColumns(), id.toStorage(), stamp);
    if (done)
        done = m_database.run(u"DELETE FROM places WHERE id = ?"_s, { id });
    return done ? SearchStore(m_database).forget(id.toStorage()) : done;
}

Result<QList<Placement>> CareStore::placements(const ChildId &child) const
{
    return m_database.all(u"SELECT %1 FROM placements WHERE child = ? "
                          "ORDER BY from_date DESC, rowid DESC"_s.arg(placementColumns()),
        { child }, readPlacement);
}

Result<std::optional<Placement>> CareStore::find(const PlacementId &id) const
{
    return m_database.first(
        u"SELECT %1 FROM placements WHERE id = ?"_s.arg(placementColumns()), { id }, readPlacement);
}

Done CareStore::save(const Placement &placement, const Stamp &stamp)
{
    Done done = keep(u"placements"_s, u"placement_history"_s, placementColumns(),
        placement.id.toStorage(), stamp);
    if (!done)
        return done;
    done = m_database.run(
        u"INSERT INTO placements (%1, saved_at, author) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET from_date = excluded.from_date, to_date = "
        "excluded.to_date, "
        "answers = excluded.answers, saved_at = excluded.saved_at, author = excluded.author"_s.arg(
            placementColumns()),
        { placement.id, placement.child, placement.from, placement.to, toJson(placement.answers),
            stamp.at, stamp.author });
    return done ? SearchStore(m_database).renew(placement) : done;
}

Done CareStore::keep(const QString &table, const QString &history, const QString &columns,
    const QString &id, const Stamp &stamp)
{
    return m_database.run(
        u"INSERT INTO %1 (%2, saved_at, author, replaced_at, replaced_by) "
        "SELECT %2, saved_at, author, ?, ? FROM %3 WHERE id = ?"_s.arg(history, columns, table),
        { stamp.at, stamp.author, id });
}

} // namespace homeward
