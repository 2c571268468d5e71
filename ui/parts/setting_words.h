// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/forms/form.h"
#include "core/model/setting.h"

namespace homeward {

[[nodiscard]] QString inWords(Setting::Kind kind);
[[nodiscard]] QString inWords(Staff::Role role);
[[nodiscard]] QList<Choice> settingKinds();
/// The roles a setting of this kind has.
[[nodiscard]] QList<Choice> rolesAsChoices(Setting::Kind kind);

} // namespace homeward
