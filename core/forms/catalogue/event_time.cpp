// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> events()
{
    return {
        { u"last-seen"_s, Text::tr("Last seen") },
        { u"noticed"_s, Text::tr("Missing from") },
        { u"reported"_s, Text::tr("Reported to the police") },
        { u"located"_s, Text::tr("Found") },
        { u"returned"_s, Text::tr("Back") },
    };
}

QList<Choice> sources()
{
    return {
        { u"police"_s, Text::tr("The police") },
        { u"authority"_s, Text::tr("Children's social care") },
        { u"school"_s, Text::tr("The school or college") },
        { u"health"_s, Text::tr("A health service") },
        { u"provider"_s, Text::tr("Our own papers") },
        { u"other"_s, Text::tr("Somebody else") },
    };
}

QList<Field> questions()
{
    return {
        {
            .id = u"event-time.event"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Which time?"),
            .choices = events(),
        },
        {
            .id = u"event-time.theirs"_s,
            .kind = Kind::Time,
            .label = Text::tr("What do they say?"),
        },
        {
            .id = u"event-time.source"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Who says so?"),
            .choices = sources(),
        },
        {
            .id = u"event-time.where"_s,
            .kind = Kind::Line,
            .label = Text::tr("Where is it written?"),
            .hint = Text::tr("For example: the daily list of the police."),
            .isMain = false,
        },
        {
            .id = u"event-time.official"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Is this the one that counts for official figures?"),
            .hint
            = Text::tr("Both stay, side by side. In some areas the list of the police counts."),
        },
    };
}

} // namespace

Form eventTime()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"event-time"_s,
        .version = 1,
        .title = Text::tr("A time that others wrote down"),
        .sections = sections };
}

} // namespace homeward::forms
