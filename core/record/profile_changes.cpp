// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/profile_changes.h"

#include <algorithm>

namespace homeward::profile_changes {

using namespace Qt::StringLiterals;

namespace {

const QString nameField = u"name"_s;
const QString relationshipField = u"contact.relationship"_s;
const QString fromField = u"placement.from"_s;
const QString toField = u"placement.to"_s;
const QString removedField = u"removed"_s;
const QString photoField = u"photo.hash"_s;
const QString photoTakenField = u"photo.taken"_s;

void note(Answers &changes, const QString &field, const Answer &before, const Answer &after)
{
    if (before != after)
        changes.insert(field, after);
}

void note(Answers &changes, const Answers &before, const Answers &after)
{
    for (auto answer = after.cbegin(); answer != after.cend(); ++answer)
        note(changes, answer.key(), before.value(answer.key()), *answer);
    for (auto answer = before.cbegin(); answer != before.cend(); ++answer) {
        if (!after.contains(answer.key()))
            note(changes, answer.key(), *answer, {});
    }
}

Answer dateAnswer(QDate date) { return date.isValid() ? Answer::date(date) : Answer(); }

void apply(Contact &contact, const QString &field, const Answer &answer)
{
    if (field == nameField)
        contact.name = answer.value();
    else if (field == relationshipField)
        contact.relationship = answer.value();
    else
        contact.answers.insert(field, answer);
}

void apply(Place &place, const QString &field, const Answer &answer)
{
    if (field == nameField)
        place.name = answer.value();
    else
        place.answers.insert(field, answer);
}

void apply(Placement &placement, const QString &field, const Answer &answer)
{
    if (field == fromField)
        placement.from = answer.toDate();
    else if (field == toField)
        placement.to = answer.toDate();
    else
        placement.answers.insert(field, answer);
}

void apply(ChildPhoto &photo, const QString &field, const Answer &answer)
{
    if (field == photoField)
        photo.hash = answer.value();
    else if (field == photoTakenField)
        photo.taken = answer.toDate();
    else
        photo.answers.insert(field, answer);
}

void apply(Child &child, const Entry &entry)
{
    if (const Answer name = entry.answer(nameField); name.isAnswered())
        child.name = name.value();
    if (entry.answers.contains(photoField)) {
        child.photoHash = entry.answer(photoField).value();
        child.photoTaken = entry.answer(photoTakenField).toDate();
    }
}

/// Finds or adds what the entry is about; true when it was.
template <typename T, typename IdType>
bool apply(QList<T> &items, const QString &kind, IdType T::*idMember, const ChildId &child,
    const Entry &entry)
{
    if (!entry.subject.startsWith(kind))
        return false;
    const IdType id = IdType::fromStorage(entry.subject.mid(kind.size()));
    auto item = std::find_if(
        items.begin(), items.end(), [&](const T &each) { return each.*idMember == id; });
    if (entry.answer(removedField).isYes()) {
        if (item != items.end())
            items.erase(item);
        return true;
    }
    if (item == items.end()) {
        T added;
        added.*idMember = id;
        added.child = child;
        item = items.insert(items.end(), added);
    }
    for (auto answer = entry.answers.cbegin(); answer != entry.answers.cend(); ++answer)
        apply(*item, answer.key(), *answer);
    return true;
}

} // namespace

QString kindOf(const Contact &) { return u"contact"_s; }

QString kindOf(const Place &) { return u"place"_s; }

QString kindOf(const Placement &) { return u"placement"_s; }

QString kindOf(const ChildPhoto &) { return u"photo"_s; }

Answers between(const Contact *before, const Contact &after)
{
    const Contact nothing;
    const Contact &was = before ? *before : nothing;
    Answers changes;
    note(changes, nameField, Answer::text(was.name), Answer::text(after.name));
    note(changes, relationshipField, Answer::text(was.relationship),
        Answer::text(after.relationship));
    note(changes, was.answers, after.answers);
    return changes;
}

Answers between(const Place *before, const Place &after)
{
    const Place nothing;
    const Place &was = before ? *before : nothing;
    Answers changes;
    note(changes, nameField, Answer::text(was.name), Answer::text(after.name));
    note(changes, was.answers, after.answers);
    return changes;
}

Answers between(const Placement *before, const Placement &after)
{
    const Placement nothing;
    const Placement &was = before ? *before : nothing;
    Answers changes;
    note(changes, fromField, dateAnswer(was.from), dateAnswer(after.from));
    note(changes, toField, dateAnswer(was.to), dateAnswer(after.to));
    note(changes, was.answers, after.answers);
    return changes;
}

Answers between(const ChildPhoto *before, const ChildPhoto &after)
{
    const ChildPhoto nothing;
    const ChildPhoto &was = before ? *before : nothing;
    Answers changes;
    note(changes, photoField, Answer::text(was.hash), Answer::text(after.hash));
    note(changes, photoTakenField, dateAnswer(was.taken), dateAnswer(after.taken));
    note(changes, was.answers, after.answers);
    return changes;
}

Answers firstPhoto(const QString &hash, QDate taken)
{
    return { { photoField, Answer::text(hash) }, { photoTakenField, dateAnswer(taken) } };
}

Answers name(const QString &name) { return { { nameField, Answer::text(name) } }; }

Answers removal() { return { { removedField, Answer::yes() } }; }

Profile applied(Profile frozen, const QList<Entry> &log)
{
    const ChildId child = frozen.child.id;
    for (const Entry &entry : log) {
        if (entry.kind != Entry::Kind::ProfileChanged)
            continue;
        if (entry.subject.isEmpty())
            apply(frozen.child, entry);
        else if (!apply(frozen.contacts, u"contact#"_s, &Contact::id, child, entry)
            && !apply(frozen.places, u"place#"_s, &Place::id, child, entry)
            && !apply(frozen.photos, u"photo#"_s, &ChildPhoto::id, child, entry))
            apply(frozen.placements, u"placement#"_s, &Placement::id, child, entry);
    }
    std::stable_sort(frozen.placements.begin(), frozen.placements.end(),
        [](const Placement &a, const Placement &b) { return a.from > b.from; });
    std::stable_sort(frozen.photos.begin(), frozen.photos.end(),
        [](const ChildPhoto &a, const ChildPhoto &b) { return a.taken > b.taken; });
    return frozen;
}

} // namespace homeward::profile_changes
