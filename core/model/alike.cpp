// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/alike.h"

#include "core/base/search_folding.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QStringList numbersOf(const Place &place)
{
    return search_folding::phoneNumbers(place.answers.value(u"place.phone"_s).value());
}

template <typename T> QList<T> alikeIn(const T &one, const QList<T> &others)
{
    const QString name = search_folding::words(one.name);
    const QStringList numbers = numbersOf(one);
    QList<T> found;
    for (const T &other : others) {
        const bool isOfOneName = !name.isEmpty() && search_folding::words(other.name) == name;
        const bool hasOneNumber = search_folding::haveInCommon(numbers, numbersOf(other));
        if (other.id != one.id && (isOfOneName || hasOneNumber))
            found << other;
    }
    return found;
}

} // namespace

QStringList numbersOf(const Contact &contact)
{
    return search_folding::phoneNumbers(contact.phone())
        + search_folding::phoneNumbers(contact.outOfHoursPhone());
}

QList<Contact> alike(const Contact &contact, const QList<Contact> &others)
{
    return alikeIn(contact, others);
}

QList<Place> alike(const Place &place, const QList<Place> &others)
{
    return alikeIn(place, others);
}

} // namespace homeward
