// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/json_node.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// Our words, for the translator.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(ProtocolReader)
};

bool isIdCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.';
}

bool isControl(QChar c) { return c.category() == QChar::Other_Control; }

} // namespace

void JsonProblem::add(const QString &at, const QString &why)
{
    if (!reason.isEmpty())
        return;
    pointer = at;
    reason = why;
}

JsonNode::JsonNode(const nlohmann::json &value, const QString &pointer, JsonProblem *problem)
    : m_value(&value)
    , m_pointer(pointer)
    , m_problem(problem)
{
}

JsonNode JsonNode::at(const char *key) const
{
    return { m_value->at(key), m_pointer + u'/' + QString::fromLatin1(key), m_problem };
}

QList<JsonNode> JsonNode::items(const char *key) const
{
    QList<JsonNode> nodes;
    if (!has(key))
        return nodes;
    const JsonNode array = at(key);
    for (const nlohmann::json &value : *array.m_value) {
        nodes.append({ value, array.m_pointer + u'/' + QString::number(nodes.size()), m_problem });
    }
    return nodes;
}

QString JsonNode::id(const char *key) const
{
    const JsonNode node = at(key);
    const QString text = node.string();
    if (!std::all_of(text.begin(), text.end(), isIdCharacter))
        node.wrong(Say::tr("an id has only small letters, digits, hyphens and full stops"));
    return text;
}

QString JsonNode::words(bool mayName) const
{
    const QString text = string();
    if (text.trimmed().isEmpty())
        wrong(Say::tr("this has no words in it"));
    if (std::any_of(text.begin(), text.end(), isControl))
        wrong(Say::tr("this has a control character in it, such as a tab or a new line"));
    QString rest = text;
    if (mayName)
        rest.remove(u"{name}"_s);
    if (rest.contains(u'{') || rest.contains(u'}')) {
        wrong(mayName ? Say::tr("only {name} can stand in curly brackets")
                      : Say::tr("nothing can stand in curly brackets here"));
    }
    return text;
}

QString JsonNode::oneOf(const QStringList &known) const
{
    const QString text = string();
    if (!known.contains(text))
        wrongWord();
    return text;
}

void JsonNode::wrongWord() const
{
    wrong(Say::tr("“%1” is not one of the words that can stand here").arg(string()));
}

} // namespace homeward
