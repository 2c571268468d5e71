// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/log_table.h"

#include "core/documents/fact_rows.h"
#include "core/guide/told_late.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

QString sayerOf(const Entry &entry)
{
    return entry.saidBy.isEmpty() || entry.saidBy == entry.authorName
        ? entry.authorName
        : Text::tr("%1, written by %2").arg(entry.saidBy, entry.authorName);
}

QString sentenceOf(const Entry &entry, const EpisodeFacts &facts)
{
    const QString said = entryInWords(entry, facts);
    return said.isEmpty() ? kindInWords(entry) : kindInWords(entry) + u". "_s + said;
}

QString wasWords(const Entry &entry, const EpisodeFacts &facts)
{
    return Text::tr("Was: %1, %2. %3")
        .arg(local_time::full(entry.moment()), sayerOf(entry), sentenceOf(entry, facts));
}

/// Why it was late is said with how late it was, and once.
LogItem withoutReason(LogItem item, const ToldLate &late)
{
    const QString field = u"notice.late-reason"_s;
    if (item.now.answer(field).value().trimmed() == late.reason)
        item.now.answers.remove(field);
    return item;
}

/// A sign-off is not said to be untrue: it was true until somebody opened the record again.
QString takenBackWords(const LogItem &item)
{
    return item.original().kind == Entry::Kind::SignOff
        ? Text::tr("Reopened: the record was worked on again.")
        : Text::tr("Taken back: this did not happen.");
}

} // namespace

LogWords wordsOf(const LogItem &item, const EpisodeFacts &facts)
{
    LogWords words;
    words.when = local_time::full(item.now.moment());
    if (item.original().isLate())
        words.when += u'\n' + Text::tr("written %1").arg(local_time::full(item.original().written));
    words.what = item.isTakenBack() ? takenBackWords(item) : sentenceOf(item.now, facts);
    words.who = sayerOf(item.now);
    const Entry *correction = &item.now;
    QDateTime correctedAt = item.correctedAt;
    for (const Entry &was : item.before) {
        words.corrections << LogWords::Correction {
            Text::tr("Corrected %1 by %2: %3")
                .arg(local_time::full(correctedAt), correction->authorName, correction->reason),
            wasWords(was, facts)
        };
        correction = &was;
        correctedAt = was.written;
    }
    return words;
}

Document::Table logTable(
    const EpisodeFacts &facts, const QList<Entry::Kind> &kinds, const QMap<EntryId, ToldLate> &late)
{
    Document::Table table { { Text::tr("When"), Text::tr("What"), Text::tr("Who") }, {},
        { 22, 58, 20 } };
    for (const LogItem &item : logItems(facts.log)) {
        const bool isWanted = kinds.isEmpty() || kinds.contains(item.original().kind)
            || (kinds.contains(item.now.kind) && !item.isTakenBack());
        if (!isWanted)
            continue;
        const auto told = late.constFind(item.now.id);
        const bool isLate = told != late.constEnd();
        const LogWords words = wordsOf(isLate ? withoutReason(item, *told) : item, facts);
        QStringList what { words.what };
        if (isLate)
            what << inWords(*told);
        for (const LogWords::Correction &correction : words.corrections)
            what << correction.note << correction.was;
        table.rows << QStringList { words.when, what.join(u'\n'), words.who };
    }
    return table;
}

} // namespace homeward
