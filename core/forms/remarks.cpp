// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/remarks.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace homeward::forms {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Remarks)
};

constexpr int lengthOfNhsNumber = 10;
constexpr int lengthOfPupilNumber = 13;
constexpr qsizetype lastOfCard = 4;
constexpr double centimetresInInch = 2.54;
constexpr int inchesInFoot = 12;

QString withoutGaps(const QString &text)
{
    QString plain;
    for (const QChar letter : text) {
        if (!letter.isSpace() && letter != u'-')
            plain += letter.toUpper();
    }
    return plain;
}

bool isDigit(QChar letter) { return letter >= u'0' && letter <= u'9'; }

qsizetype digitsIn(const QString &text)
{
    return std::count_if(text.cbegin(), text.cend(), isDigit);
}

/// What a pupil number's letters count as: the alphabet without I, O and S.
int pupilValue(QChar letter)
{
    constexpr QStringView letters = u"ABCDEFGHJKLMNPQRTUVWXYZ";
    return isDigit(letter) ? letter.digitValue() : static_cast<int>(letters.indexOf(letter));
}

bool isOfstedNumber(const QString &text)
{
    static const QRegularExpression form(u"^(SC)?\\d{6,7}$"_s);
    return form.match(withoutGaps(text)).hasMatch();
}

QString otherUnit(const QString &height)
{
    const int centimetres = centimetresIn(height);
    if (centimetres < 0)
        return Text::tr("Write it as 163 cm or 5 ft 4, so that both can be given.");
    const int inches = static_cast<int>(std::lround(centimetres / centimetresInInch));
    return Text::tr("That is %1 cm, or %2 ft %3.")
        .arg(centimetres)
        .arg(inches / inchesInFoot)
        .arg(inches % inchesInFoot);
}

} // namespace

bool isNhsNumber(const QString &text)
{
    const QString number = withoutGaps(text);
    if (number.size() != lengthOfNhsNumber || digitsIn(number) != lengthOfNhsNumber)
        return false;
    int sum = 0;
    for (int place = 0; place < lengthOfNhsNumber - 1; ++place)
        sum += number.at(place).digitValue() * (lengthOfNhsNumber - place);
    const int check = (11 - sum % 11) % 11;
    return check == number.at(lengthOfNhsNumber - 1).digitValue();
}

bool isPupilNumber(const QString &text)
{
    const QString number = withoutGaps(text);
    if (number.size() != lengthOfPupilNumber || isDigit(number.front()))
        return false;
    int sum = 0;
    for (int place = 1; place < lengthOfPupilNumber; ++place) {
        const bool mayBeLetter = place == lengthOfPupilNumber - 1;
        const int value = pupilValue(number.at(place));
        if (value < 0 || (!mayBeLetter && !isDigit(number.at(place))))
            return false;
        sum += value * (place + 1);
    }
    return pupilValue(number.front()) == sum % 23;
}

int centimetresIn(const QString &height)
{
    static const QRegularExpression metric(
        u"^\\s*(\\d+(?:[.,]\\d+)?)\\s*(cm|m)?\\b"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression feet(
        u"^\\s*(\\d)\\s*(?:ft|feet|foot|['\u2019\u2032])\\s*(?:(\\d{1,2})\\s*(?:in|inches|[\"\u201d\u2033])?)?"_s,
        QRegularExpression::CaseInsensitiveOption);
    double centimetres = -1;
    if (const auto found = feet.match(height); found.hasMatch()) {
        const int inches = found.captured(1).toInt() * inchesInFoot + found.captured(2).toInt();
        centimetres = inches * centimetresInInch;
    } else if (const auto plain = metric.match(height); plain.hasMatch()) {
        centimetres = plain.captured(1).replace(u',', u'.').toDouble();
        if (plain.captured(2).compare(u"m", Qt::CaseInsensitive) == 0 || centimetres < 3)
            centimetres *= 100;
    }
    const int whole = static_cast<int>(std::lround(centimetres));
    return whole >= 30 && whole <= 230 ? whole : -1;
}

QString remarkOn(const QString &field, const Answer &answer)
{
    const QString text = answer.value();
    if (text.isEmpty())
        return {};
    if (field == u"child.nhs-number" && !isNhsNumber(text)) {
        return Text::tr("This is not an NHS number as it should be: ten digits, of which the last "
                        "proves the others. Look at it again; it is kept as you typed it.");
    }
    if (field == u"child.upn" && !isPupilNumber(text)) {
        return Text::tr("This is not a pupil number as it should be: its letter proves the twelve "
                        "characters after it. Look at it again; it is kept as you typed it.");
    }
    if (field == u"placement.ofsted" && !isOfstedNumber(text))
        return Text::tr("An Ofsted number is SC and six digits, or six or seven digits.");
    if (field == u"money.card-end" && digitsIn(text) > lastOfCard)
        return Text::tr("Only the last four digits belong here. Take the others out.");
    if (field == u"placement.kind" && text == u"bed-and-breakfast") {
        return Text::tr("Bed and breakfast is not right for anybody under 18. Ask the responsible "
                        "authority for somewhere else.");
    }
    if (field == u"looks.height")
        return otherUnit(text);
    return {};
}

} // namespace homeward::forms
