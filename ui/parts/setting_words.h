// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/forms/form.h"
#include "core/model/setting.h"

namespace homeward {

[[nodiscard]] QString inWords(Setting::Kind kind);
[[nodiscard]] QString inWords(Staff::Role role);
/// "Sam Reed, Manager"; whoever came in with the night envelope has no role yet.
[[nodiscard]] QString nameAndRole(const Staff &staff);
/// Every kind, to be chosen by somebody who has never heard these names.
[[nodiscard]] QList<Choice> settingKinds();
/// The roles of those who may make a record: it needs somebody who runs it.
[[nodiscard]] QList<Choice> makersAsChoices(Setting::Kind kind);
/// What the number of a setting is called: a school, or who interviews, is not rung through the
/// night.
[[nodiscard]] QString nightNumberLabel(Setting::Kind kind);
/// For whoever may read what belongs to the setting and not change it: whom to ask.
[[nodiscard]] QString onlyToRead(Setting::Kind kind);
/// The roles a setting of this kind has.
[[nodiscard]] QList<Choice> rolesAsChoices(Setting::Kind kind);

} // namespace homeward
