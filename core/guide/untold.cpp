// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/untold.h"

#include "core/base/joined.h"
#include "core/guide/notices.h"
#include "core/model/ending.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward::untold {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Guide)
};

bool isHearing(const NoticeRow &back) { return back.isOurs && !back.mayApply && back.isDue; }

QString whatToDo(const Situation &situation)
{
    return situation.isBack
        ? Text::tr("Nobody did while they were away: do it now, and say that they were gone and "
                   "are back, or write why not.")
        : Text::tr("Nobody did while they were away: do it now, or write why not.");
}

/// Whether or not the word of the return stands for it.
QList<NoticeRow> everyRow(const Situation &situation)
{
    // An eighteenth birthday ends what was owed while the child was away (R87).
    const bool isNothingToTell = endings::isDeath(situation.ending)
        || endings::neverWas(situation.ending) || situation.ending == u"turned-18";
    const bool isOver = situation.isLookedForHere && !situation.isOut && !isNothingToTell;
    QList<NoticeRow> rows = isOver ? situation.notices : QList<NoticeRow>();
    rows.removeIf(
        [](const NoticeRow &row) { return row.party == u"police" || !row.isDue || !row.isOwed(); });
    return rows;
}

} // namespace

bool isSaidWithTheFind(const NoticeRow &row, const Situation &situation)
{
    const QList<NoticeRow> &told = situation.returnNotices;
    return situation.state != EpisodeSummary::State::Open
        && std::any_of(told.cbegin(), told.cend(), [&](const NoticeRow &back) {
               // Police who heard of the find have not heard of a danger where the child is.
               return isHearing(back) && areOfOne(row, back)
                   && (back.isOwed() || row.party != u"police");
           });
}

QList<NoticeRow> rows(const Situation &situation)
{
    QList<NoticeRow> rows = everyRow(situation);
    rows.removeIf([&](const NoticeRow &row) { return isSaidWithTheFind(row, situation); });
    return rows;
}

QString inWords(const QString &words, const Situation &situation)
{
    return Text::tr("%1. %2").arg(words, whatToDo(situation));
}

void explain(Situation &situation)
{
    const QList<NoticeRow> stand = rows(situation);
    for (NoticeRow &row : situation.notices) {
        const bool stands = std::any_of(stand.cbegin(), stand.cend(),
            [&](const NoticeRow &each) { return each.subject == row.subject; });
        if (stands)
            row.hint = joined(whatToDo(situation), row.hint, u" "_s);
    }
}

QStringList askedAtSignOff(const Situation &situation)
{
    const auto isHeard = [&](const NoticeRow &row) {
        return std::any_of(situation.returnNotices.cbegin(), situation.returnNotices.cend(),
            [&](const NoticeRow &back) {
                return isHearing(back) && back.isSettled() && areOfOne(row, back);
            });
    };
    QStringList asked;
    for (const NoticeRow &row : everyRow(situation)) {
        if (!isHeard(row))
            asked
                << Text::tr("who was not told while they were away, or why not: %1").arg(row.text);
    }
    return asked;
}

} // namespace homeward::untold
