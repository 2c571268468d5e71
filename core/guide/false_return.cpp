// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/false_return.h"

#include "core/guide/new_dangers.h"
#include "core/guide/notices.h"
#include "core/model/ending.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward::false_return {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Guide)
};

/// What somebody was told, and with which line.
struct Heard
{
    NoticeRow row;
    Entry line;
};

bool isPolice(const NoticeRow &row) { return row.party == u"police"; }

bool isTold(const Entry &line) { return noticeState(line) == NoticeRow::State::Told; }

/// Of the lines that told somebody something, in order: the newest that told somebody so.
std::optional<Entry> lastTold(const QString &subject, const QList<Entry> &told)
{
    const auto line = std::find_if(
        told.crbegin(), told.crend(), [&](const Entry &each) { return each.subject == subject; });
    return line == told.crend() ? std::nullopt : std::optional(*line);
}

/// One row a person, by what they were told last.
void add(QList<Heard> &all, const Heard &heard)
{
    const auto same = std::find_if(
        all.begin(), all.end(), [&](const Heard &each) { return areOfOne(each.row, heard.row); });
    if (same == all.end())
        all << heard;
    else if (foldsBefore(same->line, heard.line))
        *same = heard;
}

QList<Heard> everyHeard(const EpisodeFacts &facts, const FactFold &fold)
{
    QList<Heard> all;
    QList<Entry> told = fold.sinceLost(Entry::Kind::Notice);
    told.removeIf([](const Entry &line) { return !isTold(line); });
    for (const NoticeRule &rule : facts.protocol->notices) {
        if (told.isEmpty() || rule.trigger == Trigger::Interviewed)
            continue;
        const QString back = isReturnTrigger(rule.trigger) ? QString() : QString(told_again::back);
        for (const NoticeRow &row : everyRowOf(rule, facts, fold)) {
            for (const QString &prefix : { back, QString(told_again::mistake) }) {
                const auto line = lastTold(prefix + row.subject, told);
                if (row.isOurs && line)
                    add(all, { row, *line });
            }
        }
    }
    return all;
}

/// What was taken back since the child was last lost says whether they were called back, or found.
bool wereCalledBack(const FactFold &fold)
{
    return std::any_of(fold.items().cbegin(), fold.items().cend(), [&](const LogItem &item) {
        const Entry &said = item.original();
        return item.isTakenBack() && !fold.isBeforeLost(item.now)
            && (said.kind == Entry::Kind::Returned
                || endings::isBack(said.answer(u"ending.kind"_s).value()));
    });
}

/// `before`: the words of the row with which they were told so.
QString words(const Heard &heard, const QString &before, const FactFold &fold)
{
    const bool isOfPolice = isPolice(heard.row);
    if (heard.line.subject.startsWith(told_again::mistake))
        return isOfPolice
            ? Text::tr("Ring the police again: they were told that this was opened by mistake")
            : Text::tr("They were told that this was opened by mistake: say that it was not. "
                       "Before: %1")
                  .arg(before);
    if (wereCalledBack(fold))
        return isOfPolice
            ? Text::tr("Ring the police again: they were told that the child is back")
            : Text::tr("They were told that the child is back: say that this is not so. Before: %1")
                  .arg(before);
    return isOfPolice
        ? Text::tr("Ring the police again: they were told that the child is found")
        : Text::tr("They were told that the child is found: say that this is not so. Before: %1")
              .arg(before);
}

/// A line about them as of somebody who hears that the child is gone.
bool isOnTheWayOut(const Entry &line, const NoticeRow &row, const Protocol &protocol)
{
    const NoticeRule *rule = protocol.notice(line.subject.section(u'#', 0, 0));
    if (!rule || isReturnTrigger(rule->trigger) || rule->isSharing)
        return false;
    NoticeRow theirs;
    theirs.subject = line.subject;
    theirs.party = rule->party;
    return areOfOne(theirs, row);
}

/// The call in which they were told so is not the one that puts it right.
bool isCallSince(const Entry &told, const FactFold &fold)
{
    constexpr qint64 minute = 60;
    return fold.calls().isMadeSince(minuteOf(told).addSecs(minute));
}

void settle(NoticeRow &row, const Heard &heard, const EpisodeFacts &facts, const FactFold &fold)
{
    for (const Entry &line : fold.sinceLost(Entry::Kind::Notice)) {
        const bool isTheirs
            = line.subject == row.subject || isOnTheWayOut(line, row, *facts.protocol);
        if (isTheirs && foldsBefore(heard.line, line)
            && noticeState(line) != NoticeRow::State::NotYet)
            row.last = line;
    }
    row.state = row.last ? noticeState(*row.last) : NoticeRow::State::NotYet;
    if (!row.isSettled() && isPolice(row) && isCallSince(heard.line, fold)) {
        row.last = fold.calls().all().last();
        row.state = NoticeRow::State::Told;
    }
}

NoticeRow rowOf(const Heard &heard, const EpisodeFacts &facts, const FactFold &fold)
{
    NoticeRow row = heard.row;
    row.subject = told_again::notBack + heard.line.subject;
    row.text = words(heard, heard.row.text, fold);
    row.nameless = words(heard, heard.row.nameless, fold);
    row.hint.clear();
    row.isSharing = false;
    row.mayApply = false;
    row.isDue = true;
    row.hasNumber = false;
    settle(row, heard, facts, fold);
    return row;
}

/// When it was known where the child is, or the absence was over: not known while neither is so.
Moment overAt(const FactFold &fold)
{
    const Moment found = fold.event(Trigger::LocatedOrReturned);
    return found.isKnown() ? found : fold.whereabouts().over().value_or(Moment());
}

} // namespace

QList<NoticeRow> rows(const EpisodeFacts &facts, const FactFold &fold)
{
    if (fold.hasHappened(Trigger::Located) || fold.hasHappened(Trigger::Ended))
        return {};
    QList<NoticeRow> rows;
    for (const Heard &heard : everyHeard(facts, fold))
        rows << rowOf(heard, facts, fold);
    std::stable_partition(rows.begin(), rows.end(), isPolice);
    return rows;
}

bool isOf(const NoticeRow &row) { return row.subject.startsWith(told_again::notBack); }

const NoticeRow *ofPolice(const QList<NoticeRow> &rows)
{
    const auto row = std::find_if(rows.cbegin(), rows.cend(),
        [](const NoticeRow &each) { return isOf(each) && isPolice(each) && each.isOwed(); });
    return row == rows.cend() ? nullptr : &*row;
}

QString whatTheyWereTold(const NoticeRow &police, const FactFold &fold)
{
    if (police.subject.startsWith(QString(told_again::notBack) + told_again::mistake))
        return Text::tr("They were told that this was opened by mistake.");
    return wereCalledBack(fold) ? Text::tr("They were told that the child is back.")
                                : Text::tr("They were told that the child is found.");
}

bool isPutRight(const Entry &told, const NoticeRow &row, const FactFold &fold)
{
    if (!row.isOfReturn)
        return false;
    const QList<Entry> lines = fold.all(Entry::Kind::Notice);
    const bool isSaid = std::any_of(lines.cbegin(), lines.cend(), [&](const Entry &line) {
        return line.subject == told_again::notBack + told.subject && isTold(line)
            && foldsBefore(told, line);
    });
    if (isSaid || !isPolice(row))
        return isSaid;
    const Moment over = overAt(fold);
    return std::any_of(
        fold.calls().all().cbegin(), fold.calls().all().cend(), [&](const Entry &call) {
            const Moment made = fold.calls().madeAt(call);
            return over.hasTime() && made.hasTime() && made.instant() < over.instant()
                && made.instant() > told.position();
        });
}

} // namespace homeward::false_return
