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
    /// Whether a word says that nobody knows, in any column.
    [[nodiscard]] bool isNotKnown(const QString &word) const;

    /// A header as it is compared: "DateOfBirth", "Date of birth" and "DATE-OF-BIRTH" are one.
    [[nodiscard]] static QString folded(const QString &header);

private:
    TableHeaders();

    QHash<QString, QString> m_fields; ///< by folded header
    QHash<QString, QHash<QString, QString>> m_codes; ///< by question, by folded word
    QSet<QString> m_notKnown;
};

} // namespace homeward
