// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> states()
{
    return {
        { u"done"_s, Text::tr("Done") },
        { u"not-yet"_s, Text::tr("Not yet") },
        { u"not-done-agreed"_s, Text::tr("Not done, as agreed with the police") },
        { u"not-done"_s, Text::tr("Not done") },
    };
}

QList<Field> questions()
{
    return {
        {
            .id = u"police-check.at"_s,
            .kind = Kind::Time,
            .label = Text::tr("When was it?"),
            .hint = Text::tr("Leave empty while it has not been done."),
        },
        {
            .id = u"police-check.done"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Have the police seen or spoken to the child?"),
            .hint = Text::tr("Some areas call this a safe and well check, others a prevention "
                             "interview. It is not the return interview."),
            .choices = states(),
        },
        {
            .id = u"police-check.by"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who did it?"),
            .hint = Text::tr("Name and collar number, and whether in person or by phone."),
        },
        {
            .id = u"police-check.outcome"_s,
            .kind = Kind::Text,
            .label = Text::tr("What came of it?"),
            .hint = Text::tr("What you were told, and what the police do next."),
        },
        {
            .id = u"police-check.why-not"_s,
            .kind = Kind::Text,
            .label = Text::tr("Why not, and who agreed to that?"),
            .hint = Text::tr("Names, and the reason given."),
            .shownWhen
            = Condition { u"police-check.done"_s, { u"not-done-agreed"_s, u"not-done"_s } },
        },
    };
}

} // namespace

Form safeAndWell()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"safe-and-well"_s,
        .version = 1,
        .title = Text::tr("The police's check on return"),
        .sections = sections };
}

} // namespace homeward::forms
