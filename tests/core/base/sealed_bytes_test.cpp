// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/plain_text.h"
#include "core/base/sealed_bytes.h"
#include "tests/support/memory_search.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Sealed bytes: only the same key opens them, and no bit may change", "[base]")
{
    const Secret key = Secret::random(32);
    for (const QByteArray &bytes : { QByteArray(), QByteArray("Jo Fenwick, last seen 21:30") }) {
        const QByteArray sealed = sealBytes(bytes, key);
        CHECK(openBytes(sealed, key) == bytes);
        CHECK(sealBytes(bytes, key) != sealed);
        CHECK_FALSE(sealed.contains("Fenwick"));
        CHECK_FALSE(openBytes(sealed, Secret::random(32)));
        CHECK_FALSE(openBytes(sealed, Secret::random(16)));
        for (qsizetype place = 0; place < sealed.size(); ++place) {
            QByteArray changed = sealed;
            changed[place] = static_cast<char>(changed[place] ^ 1);
            CHECK_FALSE(openBytes(changed, key));
            CHECK_FALSE(openBytes(sealed.left(place), key));
        }
    }
}

TEST_CASE("Wipe: a text is empty afterwards, and who shares it keeps theirs", "[base]")
{
    QString text = u"open sesame"_s;
    const QString shared = text;
    wipe(text);
    CHECK(text.isEmpty());
    CHECK(shared == u"open sesame");
    QByteArray bytes("open sesame");
    wipe(bytes);
    CHECK(bytes.isEmpty());
}

TEST_CASE("Wipe: what was wiped is nowhere in memory any more", "[base][mlock]")
{
    const Secret letters = randomLetters(100);
    REQUIRE_FALSE(isInMemoryAsText(letters));
    QString text = textOf(letters);
    REQUIRE(isInMemoryAsText(letters));
    SECTION("wiped") { wipe(text); }
    SECTION("made a secret") { CHECK(Secret::fromText(std::move(text)) == letters); }
    SECTION("read from a secret")
    {
        wipe(text);
        const PlainText plain(letters);
        CHECK(isInMemoryAsText(letters));
        CHECK(plain.text().size() == 100);
    }
    CHECK_FALSE(isInMemoryAsText(letters));
}
