// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/span.h"

#include "core/base/words.h"
#include "core/time/bank_holidays.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

namespace homeward {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Span)
};

constexpr auto unitWords = words<Span::Unit>({
    { Span::Unit::Hours, u"hours" },
    { Span::Unit::Days, u"days" },
    { Span::Unit::WorkingDays, u"working-days" },
    { Span::Unit::Months, u"months" },
});

/// Storage writes years in four digits.
constexpr int lastYear = 9999;

/// No duty is as long as this in any unit, and calendar arithmetic overflows far above it.
constexpr int mostAmount = 100'000;

std::optional<QDateTime> within(const QDateTime &due)
{
    return due.isValid() && due.date().year() <= lastYear ? std::optional(due) : std::nullopt;
}

std::optional<QDateTime> endOf(QDate day)
{
    if (!day.isValid() || day.year() > lastYear)
        return std::nullopt;
    return within(local_time::endOfDay(day));
}

std::optional<QDate> workingDaysAfter(QDate day, int amount)
{
    const BankHolidays &holidays = BankHolidays::england();
    while (amount > 0) {
        day = day.addDays(1);
        if (!holidays.covers(day))
            return std::nullopt;
        if (holidays.isWorkingDay(day))
            --amount;
    }
    return day;
}

} // namespace

std::optional<QDateTime> Span::dueFrom(const QDateTime &start) const
{
    if (!start.isValid() || amount < 0 || amount > mostAmount)
        return std::nullopt;
    const QDate day = local_time::dateOf(start);
    switch (unit) {
    case Unit::Hours:
        return within(start.toUTC().addSecs(qint64(amount) * 3600));
    case Unit::Days:
        return endOf(day.addDays(amount));
    case Unit::WorkingDays:
        if (const std::optional<QDate> last = workingDaysAfter(day, amount))
            return endOf(*last);
        return std::nullopt;
    case Unit::Months:
        return endOf(day.addMonths(amount));
    }
    return std::nullopt;
}

QString Span::inWords() const
{
    const bool one = amount == 1;
    switch (unit) {
    case Unit::Hours:
        return one ? Text::tr("1 hour") : Text::tr("%1 hours").arg(amount);
    case Unit::Days:
        return one ? Text::tr("1 day") : Text::tr("%1 days").arg(amount);
    case Unit::WorkingDays:
        return one ? Text::tr("1 working day") : Text::tr("%1 working days").arg(amount);
    case Unit::Months:
        return one ? Text::tr("1 month") : Text::tr("%1 months").arg(amount);
    }
    return {};
}

QString toStorage(Span::Unit unit) { return unitWords.word(unit); }

std::optional<Span::Unit> spanUnitFromStorage(QStringView word) { return unitWords.value(word); }

} // namespace homeward
