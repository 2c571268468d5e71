// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/sealed_bytes.h"
#include "core/base/secret.h"
#include "tests/support/memory_search.h"
#include "tests/support/support.h"

#include <QFile>
#include <QRegularExpression>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

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

TEST_CASE("Secret: what was taken over stands nowhere but in it, and nowhere once it is gone",
    "[base][mlock]")
{
    const Secret letters = randomLetters(100);
    REQUIRE_FALSE(areCapitalsInMemory(letters));
    QByteArray bytes = capitalsOf(letters);
    REQUIRE(areCapitalsInMemory(letters));
    SECTION("bytes") { CHECK(Secret::fromBytes(std::move(bytes)).size() == 100); }
    SECTION("a text")
    {
        QString text = QString::fromLatin1(bytes);
        wipe(bytes);
        CHECK(Secret::fromText(std::move(text)).size() == 100);
    }
    SECTION("one that was cloned, moved and written over")
    {
        Secret first = Secret::fromBytes(std::move(bytes));
        Secret second = first.clone();
        first = Secret::random(100);
        CHECK(areCapitalsInMemory(letters));
        second = std::move(first);
        first = {};
    }
    CHECK_FALSE(areCapitalsInMemory(letters));
}

#ifdef Q_OS_LINUX
TEST_CASE("Secret: it lies in memory that is not written to swap or to a dump", "[base][mlock]")
{
    const Secret secret = Secret::random(32);
    const auto at = reinterpret_cast<quintptr>(secret.data());
    QFile maps(u"/proc/self/smaps"_s);
    REQUIRE(maps.open(QIODevice::ReadOnly));
    static const QRegularExpression range(u"^([0-9a-f]+)-([0-9a-f]+) "_s);
    bool isHere = false;
    QStringList flags;
    for (const QString &line : QString::fromUtf8(maps.readAll()).split(u'\n')) {
        if (const auto match = range.match(line); match.hasMatch()) {
            isHere = match.captured(1).toULongLong(nullptr, 16) <= at
                && at < match.captured(2).toULongLong(nullptr, 16);
        } else if (isHere && line.startsWith(u"VmFlags:")) {
            flags = line.split(u' ', Qt::SkipEmptyParts);
        }
    }
    REQUIRE_FALSE(flags.isEmpty());
    CHECK(flags.contains(u"dd"));
    // A computer may allow nobody to lock memory: then nothing is locked.
    rlimit allowed = {};
    REQUIRE(getrlimit(RLIMIT_MEMLOCK, &allowed) == 0);
    if (allowed.rlim_cur > 1'000'000 || geteuid() == 0)
        CHECK(flags.contains(u"lo"));
}
#endif
