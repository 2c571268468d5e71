// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/episode_facts.h"
#include "core/guide/situation.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace homeward {

/// One thing to read out on the telephone.
struct CallCardLine
{
    QString id; ///< stable, for ticking off
    QString label;
    QString value; ///< in words, also for a gap
    bool isGap = false;
    bool isUrgent = false; ///< danger, medicine
};

/// The facts in the order a call handler asks for them (College of Policing, call handlers:
/// facts 1.6): who rings, who is missing, the danger, last seen, looks, what was done, earlier
/// absences.
[[nodiscard]] QList<CallCardLine> callCard(const EpisodeFacts &facts, const Situation &situation,
    const QDateTime &now, const QString &caller);

} // namespace homeward
