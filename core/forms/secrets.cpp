// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/secrets.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace homeward::forms::secrets {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Secrets)
};

constexpr qsizetype shortestCard = 13;
constexpr qsizetype longestCard = 19;
constexpr qsizetype lengthOfAmex = 15;
constexpr qsizetype lengthOfMost = 16;
constexpr qsizetype shortestPassword = 4;

using IsCard = bool (*)(const QString &digits);

/// The sum that the last digit of a bank card proves (Luhn).
bool isLuhn(const QString &digits)
{
    int sum = 0;
    bool isDoubled = false;
    for (auto digit = digits.crbegin(); digit != digits.crend(); ++digit) {
        const int value = digit->digitValue() * (isDoubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
        isDoubled = !isDoubled;
    }
    return sum % 10 == 0;
}

/// Telephone numbers and SIM cards begin otherwise. The serial number of a phone has 15 digits, as
/// of bank cards only those of one house have. Bus passes and travel cards of Britain are proved in
/// the same way, and all begin alike (ITSO).
bool mayBeCard(const QString &digits)
{
    if (digits.size() < shortestCard || digits.size() > longestCard
        || digits.startsWith(u"633597"_s))
        return false;
    const bool mayBegin = digits.size() == lengthOfAmex
        ? digits.startsWith(u"34"_s) || digits.startsWith(u"37"_s)
        : digits.front() >= u'2' && digits.front() <= u'6';
    return mayBegin && isLuhn(digits);
}

/// Two telephone numbers in a row, or a sort code and an account, have other lengths.
bool isCard(const QString &digits)
{
    const bool isLong = digits.size() == lengthOfAmex || digits.size() == lengthOfMost
        || digits.size() == longestCard;
    return isLong && mayBeCard(digits);
}

/// Groups of digits with spaces or dashes between them; what follows the number may be its last
/// day.
bool holdsCard(const QString &text, IsCard isOne)
{
    static const QRegularExpression row(u"[0-9](?:[ \\x{a0}\\x{2010}-\\x{2015}-]{0,3}[0-9])+"_s);
    static const QRegularExpression between(u"[^0-9]+"_s);
    for (auto rows = row.globalMatch(text); rows.hasNext();) {
        const QStringList groups = rows.next().captured().split(between);
        for (qsizetype first = 0; first < groups.size(); ++first) {
            QString digits;
            for (qsizetype next = first; next < groups.size() && digits.size() < longestCard;
                 ++next) {
                digits += groups.at(next);
                if (isOne(digits))
                    return true;
            }
        }
    }
    return false;
}

/// Where people write down a card: among money, and among the passes of travel and the phone.
bool isNearMoney(const QString &field)
{
    return field.startsWith(u"money."_s) || field.startsWith(u"phone."_s)
        || field.startsWith(u"travel."_s);
}

bool isNearAccounts(const QString &field)
{
    return field.startsWith(u"phone."_s) || field.startsWith(u"money."_s)
        || field == u"contact.social";
}

QRegularExpression lookingFor(const QString &pattern)
{
    return QRegularExpression(pattern,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

/// "Nobody has the passcode" says nothing of it, nor does "Mum has the PIN, 07700 900123".
bool mayHoldPassword(const QString &text)
{
    static const QRegularExpression said
        = lookingFor(u"\\b(?:password|passcode|passphrase)s?\\b[^\\p{L}\\p{N}\\n]*[\\p{L}\\p{N}]"
                     "|\\b(?:pw|pwd|pin)s?\\b(?:\\h*[:=]\\h*[\\p{L}\\p{N}]"
                     "|(?:\\h+(?:is|was)\\b)?[\\h\\x{2010}-\\x{2015}-]*\\p{L}*\\p{N})"_s);
    return said.match(text).hasMatch();
}

/// Letters with digits or signs among them, or four digits and more: no word, no "2FA", no day or
/// time, and nothing at which whoever knows it is reached.
bool isPassword(const QString &typed)
{
    static const QRegularExpression around(u"^[(\\[\"'“‘]+|[)\\]\"'”’.,;:!?]+$"_s);
    static const QRegularExpression sign(u"[0-9!@#$%^&*+=_~]"_s);
    static const QRegularExpression letter(u"[\\p{L}\\p{N}]"_s);
    static const QRegularExpression other(
        u"^(?:[0-9]{1,4}[:/.-][0-9]{1,2}(?:[/.-][0-9]{2,4})?|(?:\\+44|0)[0-9]{4,}|\\S+@\\S+\\.\\S+)$"_s);
    QString word = typed;
    word.remove(around);
    return word.size() >= shortestPassword && sign.match(word).hasMatch()
        && letter.match(word).hasMatch() && !other.match(word).hasMatch();
}

bool holdsPassword(const QString &text)
{
    static const QRegularExpression said
        = lookingFor(u"\\b(?:password|passcode|passphrase|pw|pwd|pin)s?\\b"
                     "(?:\\h+(?:for|of|on|to)\\h+\\p{L}+)?"
                     "(?:\\h*[:=]+\\h*|\\h+[\\x{2010}-\\x{2015}-]\\h*"
                     "|\\h*[\\x{2010}-\\x{2015}-]\\h+|\\h+(?:is|was)\\h+)(\\S+)"_s);
    for (auto found = said.globalMatch(text); found.hasNext();) {
        if (isPassword(found.next().captured(1)))
            return true;
    }
    return false;
}

} // namespace

QString remarkOn(const QString &field, const QString &text)
{
    if (isNearMoney(field) && holdsCard(text, mayBeCard))
        return Text::tr("Never a full card number: take it out. The last four digits are enough.");
    if (isNearAccounts(field) && mayHoldPassword(text)) {
        return Text::tr("Never a password, passcode or PIN: take it out. The app, the name they "
                        "use there, and who knows it are enough.");
    }
    return {};
}

QString refusalOf(const QString &field, const QString &text)
{
    // Some phones show a serial number that is as long as a card's.
    if (isNearMoney(field) && field != u"phone.imei" && holdsCard(text, isCard)) {
        return Text::tr("Never a full card number: take it out, the last four digits are enough. "
                        "What you typed stays here, and joins the profile once that is out.");
    }
    if (isNearAccounts(field) && holdsPassword(text)) {
        return Text::tr("Never a password, passcode or PIN: take it out. You may write who knows "
                        "it. What you typed stays here, and joins the profile once that is out.");
    }
    return {};
}

} // namespace homeward::forms::secrets
