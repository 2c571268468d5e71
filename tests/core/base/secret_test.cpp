// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/secret.h"
#include "tests/support/support.h"

#include <type_traits>

using namespace homeward;
using namespace homeward::test;

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);

TEST_CASE("Secret: takes bytes over and leaves none behind", "[base]")
{
    QByteArray typed("open sesame");
    const Secret secret = Secret::fromBytes(std::move(typed));
    CHECK(secret.size() == 11);
    CHECK(QByteArray(reinterpret_cast<const char *>(secret.data()), 11) == "open sesame");
    CHECK(typed.isEmpty());
}

TEST_CASE("Secret: the same text is the same secret, however it was composed", "[base]")
{
    CHECK(Secret::fromText(u"crème"_s) == Secret::fromText(u"cre\u0300me"_s));
    CHECK_FALSE(Secret::fromText(u"crème"_s) == Secret::fromText(u"creme"_s));
    QString typed = u"crème"_s;
    typed.detach();
    CHECK(Secret::fromText(std::move(typed)).size() == 6);
    CHECK(typed.isEmpty());
    CHECK(Secret::fromText({}).isEmpty());
}

TEST_CASE("Secret: moves, and is not there twice", "[base]")
{
    Secret first = Secret::random(32);
    const Secret same = first.clone();
    CHECK(first == same);
    CHECK_FALSE(first == Secret::random(32));
    CHECK_FALSE(first == Secret(31));
    Secret second = std::move(first);
    CHECK(second == same);
    first = std::move(second);
    CHECK(first == same);
    CHECK(second.isEmpty());
    CHECK(Secret() == Secret());
    CHECK(Secret(4).data()[3] == 0);
}
