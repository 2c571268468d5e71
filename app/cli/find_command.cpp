// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/find_command.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace homeward::find_command {

using namespace Qt::StringLiterals;

QString text(const SearchAnswer &answer)
{
    QString out;
    for (const SearchHit &hit : answer.hits)
        out += (hit.words.isEmpty() ? hit.childName : hit.childName + u"  "_s + hit.words) + u'\n';
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
