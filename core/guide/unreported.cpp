// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/unreported.h"

#include "core/guide/setting_work.h"
#include "core/model/ending.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Guide)
};

bool isOver(const FactFold &fold)
{
    return !endings::isDeath(fold.ending())
        && (fold.hasHappened(Trigger::Ended) || fold.hasHappened(Trigger::Returned));
}

bool wasMissing(const FactFold &fold)
{
    const QList<AwayPeriod> periods = awayPeriods(fold);
    return std::any_of(periods.cbegin(), periods.cend(),
        [](const AwayPeriod &period) { return period.kind != Episode::Kind::Away; });
}

/// They heard in another way than by a call, or it is written why they did not.
bool isAnswer(const Entry &line)
{
    const auto says
        = [&](const QString &field) { return !line.answer(field).value().trimmed().isEmpty(); };
    const QString outcome = line.answer(u"notice.outcome"_s).value();
    return outcome == u"told"
        || (outcome == u"not-told" && (says(u"notice.reason"_s) || says(u"notice.note"_s)));
}

bool isAnswered(const EpisodeFacts &facts, const FactFold &fold)
{
    const QList<Entry> lines = fold.all(Entry::Kind::Notice);
    return std::any_of(lines.cbegin(), lines.cend(), [&](const Entry &line) {
        const NoticeRule *rule = facts.protocol->notice(line.subject);
        return rule && rule->tellsPolice() && isAnswer(line);
    });
}

} // namespace

bool isWhyUnreportedOwed(const EpisodeFacts &facts, const FactFold &fold)
{
    const ComingToLight light = comingToLight(facts.log);
    const bool isOurs = setting_work::looksForChild(facts.setting.kind) && !light.isToldByOthers()
        && !light.isFoundOutLater();
    return isOurs && isOver(fold) && wasMissing(fold) && fold.calls().all().isEmpty()
        && !isAnswered(facts, fold);
}

void askWhyUnreported(QList<NoticeRow> &notices)
{
    for (NoticeRow &row : notices) {
        if (row.isOurs && !row.isSharing && row.party == u"police")
            row.hint = Text::tr("If somebody rang them, write down the call at “Report to the "
                                "police”, with its time. If nobody did, choose “Not told, with a "
                                "reason” and write why.");
    }
}

} // namespace homeward
