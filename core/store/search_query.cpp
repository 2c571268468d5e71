// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/search_query.h"

#include "core/base/search_folding.h"

#include <QList>

#include <algorithm>

namespace homeward::search_query {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lettersOfIndex = 3;
constexpr qsizetype fewestDigits = lettersOfIndex + 1;
/// Of "00"; that of "99" is the last. Nobody writes these, and a text that is folded has none.
constexpr char16_t firstSign = 0xe000;
constexpr char16_t lastSign = firstSign + 99;

bool isPlainDigit(QChar letter) { return letter >= u'0' && letter <= u'9'; }

QString signsOf(const QString &digits)
{
    QString signs;
    for (qsizetype at = 1; at < digits.size(); ++at) {
        const int pair = digits.at(at - 1).digitValue() * 10 + digits.at(at).digitValue();
        signs += QChar(static_cast<char16_t>(firstSign + pair));
    }
    return signs;
}

QStringList longNumbersIn(const QString &text)
{
    QStringList numbers;
    QString digits;
    for (const QChar letter : text + u' ') {
        if (isPlainDigit(letter)) {
            digits += letter;
            continue;
        }
        if (digits.size() >= fewestDigits)
            numbers << digits;
        digits.clear();
    }
    return numbers;
}

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

QString forIndex(const QString &folded)
{
    QString text = indexed(folded);
    for (const QString &number : longNumbersIn(folded))
        text += u' ' + signsOf(number);
    return text;
}

QString fromIndex(const QString &inIndex)
{
    QString folded = inIndex;
    folded.removeIf([](QChar letter) { return letter >= firstSign && letter <= lastSign; });
    return folded.simplified();
}

SearchQuery of(const QString &typed, bool hasNumberSigns)
{
    const QString number = search_folding::phonePart(typed);
    const QString text = number.isEmpty() ? search_folding::words(typed) : number;
    SearchQuery query;
    QStringList pieces;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const bool isBySigns = hasNumberSigns && word.size() >= fewestDigits
            && std::all_of(word.cbegin(), word.cend(), isPlainDigit);
        const QStringList ofWord = piecesOf(isBySigns ? signsOf(word) : word);
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
