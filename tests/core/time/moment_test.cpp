// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/moment.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("a moment that is not known has no instant", "[time][moment]")
{
    CHECK_FALSE(Moment().isKnown());
    CHECK_FALSE(Moment().hasTime());
    CHECK_FALSE(Moment().instant().isValid());
    CHECK(Moment() == Moment::notKnown());
    CHECK(Moment::exactly(QDateTime()) == Moment::notKnown());
    CHECK(Moment::on(QDate()) == Moment::notKnown());
}

TEST_CASE("a moment is kept in UTC, in whole seconds", "[time][moment]")
{
    const QDateTime typed = at(u"2026-07-01T12:00"_s).addMSecs(123);
    CHECK(Moment::exactly(typed).instant() == at(u"2026-07-01T11:00:00Z"_s));
    CHECK(Moment::exactly(typed).instant().timeSpec() == Qt::UTC);
}

TEST_CASE("a day without a time stands at the start of the local day, and gives no hours",
    "[time][moment]")
{
    const Moment day = Moment::on(QDate(2026, 7, 1));
    CHECK(day.isKnown());
    CHECK_FALSE(day.hasTime());
    CHECK(day.instant() == at(u"2026-06-30T23:00:00Z"_s));
    CHECK_FALSE(day == Moment::exactly(day.instant()));
}

TEST_CASE("moments are stored as words", "[time][moment]")
{
    const QDateTime instant = at(u"2026-11-03T16:45"_s);
    CHECK(Moment::exactly(instant).toStorage() == u"exact 2026-11-03T16:45:00Z"_s);
    CHECK(Moment::about(instant).toStorage() == u"about 2026-11-03T16:45:00Z"_s);
    CHECK(Moment::on(QDate(2026, 11, 3)).toStorage() == u"date 2026-11-03"_s);
    CHECK(Moment::notKnown().toStorage() == u"not-known"_s);
}

TEST_CASE("any moment comes back from storage as it was", "[time][moment][property]")
{
    const auto seconds = GENERATE(take(300, random(-2'000'000'000LL, 4'000'000'000LL)));
    const QDateTime instant = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    for (const Moment &moment :
        { Moment::exactly(instant), Moment::about(instant), Moment::on(instant.date()) }) {
        const Result<Moment> back = Moment::fromStorage(moment.toStorage());
        REQUIRE_OK(back);
        CHECK(*back == moment);
    }
    REQUIRE_OK(Moment::fromStorage(Moment().toStorage()));
}

TEST_CASE("text that is no stored moment is malformed", "[time][moment]")
{
    const QString text = GENERATE(u""_s, u" "_s, u"exact"_s, u"exact "_s, u"exact 2026-11-03"_s,
        u"exact 2026-11-03T16:45Z"_s, u"exact 2026-11-03T16:45:00"_s,
        u"exact 2026-11-03T16:45:00+01:00"_s, u"exact 2026-02-30T16:45:00Z"_s,
        u"exact  2026-11-03T16:45:00Z"_s, u"Exact 2026-11-03T16:45:00Z"_s, u"date 2026-02-29"_s,
        u"date 2026-11-03T00:00:00Z"_s, u"not-known 2026-11-03"_s, u"not known"_s,
        u"2026-11-03T16:45:00Z"_s, u"date \u0662\u0660\u0662\u0666-11-03"_s, QString(10'000, u'9'));
    CAPTURE(text.left(60));
    CHECK_FAILS(Moment::fromStorage(text), Error::Code::Malformed);
}
