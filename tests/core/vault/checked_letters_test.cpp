// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/sealed_bytes.h"
#include "core/vault/checked_letters.h"
#include "tests/support/memory_search.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE(
    "Checked letters: as many groups as are wanted come back as the same bits", "[vault][letters]")
{
    for (const int groups : { 2, 4, 8 }) {
        const Secret bits = Secret::random(static_cast<size_t>(groups) * 20 / 8);
        const QString text = checked_letters::text(bits);
        CHECK(text.split(u'-').size() == groups);
        for (const QString &typed : { text, text.toLower(), QString(text).remove(u'-'),
                 QString(text).replace(u'-', u' '), QString(text).replace(u'0', u'o') }) {
            const auto read = checked_letters::parse(typed, groups);
            REQUIRE_OK(read);
            CHECK(*read == bits);
        }
    }
}

TEST_CASE("Checked letters: a slip is answered with its group, and a missing group with how many "
          "there are",
    "[vault][letters]")
{
    const QString text = checked_letters::text(Secret::random(10));
    QString slip = text;
    slip[7] = slip.at(7) == u'A' ? u'B' : u'A';
    const auto wrong = checked_letters::parse(slip, 4);
    CHECK_FAILS(wrong, Error::Code::Malformed);
    CHECK(wrong.error().message.contains(u"Group 2"));
    const auto cut = checked_letters::parse(text.left(17), 4);
    CHECK_FAILS(cut, Error::Code::Malformed);
    CHECK(cut.error().message.contains(u"4 groups"));
    CHECK(cut.error().message.contains(u"15"));
    CHECK_FAILS(checked_letters::parse(text, 8), Error::Code::Malformed);
}

TEST_CASE("Checked letters: what was typed is left nowhere without its dashes", "[vault][mlock]")
{
    const int groups = GENERATE(8, 9); // right, and one too few
    QString typed = checked_letters::text(Secret::random(20));
    Secret compact(40);
    size_t count = 0;
    for (const QChar letter : std::as_const(typed)) {
        if (letter != u'-')
            compact.data()[count++] = static_cast<unsigned char>(letter.unicode());
    }
    REQUIRE(count == compact.size());
    CHECK(checked_letters::parse(typed, groups).has_value() == (groups == 8));
    CHECK_FALSE(isInMemoryAsText(compact));
    wipe(typed);
}
