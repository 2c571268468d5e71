// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/secrets.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;
using namespace homeward::forms;

TEST_CASE(
    "Secrets: a whole card number is found wherever it stands near money and travel", "[forms]")
{
    // Numbers that the houses of cards keep for tests.
    const QString number
        = GENERATE(u"4111111111111111"_s, u"4111 1111 1111 1111"_s, u"4111-1111-1111-1111"_s,
            u"5555 5555 5555 4444"_s, u"3782 822463 10005"_s, u"6759 6498 2643 8000 002"_s);
    const QString text = GENERATE(
        u"%1"_s, u"Blue card, %1, mum has the PIN"_s, u"Card %1 12/28"_s, u"07700 900123\n%1"_s);
    for (const QString &field : { u"money.card-end"_s, u"money.bank"_s, u"money.benefits"_s,
             u"phone.money"_s, u"phone.travel"_s, u"phone.others"_s, u"travel.passport"_s }) {
        CAPTURE(number, text, field);
        CHECK(secrets::remarkOn(field, text.arg(number)).startsWith(u"Never a full card number"));
        CHECK(secrets::refusalOf(field, text.arg(number)).startsWith(u"Never a full card number"));
    }
    CHECK(secrets::remarkOn(u"looks.marks"_s, number).isEmpty());
    CHECK(secrets::refusalOf(u"looks.marks"_s, number).isEmpty());
}

TEST_CASE("Secrets: what is no card number is not taken for one", "[forms]")
{
    for (const QString &text :
        { u"4111 1111 1111 1112"_s, u"411111111111"_s, u"41111111111111111111"_s,
            u"07700 900123 07700 900124"_s, u"07700 900123, 01632 960001"_s,
            u"IMEI 490154203237518"_s, u"356938035643809"_s, u"4111 1111\n1111 1111"_s,
            u"Ends 1111"_s, u"Bus pass 6335 9712 3456 789012"_s, u""_s }) {
        CAPTURE(text);
        CHECK(secrets::remarkOn(u"phone.others"_s, text).isEmpty());
        CHECK(secrets::refusalOf(u"phone.travel"_s, text).isEmpty());
    }
}

TEST_CASE("Secrets: a number that only may be a card's is remarked on and stands", "[forms]")
{
    INFO("of a length that cards had once, or two numbers in a row have");
    CHECK_FALSE(secrets::remarkOn(u"phone.others"_s, u"4222222222222"_s).isEmpty());
    CHECK(secrets::refusalOf(u"phone.others"_s, u"4222222222222"_s).isEmpty());
    INFO("what a phone shows when it is asked for its serial number");
    CHECK(secrets::refusalOf(u"phone.imei"_s, u"3569380356438096"_s).isEmpty());
    CHECK_FALSE(secrets::refusalOf(u"phone.others"_s, u"3569380356438096"_s).isEmpty());
}

TEST_CASE("Secrets: a password near accounts and money is refused, however it is called", "[forms]")
{
    const QString secret = GENERATE(u"pw: fox12"_s, u"Snap ada_99, password: fox12"_s,
        u"Insta lark.a – PASSCODE is 4411"_s, u"pwd=Fox!wren"_s, u"PIN 12 months old\nPIN: 4411"_s,
        u"passwords – f0xes, wren"_s, u"The password for Roblox is \"wren_7\"."_s);
    for (const QString &field : { u"phone.social"_s, u"phone.email"_s, u"phone.find"_s,
             u"phone.devices"_s, u"money.bank"_s, u"contact.social"_s }) {
        CAPTURE(field, secret);
        CHECK(secrets::refusalOf(field, secret).startsWith(u"Never a password"));
        CHECK(secrets::remarkOn(field, secret).startsWith(u"Never a password"));
    }
    CHECK(secrets::refusalOf(u"contact.notes"_s, secret).isEmpty());
    CHECK(secrets::remarkOn(u"contact.notes"_s, secret).isEmpty());
}

TEST_CASE("Secrets: who knows a password, and that nobody does, may always be said", "[forms]")
{
    for (const QString &honest : { u"Snap ada_99"_s, u"Her aunt knows the password."_s,
             u"No password known"_s, u"Password: not known"_s, u"Password - ask her aunt"_s,
             u"password: Mum"_s, u"Password: 07700900123 (her aunt)"_s, u"pw is with Ros"_s,
             u"PIN: ask ros@home.example"_s, u"Password was changed on 3/6/2026"_s,
             u"PIN is 6 digits long"_s, u"Passcode: 3/6/2026 changed"_s, u"passcode - 16:45"_s,
             u"Mum has the PIN, 07700 900123"_s, u"PIN-protected, 2FA is on"_s,
             u"Two-step password: 2FA"_s, u"password: ****"_s, u"Spinning 1234: 5678"_s }) {
        CAPTURE(honest);
        CHECK(secrets::refusalOf(u"phone.social"_s, honest).isEmpty());
    }
    for (const QString &quiet : { u"Snap ada_99"_s, u"Her aunt knows the password."_s,
             u"Nobody has the passcode\nInsta lark.a"_s, u"passwordless login"_s,
             u"Mum has the PIN, 07700 900123"_s, u"Wears a pin"_s }) {
        CAPTURE(quiet);
        CHECK(secrets::remarkOn(u"phone.social"_s, quiet).isEmpty());
    }
    INFO("a plain word may be one, or the name of who knows it");
    for (const QString &open :
        { u"password: sunshine"_s, u"Password fox12"_s, u"pw: sunshine"_s }) {
        CAPTURE(open);
        CHECK_FALSE(secrets::remarkOn(u"phone.social"_s, open).isEmpty());
        CHECK(secrets::refusalOf(u"phone.social"_s, open).isEmpty());
    }
}
