// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/row_kind.h"

#include "core/forms/catalogue.h"
#include "core/guide/ring_rule.h"
#include "core/model/alike.h"
#include "core/time/local_time.h"
#include "ui/shell/prompts.h"

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
const QString photoTaken = u"photo.taken"_s;
const QString placementFrom = u"placement.from"_s;
const QString placementTo = u"placement.to"_s;

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

RowKind::Row rowOf(const Contact &contact, const Profile &profile, bool isClosed)
{
    Answers answers = contact.answers;
    answers.insert(relationship, Answer::code(contact.relationship));
    QStringList lines { linesOf(answers, { relationship, u"contact.phone"_s }).join(u", "_s) };
    const bool isSafe = contact.isSafeToRing() && ring_rule::mayRing(contact, isClosed);
    const QString whyNot = ring_rule::whoElseAnswers(contact.phone(), profile, isClosed, &contact);
    lines << (!isSafe           ? tr("Do not ring when the child is missing")
            : !whyNot.isEmpty() ? whyNot
                                : tr("Safe to ring when the child is missing"));
    lines.removeAll(QString());
    return { contact.id.toStorage(), contact.name, lines };
}

// What stood there before says how it was marked then.
RowKind::Row rowOf(const Contact &contact) { return rowOf(contact, {}, false); }

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

RowKind::Row rowOf(const Place &place)
{
    QStringList lines = linesOf(place.answers, { u"place.why"_s });
    for (const QString &who : linesOf(place.answers, { u"place.who-may-check"_s }))
        lines << tr("May be checked by: %1").arg(who);
    return { place.id.toStorage(), place.name, lines };
}

RowKind::Row rowOf(const ChildPhoto &photo)
{
    return { photo.id.toStorage(),
        photo.taken.isValid() ? tr("Taken %1").arg(local_time::day(photo.taken))
                              : tr("The day is not known"),
        linesOf(photo.answers, { u"photo.shows"_s, u"photo.words"_s }), photo.hash };
}

Answers answersOf(const Contact &contact)
{
    Answers answers = contact.answers;
    answers.insert(contactName, Answer::text(contact.name));
    if (!contact.relationship.isEmpty())
        answers.insert(relationship, Answer::code(contact.relationship));
    return answers;
}

Answers answersOf(const Place &place)
{
    Answers answers = place.answers;
    answers.insert(placeName, Answer::text(place.name));
    return answers;
}

Answers answersOf(const Placement &placement)
{
    Answers answers = placement.answers;
    if (placement.from.isValid())
        answers.insert(placementFrom, Answer::date(placement.from));
    if (placement.to.isValid())
        answers.insert(placementTo, Answer::date(placement.to));
    return answers;
}

Answers answersOf(const ChildPhoto &photo)
{
    Answers answers = photo.answers;
    if (photo.taken.isValid())
        answers.insert(photoTaken, Answer::date(photo.taken));
    return answers;
}

/// The answers of the row with this id.
template <typename Row> Answers answersIn(const QList<Row> &rows, const QString &id)
{
    const Row *row = withId(rows, id);
    return row == nullptr ? Answers() : answersOf(*row);
}

template <typename Row>
Result<QList<RowKind::Version>> versionsOf(const Result<QList<RowVersion<Row>>> &kept)
{
    if (!kept)
        return tl::unexpected(kept.error());
    QList<RowKind::Version> versions;
    for (const RowVersion<Row> &each : *kept)
        versions << RowKind::Version { rowOf(each.row), answersOf(each.row), each.at, each.author,
            each.until, each.endedBy };
    return versions;
}

template <typename Row> QList<RowKind::Row> rowsOf(const QList<Row> &rows)
{
    QList<RowKind::Row> all;
    for (const Row &row : rows)
        all << rowOf(row);
    return all;
}

/// Adds the picture of a file that somebody chooses, and shows it first.
Result<QString> beginPhoto(const UiContext &context, const Profile &profile)
{
    const QString path = context.prompts.openPhotoPath();
    if (path.isEmpty())
        return QString();
    const Result<Photo> photo = Photo::fromFile(path);
    if (!photo)
        return tl::unexpected(photo.error());
    const ChildId child = profile.child.id;
    if (Done set = context.record.setPhoto(child, *photo, {}, profile.child.photoHash); !set)
        return tl::unexpected(set.error());
    const Result<Profile> now = context.record.profile(child);
    if (!now)
        return tl::unexpected(now.error());
    const ChildPhoto *row = now->firstPhoto();
    return row == nullptr ? QString() : row->id.toStorage();
}

} // namespace

std::optional<Field> RowKind::field(const QString &id) const
{
    if (!nameField.isEmpty() && id == nameField)
        return Field { .id = id, .label = nameLabel };
    if (hasPeriod) {
        for (const Field &each : periodFields()) {
            if (each.id == id)
                return each;
        }
    }
    const Field *asked = forms::field(id);
    return asked == nullptr ? std::nullopt : std::optional<Field>(*asked);
}

QList<Field> periodFields()
{
    return {
        { .id = placementFrom, .kind = Field::Kind::Date, .label = tr("Since when?") },
        { .id = placementTo,
            .kind = Field::Kind::Date,
            .label = tr("Until when?"),
            .hint = tr("Leave it empty while the child lives here.") },
    };
}

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
        const bool isClosed = ring_rule::isFamilyClosed(profile);
        for (const Contact &contact : profile.contacts)
            rows << rowOf(contact, profile, isClosed);
        return rows;
    };
    kind.answers
        = [](const Profile &profile, const QString &id) { return answersIn(profile.contacts, id); };
    kind.history = [](const Record &record, const ChildId &child) {
        return versionsOf(record.contactHistory(child));
    };
    kind.putBack = [](Record &record, const Profile &, const QString &id) {
        return record.putBack(ContactId::fromStorage(id));
    };
    kind.save = [](Record &record, const Profile &known, const QString &id, Answers answers) {
        Contact contact { ContactId::fromStorage(id), known.child.id };
        contact.name = answers.take(contactName).value();
        contact.relationship = answers.value(relationship).value();
        contact.answers = answers;
        return asText(record.saveContact(contact, before(known.contacts, id)));
    };
    kind.remove = [](Record &record, const Profile &known, const QString &id) {
        return record.removeContact(ContactId::fromStorage(id), before(known.contacts, id));
    };
    kind.alike = [](const Profile &profile, const QString &id, const Answers &answers) {
        const QString name = answers.value(contactName).value();
        return rowsOf(
            alike(Contact { ContactId::fromStorage(id), {}, name, {}, answers }, profile.contacts));
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
    kind.rows = [](const Profile &profile) { return rowsOf(profile.places); };
    kind.answers
        = [](const Profile &profile, const QString &id) { return answersIn(profile.places, id); };
    kind.history = [](const Record &record, const ChildId &child) {
        return versionsOf(record.placeHistory(child));
    };
    kind.putBack = [](Record &record, const Profile &, const QString &id) {
        return record.putBack(PlaceId::fromStorage(id));
    };
    kind.save = [](Record &record, const Profile &known, const QString &id, Answers answers) {
        Place place { PlaceId::fromStorage(id), known.child.id };
        place.name = answers.take(placeName).value();
        place.answers = answers;
        return asText(record.savePlace(place, before(known.places, id)));
    };
    kind.remove = [](Record &record, const Profile &known, const QString &id) {
        return record.removePlace(PlaceId::fromStorage(id), before(known.places, id));
    };
    kind.alike = [](const Profile &profile, const QString &id, const Answers &answers) {
        const QString name = answers.value(placeName).value();
        return rowsOf(alike(Place { PlaceId::fromStorage(id), {}, name, answers }, profile.places));
    };
    return kind;
}

RowKind placementsKind()
{
    RowKind kind { .form = u"placement"_s,
        .heading = tr("Where they live"),
        .hint = tr("Who looks after the child, who is responsible, and what the plan says to do "
                   "when they are missing. When the child moves, write the last day; remove only "
                   "what was written down by mistake."),
        .addWords = tr("Add where they live"),
        .newTitle = tr("Where they live"),
        .emptyWords = tr("It is not written down yet where the child lives."),
        .hasPeriod = true };
    kind.rows = [](const Profile &profile) { return rowsOf(profile.placements); };
    kind.answers = [](const Profile &profile, const QString &id) {
        return answersIn(profile.placements, id);
    };
    kind.history = [](const Record &record, const ChildId &child) {
        return versionsOf(record.placementHistory(child));
    };
    kind.putBack = [](Record &record, const Profile &, const QString &id) {
        return record.putBack(PlacementId::fromStorage(id));
    };
    kind.save = [](Record &record, const Profile &known, const QString &id, Answers answers) {
        Placement placement { PlacementId::fromStorage(id), known.child.id };
        placement.from = answers.take(placementFrom).toDate();
        placement.to = answers.take(placementTo).toDate();
        placement.answers = answers;
        return asText(record.savePlacement(placement, before(known.placements, id)));
    };
    kind.remove = [](Record &record, const Profile &known, const QString &id) {
        return record.removePlacement(PlacementId::fromStorage(id), before(known.placements, id));
    };
    return kind;
}

RowKind photosKind()
{
    RowKind kind { .form = u"photo"_s,
        .heading = tr("Photos"),
        .hint
        = tr("A clear, recent one of the face first; then from head to foot, and of marks. Only "
             "the picture is kept: where and with what it was taken is left out."),
        .addWords = tr("Choose a &photo"),
        .newTitle = tr("A photo"),
        .emptyWords = tr("There is no photo yet.") };
    kind.rows = [](const Profile &profile) {
        QList<RowKind::Row> rows;
        for (const ChildPhoto &photo : profile.photos) {
            const bool isFirst = photo.hash == profile.child.photoHash;
            RowKind::Row row = rowOf(photo);
            row.mayAct = !isFirst;
            if (isFirst)
                row.lines.prepend(tr("Shown first, and on page 1 of the report"));
            rows << row;
        }
        return rows;
    };
    kind.answers
        = [](const Profile &profile, const QString &id) { return answersIn(profile.photos, id); };
    kind.history = [](const Record &record, const ChildId &child) {
        return versionsOf(record.photoHistory(child));
    };
    kind.putBack = [](Record &record, const Profile &, const QString &id) {
        return record.putBack(PhotoId::fromStorage(id));
    };
    kind.save = [](Record &record, const Profile &known, const QString &id,
                    Answers answers) -> Result<QString> {
        const ChildPhoto *before = withId(known.photos, id);
        ChildPhoto photo = before ? *before : ChildPhoto();
        photo.taken = answers.take(photoTaken).toDate();
        photo.answers = answers;
        const Done saved = record.savePhoto(photo, homeward::before(known.photos, id));
        return saved ? Result<QString>(id) : tl::unexpected(saved.error());
    };
    kind.remove = [](Record &record, const Profile &, const QString &id) {
        return record.removePhoto(PhotoId::fromStorage(id));
    };
    kind.begin = beginPhoto;
    kind.actWords = tr("Show this one first");
    kind.act = [](Record &record, const Profile &, const QString &id) {
        return record.showFirst(PhotoId::fromStorage(id));
    };
    return kind;
}

} // namespace homeward
