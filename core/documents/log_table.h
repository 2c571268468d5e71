// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/document.h"
#include "core/guide/episode_facts.h"
#include "core/guide/log_items.h"
#include "core/guide/situation.h"

#include <QMap>
#include <QString>

namespace homeward {

/// One line of the log in words, the same in the window and on paper: what stands now, and under
/// it what was corrected, by whom, when and why.
struct LogWords
{
    struct Correction
    {
        QString note; ///< "Corrected Tue 3 Nov 2026, 23:30 by Sam Reed: pressed by mistake"
        QString was; ///< "Was: Tue 3 Nov 2026, 23:10, Jo Hill. Returned"
    };

    QString when; ///< with "written …" beneath when that was later
    QString what;
    QString who;
    QList<Correction> corrections; ///< the newest first
};

[[nodiscard]] LogWords wordsOf(const LogItem &item, const EpisodeFacts &facts);
/// The log as a table: when, what, who. Only lines of these kinds, or all when there are none; with
/// `late` (`toldLate`), what was told late says so.
[[nodiscard]] Document::Table logTable(const EpisodeFacts &facts, const QList<Entry::Kind> &kinds,
    const QMap<EntryId, ToldLate> &late = {});

} // namespace homeward
