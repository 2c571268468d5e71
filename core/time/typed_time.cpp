// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/typed_time.h"

#include "core/time/calendar_names.h"
#include "core/time/time_box_refusals.h"
#include "core/time/typed_clock.h"
#include "core/time/typed_cursor.h"

#include <QDate>

namespace homeward {

using namespace time_box_refusals;

namespace {

/// Reads pieces from left to right. A piece is recognised or left; the first refusal ends the
/// reading.
class Reader
{
public:
    Reader(const QString &typed, int thisYear, bool dayOnly)
        : m_cursor(typedTokens(typed))
        , m_thisYear(thisYear)
        , m_dayOnly(dayOnly)
    {
    }

    Result<TypedTime> readAll();
    Result<TypedTime> readDayOnly();

private:
    bool takeWholePhrase();
    bool takeShift();
    void takeDayAndTime();
    bool takePiece();

    bool takeDayWord();
    bool takeWeekday();
    bool takeDate();
    std::optional<TypedDate> numericDate();
    std::optional<TypedDate> namedDate();
    void takeYearAfter(TypedDate &date);
    bool takeClock();
    bool takeZone();
    bool takeTimeNotKnown();

    void skipFillers()
    {
        while (m_cursor.takeWord({ u"at", u"on", u"the" })) { }
    }
    [[nodiscard]] bool clockFollows(qsizetype ahead) const;
    [[nodiscard]] bool isPlausibleYear(const QString &digits) const;
    bool refuse(const Refusal &refusal);

    TypedCursor m_cursor;
    int m_thisYear;
    bool m_dayOnly;
    bool m_timeNotKnown = false;
    TypedTime m_read;
    std::optional<Error> m_error;
};

bool isOrdinal(const QString &word)
{
    return word == u"st" || word == u"nd" || word == u"rd" || word == u"th";
}

TypedDate dateOf(const QString &day, int month, const QString &year)
{
    TypedDate date { day.toInt(), month };
    if (!year.isEmpty()) {
        date.year = year.toInt();
        date.shortYear = year.size() == 2;
    }
    return date;
}

bool isDay(const QString &digits) { return digits.size() == 1 || digits.size() == 2; }

bool isYear(const QString &digits) { return digits.size() == 2 || digits.size() == 4; }

bool Reader::refuse(const Refusal &refusal)
{
    if (!m_error)
        m_error = refusal.value();
    return true;
}

Result<TypedTime> Reader::readAll()
{
    m_read.isAbout = m_cursor.takeSign(u'~')
        || m_cursor.takeWord({ u"about", u"around", u"approx", u"approximately", u"roughly" });
    if (!takeWholePhrase() && !takeShift())
        takeDayAndTime();
    if (m_error)
        return tl::unexpected(*m_error);
    if (!m_cursor.atEnd())
        return notATime();
    const bool hasTime = m_read.kind != TypedTime::Kind::DayAndTime || m_read.time;
    if (m_read.isAbout && (!hasTime || m_read.kind == TypedTime::Kind::NotKnown))
        return aboutWithoutTime();
    if (m_timeNotKnown && (m_read.time || !m_read.namesDay()))
        return notATime();
    return m_read;
}

Result<TypedTime> Reader::readDayOnly()
{
    takeDayAndTime();
    if (m_error || !m_cursor.atEnd() || m_read.time || m_timeNotKnown)
        return notADate();
    return m_read;
}

bool Reader::takeWholePhrase()
{
    const auto isAll = [this](std::initializer_list<QStringView> words) {
        const qsizetype start = m_cursor.position();
        if (m_cursor.takePhrase(words) && m_cursor.atEnd())
            return true;
        m_cursor.moveTo(start);
        return false;
    };
    if (isAll({ u"now" }) || isAll({ u"just", u"now" })) {
        m_read.kind = TypedTime::Kind::Now;
        return true;
    }
    const bool notKnown = isAll({ u"not", u"known" }) || isAll({ u"unknown" })
        || isAll({ u"not", u"sure" }) || isAll({ u"dont", u"know" })
        || isAll({ u"do", u"not", u"know" }) || isAll({ u"time", u"not", u"known" })
        || m_cursor.takeSign(u'?');
    if (notKnown)
        m_read.kind = TypedTime::Kind::NotKnown;
    return notKnown;
}

bool Reader::takeShift()
{
    const qsizetype start = m_cursor.position();
    const bool back = m_cursor.takeSign(u'-');
    const bool ahead = !back && (m_cursor.takeSign(u'+') || m_cursor.takeWord({ u"in" }));
    const std::optional<qint64> minutes = takeMinutes(m_cursor);
    const bool ago = minutes && !back && !ahead && m_cursor.takeWord({ u"ago" });
    if (!minutes || !m_cursor.atEnd() || !(back || ahead || ago)) {
        m_cursor.moveTo(start);
        return false;
    }
    m_read.kind = TypedTime::Kind::Shift;
    m_read.shiftMinutes = ahead ? *minutes : -*minutes;
    return true;
}

void Reader::takeDayAndTime()
{
    if (m_cursor.atEnd())
        refuse(notATime());
    skipFillers();
    while (!m_cursor.atEnd() && !m_error) {
        if (!takePiece())
            return;
        skipFillers();
    }
    if (!m_read.namesDay() && !m_read.time)
        refuse(notATime());
}

bool Reader::takePiece()
{
    return takeTimeNotKnown() || takeDayWord() || takeWeekday() || takeDate() || takeClock()
        || takeZone();
}

bool Reader::takeTimeNotKnown()
{
    if (!m_cursor.takePhrase({ u"time", u"not", u"known" }))
        return false;
    m_timeNotKnown = true;
    return true;
}

bool Reader::takeDayWord()
{
    std::optional<int> days;
    const QString amount = m_cursor.digits();
    const bool isAgo
        = (m_cursor.word(1) == u"days" || m_cursor.word(1) == u"day") && m_cursor.word(2) == u"ago";
    if (isAgo && !amount.isEmpty() && amount.size() <= 5) {
        days = -amount.toInt();
        m_cursor.skip(3);
    } else if (m_cursor.takeWord({ u"today" })) {
        days = 0;
    } else if (m_cursor.takeWord({ u"yesterday" })) {
        days = -1;
    } else if (m_cursor.takeWord({ u"tomorrow" })) {
        days = 1;
    }
    if (!days)
        return false;
    if (m_read.daysFromToday)
        return refuse(notATime());
    m_read.daysFromToday = days;
    return true;
}

bool Reader::takeWeekday()
{
    const std::optional<int> weekday = calendar_names::readDay(m_cursor.word());
    if (!weekday)
        return false;
    m_cursor.skip();
    if (m_read.weekday)
        return refuse(notATime());
    m_read.weekday = weekday;
    return true;
}

bool Reader::takeDate()
{
    std::optional<TypedDate> date = namedDate();
    if (!date)
        date = numericDate();
    if (!date)
        return false;
    if (m_read.date)
        return refuse(notATime());
    m_read.date = date;
    return true;
}

/// 3/11, 3/11/2026, 3.11.2026, 3-11-2026, 2026-11-03. Two numbers with a full stop between are a
/// time, unless a time stands elsewhere.
std::optional<TypedDate> Reader::numericDate()
{
    const QString first = m_cursor.digits();
    const QString second = m_cursor.digits(2);
    const QString third = m_cursor.digits(4);
    const auto joins = [this](QChar sign) { return m_cursor.isSign(sign, 1); };
    const auto joinsTwice
        = [this](QChar sign) { return m_cursor.isSign(sign, 1) && m_cursor.isSign(sign, 3); };
    const bool isThree = joinsTwice(u'/') || joinsTwice(u'-') || joinsTwice(u'.');
    if (isThree && first.size() == 4 && isDay(second) && isDay(third)) {
        m_cursor.skip(5);
        return dateOf(third, second.toInt(), first);
    }
    if (isThree && isDay(first) && isDay(second) && isYear(third)) {
        m_cursor.skip(5);
        return dateOf(first, second.toInt(), third);
    }
    const bool isDotted = joins(u'.') && (m_dayOnly || m_read.time || clockFollows(3));
    if ((joins(u'/') || isDotted) && isDay(first) && isDay(second)) {
        m_cursor.skip(3);
        return dateOf(first, second.toInt(), {});
    }
    return std::nullopt;
}

/// 3 nov, 3rd of November 2026, nov 3.
std::optional<TypedDate> Reader::namedDate()
{
    const qsizetype start = m_cursor.position();
    std::optional<int> month = calendar_names::readMonth(m_cursor.word());
    const bool monthFirst = month.has_value();
    if (monthFirst)
        m_cursor.skip();
    const QString day = m_cursor.digits();
    if (isDay(day)) {
        m_cursor.skip(isOrdinal(m_cursor.word(1)) ? 2 : 1);
        if (!monthFirst) {
            (void)m_cursor.takeWord({ u"of" });
            month = calendar_names::readMonth(m_cursor.word());
            m_cursor.skip();
        }
    }
    if (!month || !isDay(day)) {
        m_cursor.moveTo(start);
        return std::nullopt;
    }
    TypedDate date { day.toInt(), *month };
    takeYearAfter(date);
    return date;
}

/// Digits after the name of a month are a year or a time: "3 nov 2026", "3 nov 2130".
void Reader::takeYearAfter(TypedDate &date)
{
    const QString digits = m_cursor.digits();
    TypedCursor next = m_cursor;
    next.skip();
    const bool isClock = next.isSign(u':') || next.isSign(u'.')
        || next.takeWord({ u"am", u"pm", u"a", u"p", u"noon", u"midday", u"midnight" });
    if (!isYear(digits) || isClock)
        return;
    if (m_dayOnly || m_read.time || !next.atEnd() || isPlausibleYear(digits)) {
        date = dateOf(QString::number(date.day), date.month, digits);
        m_cursor.skip();
    } else if (digits.size() == 4 && digits.toInt() >= 1900 && digits.toInt() < 2100) {
        refuse(yearOrTime());
    }
}

/// This year or one beside it: what a time box is nearly always about.
bool Reader::isPlausibleYear(const QString &digits) const
{
    const int century = digits.size() == 2 ? m_thisYear / 100 * 100 : 0;
    return qAbs(century + digits.toInt() - m_thisYear) <= 1;
}

bool Reader::clockFollows(qsizetype ahead) const
{
    Reader probe(*this);
    probe.m_cursor.skip(ahead);
    probe.skipFillers();
    const auto clock = TypedClock::take(probe.m_cursor);
    return clock && *clock;
}

bool Reader::takeClock()
{
    const auto clock = TypedClock::take(m_cursor);
    if (!clock) {
        m_error = clock.error();
        return true;
    }
    if (!*clock)
        return false;
    if (m_read.time)
        return refuse(notATime());
    m_read.time = (*clock)->time;
    m_read.isMidnight = (*clock)->isMidnight;
    return true;
}

bool Reader::takeZone()
{
    if (!m_read.time || m_read.zone != TypedTime::Zone::Unsaid)
        return false;
    if (m_cursor.takeWord({ u"bst" }))
        m_read.zone = TypedTime::Zone::Bst;
    else if (m_cursor.takeWord({ u"gmt" }))
        m_read.zone = TypedTime::Zone::Gmt;
    return m_read.zone != TypedTime::Zone::Unsaid;
}

} // namespace

Result<TypedTime> TypedTime::read(const QString &typed, int thisYear)
{
    return Reader(typed, thisYear, false).readAll();
}

Result<TypedTime> TypedTime::readDay(const QString &typed, int thisYear)
{
    return Reader(typed, thisYear, true).readDayOnly();
}

} // namespace homeward
