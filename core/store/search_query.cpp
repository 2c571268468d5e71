// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/search_query.h"

#include "core/base/search_folding.h"

#include <QList>

namespace homeward::search_query {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lettersOfIndex = 3;

/// Three letters here and there that together hold every letter of the word, no more of them than
/// that needs.
QStringList piecesOf(const QString &word)
{
    const QList<uint> letters = word.toUcs4();
    const auto from = [&](qsizetype place) {
        return QString::fromUcs4(
            reinterpret_cast<const char32_t *>(letters.constData() + place), lettersOfIndex);
    };
    const qsizetype last = letters.size() - lettersOfIndex;
    if (last < 0)
        return { QString(2, u' ').right(lettersOfIndex - letters.size()) + word };
    QStringList pieces;
    for (qsizetype place = 0; place < last; place += lettersOfIndex)
        pieces << from(place);
    return pieces << from(last);
}

} // namespace

QString indexed(const QString &folded)
{
    QString text;
    for (const QString &word : folded.split(u' ', Qt::SkipEmptyParts))
        text += u"  "_s + word;
    return text;
}

SearchQuery of(const QString &typed)
{
    const QString number = search_folding::phonePart(typed);
    const QString text = number.isEmpty() ? search_folding::words(typed) : number;
    SearchQuery query;
    QStringList pieces;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList ofWord = piecesOf(word);
        pieces << ofWord;
        if (ofWord.size() > 1)
            query.contained << word;
    }
    pieces.removeDuplicates();
    if (!pieces.isEmpty())
        query.match = u'"' + pieces.join(u"\" AND \""_s) + u'"';
    return query;
}

} // namespace homeward::search_query
