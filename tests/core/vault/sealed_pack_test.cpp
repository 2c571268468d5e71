// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/recovery_key.h"
#include "core/vault/sealed_pack.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

const QByteArray content("what the child said, word for word");

struct Pack
{
    RecoveryKey key = RecoveryKey::make();
    QByteArray bytes;

    Pack()
    {
        const auto sealed = sealed_pack::seal(content, key.toPassphrase(), KeyCost::lowest());
        REQUIRE_OK(sealed);
        bytes = *sealed;
    }
    [[nodiscard]] Result<QByteArray> opened(const QByteArray &pack) const
    {
        return sealed_pack::open(pack, key.toPassphrase());
    }
};

} // namespace

TEST_CASE("Sealed pack: opens with its key and with no other", "[vault][pack]")
{
    const Pack pack;
    CHECK_FALSE(pack.bytes.contains("child"));
    const auto opened = pack.opened(pack.bytes);
    REQUIRE_OK(opened);
    CHECK(*opened == content);
    CHECK_FAILS(
        sealed_pack::open(pack.bytes, RecoveryKey::make().toPassphrase()), Error::Code::NotAllowed);
    CHECK_FAILS(sealed_pack::open(pack.bytes, Secret()), Error::Code::NotAllowed);
}

TEST_CASE("Sealed pack: the same content is sealed anew each time", "[vault][pack]")
{
    const Pack pack;
    const auto again = sealed_pack::seal(content, pack.key.toPassphrase(), KeyCost::lowest());
    REQUIRE_OK(again);
    CHECK(*again != pack.bytes);
}

TEST_CASE("Sealed pack: every changed byte and every cut is found", "[vault][pack]")
{
    const Pack pack;
    for (qsizetype at = 0; at < pack.bytes.size(); ++at) {
        CAPTURE(at);
        QByteArray changed = pack.bytes;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CHECK_FALSE(pack.opened(changed).has_value());
        CHECK_FALSE(pack.opened(pack.bytes.left(at)).has_value());
    }
    // A wrong key is told from a pack that was changed.
    QByteArray changed = pack.bytes;
    changed[changed.size() - 1] = static_cast<char>(changed.back() ^ 1);
    CHECK_FAILS(pack.opened(changed), Error::Code::Damaged);
    CHECK_FAILS(pack.opened(pack.bytes.chopped(1)), Error::Code::Damaged);
}

TEST_CASE("Sealed pack: what is none, or of a newer program, says so", "[vault][pack]")
{
    const Pack pack;
    CHECK_FAILS(pack.opened({}), Error::Code::NotAStore);
    CHECK_FAILS(pack.opened("%PDF-1.7"), Error::Code::NotAStore);
    CHECK_FAILS(pack.opened("HmWdPack"), Error::Code::Damaged);
    QByteArray newer = pack.bytes;
    newer[8] = 2;
    CHECK_FAILS(pack.opened(newer), Error::Code::NewerThanProgram);
}

TEST_CASE("Sealed pack: one that would hang the computer is not tried", "[vault][pack]")
{
    const Pack pack;
    QByteArray costly = pack.bytes;
    costly[16 + 7] = 127; // operations
    CHECK_FAILS(pack.opened(costly), Error::Code::Damaged);
    costly = pack.bytes;
    costly[24 + 7] = 127; // memory
    CHECK_FAILS(pack.opened(costly), Error::Code::Damaged);
}
