// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/row_kind.h"

#include "core/forms/catalogue.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("RowKind", text); }

const QString contactName = u"contact.name"_s;
const QString placeName = u"place.name"_s;
const QString relationship = u"contact.relationship"_s;

/// What is answered of these fields, in words.
QStringList linesOf(const Answers &answers, const QStringList &fields)
{
    QStringList lines;
    for (const QString &id : fields) {
        const Answer answer = answers.value(id);
        if (answer.isAnswered())
            lines << readable(*forms::field(id), answer);
    }
    return lines;
}

template <typename Row> const Row *withId(const QList<Row> &rows, const QString &id)
{
    const auto found = std::find_if(
        rows.cbegin(), rows.cend(), [&](const Row &row) { return row.id.toStorage() == id; });
    return found == rows.cend() ? nullptr : &*found;
}

/// What the person who changes a row knew of it.
template <typename Row> std::optional<Row> before(const QList<Row> &rows, const QString &id)
{
    const Row *row = withId(rows, id);
    return row == nullptr ? std::nullopt : std::optional<Row>(*row);
}

template <typename IdType> Result<QString> asText(const Result<IdType> &id)
{
    return id ? Result<QString>(id->toStorage()) : tl::unexpected(id.error());
}

RowKind::Row rowOf(const Contact &contact)
{
    Answers answers = contact.answers;
    answers.insert(relationship, Answer::code(contact.relationship));
    QStringList lines { linesOf(answers, { relationship, u"contact.phone"_s }).join(u", "_s) };
    lines << (contact.isSafeToRing() ? tr("Safe to ring when the child is missing")
                                     : tr("Do not ring when the child is missing"));
    lines.removeAll(QString());
    return { contact.id.toStorage(), contact.name, lines };
}

RowKind::Row rowOf(const Placement &placement)
{
    const QStringList name
        = linesOf(placement.answers, { u"placement.provider"_s, u"placement.kind"_s });
    QString when;
    if (placement.from.isValid() && placement.to.isValid())
        when = tr("From %1 to %2")
                   .arg(local_time::day(placement.from), local_time::day(placement.to));
    else if (placement.from.isValid())
        when = tr("Since %1").arg(local_time::day(placement.from));
    QStringList lines { name.mid(1).join(u", "_s), when };
    lines << linesOf(placement.answers, { u"placement.address"_s });
    lines.removeAll(QString());
    return { placement.id.toStorage(), name.isEmpty() ? tr("A place to live") : name.first(),
        lines };
}

} // namespace

QString placementFromField() { return u"placement.from"_s; }

QString placementToField() { return u"placement.to"_s; }

RowKind peopleKind()
{
    RowKind kind { .form = u"contact"_s,
        .heading = tr("People"),
        .hint = tr("Family, friends and the people whose work it is. Who may be rung at night is "
                   "decided here, by day."),
        .addWords = tr("Add somebody"),
        .newTitle = tr("Somebody new"),
        .emptyWords = tr("Nobody is written down yet."),
        .nameField = contactName,
        .nameLabel = tr("Name") };
    kind.rows = [](const Profile &profile) {
        QList<RowKind::Row> rows;
        for (const Contact &contact : profile.contacts)
            rows << rowOf(contact);
        return rows;
    };
    kind.answers = [](const Profile &profile, const QString &id) {
        const Contact *contact = withId(profile.contacts, id);
        if (contact == nullptr)
            return Answers();
        Answers answers = contact->answers;
        answers.insert(contactName, Answer::text(contact->name));
        if (!contact->relationship.isEmpty())
            answers.insert(relationship, Answer::code(contact->relationship));
        return answers;
    };
    kind.save = [](Record &record, const Profile &known, const QString &id, Answers answers) {
        Contact contact { ContactId::fromStorage(id), known.child.id };
        contact.name = answers.take(contactName).value();
        contact.relationship = answers.value(relationship).value();
        contact.answers = answers;
        return asText(record.saveContact(contact, before(known.contacts, id)));
    };
    kind.remove = [](Record &record, const QString &id) {
        return record.removeContact(ContactId::fromStorage(id));
    };
    return kind;
}

RowKind placesKind()
{
    RowKind kind { .form = u"place"_s,
        .heading = tr("Places"),
        .hint = tr("Where the child goes, and who may safely look there."),
        .addWords = tr("Add a place"),
        .newTitle = tr("A new place"),
        .emptyWords = tr("No place is written down yet."),
        .nameField = placeName,
        .nameLabel = tr("What is the place called?") };
    kind.rows = [](const Profile &profile) {
        QList<RowKind::Row> rows;
        for (const Place &place : profile.places) {
            rows << RowKind::Row { place.id.toStorage(), place.name,
                linesOf(place.answers, { u"place.why"_s, u"place.who-may-check"_s }) };
        }
        return rows;
    };
    kind.answers = [](const Profile &profile, const QString &id) {
        const Place *place = withId(profile.places, id);
        if (place == nullptr)
            return Answers();
        Answers answers = place->answers;
        answers.insert(placeName, Answer::text(place->name));
        return answers;
    };
    kind.save = [](Record &record, const Profile &known, const QString &id, Answers answers) {
        Place place { PlaceId::fromStorage(id), known.child.id };
        place.name = answers.take(placeName).value();
        place.answers = answers;
        return asText(record.savePlace(place, before(known.places, id)));
    };
    kind.remove = [](Record &record, const QString &id) {
        return record.removePlace(PlaceId::fromStorage(id));
    };
    return kind;
}

RowKind placementsKind()
{
    RowKind kind { .form = u"placement"_s,
        .heading = tr("Where they live"),
        .hint = tr("Who looks after the child, who is responsible, and what the plan says to do "
                   "when they are missing."),
        .addWords = tr("Add where they live"),
        .newTitle = tr("Where they live"),
        .emptyWords = tr("It is not written down yet where the child lives.") };
    kind.rows = [](const Profile &profile) {
        QList<RowKind::Row> rows;
        for (const Placement &placement : profile.placements)
            rows << rowOf(placement);
        return rows;
    };
    kind.answers = [](const Profile &profile, const QString &id) {
        const Placement *placement = withId(profile.placements, id);
        if (placement == nullptr)
            return Answers();
        Answers answers = placement->answers;
        answers.insert(placementFromField(), Answer::date(placement->from));
        answers.insert(placementToField(), Answer::date(placement->to));
        return answers;
    };
    kind.save = [](Record &record, const Profile &known, const QString &id, Answers answers) {
        Placement placement { PlacementId::fromStorage(id), known.child.id };
        placement.from = answers.take(placementFromField()).toDate();
        placement.to = answers.take(placementToField()).toDate();
        placement.answers = answers;
        return asText(record.savePlacement(placement, before(known.placements, id)));
    };
    return kind;
}

} // namespace homeward
