// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> companions()
{
    return {
        { u"alone"_s, Text::tr("One adult alone") },
        { u"two-staff"_s, Text::tr("Two adults together") },
        { u"with-police"_s, Text::tr("Only together with the police") },
        { u"police-only"_s, Text::tr("Only the police") },
    };
}

QList<Choice> ratings()
{
    return {
        { u"low"_s, Text::tr("Low") },
        { u"medium"_s, Text::tr("Medium") },
        { u"high"_s, Text::tr("High") },
    };
}

QList<Field> questions()
{
    return {
        {
            .id = u"place.address"_s,
            .kind = Kind::Text,
            .label = Text::tr("Address, or how to find it"),
            .hint
            = Text::tr("A postcode helps. So does a landmark (the bandstand by the river gate) "
                       "or its three words of what3words."),
        },
        {
            .id = u"place.why"_s,
            .kind = Kind::Line,
            .label = Text::tr("Why do they go there?"),
            .hint = Text::tr("Who is there, what draws them, when they were last found there."),
        },
        {
            .id = u"place.last-there"_s,
            .kind = Kind::Date,
            .label = Text::tr("When were they last found there?"),
            .isMain = false,
        },
        {
            .id = u"place.risk"_s,
            .kind = Kind::Choice,
            .label = Text::tr("How great is the risk there?"),
            .hint = Text::tr("To the child, and to whoever goes to look. As agreed with the social "
                             "worker or the police."),
            .why = Text::tr("Who may check the place follows from it, and the police see where to "
                            "look first."),
            .choices = ratings(),
        },
        {
            .id = u"place.who-may-check"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Who may check it?"),
            .hint = Text::tr("As agreed with the social worker or the police. Until it is agreed, "
                             "do not go there alone."),
            .why = Text::tr(
                "Nobody should have to judge at night whether a place is safe to walk into."),
            .choices = companions(),
        },
        {
            .id = u"place.phone"_s,
            .kind = Kind::Phone,
            .label = Text::tr("Phone number there"),
        },
        {
            .id = u"place.hazards"_s,
            .kind = Kind::Text,
            .label = Text::tr("What is dangerous there?"),
            .hint = Text::tr("Violence, drugs, weapons, dogs, water, railway, empty buildings."),
            .isMain = false,
        },
        {
            .id = u"place.occupants"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who lives or works there?"),
            .isMain = false,
        },
        {
            .id = u"place.agreed-by"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who agreed who may check it?"),
            .hint = Text::tr("The home, the social worker or the police: name and day."),
            .isMain = false,
        },
        {
            .id = u"place.review"_s,
            .kind = Kind::Date,
            .label = Text::tr("When is that looked at again?"),
            .isMain = false,
            .isAhead = true,
        },
    };
}

} // namespace

Form place()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"place"_s, .version = 3, .title = Text::tr("Place"), .sections = sections };
}

} // namespace homeward::forms
