// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/answer.h"
#include "core/model/child.h"

#include <QDate>
#include <QList>
#include <QString>

namespace homeward::forms {

/// What an answer is looked at together with.
struct Beside
{
    Answers answers = {}; ///< to the questions around it, and of an absence when what happened
    int age = -1; ///< of the child; -1: not known
    QList<Placement> placements = {}; ///< for one of them: where else the child lives or lived
    QList<Contact> contacts = {}; ///< the people of the profile
    QDate today = {}; ///< local; invalid: nothing is said of an age
};

/// What is worth a second look in an answer, as one translated sentence; empty: nothing. It stands
/// beneath the question and never stops anybody: an answer is kept as it was given. What is refused
/// is in secrets.h.
///
/// Looked at: the check digits of an NHS number and of a unique pupil number, the form of an Ofsted
/// number, more than the end of a card number, what may be a secret (secrets::remarkOn), a bed and
/// breakfast as a placement or as a bed for the night (R16: not appropriate under 18, Oxfordshire
/// 2024), and a height, which is said in the other unit too.
[[nodiscard]] QString remarkOn(const QString &field, const Answer &answer);
/// The same, and what only shows beside other answers: hours until harm that nobody is named for, a
/// last day before the first one, two homes at the same time, and what stands among the people too:
/// that it need not be typed twice, or that the two do not say the same (R24); a date of birth that
/// makes nobody of an age that this record is for (a care leaver is under 25, R5); a call to the
/// police from before the child was noticed missing or last seen, which may be right; and an end of
/// police protection more than 72 hours after it began (Children Act 1989, section 46; R40).
[[nodiscard]] QString remarkOn(const QString &field, const Answer &answer, const Beside &beside);

/// Ten digits of which the last proves the others (modulus 11). Spaces and hyphens do not matter.
[[nodiscard]] bool isNhsNumber(const QString &text);
/// A letter that proves the twelve characters after it (modulus 23); the last may be a letter, in a
/// temporary number.
[[nodiscard]] bool isPupilNumber(const QString &text);
/// Centimetres in "163 cm", "1.63 m", "163", "5 ft 4", "5'4\""; -1 when it is none of these or not
/// between 30 and 230.
[[nodiscard]] int centimetresIn(const QString &height);

} // namespace homeward::forms
