// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> contracts()
{
    return {
        { u"contract"_s, Text::tr("Contract") },
        { u"pay-as-you-go"_s, Text::tr("Pay as you go") },
    };
}

QList<Choice> cards()
{
    return {
        { u"debit"_s, Text::tr("Debit card of a bank account") },
        { u"prepaid"_s, Text::tr("Prepaid card that somebody puts money on") },
        { u"cash"_s, Text::tr("Card for cash machines only") },
        { u"other"_s, Text::tr("Another kind") },
    };
}

QList<Field> phonesAndAccounts()
{
    return {
        {
            .id = u"phone.number"_s,
            .kind = Kind::Phone,
            .label = Text::tr("Their phone number"),
            .hint = Text::tr("The phone they carry most."),
            .why = Text::tr("The police may ask the phone network where it was last in use."),
        },
        {
            .id = u"phone.others"_s,
            .kind = Kind::Text,
            .label = Text::tr("Other numbers they use"),
            .hint
            = Text::tr("Old phones, second SIM cards, a friend’s phone they borrow: one a line."),
            .isMain = false,
        },
        {
            .id = u"phone.make"_s,
            .kind = Kind::Line,
            .label = Text::tr("Make and model"),
            .hint = Text::tr(
                "And the colour and case. Add other phones and tablets, with their numbers."),
            .isMain = false,
        },
        {
            .id = u"phone.network"_s,
            .kind = Kind::Line,
            .label = Text::tr("Network, and who pays the bill"),
            .isMain = false,
        },
        {
            .id = u"phone.contract"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Contract or pay as you go?"),
            .choices = contracts(),
            .isMain = false,
        },
        {
            .id = u"phone.imei"_s,
            .kind = Kind::Line,
            .label = Text::tr("Serial number of the phone (IMEI)"),
            .hint = Text::tr("On the box, or dial *#06#."),
            .isMain = false,
        },
        {
            .id = u"phone.find"_s,
            .kind = Kind::Line,
            .label = Text::tr("Can it be found from another device?"),
            .hint
            = Text::tr("Find My, Family Link and so on: whose account it is. Never the password."),
            .isMain = false,
        },
        {
            .id = u"phone.devices"_s,
            .kind = Kind::Text,
            .label = Text::tr("Tablets, consoles and watches"),
            .hint = Text::tr("What they can go online with besides the phone."),
            .isMain = false,
        },
        {
            .id = u"phone.social"_s,
            .kind = Kind::Text,
            .label = Text::tr("Social media and games"),
            .hint
            = Text::tr("Which app, and the name they use there. Never write down a password."),
            .why = Text::tr("It shows who they talk to and when they were last online. Passwords "
                            "are never kept here."),
        },
        {
            .id = u"phone.email"_s,
            .kind = Kind::Line,
            .label = Text::tr("Email addresses"),
            .hint = Text::tr("The address only, never the password."),
            .isMain = false,
        },
    };
}

QList<Field> travelAndMoney()
{
    return {
        {
            .id = u"phone.travel"_s,
            .kind = Kind::Line,
            .label = Text::tr("How they get about"),
            .hint = Text::tr("Bus pass or railcard with its number, bicycle, routes they know, "
                             "taxi firms they ring."),
            .isMain = false,
        },
        {
            .id = u"travel.vehicle"_s,
            .kind = Kind::Line,
            .label = Text::tr("A car, moped or e-scooter they can get at"),
            .hint = Text::tr("Whose it is, what it looks like, and its number plate."),
            .isMain = false,
        },
        {
            .id = u"travel.passport"_s,
            .kind = Kind::Line,
            .label = Text::tr("Passport or identity card"),
            .hint = Text::tr("Who holds it, its number, and until when it is good."),
            .isMain = false,
        },
        {
            .id = u"phone.money"_s,
            .kind = Kind::Line,
            .label = Text::tr("Cash and pocket money"),
            .hint = Text::tr("How much they usually have, and when they get it."),
            .isMain = false,
        },
        {
            .id = u"money.bank"_s,
            .kind = Kind::Line,
            .label = Text::tr("Bank, and who holds the card"),
            .isMain = false,
        },
        {
            .id = u"money.card-kind"_s,
            .kind = Kind::Choice,
            .label = Text::tr("What kind of card is it?"),
            .why = Text::tr("The police ask the bank of a debit card, and the firm of a prepaid "
                            "one."),
            .choices = cards(),
            .isMain = false,
        },
        {
            .id = u"money.card-end"_s,
            .kind = Kind::Line,
            .label = Text::tr("Last four digits of the bank card"),
            .hint = Text::tr("Only the last four. No PIN and no full number."),
            .why = Text::tr("The police can ask the bank where the card was last used."),
            .isMain = false,
        },
        {
            .id = u"money.benefits"_s,
            .kind = Kind::Line,
            .label = Text::tr("Other money"),
            .hint = Text::tr("Wages, benefits, a savings account, somebody who gives them money."),
            .isMain = false,
        },
    };
}

} // namespace

Form childPhone()
{
    const QList<Section> sections = {
        { Text::tr("Phones and accounts"), phonesAndAccounts() },
        { Text::tr("Travel and money"), travelAndMoney() },
    };
    return { .id = u"child.phone"_s,
        .version = 2,
        .title = Text::tr("Phones and money"),
        .sections = sections };
}

} // namespace homeward::forms
