// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/hand_over_differences.h"

#include "core/base/folded_name.h"
#include "core/forms/catalogue.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward::hand_over_differences {

using namespace Qt::StringLiterals;

namespace {

using Difference = HandOverDifference;
using Kind = Difference::Kind;
using State = Difference::State;

class Text
{
    Q_DECLARE_TR_FUNCTIONS(HandOver)
};

/// Only what the two sides do not say alike; everything when there is no other side.
QString wordsOf(const Answers &answers, const Answers *other)
{
    QStringList lines;
    for (auto answer = answers.cbegin(); answer != answers.cend(); ++answer) {
        if (answer->isSettled() && (!other || other->value(answer.key()) != *answer))
            lines << Text::tr("%1: %2").arg(
                forms::labelOf(answer.key()), forms::readable(answer.key(), *answer));
    }
    if (!other)
        return lines.join(u'\n');
    for (auto answer = other->cbegin(); answer != other->cend(); ++answer) {
        if (answer->isSettled() && !answers.value(answer.key()).isSettled())
            lines << Text::tr("%1: nothing").arg(forms::labelOf(answer.key()));
    }
    return lines.join(u'\n');
}

QString relationshipOf(const Contact &contact)
{
    const Field *field = forms::field(u"contact.relationship"_s);
    return field ? field->labelOf(contact.relationship) : contact.relationship;
}

QString headOf(const Contact &contact)
{
    return contact.relationship.isEmpty()
        ? contact.name
        : Text::tr("%1, %2").arg(contact.name, relationshipOf(contact));
}
QString headOf(const Place &place) { return place.name; }
QString headOf(const Placement &placement)
{
    const auto day = [](QDate date, const QString &otherwise) {
        return date.isValid() ? local_time::day(date) : otherwise;
    };
    return Text::tr("%1 to %2")
        .arg(day(placement.from, Text::tr("not known")), day(placement.to, Text::tr("today")));
}

QString headOf(const ChildPhoto &photo)
{
    return photo.taken.isValid() ? Text::tr("Taken %1").arg(local_time::day(photo.taken))
                                 : Text::tr("When it was taken is not known");
}

QString titleOf(const ChildPhoto &) { return Text::tr("Photo"); }
QString titleOf(const Contact &contact) { return headOf(contact); }
QString titleOf(const Place &place) { return place.name; }
QString titleOf(const Placement &placement)
{
    const QString provider = placement.answers.value(u"placement.provider"_s).value();
    const QString address
        = placement.answers.value(u"placement.address"_s).value().section(u'\n', 0, 0);
    const QString where = provider.isEmpty() ? address : provider;
    return where.isEmpty() ? Text::tr("A home") : where;
}

template <typename T> QString rowWords(const T &thing, const T *other)
{
    QStringList lines;
    if (!other || headOf(*other) != headOf(thing))
        lines << headOf(thing);
    lines << wordsOf(thing.answers, other ? &other->answers : nullptr);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

bool isAlike(const Contact &a, const Contact &b)
{
    return foldedName(a.name) == foldedName(b.name) && a.relationship == b.relationship;
}
bool isAlike(const Place &a, const Place &b) { return foldedName(a.name) == foldedName(b.name); }
bool isAlike(const Placement &a, const Placement &b)
{
    return a.from == b.from && a.to == b.to && a.answers == b.answers;
}

bool isAlike(const ChildPhoto &a, const ChildPhoto &b) { return a.hash == b.hash; }

template <typename T> QString photoOf(const T &) { return {}; }
QString photoOf(const ChildPhoto &photo) { return photo.hash; }

/// Nothing stands where nothing was asked.
Answers settled(Answers answers)
{
    for (auto answer = answers.begin(); answer != answers.end();)
        answer = answer->isSettled() ? std::next(answer) : answers.erase(answer);
    return answers;
}

bool isSame(const Contact &a, const Contact &b)
{
    return a.name == b.name && a.relationship == b.relationship
        && settled(a.answers) == settled(b.answers);
}
bool isSame(const Place &a, const Place &b)
{
    return a.name == b.name && settled(a.answers) == settled(b.answers);
}
bool isSame(const Placement &a, const Placement &b)
{
    return a.from == b.from && a.to == b.to && settled(a.answers) == settled(b.answers);
}

bool isSame(const ChildPhoto &a, const ChildPhoto &b)
{
    return a.hash == b.hash && a.taken == b.taken && settled(a.answers) == settled(b.answers);
}

template <typename T>
void addRows(QList<Difference> &all, Kind kind, const QList<T> &here, const QList<T> &there)
{
    QStringList used;
    for (const T &thing : there) {
        // What has its own id in the file stands beside that.
        const auto unused = [&](const T &each) {
            return !used.contains(each.id.toStorage())
                && std::none_of(there.cbegin(), there.cend(),
                    [&](const T &other) { return other.id == each.id; });
        };
        auto beside = std::find_if(
            here.cbegin(), here.cend(), [&](const T &each) { return each.id == thing.id; });
        if (beside == here.cend())
            beside = std::find_if(here.cbegin(), here.cend(),
                [&](const T &each) { return unused(each) && isAlike(each, thing); });
        Difference difference { .id = idOf(thing), .kind = kind, .title = titleOf(thing) };
        const T *known = beside == here.cend() ? nullptr : &*beside;
        if (known) {
            used << known->id.toStorage();
            difference.idHere = known->id.toStorage();
            difference.state = isSame(*known, thing) ? State::Same : State::Differs;
            difference.here.words
                = rowWords(*known, difference.state == State::Same ? nullptr : &thing);
            difference.here.photoHash = photoOf(*known);
        }
        difference.there.words
            = rowWords(thing, difference.state == State::Differs ? known : nullptr);
        difference.there.photoHash = photoOf(thing);
        all << difference;
    }
}

Difference fact(const QString &field, const ProfileFact &here, const ProfileFact &there)
{
    Difference difference {
        .id = idOfFact(field), .kind = Kind::Fact, .title = forms::labelOf(field)
    };
    if (here.answer.isSettled()) {
        difference.state = here.answer == there.answer ? State::Same : State::Differs;
        difference.here = { forms::readable(field, here.answer), here.saidBy, here.checkedAt };
    }
    difference.there = { forms::readable(field, there.answer), there.saidBy, there.checkedAt };
    return difference;
}

} // namespace

QString idOfFact(const QString &field) { return u"fact/"_s + field; }
QString idOf(const Contact &contact) { return u"contact/"_s + contact.id.toStorage(); }
QString idOf(const Place &place) { return u"place/"_s + place.id.toStorage(); }
QString idOf(const Placement &placement) { return u"placement/"_s + placement.id.toStorage(); }
QString idOf(const ChildPhoto &photo) { return u"photo/"_s + photo.id.toStorage(); }

QList<HandOverDifference> between(const Profile &here, const Profile &there)
{
    QList<Difference> all;
    const bool isNew = here.child.id.isEmpty();
    all << Difference { .id = nameId,
        .kind = Kind::Name,
        .state = isNew                            ? State::New
            : here.child.name == there.child.name ? State::Same
                                                  : State::Differs,
        .title = Text::tr("Name"),
        .here = { here.child.name },
        .there = { there.child.name } };
    addRows(all, Kind::Photo, here.photos, there.photos);
    // In the order of the profile; what this program does not ask comes last.
    QStringList fields;
    for (const QString &form : forms::childForms()) {
        for (const Field &field : forms::find(form)->fields())
            fields << field.id;
    }
    for (const QString &field : there.child.facts.keys()) {
        if (!fields.contains(field))
            fields << field;
    }
    for (const QString &field : std::as_const(fields)) {
        if (there.child.answer(field).isSettled())
            all << fact(field, here.child.facts.value(field), there.child.facts.value(field));
    }
    addRows(all, Kind::Contact, here.contacts, there.contacts);
    addRows(all, Kind::Place, here.places, there.places);
    addRows(all, Kind::Placement, here.placements, there.placements);
    return all;
}

} // namespace homeward::hand_over_differences
