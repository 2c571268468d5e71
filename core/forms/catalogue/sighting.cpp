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
            .id = u"sighting.where"_s,
            .kind = Kind::Line,
            .label = Text::tr("Where were they?"),
            .hint = Text::tr("As exactly as you can, and which way they went. For a call or "
                             "message: what it says about the place."),
        },
        {
            .id = u"sighting.by"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who saw or heard from them?"),
            .hint = Text::tr("Name, and who that is to the child."),
        },
        {
            .id = u"sighting.by-phone"_s,
            .kind = Kind::Phone,
            .label = Text::tr("That person's phone number"),
            .isMain = false,
        },
        {
            .id = u"sighting.with"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who was with them?"),
            .hint = Text::tr(
                "Names or looks, cars and number plates. Write “nobody” if they were alone."),
        },
        {
            .id = u"sighting.wearing"_s,
            .kind = Kind::Line,
            .label = Text::tr("What were they wearing?"),
            .isMain = false,
        },
        {
            .id = u"sighting.note"_s,
            .kind = Kind::Text,
            .label = Text::tr("How did they seem, and what else was noticed?"),
            .hint = Text::tr("Keep what was seen and heard apart from what somebody thinks."),
        },
    };
}

} // namespace

Form sighting()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"sighting"_s,
        .version = 1,
        .title = Text::tr("Seen or heard from"),
        .sections = sections };
}

} // namespace homeward::forms
