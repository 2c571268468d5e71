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
            .id = u"looks.height"_s,
            .kind = Kind::Line,
            .label = Text::tr("Height"),
            .hint = Text::tr("A guess is fine: 163 cm, or 5 ft 4."),
        },
        {
            .id = u"looks.build"_s,
            .kind = Kind::Line,
            .label = Text::tr("Build"),
            .hint = Text::tr("Slim, medium, heavy, muscular."),
        },
        {
            .id = u"looks.hair"_s,
            .kind = Kind::Line,
            .label = Text::tr("Hair"),
            .hint
            = Text::tr("Colour, length and style. Say if it is dyed, or a wig or extensions."),
        },
        {
            .id = u"looks.eyes"_s,
            .kind = Kind::Line,
            .label = Text::tr("Eye colour"),
        },
        {
            .id = u"looks.complexion"_s,
            .kind = Kind::Line,
            .label = Text::tr("Skin tone and face"),
            .hint = Text::tr("Skin tone, freckles, facial hair, teeth or braces."),
            .isMain = false,
        },
        {
            .id = u"looks.teeth"_s,
            .kind = Kind::Line,
            .label = Text::tr("Teeth"),
            .hint = Text::tr("Braces, gaps, chipped or missing."),
            .isMain = false,
        },
        {
            .id = u"looks.glasses"_s,
            .kind = Kind::Line,
            .label = Text::tr("Glasses or contact lenses"),
            .hint = Text::tr(
                "What they look like, and when they are worn. Write “none” if there are none."),
        },
        {
            .id = u"looks.shoe-size"_s,
            .kind = Kind::Line,
            .label = Text::tr("Shoe size"),
            .isMain = false,
        },
        {
            .id = u"looks.gait"_s,
            .kind = Kind::Line,
            .label = Text::tr("How they walk"),
            .hint = Text::tr("A limp, very upright, quick, with a stick."),
            .isMain = false,
        },
        {
            .id = u"looks.marks"_s,
            .kind = Kind::Text,
            .label = Text::tr("Scars, tattoos, piercings and birthmarks"),
            .hint = Text::tr("One to a line, what and where. Only what you already know."),
            .why = Text::tr("A mark is often the surest way to recognise someone."),
            .hasBodyMap = true,
        },
        {
            .id = u"looks.usual-dress"_s,
            .kind = Kind::Text,
            .label = Text::tr("What they usually wear"),
            .hint = Text::tr("Coat, shoes, cap, bag, jewellery. Colours and brands."),
            .isMain = false,
        },
    };
}

} // namespace

Form childLooks()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return {
        .id = u"child.looks"_s, .version = 1, .title = Text::tr("Looks"), .sections = sections
    };
}

} // namespace homeward::forms
