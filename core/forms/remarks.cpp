// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/remarks.h"

#include "core/base/joined.h"
#include "core/forms/secrets.h"
#include "core/model/contact_facts.h"
#include "core/time/local_time.h"

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
constexpr int adult = 18;
constexpr int olderThanAnyLeaver = 25;
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
    // A home that Ofsted does not inspect has letters in its place.
    static const QRegularExpression form(u"^(?:(?:SC)?\\d{6,7}|X{7})$"_s);
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

QString remarkOnNumber(const QString &field, const QString &text)
{
    if (field == u"child.nhs-number" && !isNhsNumber(text)) {
        return Text::tr("This is not an NHS number as it should be: ten digits, of which the last "
                        "proves the others. Look at it again; it is kept as you typed it.");
    }
    if (field == u"child.upn" && !isPupilNumber(text)) {
        return Text::tr("This is not a pupil number as it should be: its letter proves the twelve "
                        "characters after it. Look at it again; it is kept as you typed it.");
    }
    if (field == u"placement.ofsted" && !isOfstedNumber(text))
        return Text::tr(
            "An Ofsted number is SC and six digits, or six or seven digits; XXXXXXX where "
            "Ofsted does not inspect the home.");
    if (field == u"money.card-end" && digitsIn(text) > lastOfCard)
        return Text::tr("Only the last four digits belong here. Take the others out.");
    return {};
}

/// Where they live, or where they go when they need a bed tonight.
bool isBedAndBreakfast(const QString &field, const QString &text)
{
    static const QRegularExpression said(
        u"\\bb\\h*(?:&|and|n|[\\x27\\x{2019}]n[\\x27\\x{2019}])\\h*b\\b"
        "|\\bbed[\\h-]*(?:&|and)[\\h-]*breakfast"_s,
        QRegularExpression::CaseInsensitiveOption);
    return (field == u"placement.kind" && text == u"bed-and-breakfast")
        || (field == u"plan.night-place" && said.match(text).hasMatch());
}

QString remarkOnItself(const QString &field, const QString &text, int age)
{
    if (text.isEmpty())
        return {};
    for (const QString &remark : { secrets::remarkOn(field, text), remarkOnNumber(field, text) }) {
        if (!remark.isEmpty())
            return remark;
    }
    if (age < adult && isBedAndBreakfast(field, text)) {
        return Text::tr("Bed and breakfast is not right for anybody under 18. Ask the responsible "
                        "authority for somewhere else.");
    }
    return field == u"looks.height" ? otherUnit(text) : QString();
}

QString nameOf(const Placement &placement)
{
    const QString provider = placement.answers.value(u"placement.provider"_s).value();
    const QString address = placement.answers.value(u"placement.address"_s).value();
    return provider.isEmpty() ? address.section(u'\n', 0, 0).trimmed() : provider;
}

QString remarkOnOtherHome(const Placement &other)
{
    const QString name = nameOf(other);
    return name.isEmpty()
        ? Text::tr("Another home has no last day either, as if the child lived in both. Write the "
                   "last day of the one they left.")
        : Text::tr("%1 has no last day either, as if the child lived in both. Write the last day "
                   "of the one they left.")
              .arg(name);
}

QString remarkOnLastDay(const Answer &lastDay, const Beside &beside)
{
    const QDate from = beside.answers.value(u"placement.from"_s).toDate();
    const QDate to = lastDay.toDate();
    if (from.isValid() && to.isValid() && to < from)
        return Text::tr("The last day is before the first one. Look at both again.");
    // Somebody who only begins to write says nothing of a home yet.
    const bool isBegun = std::any_of(beside.answers.cbegin(), beside.answers.cend(),
        [](const Answer &answer) { return answer.isSettled(); });
    const auto other = std::find_if(beside.placements.cbegin(), beside.placements.cend(),
        [](const Placement &placement) { return !placement.to.isValid(); });
    const bool isOtherOpen = other != beside.placements.cend();
    return isBegun && !to.isValid() && isOtherOpen ? remarkOnOtherHome(*other) : QString();
}

/// What the people of the profile say to the same question.
QString remarkOnContact(const ContactFact &fact, const Answer &answer, const Beside &beside)
{
    if (const Contact *other = contact_facts::disagreeing(fact, answer, beside.contacts)) {
        const QString known = fact.part == ContactFact::Part::Name
            ? other->name
            : joined(other->name, other->phone(), u", "_s);
        return Text::tr("Under “People” it says something else: %1. Which of the two is right?")
            .arg(known);
    }
    const Answer known = contact_facts::answerOf(fact, beside.contacts);
    const bool isOpen = !answer.isSettled() || answer.state() == Answer::State::NotKnown;
    const bool isPast = beside.answers.value(u"placement.to"_s).toDate().isValid();
    return isOpen && !isPast && known.isAnswered()
        ? Text::tr("It stands under “People”: %1. That is used, nobody has to write it twice.")
              .arg(known.value())
        : QString();
}

QString remarkOnBirth(const QDate &born, const QDate &today)
{
    if (!born.isValid() || !today.isValid())
        return {};
    if (born > today)
        return Text::tr("That day has not come yet. Look at the year again.");
    if (born.addYears(1) > today)
        return Text::tr("That makes them not yet one year old. Look at the year again.");
    if (born.addYears(olderThanAnyLeaver) <= today)
        return Text::tr("That makes them %1 or more. Look at the year again.")
            .arg(olderThanAnyLeaver);
    return {};
}

/// Times that may be right in an order that is odd; what cannot be is refused where it is written.
QString remarkOnCall(const QString &field, const Answer &answer, const Answers &around)
{
    const Moment at = answer.toMoment();
    const auto momentOf = [&](const QString &other) { return around.value(other).toMoment(); };
    using local_time::isClearlyBefore;
    if (field == u"call.at") {
        if (const Moment noticed = momentOf(u"noticed.at"_s); isClearlyBefore(at, noticed))
            return Text::tr("That is before anybody noticed they were gone (%1). Look at both "
                            "times again.")
                .arg(local_time::full(noticed));
        if (const Moment seen = momentOf(u"last-seen.at"_s); isClearlyBefore(at, seen))
            return Text::tr("That is before they were last seen (%1). It is right if somebody saw "
                            "them after the call; else look at both times again.")
                .arg(local_time::full(seen));
    }
    if (const Moment call = momentOf(u"call.at"_s);
        field == u"noticed.at" && isClearlyBefore(call, at))
        return Text::tr("The police were rung before that (%1). Look at both times again.")
            .arg(local_time::full(call));
    return {};
}

/// No longer than the law allows (Children Act 1989, section 46).
QString remarkOnProtection(const Answer &until, const Answers &around)
{
    constexpr qint64 secondsOfProtection = 72LL * 60 * 60;
    const Moment from = around.value(u"power.at"_s).toMoment();
    const QDateTime end = until.toMoment().instant();
    const bool isLonger = around.value(u"power.kind"_s).value() == u"police-protection"
        && from.hasTime() && end.isValid() && from.instant().secsTo(end) > secondsOfProtection;
    return isLonger
        ? Text::tr("Police protection ends 72 hours after it began, and cannot be made longer. Ask "
                   "which power holds after that.")
        : QString();
}

QString remarkBeside(const QString &field, const Answer &answer, const Beside &beside)
{
    const bool isSaidBySomebody = beside.answers.value(u"health.harm-said-by"_s).isAnswered();
    if (field == u"health.hours-until-harm" && answer.isAnswered() && !isSaidBySomebody) {
        return Text::tr("Who said so? A number like this must come from a GP, nurse or pharmacist: "
                        "write down their name too.");
    }
    if (field == u"child.date-of-birth")
        return remarkOnBirth(answer.toDate(), beside.today);
    if (field == u"call.at" || field == u"noticed.at")
        return remarkOnCall(field, answer, beside.answers);
    if (field == u"power.until")
        return remarkOnProtection(answer, beside.answers);
    if (const ContactFact *fact = contact_facts::of(field))
        return remarkOnContact(*fact, answer, beside);
    return field == u"placement.to" ? remarkOnLastDay(answer, beside) : QString();
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
    return remarkOnItself(field, answer.value(), Beside().age);
}

QString remarkOn(const QString &field, const Answer &answer, const Beside &beside)
{
    const QString together = remarkBeside(field, answer, beside);
    return together.isEmpty() ? remarkOnItself(field, answer.value(), beside.age) : together;
}

} // namespace homeward::forms
