// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/answer_json.h"

#include "core/model/strict_json.h"

#include <QJsonArray>

namespace homeward {

using namespace Qt::StringLiterals;

QJsonObject jsonOf(const Answer &answer)
{
    QJsonObject object { { u"state"_s, toStorage(answer.state()) } };
    if (answer.isAnswered())
        object.insert(u"values"_s, QJsonArray::fromStringList(answer.values()));
    return object;
}

QJsonObject jsonOf(const Answers &answers)
{
    QJsonObject object;
    for (auto answer = answers.cbegin(); answer != answers.cend(); ++answer)
        object.insert(answer.key(), jsonOf(*answer));
    return object;
}

Answer readAnswer(StrictJson &reader, const QJsonValue &value, const QString &place)
{
    const bool hasValues = !value[u"values"_s].isUndefined();
    const QStringList keys
        = hasValues ? QStringList { u"state"_s, u"values"_s } : QStringList { u"state"_s };
    const QJsonObject object = reader.object(value, keys, place);
    const QString state = reader.text(object[u"state"_s], place + u".state"_s);
    const QStringList values
        = hasValues ? reader.texts(object[u"values"_s], place + u".values"_s) : QStringList();
    if (reader.isRefused())
        return {};
    const Result<Answer> answer = answerFromStorage(state, values);
    if (!answer || answer->isAnswered() != hasValues) {
        reader.refuse(place, answer ? u"values where the state has none"_s : answer.error().detail);
        return {};
    }
    return *answer;
}

Answers readAnswers(StrictJson &reader, const QJsonValue &value, const QString &place)
{
    Answers answers;
    const QJsonObject object = reader.object(value, place);
    for (auto member = object.begin(); member != object.end() && !reader.isRefused(); ++member) {
        const QString inner = place.isEmpty() ? member.key() : place + u'.' + member.key();
        answers.insert(member.key(), readAnswer(reader, *member, inner));
    }
    return answers;
}

} // namespace homeward
