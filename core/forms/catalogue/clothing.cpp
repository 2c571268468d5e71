// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Field> questions()
{
    return {
        {
            .id = u"clothing.worn"_s,
            .kind = Kind::Text,
            .label = Text::tr("What are they wearing?"),
            .hint = Text::tr("Coat, top, trousers or skirt, shoes, hat, glasses, jewellery. "
                             "Colours and brands."),
        },
        {
            .id = u"clothing.belongings"_s,
            .kind = Kind::Text,
            .label = Text::tr("What do they have with them?"),
            .hint
            = Text::tr("Bag, phone, charger, keys, bank card, bus pass. Say if you are not sure."),
        },
        {
            .id = u"clothing.phone-with"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Do they have their phone?"),
            .hint = Text::tr("Look where it usually lies, and for the charger."),
        },
        {
            .id = u"clothing.medicine-with"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Do they have their medicine?"),
            .hint = Text::tr("Look where it is kept, and count what is left."),
        },
        {
            .id = u"clothing.money"_s,
            .kind = Kind::Line,
            .label = Text::tr("How much money might they have?"),
            .hint = Text::tr("Cash and card, and who may be paying for them."),
            .isMain = false,
        },
    };
}

} // namespace

Form clothing()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"clothing"_s,
        .version = 1,
        .title = Text::tr("Clothes and things with them"),
        .sections = sections };
}

} // namespace homeward::forms
