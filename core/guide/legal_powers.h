// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/situation.h"

#include <QDateTime>
#include <QStringList>

namespace homeward {

/// Until when a legal power holds, as it was written down with it (Oxfordshire 2024, risk
/// assessment; R40). Pure.
namespace legal_powers {

/// The clock that says when police protection is over: at the end of its hours, or at the end that
/// was written, whichever comes first.
inline constexpr QStringView clockOfProtection = u"police-protection-ends";

/// The end that was written with the newest police protection, UTC; invalid: none was.
[[nodiscard]] QDateTime protectionUntil(const FactFold &fold);

/// Whether there is nobody whom a power could still hold: the child died or is 18, or there was no
/// absence. No other way in which an absence ends shortens one (Children Act 1989, section 46; R40,
/// R87).
[[nodiscard]] bool areOver(const FactFold &fold);

/// Each power that has an end of its own and no clock, in the order in which they were used: which
/// it is, and when it ends or ended. Once the absence is over, those that still run.
[[nodiscard]] QStringList ends(
    const FactFold &fold, const Protocol &protocol, const QDateTime &now);

/// For whoever takes over: each power that ends, the newest police protection among them, with who
/// holds it, and when it ends or ended. That of a protection is `clocks`' own where it runs; one of
/// which nobody can say is there too. Once the absence is over, those that still run.
[[nodiscard]] QStringList held(
    const FactFold &fold, const QList<ClockRow> &clocks, const QDateTime &now);

} // namespace legal_powers

} // namespace homeward
