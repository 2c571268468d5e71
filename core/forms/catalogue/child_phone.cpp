// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Field> phonesAndAccounts()
{
    return {
        {
            .id = u"phone.number"_s,
            .kind = Kind::Phone,
            .label = Text::tr("Their phone number"),
            .hint
            = Text::tr("The phone they carry most. Write other numbers under “Make and model”."),
            .why = Text::tr("The police may ask the phone network where it was last in use."),
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
            .label = Text::tr("Bus pass, railcard, bicycle"),
            .hint = Text::tr("The card number if you have it, and the routes they know."),
            .isMain = false,
        },
        {
            .id = u"phone.money"_s,
            .kind = Kind::Line,
            .label = Text::tr("Cash and bank card"),
            .hint = Text::tr(
                "Which bank, and how much cash they usually have. No PIN and no full card number."),
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
        .version = 1,
        .title = Text::tr("Phones and money"),
        .sections = sections };
}

} // namespace homeward::forms
