// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/consultation.h"
#include "core/protocol/protocol_reader.h"
#include "tests/core/protocol/small_protocol.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE(
    "consultation: a children's home with a file of its own says who was asked (R56)", "[protocol]")
{
    const auto read = ProtocolReader::fromBytes(asBytes(smallProtocol()), u"newtown.json"_s);
    REQUIRE_OK(read);
    Protocol own = *read;
    REQUIRE(own.consulted.size() == 2);
    CHECK(own.consulted.first().who == u"Newtown Police");
    CHECK(own.consulted.first().on == QDate(2026, 10, 12));
    CHECK_FALSE(lacksConsultation(own, Setting::Kind::ChildrensHome));

    own.consulted.clear();
    CHECK(lacksConsultation(own, Setting::Kind::ChildrensHome));
    CHECK_FALSE(lacksConsultation(own, Setting::Kind::FosterHome));
    for (const QString &id : ProtocolReader::builtInIds()) {
        const auto builtIn = ProtocolReader::builtIn(id);
        REQUIRE_OK(builtIn);
        CHECK_FALSE(lacksConsultation(*builtIn, Setting::Kind::ChildrensHome));
    }
}
