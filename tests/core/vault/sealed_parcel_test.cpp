// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/sealed_parcel.h"
#include "tests/support/support.h"

#include <utility>

using namespace homeward;
using namespace homeward::test;

namespace {

constexpr qsizetype headSize = 144;

Secret phrase(const QString &text = u"four odd words"_s) { return Secret::fromText(QString(text)); }

QByteArray sealed(const QByteArray &content)
{
    const auto key = sealed_parcel::Key::make(phrase(), KeyCost::lowest());
    REQUIRE_OK(key);
    const auto parcel = sealed_parcel::seal(content, *key);
    REQUIRE_OK(parcel);
    return *parcel;
}

Result<QByteArray> opened(const QByteArray &parcel, const QString &typed = u"four odd words"_s)
{
    const auto key = sealed_parcel::Key::of(parcel, phrase(typed));
    if (!key)
        return tl::unexpected(key.error());
    return sealed_parcel::open(parcel, *key);
}

/// Of several pieces.
QByteArray long200() { return QByteArray(200'000, 'x') + "the end"; }

} // namespace

TEST_CASE("Sealed parcel: what goes in comes out, however long it is", "[vault][parcel]")
{
    for (const qsizetype size : { 0, 1, 65535, 65536, 65537, 131072, 200000 }) {
        const QByteArray content(size, 'a');
        const QByteArray parcel = sealed(content);
        REQUIRE_OK(sealed_parcel::checkWhole(parcel));
        const auto again = opened(parcel);
        REQUIRE_OK(again);
        CHECK((*again == content));
        CHECK((sealed(content) != parcel));
    }
    CHECK_FALSE((sealed("Ada Marlow lives here").contains("Ada")));
}

TEST_CASE(
    "Sealed parcel: cut off, changed and a wrong passphrase are three answers", "[vault][parcel]")
{
    const QByteArray parcel = sealed(long200());
    SECTION("a wrong passphrase")
    {
        CHECK_FAILS(opened(parcel, u"four odd word"_s), Error::Code::NotAllowed);
        CHECK_FAILS(opened(parcel, QString()), Error::Code::NotAllowed);
    }
    SECTION("cut anywhere: said before a passphrase is typed")
    {
        for (const qsizetype size : { qsizetype(3), qsizetype(8), qsizetype(11), headSize - 1,
                 headSize, headSize + 70000, parcel.size() - 1 }) {
            const Done whole = sealed_parcel::checkWhole(parcel.left(size));
            CHECK_FAILS(whole, Error::Code::Damaged);
            CHECK(whole.error().detail == u"cut off");
        }
    }
    SECTION("any bit of the head: never taken for a wrong passphrase")
    {
        for (qsizetype byte = 12; byte < headSize; ++byte) {
            QByteArray changed = parcel;
            changed[byte] = static_cast<char>(changed.at(byte) ^ 1);
            CAPTURE(byte);
            const auto refused = opened(changed);
            CHECK_FAILS(refused, Error::Code::Damaged);
            CHECK(refused.error().detail == u"changed");
        }
    }
    SECTION("any piece: changed, swapped, something added")
    {
        for (const qsizetype byte : { headSize, headSize + 40000, parcel.size() - 1 }) {
            QByteArray changed = parcel;
            changed[byte] = static_cast<char>(changed.at(byte) ^ 0x40);
            const auto refused = opened(changed);
            CHECK_FAILS(refused, Error::Code::Damaged);
            CHECK(refused.error().detail == u"changed");
        }
        constexpr qsizetype piece = 65536 + 17;
        const QByteArray swapped = parcel.left(headSize) + parcel.mid(headSize + piece, piece)
            + parcel.mid(headSize, piece) + parcel.mid(headSize + 2 * piece);
        CHECK_FAILS(opened(swapped), Error::Code::Damaged);
        CHECK_FAILS(opened(parcel + "x"), Error::Code::Damaged);
    }
}

TEST_CASE("Sealed parcel: something else, and a newer one, are called that", "[vault][parcel]")
{
    for (const QByteArray &other :
        { QByteArray(), QByteArray("HmWdPack and more"), QByteArray(500, 'x') })
        CHECK_FAILS(sealed_parcel::checkWhole(other), Error::Code::NotAStore);
    QByteArray newer = sealed("x");
    newer[8] = 2;
    CHECK_FAILS(opened(newer), Error::Code::NewerThanProgram);
    CHECK_FAILS(opened(newer.left(20)), Error::Code::NewerThanProgram);
}

TEST_CASE("Sealed parcel: a proof can only be made by who opened it", "[vault][parcel]")
{
    const QByteArray parcel = sealed("x");
    const auto there = sealed_parcel::Key::of(parcel, phrase());
    REQUIRE_OK(there);
    const QByteArray proof = sealed_parcel::proofOf("taken in", there->forReceipts());
    const auto here = sealed_parcel::Key::of(parcel, phrase());
    REQUIRE_OK(here);
    CHECK(sealed_parcel::isProofOf(proof, "taken in", here->forReceipts()));
    CHECK_FALSE(sealed_parcel::isProofOf(proof, "taken in!", here->forReceipts()));
    CHECK_FALSE(sealed_parcel::isProofOf({}, "taken in", here->forReceipts()));
    const auto other = sealed_parcel::Key::make(phrase(), KeyCost::lowest());
    REQUIRE_OK(other);
    CHECK_FALSE(sealed_parcel::isProofOf(proof, "taken in", other->forReceipts()));
}
