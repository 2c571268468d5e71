// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table_dates.h"

#include "core/time/time_box.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(TableDates)
};

constexpr int centuryYears = 100;
constexpr int oldestYears = 120;
/// Of whom a short year still says the century: nobody in such a list is older.
constexpr int oldestOfShortYear = 26;

tl::unexpected<Error> isNoDate(const QString &cell)
{
    return failure(
        Error::Code::Malformed, Say::tr("%1 is no date. Write it as 27/03/2011.").arg(cell));
}

/// A time of midnight that a database wrote behind the date.
QString withoutMidnight(const QString &cell)
{
    static const QRegularExpression midnight(
        u"[T ]\\s*(?:00:00(?::00(?:\\.0+)?)?|12:00(?::00)?\\s*AM)Z?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return QString(cell).remove(midnight).trimmed();
}

QRegularExpressionMatch dayMonthYear(const QString &cell)
{
    static const QRegularExpression form(
        u"^(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4}|\\d{2})$"_s);
    return form.match(cell);
}

} // namespace

TableDates::TableDates(const QStringList &column, QDate today)
    : m_today(today)
{
    for (const QString &cell : column) {
        const auto found = dayMonthYear(withoutMidnight(cell));
        if (!found.hasMatch())
            continue;
        const int first = found.captured(1).toInt();
        const int second = found.captured(2).toInt();
        if (first >= 1 && first <= 12 && second > 12 && second <= 31) {
            m_monthFirst = cell;
            return;
        }
    }
}

Result<QDate> TableDates::read(const QString &cell) const
{
    const QString text = withoutMidnight(cell.simplified());
    static const QRegularExpression yearFirst(u"^(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})$"_s);
    static const QRegularExpression serial(u"^\\d{5}(?:\\.0+)?$"_s);
    static const QRegularExpression inWords(
        u"^\\d{1,2}(?:st|nd|rd|th)?[ \\-/.]*[A-Za-z]{3,9}\\.?,?[ \\-/]*(\\d{4}|\\d{2})$"_s);
    Result<QDate> date = isNoDate(cell);
    if (const auto found = yearFirst.match(text); found.hasMatch()) {
        const QDate day(
            found.captured(1).toInt(), found.captured(2).toInt(), found.captured(3).toInt());
        date = day.isValid() ? Result<QDate>(day) : isNoDate(cell);
    } else if (const auto numbers = dayMonthYear(text); numbers.hasMatch()) {
        date = readNumbers(
            numbers.captured(1).toInt(), numbers.captured(2).toInt(), numbers.captured(3), cell);
    } else if (serial.match(text).hasMatch()) {
        // Day 1 was the first of January 1900, and a day that never was came after the 28th of
        // February.
        date = QDate(1899, 12, 30).addDays(text.section(u'.', 0, 0).toInt());
    } else if (const auto words = inWords.match(text); words.hasMatch()) {
        const Result<int> year = yearOf(words.captured(1), cell);
        if (!year)
            return tl::unexpected(year.error());
        QString typed = text;
        typed.replace(words.capturedStart(1), words.capturedLength(1), QString::number(*year));
        typed.replace(QRegularExpression(u"[\\-/.,]"_s), u" "_s);
        date = TimeBox::readDate(typed.simplified(), m_today);
        if (!date && date.error().code == Error::Code::Malformed)
            date = isNoDate(cell);
    }
    if (!date)
        return date;
    if (*date > m_today)
        return failure(Error::Code::Malformed, Say::tr("%1 is still to come.").arg(cell));
    if (date->addYears(oldestYears) < m_today) {
        return failure(Error::Code::Malformed,
            Say::tr("%1 is more than %2 years ago.").arg(cell).arg(oldestYears));
    }
    return date;
}

Result<QDate> TableDates::readNumbers(
    int day, int month, const QString &year, const QString &cell) const
{
    const Result<int> whole = yearOf(year, cell);
    if (!whole)
        return tl::unexpected(whole.error());
    if (month > 12 && day <= 12) {
        return failure(Error::Code::Malformed,
            Say::tr("%1 is no date: there is no month %2. Write the day first, as 27/03/2011.")
                .arg(cell, QString::number(month)));
    }
    const QDate date(*whole, month, day);
    if (!date.isValid())
        return isNoDate(cell);
    if (!m_monthFirst.isEmpty() && day <= 12 && day != month) {
        return failure(Error::Code::Malformed,
            Say::tr("%1 can be read in two ways, because another row of this column has the month "
                    "first (%2). Write it as %3 or %4.")
                .arg(cell, m_monthFirst, date.toString(Qt::ISODate),
                    QDate(*whole, day, month).toString(Qt::ISODate)));
    }
    return date;
}

Result<int> TableDates::yearOf(const QString &digits, const QString &cell) const
{
    const int year = digits.toInt();
    if (digits.size() > 2)
        return year;
    const int now = m_today.year();
    int whole = now - now % centuryYears + year;
    if (whole > now)
        whole -= centuryYears;
    if (now - whole > oldestOfShortYear) {
        return failure(Error::Code::Malformed,
            Say::tr("%1 does not say which century. Write the year in four digits.").arg(cell));
    }
    return whole;
}

} // namespace homeward
