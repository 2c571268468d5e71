// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/earlier_answers.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

const QString phone = u"contact.phone"_s;
const QString address = u"contact.address"_s;
const Answer first = Answer::text(u"07700 900001"_s);
const Answer second = Answer::text(u"07700 900002"_s);
const Answer mill = Answer::text(u"1 Mill Lane"_s);

QDateTime on(int day) { return at(u"2026-11-0%1T09:00"_s.arg(day)); }

} // namespace

TEST_CASE("Earlier answers: each stands alone, with who wrote it and since when it stood there",
    "[record][profile]")
{
    const QList<WrittenAnswers> before {
        { { { phone, second } }, on(4), u"Kim"_s },
        { { { phone, first } }, on(3), u"Jo"_s },
        { { { phone, first } }, on(2), u"Sam"_s },
    };
    CHECK(earlierAnswers({ { phone, second }, { address, mill } }, before)
        == QList<EarlierAnswer> {
            { address, {}, on(2), u"Sam"_s }, { phone, first, on(2), u"Sam"_s } });
}

TEST_CASE("Earlier answers: what stands there now is none, whatever stood there meanwhile",
    "[record][profile]")
{
    const QList<WrittenAnswers> before {
        { { { phone, second } }, on(3), u"Kim"_s },
        { { { phone, first }, { address, Answer() } }, on(2), u"Sam"_s },
    };
    CHECK(earlierAnswers({ { phone, first } }, before)
        == QList<EarlierAnswer> { { phone, second, on(3), u"Kim"_s } });
    CHECK(earlierAnswers({ { phone, second } }, {}).isEmpty());
    CHECK(earlierAnswers({ { phone, first } }, { before.last() }).isEmpty());
}

TEST_CASE("Earlier answers: the same answer twice is two changes", "[record][profile]")
{
    const QList<WrittenAnswers> before {
        { { { phone, first } }, on(4), u"Kim"_s },
        { { { phone, second } }, on(3), u"Jo"_s },
        { { { phone, first } }, on(2), u"Sam"_s },
    };
    CHECK(earlierAnswers({}, before)
        == QList<EarlierAnswer> { { phone, first, on(4), u"Kim"_s },
            { phone, second, on(3), u"Jo"_s }, { phone, first, on(2), u"Sam"_s } });
}
