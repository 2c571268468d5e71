// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entry.h"

namespace homeward {

/// How the answers of a kind of entry become what is known of an absence. Pure.
namespace entry_folding {

/// Whether the newest answer to a question counts, whichever entry it stands in. Entries about one
/// of several things (a check, a notice, an action) are read by subject instead.
[[nodiscard]] bool isByField(Entry::Kind kind);

/// Whether two people can tell it differently: only what is told about the absence itself. A newer
/// word on the profile, a call or an interview simply follows the older one.
[[nodiscard]] bool mayBeDisputed(Entry::Kind kind);

} // namespace entry_folding

} // namespace homeward
