// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/others_duties.h"

#include "core/guide/clocks.h"

#include <algorithm>
#include <iterator>

namespace homeward {

QList<ClockRow> othersToAskAbout(const QList<ClockRow> &clocks)
{
    QList<ClockRow> asked;
    std::copy_if(
        clocks.cbegin(), clocks.cend(), std::back_inserter(asked), [](const ClockRow &row) {
            return row.state == ClockRow::State::Late && !row.isOurs && !row.mayApply;
        });
    return asked;
}

QList<NoticeRow> othersToAskAbout(const QList<NoticeRow> &notices, const QDateTime &now)
{
    QList<NoticeRow> asked;
    std::copy_if(notices.cbegin(), notices.cend(), std::back_inserter(asked),
        [&](const NoticeRow &row) {
            return row.isDue && !row.isOurs && !row.mayApply && !row.isSettled()
                && row.due.isValid() && row.due < now;
        });
    return asked;
}

QList<ClockRow> othersWhileAway(const QList<ClockRow> &clocks)
{
    QList<ClockRow> others;
    std::copy_if(
        clocks.cbegin(), clocks.cend(), std::back_inserter(others), [](const ClockRow &row) {
            return (row.isRunning() || row.isAnswered() || row.isWaitingForTime()) && !row.isOurs
                && !isOfInterview(row.doneBy);
        });
    return others;
}

} // namespace homeward
