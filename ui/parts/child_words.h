// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/situation.h"
#include "core/record/record.h"

#include <QString>

namespace homeward {

/// "14 years old", or empty when the date of birth is not known.
[[nodiscard]] QString ageWords(QDate born, const QDateTime &now);
/// What there is of age and placement, in one line.
[[nodiscard]] QString lineOf(const ChildLine &child, const QDateTime &now);
/// Where it stands; of one that never was, that it is closed: nobody signs that off.
[[nodiscard]] QString inWords(const EpisodeSummary &summary);
/// What an episode began as.
[[nodiscard]] QString inWords(Episode::Kind kind);
/// "Due in 40 minutes", "2 h late", "Due now".
[[nodiscard]] QString dueWords(const Due &due, const QDateTime &now);

} // namespace homeward
