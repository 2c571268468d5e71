// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/document.h"
#include "core/guide/episode_facts.h"
#include "core/guide/situation.h"

namespace homeward {

/// The report to the police: page 1 finds the child, the rest is annex. Every item of the area's
/// minimum list is in it, each with who said it and when; gaps read "Not known", "Not asked" or
/// "Declined" (R22 to R30). `otherPhotos`: of the profile, beside the one that is shown first.
[[nodiscard]] Document policeReport(const EpisodeFacts &facts, const Situation &situation,
    const QDateTime &now, const QString &madeBy, const QList<Photo> &otherPhotos = {});

/// A report to print and complete by hand: the same headings and fields, with nothing filled in but
/// what `setting` has on record of itself. `number` tells copies apart: it stands on every page;
/// 0: none.
[[nodiscard]] Document blankPoliceReport(
    const Setting &setting, const Protocol &protocol, const QDateTime &now, int number = 0);

} // namespace homeward
