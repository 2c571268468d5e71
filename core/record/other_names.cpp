// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/other_names.h"

#include "core/base/folded_name.h"
#include "core/base/search_folding.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestFirstName = 3;

bool isInWord(QChar sign) { return sign.isLetterOrNumber() || sign.isMark() || sign.isSurrogate(); }

/// "O'Brien", whatever sign the keyboard made of it; not that of "Ben's".
bool isWithinWord(const QString &text, qsizetype at)
{
    const auto isWordAt
        = [&](qsizetype place) { return place < text.size() && isInWord(text.at(place)); };
    if (!isApostrophe(text.at(at)) || !isWordAt(at + 1))
        return false;
    return text.at(at + 1).toLower() != u's' || isWordAt(at + 2);
}

} // namespace

/// A word of a text: where it stands, and how it is compared.
struct OtherNames::Word
{
    qsizetype start = 0;
    qsizetype end = 0;
    QString folded = {};
    bool isSmall = false; ///< begins with a small letter
    bool isNext = false; ///< only spaces and dashes since the word before
};

auto OtherNames::wordsOf(const QString &text) -> QList<Word>
{
    QList<Word> words;
    bool isNext = false;
    for (qsizetype at = 0; at < text.size();) {
        if (!isInWord(text.at(at))) {
            isNext = isNext
                && (text.at(at).isSpace() || text.at(at).category() == QChar::Punctuation_Dash);
            ++at;
            continue;
        }
        const qsizetype start = at;
        while (at < text.size() && (isInWord(text.at(at)) || isWithinWord(text, at)))
            ++at;
        words << Word { start, at, search_folding::words(text.mid(start, at - start)),
            text.at(start).isLower(), isNext };
        isNext = true;
    }
    return words;
}

OtherNames::OtherNames(const QStringList &others, const QString &own)
{
    static const QRegularExpression spaces(u"\\s+"_s);
    const QString ownFolded = u' ' + search_folding::words(own) + u' ';
    const auto isOwn = [&](const QString &words) {
        return ownFolded.contains(u' ' + search_folding::words(words) + u' ');
    };
    for (const QString &name : others) {
        const QString whole = name.trimmed();
        if (whole.size() >= shortestFirstName && !isOwn(whole))
            add(whole, whole.contains(spaces));
        for (const QString &part : { whole.section(spaces, 0, 0), whole.section(spaces, -1, -1) }) {
            if (part.size() >= shortestFirstName && !isOwn(part))
                add(part, false);
        }
    }
    // "Ben O'Brien" before "Ben".
    std::stable_sort(m_names.begin(), m_names.end(),
        [](const Name &a, const Name &b) { return a.words.size() > b.words.size(); });
}

// A first name in small letters may be a word; both names together are a person.
void OtherNames::add(const QString &name, bool isAlsoSmall)
{
    const QStringList words = search_folding::words(name).split(u' ', Qt::SkipEmptyParts);
    if (!words.isEmpty())
        m_names << Name { words, isAlsoSmall || name.at(0).isLower() };
}

QString OtherNames::without(const QString &text) const
{
    if (m_names.isEmpty())
        return text;
    const QList<Word> words = wordsOf(text);
    QString left;
    qsizetype copied = 0;
    for (qsizetype at = 0; at < words.size();) {
        const qsizetype length = lengthOfNameAt(words, at);
        if (length == 0) {
            ++at;
            continue;
        }
        left += text.mid(copied, words.at(at).start - copied)
            + QCoreApplication::translate("HandOver", "[another child]");
        at += length;
        copied = words.at(at - 1).end;
    }
    return copied == 0 ? text : left + text.mid(copied);
}

Answer OtherNames::without(const Answer &answer) const
{
    if (!answer.isAnswered())
        return answer;
    QStringList values;
    for (const QString &value : answer.values())
        values << without(value);
    return answerFromStorage(toStorage(answer.state()), values).value_or(answer);
}

Answers OtherNames::without(Answers answers) const
{
    for (Answer &answer : answers)
        answer = without(answer);
    return answers;
}

bool OtherNames::areIn(const Answers &answers) const
{
    return std::any_of(answers.cbegin(), answers.cend(),
        [this](const Answer &answer) { return without(answer) != answer; });
}

qsizetype OtherNames::lengthOfNameAt(const QList<Word> &words, qsizetype at) const
{
    for (const Name &name : m_names) {
        if (at + name.words.size() > words.size() || (words.at(at).isSmall && !name.isAlsoSmall))
            continue;
        qsizetype same = 0;
        while (same < name.words.size() && words.at(at + same).folded == name.words.at(same)
            && (same == 0 || words.at(at + same).isNext))
            ++same;
        if (same == name.words.size())
            return same;
    }
    return 0;
}

} // namespace homeward
