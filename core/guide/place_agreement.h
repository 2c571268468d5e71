// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/child.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace homeward {

/// What was agreed about checking a place, in sentences, for the first checks and for the papers.
/// Pure.
namespace place_agreement {

/// Who goes there; the careful answer where nobody has said.
[[nodiscard]] QString whoMayCheck(const Place &place);
/// The same on a night: nobody goes to what may be a place of a closed family (R82).
[[nodiscard]] QString whoMayCheck(const Place &place, const Profile &profile, bool isFamilyClosed);
/// By whom it was agreed, when that is looked at again, and that the day has passed: a sentence
/// each, and none where nobody wrote it down.
[[nodiscard]] QStringList standing(const Place &place, QDate today);

} // namespace place_agreement

} // namespace homeward
