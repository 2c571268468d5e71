// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/answer_columns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>

namespace homeward {

SqlValue stateColumn(const Answer &answer) { return SqlValue(toStorage(answer.state())); }

SqlValue valuesColumn(const Answer &answer)
{
    const QJsonArray values = QJsonArray::fromStringList(answer.values());
    QByteArray json = QJsonDocument(values).toJson(QJsonDocument::Compact);
    // Qt's parser drops this character from the beginning of a text, unless it is spelled out.
    json.replace("\xEF\xBB\xBF", "\\ufeff");
    return SqlValue(QString::fromUtf8(json));
}

Answer answerAt(Row &row, int column)
{
    const QJsonDocument json = QJsonDocument::fromJson(row.text(column + 1).toUtf8());
    if (!json.isArray())
        row.markDamaged(column + 1);
    QStringList values;
    const QJsonArray array = json.array();
    for (const QJsonValue &value : array)
        values << value.toString();
    return row.take(column, answerFromStorage(row.text(column), values));
}

Answers answersAt(Row &row, int column)
{
    return row.take(column, answersFromJson(row.text(column)));
}

} // namespace homeward
