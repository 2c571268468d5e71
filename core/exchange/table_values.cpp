// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table_values.h"

#include "core/base/folded_name.h"
#include "core/exchange/table_headers.h"
#include "core/forms/catalogue.h"
#include "core/forms/remarks.h"
#include "core/forms/tidy.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace homeward::table_values {

using namespace Qt::StringLiterals;

namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(TableValues)
};

/// Whether it has no width, and is no letter's business.
bool isLeftBehind(QChar sign)
{
    constexpr QStringView signs = u"\u00ad\u200b\u2060\ufeff";
    return signs.contains(sign);
}

/// Which way the reading goes: around a whole cell it says nothing.
bool isDirection(QChar sign)
{
    constexpr QStringView signs = u"\u061c\u200e\u200f\u202a\u202c";
    return signs.contains(sign);
}

bool isJoiner(QChar sign)
{
    constexpr QStringView signs = u"\u200c\u200d";
    return signs.contains(sign);
}

/// Persian words and signs that are put together of several need joiners; ours never do.
bool needsJoiner(QChar letter)
{
    return !letter.isSpace() && !letter.isDigit() && !letter.isPunct() && !isDirection(letter)
        && letter.script() != QChar::Script_Latin;
}

/// Without what spreadsheets and web pages leave in a cell and nobody sees.
QString withoutUnseen(const QString &cell)
{
    QString seen;
    for (qsizetype at = 0; at < cell.size(); ++at) {
        const QChar sign = cell.at(at);
        const bool isAtEnd = seen.isEmpty() || at + 1 == cell.size();
        const bool isIdle = isJoiner(sign)
            && (isAtEnd || !needsJoiner(seen.back()) || !needsJoiner(cell.at(at + 1)));
        if (!isIdle && !isLeftBehind(sign))
            seen += sign;
    }
    const auto isAround = [](QChar sign) { return sign.isSpace() || isDirection(sign); };
    while (!seen.isEmpty() && isAround(seen.front()))
        seen.remove(0, 1);
    while (!seen.isEmpty() && isAround(seen.back()))
        seen.chop(1);
    return seen;
}

const QStringList &yesWords()
{
    static const QStringList words { u"yes"_s, u"y"_s, u"true"_s, u"t"_s, u"1"_s, u"x"_s };
    return words;
}

const QStringList &noWords()
{
    static const QStringList words { u"no"_s, u"n"_s, u"false"_s, u"f"_s, u"0"_s };
    return words;
}

TableValue problem(const QString &words)
{
    TableValue value;
    value.problem = words;
    return value;
}

/// A long number of which a spreadsheet kept the first digits only.
bool isRoundedNumber(const QString &cell)
{
    static const QRegularExpression form(
        u"^\\d(?:[.,]\\d+)?E\\+?\\d{1,2}$"_s, QRegularExpression::CaseInsensitiveOption);
    return form.match(cell).hasMatch();
}

TableValue choice(const Field &question, const QString &cell)
{
    const QString said = foldedName(cell);
    const auto found
        = std::find_if(question.choices.cbegin(), question.choices.cend(), [&](const Choice &each) {
              return foldedName(each.code) == said || foldedName(each.label) == said;
          });
    if (found != question.choices.cend())
        return { Answer::code(found->code), {}, {}, {}, {} };
    const QString code = TableHeaders::builtIn().codeFor(question.id, cell);
    const QString words = Say::tr("In the list: %1").arg(cell);
    // An aunt is family, and whoever rings her wants to know that she is the aunt.
    if (code == u"other-family"_s)
        return { Answer::code(code), {}, {}, words, {} };
    if (!code.isEmpty())
        return { Answer::code(code), {}, {}, {}, {} };
    // Who somebody is to a child has many words; none of them is a reason to leave the child out.
    if (question.id == u"contact.relationship"_s) {
        return { Answer::code(u"other"_s), {},
            Say::tr("“%1” is not one of the relationships: it is taken in as “%2”, with a note.")
                .arg(cell, question.labelOf(u"other"_s)),
            words, {} };
    }
    QStringList labels;
    for (const Choice &each : question.choices)
        labels << each.label;
    return problem(
        Say::tr("“%1” is not one of the answers. They are: %2.").arg(cell, labels.join(u"; "_s)));
}

TableValue yesOrNo(const QString &cell)
{
    const QString said = foldedName(cell);
    if (yesWords().contains(said))
        return { Answer::yes(), {}, {}, {}, {} };
    if (noWords().contains(said))
        return { Answer::no(), {}, {}, {}, {} };
    return problem(Say::tr("“%1” is neither yes nor no.").arg(cell));
}

TableValue date(const QString &cell, const TableDates *dates)
{
    const Result<QDate> read = dates != nullptr ? dates->read(cell) : TableDates({}, {}).read(cell);
    if (!read)
        return problem(read.error().message);
    return { Answer::date(*read), {}, {}, {}, {} };
}

TableValue number(const QString &cell)
{
    static const QRegularExpression whole(u"^\\d{1,9}$"_s);
    if (!whole.match(cell).hasMatch())
        return problem(Say::tr("“%1” is not a whole number.").arg(cell));
    return { Answer::text(QString::number(cell.toInt())), {}, {}, {}, {} };
}

TableValue phone(const QString &cell)
{
    // A spreadsheet that takes it for a number drops the nought in front.
    static const QRegularExpression withoutNought(u"^[1237]\\d{9}$"_s);
    if (!withoutNought.match(cell).hasMatch())
        return { Answer::text(cell.simplified()), {}, {}, {}, {} };
    return { Answer::text(u'0' + cell), {},
        Say::tr("The 0 at the beginning of %1 was missing. It is put back.").arg(cell), {}, {} };
}

TableValue line(const QString &cell)
{
    if (cell.contains(u'\n') || cell.contains(u'\r')) {
        return problem(Say::tr("There is a line break in it. Perhaps a quotation mark is not "
                               "closed."));
    }
    return { Answer::text(cell.simplified()), {}, {}, {}, {} };
}

/// The code that councils send, where a cell is one.
Answers codesIn(const Field &question, const QString &cell)
{
    const QString other = TableHeaders::builtIn().questionOfCodes(question.id);
    if (other.isEmpty())
        return {};
    const QList<Choice> codes = forms::field(other)->choices;
    const auto found = std::find_if(codes.cbegin(), codes.cend(),
        [&](const Choice &each) { return foldedName(each.code) == foldedName(cell); });
    return found == codes.cend() ? Answers() : Answers { { other, Answer::code(found->code) } };
}

/// With the spaces that it would have had it been typed.
Answer tidied(const Field &question, const Answer &answer)
{
    const bool isText = question.kind == Field::Kind::Phone || question.kind == Field::Kind::Text;
    return isText && answer.isAnswered() ? Answer::text(forms::tidied(question, answer.value()))
                                         : answer;
}

TableValue of(const Field &question, const QString &cell, const TableDates *dates)
{
    switch (question.kind) {
    case Field::Kind::Choice:
        return choice(question, cell);
    case Field::Kind::YesNo:
        return yesOrNo(cell);
    case Field::Kind::Date:
        return date(cell, dates);
    case Field::Kind::Number:
        return number(cell);
    case Field::Kind::Phone:
        return isRoundedNumber(cell) ? problem(
                   Say::tr("%1 is not the whole number: a spreadsheet has rounded it.").arg(cell))
                                     : phone(cell);
    case Field::Kind::Line:
        return isRoundedNumber(cell) ? problem(
                   Say::tr("%1 is not the whole number: a spreadsheet has rounded it.").arg(cell))
                                     : line(cell);
    default:
        return { Answer::text(QString(cell).replace(u"\r\n"_s, u"\n"_s)), {}, {}, {}, {} };
    }
}

} // namespace

QString wholeName(const QString &cell)
{
    const QString name = cell.simplified();
    const QStringList parts = name.split(u',');
    if (parts.size() != 2 || parts.first().trimmed().isEmpty() || parts.last().trimmed().isEmpty())
        return name;
    return parts.last().trimmed() + u' ' + parts.first().trimmed();
}

TableValue read(const TableField &field, const QString &cell, const TableDates *dates)
{
    const QString said = withoutUnseen(cell);
    if (said.isEmpty())
        return {};
    if (said.contains(QChar::ReplacementCharacter))
        return problem(Say::tr("“%1” has a letter that cannot be read.").arg(said));
    const bool isName
        = field.part == TableField::Part::Name || field.part == TableField::Part::ContactName;
    // A child's name is what it is; a person who is not known has none.
    if (field.part != TableField::Part::Name && field.field.mayBeNotKnown
        && TableHeaders::builtIn().isNotKnown(field.field.id, said))
        return { Answer::notKnown(), {}, {}, {}, {} };
    const Answers codes = codesIn(field.field, said);
    // A code in the place of a number or a name is neither.
    if (!codes.isEmpty() && field.field.kind != Field::Kind::Choice)
        return { {}, {}, {}, {}, codes };
    TableValue value = of(field.field, said, dates);
    value.others = codes;
    value.answer = tidied(field.field, value.answer);
    if (value.problem.isEmpty() && value.remark.isEmpty() && !isName)
        value.remark = forms::remarkOn(field.field.id, value.answer);
    return value;
}

} // namespace homeward::table_values
