// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/child.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace homeward {

/// One thing of a profile that came in a hand-over file, beside what is here already.
struct HandOverDifference
{
    enum class Kind
    {
        Name,
        Photo,
        Fact,
        Contact,
        Place,
        Placement,
    };
    enum class State
    {
        New, ///< nothing of the kind is here
        Same,
        Differs,
    };
    struct Side
    {
        QString words = {}; ///< empty: nothing is here
        QString saidBy = {};
        QDateTime at = {}; ///< UTC: when it was last checked; invalid: not known
        QString photoHash = {};

        friend bool operator==(const Side &, const Side &) = default;
    };

    QString id = {}; ///< "fact/looks.hair", "contact/<id in the file>" …
    Kind kind = Kind::Fact;
    State state = State::New;
    QString title = {}; ///< the question, or who or what it is
    Side here = {};
    Side there = {};
    QString idHere = {}; ///< of the contact, place, placement or photo that it stands beside

    friend bool operator==(const HandOverDifference &, const HandOverDifference &) = default;
};

namespace hand_over_differences {

/// Everything in `there`, in the order of the profile. A contact is the same one under the same id,
/// else by name and relationship; a place by its name; a placement only under its id, or word for
/// word; a photo by its bytes.
[[nodiscard]] QList<HandOverDifference> between(const Profile &here, const Profile &there);

/// The id of a fact's difference, and of what is kept in rows.
[[nodiscard]] QString idOfFact(const QString &field);
[[nodiscard]] QString idOf(const Contact &contact);
[[nodiscard]] QString idOf(const Place &place);
[[nodiscard]] QString idOf(const Placement &placement);
[[nodiscard]] QString idOf(const ChildPhoto &photo);
inline constexpr QLatin1String nameId("name");

} // namespace hand_over_differences

} // namespace homeward
