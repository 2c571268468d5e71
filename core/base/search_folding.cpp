// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/search_folding.h"

#include "core/base/folded_name.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>

#include <algorithm>

namespace homeward::search_folding {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fewestDigits = 6;

/// Letters that Unicode takes for letters of their own. Case is folded before.
const QHash<char32_t, QString> &plainLetters()
{
    static const QHash<char32_t, QString> letters {
        { U'\u00df', u"ss"_s }, // German sharp s
        { U'\u00e6', u"ae"_s }, { U'\u00f0', u"d"_s }, // Icelandic eth
        { U'\u00f8', u"o"_s }, // Danish o with a stroke
        { U'\u00fe', u"th"_s }, // Icelandic thorn
        { U'\u0111', u"d"_s }, // Vietnamese and Croatian d
        { U'\u0127', u"h"_s }, // Maltese h
        { U'\u0131', u"i"_s }, // Turkish i without a dot
        { U'\u0142', u"l"_s }, // Polish l
        { U'\u014b', u"n"_s }, // eng
        { U'\u0153', u"oe"_s }, { U'\u0167', u"t"_s }, // Sami t
        { U'\u0259', u"e"_s }, // Azerbaijani schwa
    };
    return letters;
}

/// Of scripts whose marks people leave out when they type. In others a mark is a letter: without
/// it, a name in Hindi or Thai would be another one.
bool dropsMarks(QChar::Script script)
{
    return script == QChar::Script_Latin || script == QChar::Script_Greek
        || script == QChar::Script_Cyrillic;
}

/// Written in books and left out in letters.
bool isVowelPoint(char32_t letter)
{
    const bool isArabic = (letter >= 0x064b && letter <= 0x0652) || letter == 0x0670;
    const bool isHebrew = letter >= 0x0591 && letter <= 0x05c7;
    constexpr char32_t tatweel = 0x0640;
    return letter == tatweel || ((isArabic || isHebrew) && QChar::isMark(letter));
}

bool isInWord(char32_t letter)
{
    // What is no letter but has a picture may be all there is of a nickname.
    return QChar::isLetterOrNumber(letter) || QChar::isMark(letter)
        || QChar::category(letter) == QChar::Symbol_Other;
}

bool isPhoneSign(QChar sign)
{
    static const QString signs = u"+()-./\u2010\u2011\u2012\u2013"_s;
    return sign.isDigit() || sign.isSpace() || signs.contains(sign);
}

QString withBritishBeginning(const QString &digits, bool isInternational)
{
    static const QString britain = u"44"_s;
    if (!isInternational || !digits.startsWith(britain))
        return digits;
    const QString national = digits.mid(britain.size());
    return national.startsWith(u'0') ? national : u'0' + national;
}

/// The digits of what may be one number.
QString oneNumber(const QString &text)
{
    QString digits;
    for (const QChar sign : text) {
        if (sign.isDigit())
            digits += QChar(u'0' + sign.digitValue());
    }
    if (text.trimmed().startsWith(u'+'))
        return withBritishBeginning(digits, true);
    if (digits.startsWith(u"00"_s))
        return withBritishBeginning(digits.mid(2), true);
    constexpr qsizetype lengthAbroad = 12;
    return withBritishBeginning(digits, digits.size() >= lengthAbroad);
}

QStringList matches(const QRegularExpression &pattern, const QString &text)
{
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << words(match.next().captured()).remove(u' ');
    found.removeDuplicates();
    return found;
}

} // namespace

QString words(const QString &text)
{
    QString joined = text;
    // Before an accent that stands alone comes apart into a space and a mark.
    joined.removeIf([](QChar sign) { return isApostrophe(sign); });
    const QString simple = joined.normalized(QString::NormalizationForm_KD)
                               .toCaseFolded()
                               .normalized(QString::NormalizationForm_KD);
    QString folded;
    auto script = QChar::Script_Common;
    for (const char32_t letter : simple.toUcs4()) {
        if (isVowelPoint(letter) || (QChar::isMark(letter) && dropsMarks(script)))
            continue;
        // One came out of a letter such as ŉ.
        if (letter <= 0xffff && isApostrophe(QChar(static_cast<char16_t>(letter))))
            continue;
        if (const auto plain = plainLetters().constFind(letter);
            plain != plainLetters().constEnd()) {
            folded += *plain;
            script = QChar::Script_Latin;
        } else if (isInWord(letter)) {
            const int digit = QChar::isDigit(letter) ? QChar::digitValue(letter) : -1;
            folded += digit < 0 ? QString::fromUcs4(&letter, 1) : QString::number(digit);
            if (!QChar::isMark(letter))
                script = QChar::script(letter);
        } else {
            folded += u' ';
        }
    }
    return folded.normalized(QString::NormalizationForm_KC).simplified();
}

QStringList phoneNumbers(const QString &text)
{
    QStringList numbers;
    QString one;
    const auto take = [&] {
        const QString digits = oneNumber(one);
        if (digits.size() >= fewestDigits && !numbers.contains(digits))
            numbers << digits;
        one.clear();
    };
    for (const QChar sign : text) {
        const bool endsOne = sign == u'\n' || sign == u'/' || (sign == u'+' && !one.isEmpty());
        if (!isPhoneSign(sign) || endsOne)
            take();
        if (isPhoneSign(sign))
            one += sign;
    }
    take();
    return numbers;
}

QString phonePart(const QString &typed)
{
    for (const QChar sign : typed) {
        if (!isPhoneSign(sign))
            return {};
    }
    return oneNumber(typed);
}

QStringList postcodes(const QString &text)
{
    static const QRegularExpression pattern(u"\\b[a-z]{1,2}[0-9][a-z0-9]? ?[0-9][a-z]{2}\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return matches(pattern, text);
}

QStringList numberPlates(const QString &text)
{
    // In this order: since 2001, since 1983, since 1963, Northern Ireland. With small letters and a
    // space, an older one looks like a road or a bus ("the a40 and", "bus 12a"), and closed up a
    // certain make like one of 1963.
    static const QString since2001 = u"[A-Z]{2}[0-9]{2} ?[A-Z]{3}"_s;
    static const QStringList older { u"[A-HJ-NP-TV-Y][0-9]{1,3}%1[A-HJ-PR-Y]{3}"_s,
        u"(?!BMW)[A-HJ-PR-Y]{3}%1[0-9]{1,3}[A-HJ-NPR-TV-Y]"_s,
        u"[A-Z]?(?:I[ABGJLW]|[JOUX]I|[A-Y]Z)%1[0-9]{1,4}"_s };
    static const QString inCapitals = older.join(u'|').replace(u"%1"_s, u" ?"_s);
    static const QString closedUp = older.join(u'|').remove(u"%1"_s);
    static const QRegularExpression pattern(
        u"\\b(?:(?i:%1)|%2|(?i:%3))\\b"_s.arg(since2001, inCapitals, closedUp));
    return matches(pattern, text);
}

bool haveInCommon(const QStringList &some, const QStringList &others)
{
    return std::any_of(
        some.cbegin(), some.cend(), [&](const QString &each) { return others.contains(each); });
}

} // namespace homeward::search_folding
