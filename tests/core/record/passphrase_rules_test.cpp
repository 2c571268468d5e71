// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/passphrase_rules.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Passphrases: long enough is the only rule", "[record][people]")
{
    for (const QString &good : { u"ten letter"_s, u"blue kettle seven"_s, u"ዝናብ ዛሬ"_s })
        CHECK(checkPassphrase(Secret::fromText(QString(good))).has_value());
    for (const QString &bad : { QString(), u"P4$$w0rd!"_s })
        CHECK_FAILS(checkPassphrase(Secret::fromText(QString(bad))), Error::Code::Refused);
}
