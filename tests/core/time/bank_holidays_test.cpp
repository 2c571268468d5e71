// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/bank_holidays.h"
#include "tests/support/support.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

using namespace homeward;
using namespace homeward::test;

TEST_CASE("the bank holidays carried are eight a year, on working days", "[time][calendar]")
{
    const BankHolidays &england = BankHolidays::england();
    QMap<int, int> inYear;
    for (const QDate day : england.days()) {
        CAPTURE(day);
        CHECK(day.dayOfWeek() < Qt::Saturday);
        CHECK_FALSE(england.isWorkingDay(day));
        ++inYear[day.year()];
    }
    CHECK(inYear == QMap<int, int> { { 2024, 8 }, { 2025, 8 }, { 2026, 8 }, { 2027, 8 } });
    CHECK(england.days().contains(QDate(2026, 12, 28)));
    CHECK(england.days().contains(QDate(2027, 12, 27)));
    CHECK_FALSE(england.days().contains(QDate(2026, 12, 26)));
}

TEST_CASE("Good Friday and Easter Monday stand either side of one weekend", "[time][calendar]")
{
    const BankHolidays &england = BankHolidays::england();
    const QDate sunday
        = GENERATE(QDate(2024, 3, 31), QDate(2025, 4, 20), QDate(2026, 4, 5), QDate(2027, 3, 28));
    CHECK(england.days().contains(sunday.addDays(-2)));
    CHECK(england.days().contains(sunday.addDays(1)));
}

TEST_CASE("the years covered are those of the file, and no other", "[time][calendar]")
{
    const BankHolidays &england = BankHolidays::england();
    CHECK(england.covers(QDate(2024, 1, 1)));
    CHECK(england.covers(QDate(2027, 12, 31)));
    CHECK_FALSE(england.covers(QDate(2023, 12, 31)));
    CHECK_FALSE(england.covers(QDate(2028, 1, 1)));
    CHECK_FALSE(BankHolidays().covers(QDate(2026, 1, 1)));
}

TEST_CASE("the list says where it is from and when it was checked", "[time][calendar]")
{
    QFile file(u":/calendars/bank-holidays-england.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonObject list = QJsonDocument::fromJson(file.readAll()).object();
    CHECK(list["source"_L1].toString() == u"GOV.UK bank holidays"_s);
    CHECK(QDate::fromString(list["checkedOn"_L1].toString(), Qt::ISODate).isValid());
}

TEST_CASE("a list that is no calendar is malformed", "[time][calendar]")
{
    const QByteArray json
        = GENERATE("", "[]", "{}", R"({"firstYear":2026,"lastYear":2026,"days":[]})",
            R"({"firstYear":2027,"lastYear":2026,"days":[{"date":"2026-01-01"}]})",
            R"({"firstYear":2026,"lastYear":2026,"days":[{"date":"2026-02-30"}]})",
            R"({"firstYear":2026,"lastYear":2026,"days":[{"date":"2027-01-01"}]})",
            R"({"firstYear":2026,"lastYear":2026,"days":["2026-01-01"]})",
            R"({"days":[{"date":"2026-01-01"}]})");
    CAPTURE(json.toStdString());
    CHECK_FAILS(BankHolidays::fromJson(json), Error::Code::Malformed);
}
