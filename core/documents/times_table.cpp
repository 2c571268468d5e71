// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/times_table.h"

#include "core/base/joined.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

QString countsWords(const EventTimes &event, const EventTimes::Side &side)
{
    if (side.isOfficial)
        return Text::tr("This one counts");
    return event.isMarked() ? QString() : Text::tr("Nobody has said yet");
}

} // namespace

Document::Table timesTable(const QList<EventTimes> &events)
{
    Document::Table table { { Text::tr("What"), Text::tr("When"), Text::tr("By whom"),
                                Text::tr("Which counts for official figures") },
        {}, { 20, 26, 32, 22 } };
    for (const EventTimes &event : events) {
        if (!event.doDiffer && !event.isMarked())
            continue;
        QString what = event.doDiffer ? Text::tr("%1\nThey differ").arg(event.label) : event.label;
        for (const EventTimes::Side &side : event.sides) {
            table.rows << QStringList { what, local_time::full(side.at),
                joined(side.source, side.where, u"\n"_s), countsWords(event, side) };
            what.clear();
        }
    }
    return table;
}

void addTimes(Document &document, const QList<EventTimes> &events)
{
    const Document::Table table = timesTable(events);
    if (table.rows.isEmpty())
        return;
    document.blocks << Document::Heading { Text::tr("Days and times"), 2 } << table;
}

} // namespace homeward
