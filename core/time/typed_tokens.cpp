// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/typed_tokens.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTyped = 100;

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool isLetter(QChar c) { return c >= u'a' && c <= u'z'; }

QString evened(const QString &typed)
{
    QString text;
    for (const QChar c : typed.toLower()) {
        if (c.isSpace() || c == u',')
            text += u' ';
        else if (c == u'\u2010' || c == u'\u2011' || c == u'\u2012' || c == u'\u2013'
            || c == u'\u2014' || c == u'\u2212')
            text += u'-';
        else if (c == u';')
            text += u':';
        else if (c == u'\u2248')
            text += u'~';
        else if (c != u'\'' && c != u'\u2018' && c != u'\u2019')
            text += c;
    }
    return text.trimmed();
}

/// The full stop of "nov." and "approx.", which says nothing.
bool endsAbbreviation(const QString &text, qsizetype at)
{
    return text.at(at) == u'.' && at > 0 && isLetter(text.at(at - 1))
        && (at + 1 == text.size() || text.at(at + 1) == u' ');
}

qsizetype runEnd(const QString &text, qsizetype from, bool (*belongs)(QChar))
{
    while (from < text.size() && belongs(text.at(from)))
        ++from;
    return from;
}

} // namespace

QList<TypedToken> typedTokens(const QString &typed)
{
    if (typed.size() > longestTyped)
        return {};
    const QString text = evened(typed);
    QList<TypedToken> tokens;
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text.at(at);
        qsizetype end = at + 1;
        if (isDigit(c)) {
            end = runEnd(text, at, isDigit);
            tokens << TypedToken { TypedToken::Kind::Number, text.sliced(at, end - at) };
        } else if (isLetter(c)) {
            end = runEnd(text, at, isLetter);
            tokens << TypedToken { TypedToken::Kind::Word, text.sliced(at, end - at) };
        } else if (u":./-+~?"_s.contains(c)) {
            if (!endsAbbreviation(text, at))
                tokens << TypedToken { TypedToken::Kind::Sign, QString(c) };
        } else if (c != u' ') {
            return {};
        }
        at = end;
    }
    return tokens;
}

} // namespace homeward
