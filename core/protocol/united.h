// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/protocol/protocol.h"

namespace homeward {

/// The rules of two areas as one, for a child placed out of area ("Oxfordshire 2024, children
/// placed out of area", R13). Nothing of either is left out; what both ask for is asked for once.
///
/// A check, a red flag, a report field, a purpose or a circumstance of one id in both is one rule,
/// in the words of `first` and with both sources. A clock is one duty in both when it has one id
/// and is the duty of the same; a notice when it has one party, trigger and duty-holder, and the
/// conditions leave room for both. Such a duty stands there twice **under one id**, once with the
/// time and the conditions of each area: the guide makes one row of it, in which the stricter time
/// counts. What has one id in both and is not the same duty keeps apart: that of `second` gets
/// another id, the same one each time.
///
/// Words and gradings are those of `first` where both have them. `bytes` is empty: the record keeps
/// the bytes of each.
[[nodiscard]] Protocol united(const Protocol &first, const Protocol &second);

/// Where the two say different things about one duty or use different words, and what Homeward does
/// then: one sentence each.
[[nodiscard]] QStringList disagreements(const Protocol &first, const Protocol &second);

} // namespace homeward
