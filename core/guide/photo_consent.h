// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/fact_fold.h"
#include "core/model/child.h"

#include <QStringList>

namespace homeward {

/// What was decided about the photos of a child, in sentences (R24, R33). It keeps no photo from
/// the police: whoever has one beside it reads what was decided, or that nobody was asked. Pure.
namespace photo_consent {

/// Whether photos may be given to the police and shown in public, and who decided: what stands
/// beside a photo. As a night has it, or the profile alone.
[[nodiscard]] QStringList sentences(const FactFold &fold);
[[nodiscard]] QStringList sentences(const Child &child);
/// Whether they may be shown in public, and who decided: where publicity is decided.
[[nodiscard]] QStringList ofPublicity(const FactFold &fold);

} // namespace photo_consent

} // namespace homeward
