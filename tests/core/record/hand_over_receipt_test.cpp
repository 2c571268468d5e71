// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/hand_over_receipt.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

const QString digest = QString(64, u'a');

HandOverReceipt aReceipt()
{
    return { u"00000000-0000-4000-8000-000000000001"_s, digest, u"Willow House"_s, u"Ines Moor"_s,
        at(u"2026-11-05T10:00"_s) };
}

} // namespace

TEST_CASE(
    "Hand-over receipt: the file comes back whole, and is nobody else's", "[record][handover]")
{
    const Secret key = Secret::random(32);
    const QByteArray file = hand_over_receipt::toFile(aReceipt(), key);
    const auto again = hand_over_receipt::fromFile(file, digest, key);
    REQUIRE_OK(again);
    CHECK((*again == aReceipt()));
    CHECK_FAILS(
        hand_over_receipt::fromFile(file, digest, Secret::random(32)), Error::Code::NotAllowed);
    CHECK_FAILS(hand_over_receipt::fromFile(file, QString(64, u'b'), key), Error::Code::NotAllowed);
}

TEST_CASE("Hand-over receipt: a name that was changed, a cut file and something else are refused",
    "[record][handover]")
{
    const Secret key = Secret::random(32);
    const QByteArray file = hand_over_receipt::toFile(aReceipt(), key);
    const auto with = [&](const char *there, const char *instead) {
        QByteArray changed = file;
        REQUIRE(changed.contains(there));
        return changed.replace(there, instead);
    };
    CHECK_FAILS(hand_over_receipt::fromFile(with("Ines Moor", "Ines More"), digest, key),
        Error::Code::NotAllowed);
    CHECK_FAILS(hand_over_receipt::fromFile(with("2026-11-05", "2026-11-06"), digest, key),
        Error::Code::NotAllowed);
    CHECK_FAILS(
        hand_over_receipt::fromFile(with("\"by\"", "\"of\""), digest, key), Error::Code::Malformed);
    CHECK_FAILS(
        hand_over_receipt::fromFile(with("\"version\":\"1\"", "\"version\":\"2\""), digest, key),
        Error::Code::NewerThanProgram);
    for (const QByteArray &other :
        { QByteArray(), file.left(file.size() / 2), QByteArray("{}"), QByteArray("\xff") })
        CHECK_FAILS(hand_over_receipt::fromFile(other, digest, key), Error::Code::NotAStore);
}

TEST_CASE("Hand-over receipt: the code is read out, and a slip is told from another file's",
    "[record][handover]")
{
    const Secret key = Secret::random(32);
    const QString code = hand_over_receipt::code(digest, key);
    CHECK(code.size() == 23);
    CHECK(code == hand_over_receipt::code(digest, key));
    REQUIRE_OK(hand_over_receipt::checkCode(code.toLower().replace(u'-', u' '), digest, key));
    CHECK_FAILS(
        hand_over_receipt::checkCode(hand_over_receipt::code(QString(64, u'b'), key), digest, key),
        Error::Code::NotAllowed);
    QString slip = code;
    slip[0] = slip.at(0) == u'7' ? u'8' : u'7';
    const Done misheard = hand_over_receipt::checkCode(slip, digest, key);
    CHECK_FAILS(misheard, Error::Code::Malformed);
    CHECK(misheard.error().message.contains(u"Group 1"));
    CHECK_FAILS(hand_over_receipt::checkCode({}, digest, key), Error::Code::Malformed);
}
