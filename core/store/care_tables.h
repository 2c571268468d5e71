// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/child_history.h"
#include "core/store/answer_columns.h"
#include "core/store/database.h"

#include <QList>
#include <QString>
#include <QStringList>

/// The tables of what is kept around a child: they differ in their names and a few columns.
namespace homeward::care_tables {

using namespace Qt::StringLiterals;

/// Where one kind of row is kept. Every table begins with id and child, and ends with when it was
/// saved and by whom.
template <typename T> struct Kept;

template <> struct Kept<Contact>
{
    static constexpr auto table = u"contacts";
    static constexpr auto history = u"contact_history";
    static constexpr auto order = u"rowid";
    static QStringList columns() { return { u"name"_s, u"relationship"_s, u"answers"_s }; }
    static QList<SqlValue> values(const Contact &contact)
    {
        return { contact.name, contact.relationship, toJson(contact.answers) };
    }
    static Contact read(Row &row)
    {
        return { row.id<ContactId>(0), row.id<ChildId>(1), row.text(2), row.text(3),
            answersAt(row, 4) };
    }
};

template <> struct Kept<Place>
{
    static constexpr auto table = u"places";
    static constexpr auto history = u"place_history";
    static constexpr auto order = u"rowid";
    static QStringList columns() { return { u"name"_s, u"answers"_s }; }
    static QList<SqlValue> values(const Place &place)
    {
        return { place.name, toJson(place.answers) };
    }
    static Place read(Row &row)
    {
        return { row.id<PlaceId>(0), row.id<ChildId>(1), row.text(2), answersAt(row, 3) };
    }
};

template <> struct Kept<Placement>
{
    static constexpr auto table = u"placements";
    static constexpr auto history = u"placement_history";
    static constexpr auto order = u"from_date DESC, rowid DESC";
    static QStringList columns() { return { u"from_date"_s, u"to_date"_s, u"answers"_s }; }
    static QList<SqlValue> values(const Placement &placement)
    {
        return { placement.from, placement.to, toJson(placement.answers) };
    }
    static Placement read(Row &row)
    {
        return { row.id<PlacementId>(0), row.id<ChildId>(1), row.date(2), row.date(3),
            answersAt(row, 4) };
    }
};

template <> struct Kept<ChildPhoto>
{
    static constexpr auto table = u"child_photos";
    static constexpr auto history = u"child_photo_history";
    static constexpr auto order = u"taken DESC, rowid DESC";
    static QStringList columns() { return { u"photo_hash"_s, u"taken"_s, u"answers"_s }; }
    static QList<SqlValue> values(const ChildPhoto &photo)
    {
        return { photo.hash, photo.taken, toJson(photo.answers) };
    }
    static ChildPhoto read(Row &row)
    {
        return { row.id<PhotoId>(0), row.id<ChildId>(1), row.text(2), row.date(3),
            answersAt(row, 4) };
    }
};

template <typename T> QString text(const T &letters) { return QStringView(letters).toString(); }

template <typename T> QString allColumns()
{
    return u"id, child, "_s + Kept<T>::columns().join(u", "_s);
}

constexpr auto newestFirst = u"DESC";
constexpr auto oldestFirst = u"ASC";

template <typename T>
Result<QList<KeptBefore<T>>> historyOf(
    const Database &database, const ChildId &child, QStringView order)
{
    return database.all(
        u"SELECT %1, saved_at, author, replaced_at, replaced_by FROM %2 WHERE child = ? "
        "ORDER BY number %3"_s.arg(allColumns<T>(), text(Kept<T>::history), order),
        { child }, [](Row &row) {
            const int next = 2 + int(Kept<T>::columns().size());
            return KeptBefore<T> { Kept<T>::read(row), row.instant(next), row.id<StaffId>(next + 1),
                row.instant(next + 2), row.id<StaffId>(next + 3) };
        });
}

} // namespace homeward::care_tables
