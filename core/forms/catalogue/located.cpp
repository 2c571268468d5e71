// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> places()
{
    return {
        { u"friends-family"_s, Text::tr("With friends or family") },
        { u"public-place"_s, Text::tr("Outside, or in a public place") },
        { u"hospital"_s, Text::tr("In hospital") },
        { u"custody"_s, Text::tr("With the police, or in custody") },
        { u"other"_s, Text::tr("Somewhere else") },
    };
}

QList<Field> questions()
{
    return {
        {
            .id = u"located.at"_s,
            .kind = Kind::Time,
            .label = Text::tr("When was it known where they are?"),
        },
        {
            .id = u"located.where"_s,
            .kind = Kind::Line,
            .label = Text::tr("Where are they?"),
        },
        {
            .id = u"located.place"_s,
            .kind = Kind::Choice,
            .label = Text::tr("What kind of place is that?"),
            .why = Text::tr("A child in hospital or with the police is in somebody’s care, and is "
                            "not away without authorisation."),
            .choices = places(),
        },
        {
            .id = u"located.how"_s,
            .kind = Kind::Line,
            .label = Text::tr("How do you know?"),
            .hint = Text::tr("Who found them or told you, and when."),
        },
        {
            .id = u"located.with"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who is with them?"),
            .hint = Text::tr("Write “nobody” if they are alone."),
        },
        {
            .id = u"located.note"_s,
            .kind = Kind::Text,
            .label = Text::tr("Are they safe there, and what happens next?"),
            .hint = Text::tr("How they are, who goes to them, how they come back."),
            .isMain = false,
        },
    };
}

} // namespace

Form located()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"located"_s,
        .version = 2,
        .title = Text::tr("Whereabouts known"),
        .sections = sections };
}

} // namespace homeward::forms
