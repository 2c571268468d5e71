// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/find_command.h"

#include "core/time/local_time.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace homeward::find_command {

using namespace Qt::StringLiterals;

QString text(const SearchAnswer &answer, const QList<ChildLine> &children)
{
    QHash<ChildId, QDate> born;
    for (const ChildLine &child : children)
        born.insert(child.id, child.dateOfBirth);
    QString out;
    for (const SearchHit &hit : answer.hits) {
        const QDate day = born.value(hit.child);
        QString who = day.isValid() ? QCoreApplication::translate("CommandLine", "%1, born %2")
                                          .arg(hit.childName, local_time::day(day))
                                    : hit.childName;
        if (hit.isAway)
            who = QCoreApplication::translate("CommandLine", "%1 (has an open absence)").arg(who);
        out += (hit.words.isEmpty() ? who : who + u"  "_s + hit.words) + u'\n';
    }
    if (answer.isCut)
        out += QCoreApplication::translate(
            "CommandLine", "There is more. Write more letters to see it.\n");
    return out.isEmpty()
        ? QCoreApplication::translate("CommandLine", "Nothing in this record is like this.\n")
        : out;
}

QJsonObject json(const SearchAnswer &answer)
{
    QJsonArray found;
    for (const SearchHit &hit : answer.hits) {
        found << QJsonObject { { u"child"_s, hit.child.toStorage() },
            { u"childName"_s, hit.childName }, { u"openAbsence"_s, hit.isAway },
            { u"of"_s, toStorage(hit.owner) }, { u"what"_s, toStorage(hit.kind) },
            { u"text"_s, hit.text }, { u"words"_s, hit.words } };
    }
    return { { u"found"_s, found }, { u"isCut"_s, answer.isCut } };
}

} // namespace homeward::find_command
