// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table_headers.h"

#include "core/base/folded_name.h"
#include "core/exchange/table_fields.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QSet>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// Stands in the list for the number of a contact.
constexpr QChar anyNumber = u'#';

/// What schools put before the name of a column about the child.
const QStringList &whose()
{
    static const QStringList words { u"pupil "_s, u"pupils "_s, u"student "_s, u"students "_s,
        u"child "_s, u"childs "_s, u"learner "_s, u"young person "_s };
    return words;
}

/// "Step-mother" is "step mother".
QString foldedWord(const QString &word)
{
    return foldedName(word).replace(u'-', u' ').simplified();
}

} // namespace

QString TableHeaders::folded(const QString &header)
{
    QString spaced;
    QChar before;
    for (const QChar letter : header) {
        const bool isNewWord = (before.isLower() && letter.isUpper())
            || (before.isLetter() && letter.isDigit()) || (before.isDigit() && letter.isLetter());
        if (isNewWord)
            spaced += u' ';
        before = letter;
        // "D.O.B." is "DOB", and "child's" is "childs".
        if (letter == u'.' || isApostrophe(letter))
            continue;
        spaced += letter.isLetterOrNumber() ? letter : QChar(u' ');
    }
    return foldedName(spaced);
}

const TableHeaders &TableHeaders::builtIn()
{
    static const TableHeaders headers;
    return headers;
}

TableHeaders::TableHeaders()
{
    QFile file(u":/tables/headers.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    const QJsonObject data = QJsonDocument::fromJson(file.readAll()).object();
    Q_ASSERT(!data.isEmpty());
    const QJsonObject columns = data.value(u"columns"_s).toObject();
    for (auto column = columns.begin(); column != columns.end(); ++column) {
        for (const QJsonValue &header : column.value().toArray()) {
            if (!column.key().contains(anyNumber)) {
                m_fields.insert(folded(header.toString()), column.key());
                continue;
            }
            for (int contact = 1; contact <= table_fields::mostContacts; ++contact) {
                const QString number = QString::number(contact);
                m_fields.insert(folded(header.toString().replace(anyNumber, number)),
                    QString(column.key()).replace(anyNumber, number));
            }
        }
    }
    const QJsonObject words = data.value(u"words"_s).toObject();
    for (auto question = words.begin(); question != words.end(); ++question) {
        const QJsonObject codes = question.value().toObject();
        for (auto code = codes.begin(); code != codes.end(); ++code) {
            for (const QJsonValue &word : code.value().toArray())
                m_codes[question.key()].insert(foldedWord(word.toString()), code.key());
        }
    }
    const QJsonObject codes = data.value(u"codesOf"_s).toObject();
    for (auto question = codes.begin(); question != codes.end(); ++question)
        m_questionsOfCodes.insert(question.key(), question.value().toString());
    QJsonObject notKnown = data.value(u"notKnownIn"_s).toObject();
    notKnown.insert(QString(), data.value(u"notKnown"_s));
    for (auto question = notKnown.begin(); question != notKnown.end(); ++question) {
        for (const QJsonValue &word : question.value().toArray())
            m_notKnown[question.key()].insert(foldedName(word.toString()));
    }
}

QString TableHeaders::fieldFor(const QString &header) const
{
    const QString words = folded(header);
    if (words.isEmpty())
        return {};
    if (const QString field = m_fields.value(words); !field.isEmpty())
        return field;
    // As the program itself calls it.
    for (const TableField &field : table_fields::all()) {
        if (field.id == header.trimmed() || folded(field.label) == words)
            return field.id;
    }
    // Whoever writes a list of children leaves out that it is of their home.
    for (const TableField &field : table_fields::all()) {
        if (field.part == TableField::Part::Home && folded(field.field.label) == words)
            return field.id;
    }
    for (const QString &prefix : whose()) {
        if (words.startsWith(prefix))
            return m_fields.value(words.mid(prefix.size()));
    }
    return {};
}

QString TableHeaders::codeFor(const QString &questionId, const QString &word) const
{
    return m_codes.value(questionId).value(foldedWord(word));
}

QString TableHeaders::questionOfCodes(const QString &questionId) const
{
    return m_questionsOfCodes.value(questionId);
}

bool TableHeaders::isNotKnown(const QString &questionId, const QString &word) const
{
    const QString folded = foldedName(word);
    return m_notKnown.value(QString()).contains(folded)
        || m_notKnown.value(questionId).contains(folded);
}

} // namespace homeward
