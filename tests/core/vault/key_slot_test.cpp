// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/key_slot.h"
#include "tests/core/vault/sealed_scenario.h"

using namespace homeward;
using namespace homeward::test;

namespace {

FileMark mark(char salt = 's') { return { QByteArray(16, 'f'), QByteArray(16, salt) }; }

Secret keyOf(const KeyHolder &holder, const FileMark &file = mark())
{
    auto key = wrappingKey(holder, KeyCost::lowest(), file);
    REQUIRE_OK(key);
    return std::move(*key);
}

} // namespace

TEST_CASE("Key slot: only its own name and passphrase open it", "[vault]")
{
    const Secret dataKey = Secret::random(KeySlot::dataKeySize);
    const auto slot = KeySlot::make(KeySlot::newId(), ada(), KeyCost::lowest(), mark(), dataKey);
    REQUIRE_OK(slot);
    const auto opened = slot->unwrap(keyOf(ada()), mark().id);
    REQUIRE(opened);
    CHECK(*opened == dataKey);
    CHECK_FALSE(slot->unwrap(keyOf(adaLater()), mark().id));
    CHECK_FALSE(slot->unwrap(keyOf(staff(u"Adam"_s, u"first passphrase"_s)), mark().id));
    CHECK_FALSE(slot->unwrap(keyOf(recovery(u"first passphrase"_s)), mark().id));
    CHECK_FALSE(slot->unwrap(keyOf(ada(), mark('t')), mark().id));
    CHECK_FALSE(slot->unwrap(keyOf(ada()), QByteArray(16, 'g')));
}

TEST_CASE("Key slot: comes back from its bytes, and every flipped bit is found", "[vault]")
{
    const Secret dataKey = Secret::random(KeySlot::dataKeySize);
    const auto slot = KeySlot::make(KeySlot::newId(), ada(), KeyCost::lowest(), mark(), dataKey);
    REQUIRE_OK(slot);
    const QByteArray bytes = slot->toBytes();
    REQUIRE(bytes.size() == KeySlot::size);
    CHECK((KeySlot::fromBytes(bytes) == *slot));
    const Secret key = keyOf(ada());
    for (int bit = 0; bit < KeySlot::size * 8; ++bit) {
        QByteArray flipped = bytes;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
        const auto found = KeySlot::fromBytes(flipped);
        CAPTURE(bit);
        REQUIRE_FALSE((found && found->unwrap(key, mark().id)));
    }
}

TEST_CASE("Key slot: it opens however the name's apostrophe and spaces were typed", "[vault]")
{
    const auto named = [](const QString &name) {
        return KeyHolder { KeyHolder::Kind::Staff, name, Secret::fromText(u"four odd words"_s) };
    };
    const Secret key = keyOf(named(u"Zoë O'Neill"_s));
    CHECK(keyOf(named(u"ZOE  O\u2019NEILL "_s)) == key);
    CHECK_FALSE(keyOf(named(u"Zoë ONeill"_s)) == key);
}

TEST_CASE("Key slot: what a guess costs stands in the file, and is meant to be felt", "[vault]")
{
    const KeyCost cost { 2, 16384 };
    const Secret dataKey = Secret::random(KeySlot::dataKeySize);
    const auto slot = KeySlot::make(KeySlot::newId(), ada(), cost, mark(), dataKey);
    REQUIRE_OK(slot);
    const auto read = KeySlot::fromBytes(slot->toBytes());
    REQUIRE(read);
    CHECK(read->cost == cost);
    INFO("nobody pays less: at another cost it is another key");
    CHECK_FALSE(read->unwrap(keyOf(ada()), mark().id));
    const auto paid = wrappingKey(ada(), read->cost, mark());
    REQUIRE_OK(paid);
    CHECK(read->unwrap(*paid, mark().id));

    INFO("the usual one");
    const KeyCost usual = KeyCost::usual();
    CHECK(usual.isReasonable());
    CHECK(usual.memoryBytes == 256ULL * 1024 * 1024);
    // How long that takes is for the benchmark to say.
    CHECK(usual.operations >= 3);
    CHECK(wrappingKey(ada(), usual, mark()).has_value());
}
