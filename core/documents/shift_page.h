// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/document.h"
#include "core/guide/episode_facts.h"
#include "core/guide/situation.h"

namespace homeward {

/// One page for whoever takes over while a child is missing: what is known, what was done, what is
/// due, which legal power ends when and who holds it (R40), and who rings whom; the next person
/// signs it. For the people of this record only.
///
/// Prints as much of the log and of what is due as one page of A4 holds, and says how much more
/// there is. What is dangerous and what was said at the hand-over is printed in full, over more
/// pages if need be.
[[nodiscard]] Document shiftPage(const EpisodeFacts &facts, const Situation &situation,
    const QDateTime &now, const QString &madeBy);

} // namespace homeward
