// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> decisions()
{
    return {
        { u"none"_s, Text::tr("Nothing is made public") },
        { u"agreed"_s, Text::tr("Something may be made public") },
        { u"stopped"_s, Text::tr("What was public is taken back") },
    };
}

QList<Field> questions()
{
    return {
        {
            .id = u"publicity.decision"_s,
            .kind = Kind::Choice,
            .label = Text::tr("What was decided?"),
            .hint
            = Text::tr("The police lead on this. Never put up a poster or a post of your own."),
            .choices = decisions(),
        },
        {
            .id = u"publicity.by"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who decided?"),
            .hint = Text::tr("The name and rank of the officer, and who spoke for the child."),
        },
        {
            .id = u"publicity.what"_s,
            .kind = Kind::Text,
            .label = Text::tr("What may be shown, and where?"),
            .shownWhen = Condition { u"publicity.decision"_s, { u"agreed"_s, u"stopped"_s } },
        },
        {
            .id = u"publicity.why"_s,
            .kind = Kind::Text,
            .label = Text::tr("Why?"),
            .hint = Text::tr("How publicity may help, and how it may harm this child."),
        },
    };
}

} // namespace

Form publicity()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return {
        .id = u"publicity"_s, .version = 1, .title = Text::tr("Publicity"), .sections = sections
    };
}

} // namespace homeward::forms
