// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/forms/form.h"

#include <QString>

namespace homeward::forms {

/// What was typed, with the spaces where people expect them: numbers of a Field::Kind::Phone, and
/// postcodes in an address. Anything that is not surely one of these stays letter by letter.
[[nodiscard]] QString tidied(const Field &field, const QString &text);

/// "07700 900123" of 07700900123, +447700900123 or (07700) 900-123. As it is when it is more than a
/// number, or not as long as a number of the United Kingdom is (Ofcom: National Telephone Numbering
/// Plan).
[[nodiscard]] QString tidyPhone(const QString &text);

/// "SW1A 1AA" for every sw1a1aa in a text. Not where it may be an ordinal: "no1 4th floor".
[[nodiscard]] QString tidyPostcodes(const QString &text);

} // namespace homeward::forms
