// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> endings()
{
    return {
        { u"back-safe"_s, Text::tr("Back and safe") },
        { u"hospital"_s, Text::tr("In hospital") },
        { u"custody"_s, Text::tr("In custody") },
        { u"placed-elsewhere"_s, Text::tr("Placed elsewhere") },
        { u"not-returning"_s, Text::tr("Not returning here") },
        { u"turned-18"_s, Text::tr("Turned 18 while away") },
        { u"seriously-harmed"_s, Text::tr("Seriously harmed") },
        { u"died"_s, Text::tr("Died") },
        { u"opened-in-error"_s, Text::tr("Opened by mistake") },
        { u"duplicate"_s, Text::tr("Recorded twice") },
    };
}

QList<Field> questions()
{
    return {
        {
            .id = u"ending.kind"_s,
            .kind = Kind::Choice,
            .label = Text::tr("How did it end?"),
            .hint = Text::tr("Choose what is known now."),
            .choices = endings(),
        },
        {
            .id = u"ending.note"_s,
            .kind = Kind::Text,
            .label = Text::tr("What is known"),
            .hint = Text::tr("The facts, who confirmed them, and when. For a record kept twice: "
                             "the number of the other one."),
        },
    };
}

} // namespace

Form ending()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"ending"_s,
        .version = 1,
        .title = Text::tr("How the absence ended"),
        .sections = sections };
}

} // namespace homeward::forms
