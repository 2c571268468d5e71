// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/situation.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace homeward {

/// How late somebody was told, first, with the line `first` and at `told`; nothing when that was in
/// time. `lines`: all that was written about them, since why may stand in any.
[[nodiscard]] std::optional<ToldLate> latenessOf(
    const NoticeRow &row, const EntryId &first, const Moment &told, const QList<Entry> &lines);

/// Each line of the log with which somebody was told after the time for it, whoever had to tell.
[[nodiscard]] QMap<EntryId, ToldLate> toldLate(const Situation &situation);

/// Whether a line about somebody to be told only adds why that was late: it tells nobody again.
[[nodiscard]] bool onlyAddsWhyLate(const Entry &line);

/// "Told 3 h late: the line was dead", "Told 3 h late; nobody wrote why".
[[nodiscard]] QString inWords(const ToldLate &late);

} // namespace homeward
