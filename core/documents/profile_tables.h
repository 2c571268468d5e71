// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/document.h"
#include "core/model/child.h"

#include <QDate>

namespace homeward {

/// The people of a profile, the same on every paper: who they are, how to reach them, whether they
/// may be rung and told, and what else is known of them. Without rows when nobody is known.
[[nodiscard]] Document::Table peopleTable(const Profile &profile, bool isFamilyClosed);

/// What stands above the people where the family is closed (R82).
[[nodiscard]] Document::Callout familyWarning();

/// Everybody's part, where somebody has agreed to one (R12). Whoever is not rung has none.
[[nodiscard]] Document::Table partsTable(const Profile &profile, bool isFamilyClosed);

/// Its places, the same: where they are, who may check them and what is dangerous there. A number
/// that is not rung is there for the police (R82).
[[nodiscard]] Document::Table placesTable(const Profile &profile, bool isFamilyClosed, QDate today);

/// Where the child lived before, newest first: children often go back there. Every home but the one
/// of now (null: none); without rows when none is known.
[[nodiscard]] Document::Table formerHomesTable(const Profile &profile, const Placement *now);

} // namespace homeward
