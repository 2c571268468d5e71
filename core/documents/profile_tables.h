// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/document.h"
#include "core/model/child.h"

namespace homeward {

/// The people of a profile, the same on every paper: who they are, how to reach them, and whether
/// they may be rung and told. Without rows when nobody is known.
[[nodiscard]] Document::Table peopleTable(const Profile &profile, bool isFamilyClosed);

/// What stands above the people where the family is closed (R82).
[[nodiscard]] Document::Callout familyWarning();

} // namespace homeward
