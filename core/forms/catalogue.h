// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/forms/form.h"
#include "core/model/entry.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace homeward::forms {

/// Every form of the program, in the language that is installed at the time of the call. What is
/// returned stays valid until the program ends; after a change of language, ask again for the texts
/// of the new one.
[[nodiscard]] const QList<Form> &all();

/// Null when there is no such form.
[[nodiscard]] const Form *find(const QString &id);
/// The same as it is asked about a subject: of where a child who was found has gone on to, since
/// when they are there. There has to be such a form.
[[nodiscard]] Form about(const QString &id, QStringView subject);
/// A field of any form; ids are unique over all of them. Null when there is no such field.
[[nodiscard]] const Field *field(const QString &fieldId);
/// What is asked, and what was answered, for people to read; the id, or what is stored, when there
/// is no such field.
[[nodiscard]] QString labelOf(const QString &fieldId);
[[nodiscard]] QString readable(const QString &fieldId, const Answer &answer);
/// The form that asks a field. Null when there is no such field.
[[nodiscard]] const Form *formWith(const QString &fieldId);

/// The forms of a child, in the order of the profile: about, looks, health …
[[nodiscard]] QStringList childForms();
/// The same, and those of a contact, a place and a placement.
[[nodiscard]] QStringList profileForms();
/// The forms whose answers an entry of this kind may carry: one, several for a fact and for a
/// notice, none for what only the program writes.
[[nodiscard]] QStringList idsOf(Entry::Kind kind);
/// Nothing for a profile form, or when there is no such form.
[[nodiscard]] std::optional<Entry::Kind> kindOf(const QString &formId);

/// Whether a line of this kind is a whole form at once; else each answer is a line of its own.
[[nodiscard]] bool isWrittenAsOne(Entry::Kind kind);
/// The ids of forms that correct a line begin with this.
inline constexpr QLatin1String correctionPrefix("correct/");
/// What there is to correct in a line of the log: every question of its own form where the form is
/// written as one, else only what the line answers. No question where only the program writes such
/// lines.
[[nodiscard]] Form questionsOf(const Entry &line);

} // namespace homeward::forms
