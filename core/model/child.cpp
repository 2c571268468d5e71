// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/child.h"

#include "core/model/answer_json.h"
#include "core/model/child_json.h"
#include "core/model/strict_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

QJsonObject jsonOf(const ProfileFact &fact)
{
    return { { u"answer"_s, jsonOf(fact.answer) }, { u"said-by"_s, fact.saidBy },
        { u"checked-at"_s, StrictJson::instantText(fact.checkedAt) } };
}

template <> ProfileFact readPart(StrictJson &reader, const QJsonValue &value, const QString &place)
{
    const QJsonObject object
        = reader.object(value, { u"answer"_s, u"said-by"_s, u"checked-at"_s }, place);
    return { readAnswer(reader, object[u"answer"_s], place),
        reader.text(object[u"said-by"_s], place + u".said-by"_s),
        reader.instant(object[u"checked-at"_s], place + u".checked-at"_s) };
}

QJsonObject jsonOf(const Contact &contact)
{
    return { { u"id"_s, contact.id.toStorage() }, { u"child"_s, contact.child.toStorage() },
        { u"name"_s, contact.name }, { u"relationship"_s, contact.relationship },
        { u"answers"_s, jsonOf(contact.answers) } };
}

template <> Contact readPart(StrictJson &reader, const QJsonValue &value, const QString &place)
{
    const QJsonObject object = reader.object(
        value, { u"id"_s, u"child"_s, u"name"_s, u"relationship"_s, u"answers"_s }, place);
    return { ContactId::fromStorage(reader.text(object[u"id"_s], place + u".id"_s)),
        ChildId::fromStorage(reader.text(object[u"child"_s], place + u".child"_s)),
        reader.text(object[u"name"_s], place + u".name"_s),
        reader.text(object[u"relationship"_s], place + u".relationship"_s),
        readAnswers(reader, object[u"answers"_s], place + u".answers"_s) };
}

QJsonObject jsonOf(const Place &checked)
{
    return { { u"id"_s, checked.id.toStorage() }, { u"child"_s, checked.child.toStorage() },
        { u"name"_s, checked.name }, { u"answers"_s, jsonOf(checked.answers) } };
}

template <> Place readPart(StrictJson &reader, const QJsonValue &value, const QString &place)
{
    const QJsonObject object
        = reader.object(value, { u"id"_s, u"child"_s, u"name"_s, u"answers"_s }, place);
    return { PlaceId::fromStorage(reader.text(object[u"id"_s], place + u".id"_s)),
        ChildId::fromStorage(reader.text(object[u"child"_s], place + u".child"_s)),
        reader.text(object[u"name"_s], place + u".name"_s),
        readAnswers(reader, object[u"answers"_s], place + u".answers"_s) };
}

QJsonObject jsonOf(const Placement &placement)
{
    return { { u"id"_s, placement.id.toStorage() }, { u"child"_s, placement.child.toStorage() },
        { u"from"_s, StrictJson::dateText(placement.from) },
        { u"to"_s, StrictJson::dateText(placement.to) },
        { u"answers"_s, jsonOf(placement.answers) } };
}

template <> Placement readPart(StrictJson &reader, const QJsonValue &value, const QString &place)
{
    const QJsonObject object
        = reader.object(value, { u"id"_s, u"child"_s, u"from"_s, u"to"_s, u"answers"_s }, place);
    return { PlacementId::fromStorage(reader.text(object[u"id"_s], place + u".id"_s)),
        ChildId::fromStorage(reader.text(object[u"child"_s], place + u".child"_s)),
        reader.date(object[u"from"_s], place + u".from"_s),
        reader.date(object[u"to"_s], place + u".to"_s),
        readAnswers(reader, object[u"answers"_s], place + u".answers"_s) };
}

QJsonObject jsonOf(const ChildPhoto &photo)
{
    return { { u"id"_s, photo.id.toStorage() }, { u"child"_s, photo.child.toStorage() },
        { u"photo"_s, photo.hash }, { u"taken"_s, StrictJson::dateText(photo.taken) },
        { u"answers"_s, jsonOf(photo.answers) } };
}

template <> ChildPhoto readPart(StrictJson &reader, const QJsonValue &value, const QString &place)
{
    const QJsonObject object = reader.object(
        value, { u"id"_s, u"child"_s, u"photo"_s, u"taken"_s, u"answers"_s }, place);
    return { PhotoId::fromStorage(reader.text(object[u"id"_s], place + u".id"_s)),
        ChildId::fromStorage(reader.text(object[u"child"_s], place + u".child"_s)),
        reader.text(object[u"photo"_s], place + u".photo"_s),
        reader.date(object[u"taken"_s], place + u".taken"_s),
        readAnswers(reader, object[u"answers"_s], place + u".answers"_s) };
}

namespace {

QJsonObject jsonOf(const Child &child)
{
    QJsonObject facts;
    for (auto fact = child.facts.cbegin(); fact != child.facts.cend(); ++fact)
        facts.insert(fact.key(), jsonOf(*fact));
    return { { u"id"_s, child.id.toStorage() }, { u"name"_s, child.name }, { u"facts"_s, facts },
        { u"photo"_s, child.photoHash },
        { u"photo-taken"_s, StrictJson::dateText(child.photoTaken) } };
}

Child readChild(StrictJson &reader, const QJsonValue &value, const QString &place)
{
    const QJsonObject object = reader.object(
        value, { u"id"_s, u"name"_s, u"facts"_s, u"photo"_s, u"photo-taken"_s }, place);
    Child child;
    child.id = ChildId::fromStorage(reader.text(object[u"id"_s], place + u".id"_s));
    child.name = reader.text(object[u"name"_s], place + u".name"_s);
    child.photoHash = reader.text(object[u"photo"_s], place + u".photo"_s);
    child.photoTaken = reader.date(object[u"photo-taken"_s], place + u".photo-taken"_s);
    const QJsonObject facts = reader.object(object[u"facts"_s], place + u".facts"_s);
    for (auto fact = facts.begin(); fact != facts.end(); ++fact)
        child.facts.insert(
            fact.key(), readPart<ProfileFact>(reader, *fact, place + u".facts."_s + fact.key()));
    return child;
}

template <typename T> QJsonArray jsonOf(const QList<T> &items)
{
    QJsonArray array;
    for (const T &item : items)
        array.append(jsonOf(item));
    return array;
}

template <typename T>
QList<T> readAll(StrictJson &reader, const QJsonValue &value, const QString &place)
{
    QList<T> items;
    const QJsonArray array = reader.array(value, place);
    for (const auto &item : array)
        items << readPart<T>(reader, item, u"%1[%2]"_s.arg(place).arg(items.size()));
    return items;
}

} // namespace

// A birthday on 29 February falls on 1 March in a common year, as the law of England counts it.
int Child::ageOn(QDate date) const
{
    const QDate born = dateOfBirth();
    if (!born.isValid() || !date.isValid() || date < born)
        return -1;
    const bool isBeforeBirthday
        = date.month() < born.month() || (date.month() == born.month() && date.day() < born.day());
    return date.year() - born.year() - (isBeforeBirthday ? 1 : 0);
}

bool Contact::isFamily() const
{
    static const QStringList codes { u"mother"_s, u"father"_s, u"step-parent"_s, u"grandparent"_s,
        u"sibling"_s, u"other-family"_s };
    return codes.contains(relationship);
}

bool Contact::isFriend() const
{
    static const QStringList codes { u"friend"_s, u"associate"_s, u"partner"_s };
    return codes.contains(relationship);
}

bool Contact::isProfessional() const
{
    static const QStringList codes { u"social-worker"_s, u"team-manager"_s, u"personal-adviser"_s,
        u"duty-team"_s, u"iro"_s, u"responsible-authority"_s, u"host-authority"_s,
        u"senior-manager"_s, u"fostering-service"_s, u"supervising-social-worker"_s,
        u"on-call-manager"_s, u"school"_s, u"safeguarding-lead"_s, u"virtual-school"_s, u"gp"_s,
        u"health"_s, u"youth-justice"_s, u"advocate"_s, u"police"_s };
    return codes.contains(relationship);
}

// The first half of the child's id and as much of the digest.
PhotoId ChildPhoto::idOfOnly(const ChildId &child, const QString &hash)
{
    constexpr int kept = 24;
    constexpr int digits = 12;
    return PhotoId::fromStorage(child.toStorage().left(kept) + hash.left(digits));
}

int Placement::minutesBeforeReporting() const
{
    bool isNumber = false;
    const int minutes = answers.value(u"placement.plan-minutes"_s).value().toInt(&isNumber);
    return isNumber && minutes >= 0 ? minutes : -1;
}

const Placement *Profile::currentPlacement() const
{
    const auto current = std::find_if(placements.cbegin(), placements.cend(),
        [](const Placement &placement) { return !placement.to.isValid(); });
    return current == placements.cend() ? nullptr : &*current;
}

const Placement *Profile::homeOn(QDate day) const
{
    const Placement *ending = nullptr;
    for (const Placement &home : placements) {
        const bool isOver = home.to.isValid() && home.to < day;
        if (isOver || home.from > day)
            continue;
        // Nobody wrote since when they live in the one without an end: they moved there last.
        if (!home.to.isValid())
            return ending != nullptr && home.from.isValid() ? ending : &home;
        if (ending == nullptr)
            ending = &home;
    }
    return ending != nullptr ? ending : currentPlacement();
}

const Contact *Profile::contact(const ContactId &id) const
{
    const auto found = std::find_if(contacts.cbegin(), contacts.cend(),
        [&id](const Contact &contact) { return contact.id == id; });
    return found == contacts.cend() ? nullptr : &*found;
}

const ChildPhoto *Profile::firstPhoto() const
{
    const auto found = std::find_if(photos.cbegin(), photos.cend(),
        [this](const ChildPhoto &photo) { return photo.hash == child.photoHash; });
    return found == photos.cend() ? nullptr : &*found;
}

QList<ChildPhoto> Profile::everyPhoto() const
{
    QList<ChildPhoto> every = photos;
    if (!child.photoHash.isEmpty() && firstPhoto() == nullptr)
        every << ChildPhoto { ChildPhoto::idOfOnly(child.id, child.photoHash), child.id,
            child.photoHash, child.photoTaken };
    return every;
}

// Without photos there is no key for them: profiles that were frozen before there could be several
// keep their digests.
QString toJson(const Profile &profile)
{
    QJsonObject object { { u"child"_s, jsonOf(profile.child) },
        { u"placements"_s, jsonOf(profile.placements) },
        { u"contacts"_s, jsonOf(profile.contacts) }, { u"places"_s, jsonOf(profile.places) } };
    if (!profile.photos.isEmpty())
        object.insert(u"photos"_s, jsonOf(profile.photos));
    return StrictJson::canonical(object);
}

Result<Profile> profileFromJson(const QString &json)
{
    StrictJson reader;
    const QJsonObject document = reader.document(json);
    const bool hasPhotos = document.contains(u"photos"_s);
    QStringList keys { u"child"_s, u"placements"_s, u"contacts"_s, u"places"_s };
    if (hasPhotos)
        keys << u"photos"_s;
    const QJsonObject object
        = reader.object(document, keys, QCoreApplication::translate("Profile", "the profile"));
    const Profile profile { readChild(reader, object[u"child"_s], u"child"_s),
        readAll<Placement>(reader, object[u"placements"_s], u"placements"_s),
        readAll<Contact>(reader, object[u"contacts"_s], u"contacts"_s),
        readAll<Place>(reader, object[u"places"_s], u"places"_s),
        hasPhotos ? readAll<ChildPhoto>(reader, object[u"photos"_s], u"photos"_s)
                  : QList<ChildPhoto>() };
    // An empty list would be written without its key, and be another profile.
    if (hasPhotos && profile.photos.isEmpty())
        reader.refuse(u"photos"_s, u"an empty list"_s);
    return reader.finish(profile);
}

} // namespace homeward
