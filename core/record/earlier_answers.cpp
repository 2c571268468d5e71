// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/earlier_answers.h"

#include <QHash>
#include <QStringList>

namespace homeward {

namespace {

/// In order, each once.
QStringList fieldsOf(const Answers &some, const Answers &others)
{
    QStringList fields = some.keys() + others.keys();
    fields.sort();
    fields.removeDuplicates();
    return fields;
}

} // namespace

QList<EarlierAnswer> earlierAnswers(const Answers &now, const QList<WrittenAnswers> &before)
{
    QList<EarlierAnswer> found;
    QHash<QString, qsizetype> lastFound;
    Answers after = now;
    for (const WrittenAnswers &version : before) {
        for (const QString &field : fieldsOf(version.answers, after)) {
            const Answer answer = version.answers.value(field);
            const auto last = lastFound.constFind(field);
            if (answer != after.value(field)) {
                lastFound.insert(field, found.size());
                found << EarlierAnswer { field, answer, version.at, version.author };
                after.insert(field, answer);
            } else if (last != lastFound.constEnd()) {
                // It stood there before already.
                found[*last].at = version.at;
                found[*last].author = version.author;
            }
        }
    }
    found.removeIf([&](const EarlierAnswer &each) { return each.answer == now.value(each.field); });
    return found;
}

} // namespace homeward
