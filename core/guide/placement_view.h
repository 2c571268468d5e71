// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/fact_fold.h"

#include <QString>

namespace homeward {

/// Whether the place where a child lives is still right for them, once they were found: what was
/// written down of it. The authority that is responsible for the child decides it (R41, Oxfordshire
/// 2024, once found); nothing here does.
struct PlacementView
{
    /// False for a child whom no authority looks after, who has died or was never away.
    bool isAsked = false;
    /// They are found and nobody wrote it down, or there is a doubt and the authority was not
    /// asked.
    bool isOpen = false;
    QString words = {}; ///< one or two sentences, translated; empty while there is nothing to say
};

/// Pure. What was written down last counts.
[[nodiscard]] PlacementView placementView(const FactFold &fold);

} // namespace homeward
