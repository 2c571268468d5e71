// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/protocol.h"
#include "core/protocol/protocol_reader.h"
#include "tests/support/support.h"

#include <QSet>

using namespace homeward;
using namespace homeward::test;

namespace {

template <typename Rule> Rule called(const QString &id)
{
    Rule rule;
    rule.id = id;
    return rule;
}

} // namespace

TEST_CASE("Protocol: every trigger and duty goes to its stored word and back", "[protocol]")
{
    QSet<QString> triggers;
    for (int i = 0; i <= static_cast<int>(Trigger::Ended); ++i) {
        const auto trigger = static_cast<Trigger>(i);
        triggers << toStorage(trigger);
        CHECK(triggerFromStorage(toStorage(trigger)) == trigger);
    }
    CHECK(triggers.size() == 10);
    CHECK_FALSE(triggerFromStorage(u"Noticed"));

    QSet<QString> duties;
    QSet<QString> spoken;
    for (int i = 0; i <= static_cast<int>(DutyOf::Interviewer); ++i) {
        const auto duty = static_cast<DutyOf>(i);
        duties << toStorage(duty);
        spoken << inWords(duty);
        CHECK(dutyOfFromStorage(toStorage(duty)) == duty);
    }
    CHECK(duties.size() == 8);
    CHECK(spoken.size() == 8);
    CHECK_FALSE(spoken.contains(QString()));
    CHECK_FALSE(dutyOfFromStorage(u""));
}

TEST_CASE("Protocol: a rule is found by its id, and nothing by another", "[protocol]")
{
    Protocol protocol;
    protocol.notices = { called<NoticeRule>(u"police"_s), called<NoticeRule>(u"iro"_s) };
    protocol.checks = { called<CheckRule>(u"rooms"_s) };
    protocol.redFlags = { called<RedFlag>(u"medicine"_s) };
    CHECK(protocol.notice(u"iro"_s) == &protocol.notices.at(1));
    CHECK(protocol.check(u"rooms"_s) == &protocol.checks.at(0));
    CHECK(protocol.redFlag(u"medicine"_s) == &protocol.redFlags.at(0));
    CHECK(protocol.notice(u"rooms"_s) == nullptr);
    CHECK(protocol.check({}) == nullptr);
    CHECK(protocol.redFlag(u"police"_s) == nullptr);
}

TEST_CASE("Protocols: nobody has to tell the inspectorate of every absence", "[protocol]")
{
    for (const QString &id : ProtocolReader::builtInIds()) {
        CAPTURE(id.toStdString());
        const auto protocol = ProtocolReader::builtIn(id);
        REQUIRE_OK(protocol);
        for (const NoticeRule &notice : protocol->notices)
            CHECK((notice.party != u"inspectorate" || !notice.applies.isEmpty()));
    }
}
