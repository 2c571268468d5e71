// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/situation.h"

namespace homeward {

/// Whether it is still to be written down why the police were not told of a child who was missing
/// here, now that it is over: nobody wrote down a call, that they heard in another way, or why they
/// did not (R21, Oxfordshire 2024, who must be told). A call that is written down late ends it too.
/// Not of one who was only away, of an absence that never was, of a death, nor where others told us
/// or it came out later: nobody here could ring then (R7). Pure.
[[nodiscard]] bool isWhyUnreportedOwed(const EpisodeFacts &facts, const FactFold &fold);

/// Says beside the police's own rows how that is written down.
void askWhyUnreported(QList<NoticeRow> &notices);

} // namespace homeward
