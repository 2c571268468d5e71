// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/log_items.h"

#include <QMap>

#include <algorithm>

namespace homeward {

namespace {

/// By original, the newest correction of it.
QMap<EntryId, Entry> newestCorrections(const QList<Entry> &log)
{
    QMap<EntryId, Entry> corrections;
    for (const Entry &entry : log) {
        if (!entry.corrects)
            continue;
        const auto older = corrections.constFind(*entry.corrects);
        if (older == corrections.constEnd() || older->written < entry.written
            || (older->written == entry.written && older->id < entry.id))
            corrections.insert(*entry.corrects, entry);
    }
    return corrections;
}

LogItem itemOf(const Entry &original, const QMap<EntryId, Entry> &corrections)
{
    LogItem item { original };
    Entry written = original;
    // A correction may itself be corrected; the bound keeps a damaged chain from looping.
    for (qsizetype depth = 0; depth <= corrections.size(); ++depth) {
        const auto next = corrections.constFind(written.id);
        if (next == corrections.constEnd())
            break;
        item.before.prepend(written);
        const Moment happened = next->happened.isKnown() ? next->happened : item.now.happened;
        written = *next;
        item.now = written;
        item.now.happened = happened;
        item.correctedAt = written.written;
    }
    // What has no time of day stands where it was first told: that it was put right moves nothing.
    const bool wasTold = item.now.happened.instant() <= original.written;
    if (!item.now.happened.isKnown() || (!item.now.happened.hasTime() && wasTold))
        item.now.written = original.written;
    return item;
}

} // namespace

QList<LogItem> logItems(const QList<Entry> &log)
{
    const QMap<EntryId, Entry> corrections = newestCorrections(log);
    QList<LogItem> items;
    for (const Entry &entry : log) {
        if (!entry.corrects)
            items << itemOf(entry, corrections);
    }
    std::sort(items.begin(), items.end(),
        [](const LogItem &a, const LogItem &b) { return foldsBefore(a.now, b.now); });
    return items;
}

QList<Entry> standing(const QList<LogItem> &items)
{
    QList<Entry> standing;
    for (const LogItem &item : items) {
        if (!item.isTakenBack())
            standing << item.now;
    }
    return standing;
}

QList<Entry> effectiveLog(const QList<Entry> &log) { return standing(logItems(log)); }

} // namespace homeward
