// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/answer.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace homeward {

/// Takes the names of other children out of what leaves the record about one of them: however their
/// accents, apostrophes and dashes were typed. Names of one or two letters, first names in small
/// letters and names that the record does not know stay.
class OtherNames
{
public:
    /// `own`: every name of the child's own, with spaces between them. They stay also where another
    /// child bears a part of them.
    OtherNames(const QStringList &others, const QString &own);

    [[nodiscard]] QString without(const QString &text) const;
    [[nodiscard]] Answer without(const Answer &answer) const;
    [[nodiscard]] Answers without(Answers answers) const;
    [[nodiscard]] bool areIn(const Answers &answers) const;

private:
    struct Word;
    struct Name
    {
        QStringList words;
        bool isAlsoSmall = false; ///< found where it begins with a small letter
    };

    [[nodiscard]] static QList<Word> wordsOf(const QString &text);
    void add(const QString &name, bool isAlsoSmall);
    /// How many words; 0: no name begins here.
    [[nodiscard]] qsizetype lengthOfNameAt(const QList<Word> &words, qsizetype at) const;

    QList<Name> m_names; ///< the longest first
};

} // namespace homeward
