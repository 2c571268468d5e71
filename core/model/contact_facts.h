// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/child.h"

#include <QDate>
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
        NameAndPhone,
        Danger ///< everybody who is one, whoever they are, and why
    };

    QString field; ///< of the profile or of a placement
    QString relationship; ///< of the person or service; empty with Danger
    Part part = Part::Name;
};

/// The one place that knows which questions these are, and what follows from it. Pure; nothing that
/// is filled in here is ever written.
namespace contact_facts {

[[nodiscard]] const QList<ContactFact> &all();
/// Null: no such question.
[[nodiscard]] const ContactFact *of(const QString &field);

/// What the people answer to such a question; not asked unless exactly one of them can, or, of a
/// danger, any does.
[[nodiscard]] Answer answerOf(const ContactFact &fact, const QList<Contact> &contacts);
/// As they are read: where such a question has no answer, or nobody knew one, with that of the
/// people, which nobody said and nobody looked at. Of a profile, the home of this day too.
[[nodiscard]] Child filledIn(Child child, const QList<Contact> &contacts);
[[nodiscard]] Placement filledIn(Placement home, const QList<Contact> &contacts);
[[nodiscard]] Profile filledIn(Profile profile, QDate day);
/// Somebody of whom the answer says something else: another number or, with no number to compare,
/// another name. Null: at least one says the same, or none says anything, as of a danger.
[[nodiscard]] const Contact *disagreeing(
    const ContactFact &fact, const Answer &answer, const QList<Contact> &contacts);

} // namespace contact_facts

} // namespace homeward
