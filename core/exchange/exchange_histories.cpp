// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_parts.h"
#include "core/model/child_json.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace homeward::exchange_parts {

using namespace Qt::StringLiterals;

namespace {

constexpr auto firstPhotoField = u"child.photo";

// Under the same keys as the parts themselves stand in a child's profile.
template <typename T> QString keyOf();
template <> QString keyOf<Contact>() { return u"contacts"_s; }
template <> QString keyOf<Place>() { return u"places"_s; }
template <> QString keyOf<Placement>() { return u"placements"_s; }
template <> QString keyOf<ChildPhoto>() { return u"photos"_s; }

/// Calls `each` with the rows of every kind.
template <typename History, typename Each> void forEachKind(History &history, const Each &each)
{
    each(history.contacts);
    each(history.places);
    each(history.placements);
    each(history.photos);
}

QJsonObject jsonOf(const SavedBy &saved)
{
    return { { u"author"_s, saved.author.toStorage() },
        { u"saved-at"_s, StrictJson::instantText(saved.at) } };
}

template <typename T> QJsonObject jsonOf(const KeptBefore<T> &before)
{
    return { { u"was"_s, jsonOf(before.row) },
        { u"saved-at"_s, StrictJson::instantText(before.savedAt) },
        { u"author"_s, before.author.toStorage() },
        { u"replaced-at"_s, StrictJson::instantText(before.replacedAt) },
        { u"replaced-by"_s, before.replacedBy.toStorage() } };
}

QJsonObject jsonOf(const FactBefore &before)
{
    return { { u"field"_s, before.field }, { u"was"_s, jsonOf(before.fact) },
        { u"author"_s, before.author.toStorage() },
        { u"replaced-at"_s, StrictJson::instantText(before.replacedAt) },
        { u"replaced-by"_s, before.replacedBy.toStorage() } };
}

template <typename T> QJsonObject nowOf(const RowHistory<T> &rows)
{
    QJsonObject now;
    for (auto row = rows.now.cbegin(); row != rows.now.cend(); ++row)
        now.insert(row.key(), jsonOf(*row));
    return now;
}

template <typename T> QJsonArray beforeOf(const QList<T> &rows)
{
    QJsonArray before;
    for (const T &row : rows)
        before.append(jsonOf(row));
    return before;
}

FactBefore readFactBefore(Reading &reading, const Item &item)
{
    FactBefore before { reading.text(item, u"field"_s),
        readPart<ProfileFact>(reading.strict(), item.at(u"was"_s), item.in(u"was"_s)),
        reading.id<StaffId>(item, u"author"_s), reading.instant(item, u"replaced-at"_s),
        reading.id<StaffId>(item, u"replaced-by"_s) };
    if (before.field.isEmpty() || !before.fact.checkedAt.isValid())
        reading.refuse(item.in(u"was"_s), u"a fact that says nothing"_s);
    return before;
}

template <typename T> KeptBefore<T> readBefore(Reading &reading, const Item &item)
{
    KeptBefore<T> before { readPart<T>(reading.strict(), item.at(u"was"_s), item.in(u"was"_s)),
        reading.instant(item, u"saved-at"_s), reading.id<StaffId>(item, u"author"_s),
        reading.instant(item, u"replaced-at"_s), reading.id<StaffId>(item, u"replaced-by"_s) };
    reading.checkUuid(before.row.id.toStorage(), item.in(u"was.id"_s));
    return before;
}

template <typename T>
void readRows(Reading &reading, const Item &now, const Item &before, RowHistory<T> &into)
{
    const QString key = keyOf<T>();
    const QJsonObject rows = now.at(key).toObject();
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        const Item item { row->toObject(), now.in(key) + u'.' + row.key() };
        into.now.insert(row.key(),
            { reading.id<StaffId>(item, u"author"_s), reading.instant(item, u"saved-at"_s) });
    }
    into.before = reading.list(before.object, key, readBefore<T>, before.place);
}

/// Whether what a history names is in the file. Keeps the place of the first thing that is not.
class Named
{
public:
    Named(Reading &reading, const ExchangeContent &content)
        : m_reading(reading)
    {
        for (const Staff &person : content.people)
            m_people.insert(person.id);
        for (const Photo &photo : content.photos)
            m_photos.insert(photo.hash);
        for (const Profile &profile : content.children)
            m_children.insert(profile.child.id, &profile);
    }

    void check(const ChildHistory &history, const QString &place)
    {
        const Profile *profile = m_children.value(history.child);
        if (profile == nullptr) {
            m_reading.refuse(place + u".child"_s, u"no child in the file"_s);
            return;
        }
        checkPerson(history.added.author, place + u".added-by"_s);
        checkFacts(history, profile->child, place);
        checkRows(history.contacts, profile->contacts, history.child, place);
        checkRows(history.places, profile->places, history.child, place);
        checkRows(history.placements, profile->placements, history.child, place);
        checkRows(history.photos, profile->photos, history.child, place);
        for (qsizetype i = 0; i < history.photos.before.size(); ++i)
            checkPhoto(history.photos.before.at(i).row.hash,
                u"%1.before.photos[%2].was.photo"_s.arg(place).arg(i));
    }

private:
    void checkPerson(const StaffId &person, const QString &place)
    {
        if (!m_people.contains(person))
            m_reading.refuse(place, u"nobody in the file"_s);
    }
    void checkPhoto(const QString &hash, const QString &place)
    {
        if (!m_photos.contains(hash))
            m_reading.refuse(place, u"no photo in the file"_s);
    }
    void checkSameKeys(const QStringList &named, QStringList here, const QString &place)
    {
        here.sort();
        if (named != here)
            m_reading.refuse(place, u"not what stands now"_s);
    }
    template <typename Before> void checkPeople(const QList<Before> &before, const QString &place)
    {
        for (qsizetype i = 0; i < before.size(); ++i) {
            const QString item = u"%1[%2]"_s.arg(place).arg(i);
            checkPerson(before.at(i).author, item + u".author"_s);
            checkPerson(before.at(i).replacedBy, item + u".replaced-by"_s);
        }
    }
    void checkFacts(const ChildHistory &history, const Child &child, const QString &place)
    {
        const QString now = place + u".now.facts"_s;
        checkSameKeys(history.factAuthors.keys(), child.facts.keys(), now);
        for (auto fact = history.factAuthors.cbegin(); fact != history.factAuthors.cend(); ++fact)
            checkPerson(*fact, now + u'.' + fact.key());
        const QString before = place + u".before.facts"_s;
        checkPeople(history.factsBefore, before);
        for (qsizetype i = 0; i < history.factsBefore.size(); ++i) {
            const FactBefore &each = history.factsBefore.at(i);
            if (each.field == firstPhotoField && each.fact.answer.isAnswered())
                checkPhoto(each.fact.answer.value(), u"%1[%2].was.answer"_s.arg(before).arg(i));
        }
    }
    template <typename T>
    void checkRows(
        const RowHistory<T> &rows, const QList<T> &here, const ChildId &child, const QString &place)
    {
        const QString now = place + u".now."_s + keyOf<T>();
        QStringList ids;
        for (const T &each : here)
            ids << each.id.toStorage();
        checkSameKeys(rows.now.keys(), ids, now);
        for (auto row = rows.now.cbegin(); row != rows.now.cend(); ++row)
            checkPerson(row->author, now + u'.' + row.key() + u".author"_s);
        const QString before = place + u".before."_s + keyOf<T>();
        for (qsizetype i = 0; i < rows.before.size(); ++i) {
            if (rows.before.at(i).row.child != child)
                m_reading.refuse(u"%1[%2].was.child"_s.arg(before).arg(i), u"of another child"_s);
        }
        checkPeople(rows.before, before);
    }

    Reading &m_reading;
    QSet<StaffId> m_people;
    QSet<QString> m_photos;
    QHash<ChildId, const Profile *> m_children;
};

} // namespace

QJsonObject jsonOf(const ChildHistory &history)
{
    QJsonObject authors;
    for (auto fact = history.factAuthors.cbegin(); fact != history.factAuthors.cend(); ++fact)
        authors.insert(fact.key(), fact->toStorage());
    QJsonObject now { { u"facts"_s, authors } };
    QJsonObject before { { u"facts"_s, beforeOf(history.factsBefore) } };
    forEachKind(history, [&]<typename T>(const RowHistory<T> &rows) {
        now.insert(keyOf<T>(), nowOf(rows));
        before.insert(keyOf<T>(), beforeOf(rows.before));
    });
    return { { u"child"_s, history.child.toStorage() },
        { u"added-at"_s, StrictJson::instantText(history.added.at) },
        { u"added-by"_s, history.added.author.toStorage() }, { u"now"_s, now },
        { u"before"_s, before } };
}

ChildHistory readHistory(Reading &reading, const Item &item)
{
    ChildHistory history { reading.id<ChildId>(item, u"child"_s),
        { reading.id<StaffId>(item, u"added-by"_s), reading.instant(item, u"added-at"_s) } };
    reading.once(u"history "_s + history.child.toStorage(), item.in(u"child"_s));
    const Item now { item.at(u"now"_s).toObject(), item.in(u"now"_s) };
    const Item before { item.at(u"before"_s).toObject(), item.in(u"before"_s) };
    const QJsonObject authors = now.at(u"facts"_s).toObject();
    for (auto fact = authors.begin(); fact != authors.end(); ++fact) {
        const QString author = fact->toString();
        reading.checkUuid(author, now.in(u"facts."_s + fact.key()));
        history.factAuthors.insert(fact.key(), StaffId::fromStorage(author));
    }
    history.factsBefore = reading.list(before.object, u"facts"_s, readFactBefore, before.place);
    forEachKind(history, [&](auto &rows) { readRows(reading, now, before, rows); });
    return history;
}

void checkHistories(Reading &reading, const ExchangeContent &content)
{
    Named named(reading, content);
    for (qsizetype i = 0; i < content.histories.size() && !reading.isRefused(); ++i)
        named.check(content.histories.at(i), u"histories[%1]"_s.arg(i));
}

} // namespace homeward::exchange_parts
