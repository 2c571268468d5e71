// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/code_list.h"

#include "core/forms/catalogue/wording.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QSet>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;
using forms::Text;

namespace {

tl::unexpected<Error> unreadable(const QString &detail)
{
    return failure(Error::Code::Malformed,
        Text::tr("The lists of codes cannot be read. Install Homeward again."), detail);
}

Result<CodeList> listFrom(const QJsonObject &json)
{
    CodeList list { json["id"_L1].toString(), json["title"_L1].toString() };
    QSet<QString> seen;
    const QJsonArray codes = json["codes"_L1].toArray();
    for (const QJsonValue &value : codes) {
        const ListedCode code { value["code"_L1].toString(), value["words"_L1].toString(),
            value["until"_L1].toInt(), value["police"_L1].toString() };
        if (code.code.isEmpty() || code.words.isEmpty() || seen.contains(code.code))
            return unreadable(u"%1: %2"_s.arg(list.id, code.code));
        seen << code.code;
        list.codes << code;
    }
    if (list.id.isEmpty() || list.title.isEmpty() || list.codes.isEmpty())
        return unreadable(u"%1: id, title or codes"_s.arg(list.id));
    return list;
}

} // namespace

QList<Choice> CodeList::choices() const
{
    QList<Choice> choices;
    for (const ListedCode &each : codes) {
        const QString words = Text::tr(each.words.toUtf8().constData());
        choices << Choice { each.code,
            each.until == 0 ? words : Text::tr("%1 (until %2)").arg(words).arg(each.until) };
    }
    return choices;
}

QString CodeList::policeCodeOf(const QString &code) const
{
    const auto found = std::find_if(
        codes.cbegin(), codes.cend(), [&](const ListedCode &each) { return each.code == code; });
    return found == codes.cend() ? QString() : found->police;
}

Result<CodeLists> CodeLists::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    CodeLists all { object["area"_L1].toString(), object["version"_L1].toString(),
        QDate::fromString(object["checkedOn"_L1].toString(), Qt::ISODate),
        object["source"_L1].toString() };
    const QJsonArray lists = object["lists"_L1].toArray();
    const bool isHeadMissing = all.area.isEmpty() || all.version.isEmpty()
        || !all.checkedOn.isValid() || all.source.isEmpty();
    if (isHeadMissing || lists.isEmpty())
        return unreadable(u"area, version, checkedOn, source or lists"_s);
    for (const QJsonValue &value : lists) {
        const Result<CodeList> list = listFrom(value.toObject());
        if (!list)
            return tl::unexpected(list.error());
        if (all.find(list->id) != nullptr)
            return unreadable(u"%1 twice"_s.arg(list->id));
        all.lists << *list;
    }
    return all;
}

const Result<CodeLists> &CodeLists::england()
{
    static const Result<CodeLists> carried = []() -> Result<CodeLists> {
        QFile file(u":/codes/england.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return unreadable(file.errorString());
        return fromJson(file.readAll());
    }();
    return carried;
}

const CodeList *CodeLists::find(const QString &id) const
{
    const auto found = std::find_if(
        lists.cbegin(), lists.cend(), [&](const CodeList &list) { return list.id == id; });
    return found == lists.cend() ? nullptr : &*found;
}

QString policeEthnicity(const QString &code)
{
    const Result<CodeLists> &lists = CodeLists::england();
    const CodeList *list = lists ? lists->find(u"ethnicity"_s) : nullptr;
    return list == nullptr ? QString() : list->policeCodeOf(code);
}

} // namespace homeward
