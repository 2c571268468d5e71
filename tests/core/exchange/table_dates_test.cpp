// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table_dates.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

const QDate today(2026, 11, 3);

QString read(const QString &cell, const QStringList &column = {})
{
    const auto date = TableDates(column, today).read(cell);
    return date ? date->toString(Qt::ISODate) : date.error().message;
}

} // namespace

TEST_CASE("List: a date as schools and spreadsheets write it", "[exchange][table]")
{
    const QHash<QString, QString> dates {
        { u"27/03/2011"_s, u"2011-03-27"_s },
        { u"7/3/11"_s, u"2011-03-07"_s },
        { u"27.03.2011"_s, u"2011-03-27"_s },
        { u"27-03-2011"_s, u"2011-03-27"_s },
        { u"2011-03-27"_s, u"2011-03-27"_s },
        { u"2011-03-27T00:00:00"_s, u"2011-03-27"_s },
        { u"27/03/2011 00:00"_s, u"2011-03-27"_s },
        { u"27 March 2011"_s, u"2011-03-27"_s },
        { u"27-Mar-2011"_s, u"2011-03-27"_s },
        { u"27-Mar-11"_s, u"2011-03-27"_s },
        { u"40629"_s, u"2011-03-27"_s },
        { u"29/02/2012"_s, u"2012-02-29"_s },
    };
    for (auto date = dates.cbegin(); date != dates.cend(); ++date) {
        CAPTURE(date.key().toStdString());
        CHECK(read(date.key()) == *date);
    }
}

TEST_CASE("List: what is no date says so, and is never guessed", "[exchange][table]")
{
    CHECK(read(u"31/02/2012"_s) == u"31/02/2012 is no date. Write it as 27/03/2011.");
    CHECK(read(u"29/02/2011"_s).contains(u"is no date"));
    CHECK(read(u"12/25/2011"_s).contains(u"no month 25"));
    CHECK(read(u"2011"_s).contains(u"is no date"));
    CHECK(read(u"27 March"_s).contains(u"is no date"));
    CHECK(read(u"soon"_s).contains(u"is no date"));
    CHECK(read(u"=TODAY()"_s).contains(u"is no date"));
    CHECK(read(u"04/11/2026"_s).contains(u"still to come"));
    CHECK(read(u"01/01/1890"_s).contains(u"more than 120 years ago"));
    CHECK(read(u"27/03/90"_s).contains(u"which century"));
    CHECK(read(u"27/03/01"_s) == u"2001-03-27");
}

TEST_CASE("List: where a column has dates with the month first, what could be either is refused",
    "[exchange][table]")
{
    const QStringList american { u"12/25/2011"_s, u"03/04/2012"_s };
    CHECK(read(u"03/04/2012"_s, american).contains(u"in two ways"));
    CHECK(read(u"03/04/2012"_s, american).contains(u"12/25/2011"));
    CHECK(read(u"03/03/2012"_s, american) == u"2012-03-03");
    CHECK(read(u"27/03/2012"_s, american) == u"2012-03-27");
    CHECK(read(u"03/04/2012"_s, { u"31/12/2011"_s }) == u"2012-04-03");
}
