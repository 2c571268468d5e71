// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/situation.h"

namespace homeward {

/// Report fields that have no answer, the area's minimum first. "Not known" and "declined" are
/// answers of their own: they are listed, with their state, and never block anything (R23).
[[nodiscard]] QList<Gap> reportGaps(const EpisodeFacts &facts, const FactFold &fold);

/// "Bag and belongings: Not asked".
[[nodiscard]] QString inWords(const Gap &gap);

/// What the area's minimum list asks under one item, as field ids. An item may be a field or a
/// group of them.
[[nodiscard]] QStringList fieldsOfReportItem(const QString &item);

} // namespace homeward
