// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/sealed_bytes.h"
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
