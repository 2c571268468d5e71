// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/dose_harm.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

struct Known : Child
{
    Known &is(const QString &field, const Answer &answer)
    {
        facts.insert(u"health."_s + field, { answer, {}, {} });
        return *this;
    }
};

} // namespace

TEST_CASE("doseHarm: the hours are said with their medicine and with who said so", "[guide]")
{
    Known child;
    CHECK(doseHarm(child).isEmpty());
    child.is(u"harm-medicine"_s, Answer::text(u"Insulin"_s));
    CHECK(doseHarm(child).isEmpty());
    child.is(u"hours-until-harm"_s, Answer::text(u"4"_s))
        .is(u"harm-said-by"_s, Answer::text(u"Lena Frost"_s))
        .is(u"harm-said-on"_s, Answer::date(QDate(2026, 9, 2)));
    CHECK(doseHarm(child) == u"Insulin: harm after 4 hours, said by Lena Frost on 2 Sep 2026.");
    child.is(u"hours-until-harm"_s, Answer::text(u"1"_s)).is(u"harm-said-on"_s, {});
    CHECK(doseHarm(child) == u"Insulin: harm after 1 hour, said by Lena Frost.");
}

TEST_CASE("doseHarm: what nobody knows of the hours is said", "[guide]")
{
    Known child;
    child.is(u"hours-until-harm"_s, Answer::text(u"6"_s))
        .is(u"harm-medicine"_s, Answer::notKnown());
    CHECK(doseHarm(child)
        == u"A missed dose harms after 6 hours, of which medicine is not known; who said so is not "
           "known.");
    child.is(u"harm-said-on"_s, Answer::date(QDate(2026, 9, 2)));
    CHECK(doseHarm(child).endsWith(u"said on 2 Sep 2026, by whom is not known."));
}
