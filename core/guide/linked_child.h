// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/episode_facts.h"

namespace homeward {

/// A child who went along, and what their own log says of them now: whether they are back or found,
/// and since when. Nothing else of it, neither a place nor how they are. `log`: what stands, in
/// folding order. Pure.
[[nodiscard]] LinkedChild linkedChild(
    const Episode &episode, const QString &name, const QList<Entry> &log);

} // namespace homeward
