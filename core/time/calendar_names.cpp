// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/calendar_names.h"

#include <QCoreApplication>

#include <array>

namespace homeward::calendar_names {

namespace {

constexpr std::array<const char *, 7> days {
    QT_TRANSLATE_NOOP("Calendar", "Monday"),
    QT_TRANSLATE_NOOP("Calendar", "Tuesday"),
    QT_TRANSLATE_NOOP("Calendar", "Wednesday"),
    QT_TRANSLATE_NOOP("Calendar", "Thursday"),
    QT_TRANSLATE_NOOP("Calendar", "Friday"),
    QT_TRANSLATE_NOOP("Calendar", "Saturday"),
    QT_TRANSLATE_NOOP("Calendar", "Sunday"),
};

constexpr std::array<const char *, 7> shortDays {
    QT_TRANSLATE_NOOP("Calendar", "Mon"),
    QT_TRANSLATE_NOOP("Calendar", "Tue"),
    QT_TRANSLATE_NOOP("Calendar", "Wed"),
    QT_TRANSLATE_NOOP("Calendar", "Thu"),
    QT_TRANSLATE_NOOP("Calendar", "Fri"),
    QT_TRANSLATE_NOOP("Calendar", "Sat"),
    QT_TRANSLATE_NOOP("Calendar", "Sun"),
};

constexpr std::array<const char *, 12> months {
    QT_TRANSLATE_NOOP("Calendar", "January"),
    QT_TRANSLATE_NOOP("Calendar", "February"),
    QT_TRANSLATE_NOOP("Calendar", "March"),
    QT_TRANSLATE_NOOP("Calendar", "April"),
    QT_TRANSLATE_NOOP("Calendar", "May"),
    QT_TRANSLATE_NOOP("Calendar", "June"),
    QT_TRANSLATE_NOOP("Calendar", "July"),
    QT_TRANSLATE_NOOP("Calendar", "August"),
    QT_TRANSLATE_NOOP("Calendar", "September"),
    QT_TRANSLATE_NOOP("Calendar", "October"),
    QT_TRANSLATE_NOOP("Calendar", "November"),
    QT_TRANSLATE_NOOP("Calendar", "December"),
};

constexpr std::array<const char *, 12> shortMonths {
    QT_TRANSLATE_NOOP("Calendar", "Jan"),
    QT_TRANSLATE_NOOP("Calendar", "Feb"),
    QT_TRANSLATE_NOOP("Calendar", "Mar"),
    QT_TRANSLATE_NOOP("Calendar", "Apr"),
    QT_TRANSLATE_NOOP("Calendar", "May"),
    QT_TRANSLATE_NOOP("Calendar", "Jun"),
    QT_TRANSLATE_NOOP("Calendar", "Jul"),
    QT_TRANSLATE_NOOP("Calendar", "Aug"),
    QT_TRANSLATE_NOOP("Calendar", "Sep"),
    QT_TRANSLATE_NOOP("Calendar", "Oct"),
    QT_TRANSLATE_NOOP("Calendar", "Nov"),
    QT_TRANSLATE_NOOP("Calendar", "Dec"),
};

template <size_t N> QString nameAt(const std::array<const char *, N> &names, int number)
{
    if (number < 1 || number > static_cast<int>(N))
        return {};
    return QCoreApplication::translate("Calendar", names.at(static_cast<size_t>(number - 1)));
}

/// Three letters tell every day and every month apart.
template <size_t N>
std::optional<int> numberOf(const std::array<const char *, N> &names, QStringView word)
{
    if (word.size() < 3)
        return std::nullopt;
    for (size_t index = 0; index < N; ++index) {
        if (QString::fromLatin1(names.at(index)).toLower().startsWith(word))
            return static_cast<int>(index) + 1;
    }
    return std::nullopt;
}

} // namespace

QString shortDay(int dayOfWeek) { return nameAt(shortDays, dayOfWeek); }

QString shortMonth(int month) { return nameAt(shortMonths, month); }

QString month(int month) { return nameAt(months, month); }

std::optional<int> readDay(QStringView word)
{
    return word == QLatin1String("weds") ? Qt::Wednesday : numberOf(days, word);
}

std::optional<int> readMonth(QStringView word) { return numberOf(months, word); }

} // namespace homeward::calendar_names
