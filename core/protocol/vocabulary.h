// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace homeward {

/// The shared ids that every protocol file draws on. A file that uses another one is refused: a
/// rule that names a fact, a party or a field nobody knows would silently never hold.
namespace vocabulary {

/// Whom a notice can go to.
[[nodiscard]] QStringList parties();
/// How a grading can be recorded: the codes of "grading.risk".
[[nodiscard]] QStringList gradings();
/// Codes of "meeting.kind" and "meeting.people".
[[nodiscard]] QStringList meetings();
[[nodiscard]] QStringList meetingPeople();
/// What can come of a check: the codes of "check.outcome".
[[nodiscard]] QStringList checkOutcomes();
/// Facts that a rule may depend on.
[[nodiscard]] QStringList facts();
/// The values a fact can have; an empty list: any. Nothing when the fact is not known.
[[nodiscard]] std::optional<QStringList> valuesOf(const QString &fact);
/// Field ids of the forms that a police report can carry.
[[nodiscard]] QStringList reportFields();
/// Parts of the report that are more than one field: "names", "photo", "family-and-associates" …
[[nodiscard]] QStringList reportGroups();

} // namespace vocabulary

} // namespace homeward
