// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/child.h"

#include <QList>
#include <QString>

namespace homeward {

/// A question of the profile whose answer may as well stand among the people: nobody types it twice
/// (R24).
struct ContactFact
{
    enum class Part
    {
        Name,
        Phone,
        NameAndPhone
    };

    QString field; ///< of the profile or of a placement
    QString relationship; ///< of the person or service
    Part part = Part::Name;
};

/// The one place that knows which questions these are, and what follows from it. Pure; nothing that
/// is filled in here is ever written.
namespace contact_facts {

[[nodiscard]] const QList<ContactFact> &all();
/// Null: no such question.
[[nodiscard]] const ContactFact *of(const QString &field);

/// What the people answer to such a question; not asked unless exactly one of them can.
[[nodiscard]] Answer answerOf(const ContactFact &fact, const QList<Contact> &contacts);
/// The profile as it is read: where such a question has no answer, or nobody knew one, with that of
/// the people, which nobody said and nobody looked at. The current placement is filled in too.
[[nodiscard]] Profile filledIn(Profile profile);
/// Somebody of whom the answer says something else: another number or, with no number to compare,
/// another name. Null: at least one says the same, or none says anything.
[[nodiscard]] const Contact *disagreeing(
    const ContactFact &fact, const Answer &answer, const QList<Contact> &contacts);

} // namespace contact_facts

} // namespace homeward
