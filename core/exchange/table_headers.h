// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QSet>
#include <QString>

namespace homeward {

/// What the systems of English schools and homes call their columns, and the words they write in
/// them: resources/tables/headers.json.
class TableHeaders
{
public:
    [[nodiscard]] static const TableHeaders &builtIn();

    /// The field that a column of this name most likely is; empty: not known.
    [[nodiscard]] QString fieldFor(const QString &header) const;
    /// The code that a word in a column of this question stands for; empty: not known.
    [[nodiscard]] QString codeFor(const QString &questionId, const QString &word) const;
    /// The question to which a cell in a column of this one may hold the code that councils send,
    /// as "C2" in a column of legal statuses; empty: there is none.
    [[nodiscard]] QString questionOfCodes(const QString &questionId) const;
    /// Whether a word says that nobody knows, in a column of this question.
    [[nodiscard]] bool isNotKnown(const QString &questionId, const QString &word) const;

    /// A header as it is compared: "DateOfBirth", "Date of birth" and "DATE-OF-BIRTH" are one.
    [[nodiscard]] static QString folded(const QString &header);

private:
    TableHeaders();

    QHash<QString, QString> m_fields; ///< by folded header
    QHash<QString, QHash<QString, QString>> m_codes; ///< by question, by folded word
    QHash<QString, QString> m_questionsOfCodes; ///< by question
    QHash<QString, QSet<QString>> m_notKnown; ///< by question; in any column: of none
};

} // namespace homeward
