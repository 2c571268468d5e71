// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/exchange_content.h"

namespace homeward::test {

/// A record that anybody might have, with texts that nobody would expect. The same for the same
/// seed.
[[nodiscard]] ExchangeContent anyContent(unsigned seed);

} // namespace homeward::test
