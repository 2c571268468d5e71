// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> levels()
{
    return {
        { u"high"_s, Text::tr("High risk") },
        { u"medium"_s, Text::tr("Medium risk") },
        { u"low"_s, Text::tr("Low risk") },
        { u"absent"_s, Text::tr("Absent") },
        { u"no-apparent-risk"_s, Text::tr("No apparent risk") },
        { u"not-graded"_s, Text::tr("They gave none") },
    };
}

QList<Field> questions()
{
    return {
        {
            .id = u"grading.at"_s,
            .kind = Kind::Time,
            .label = Text::tr("When did they say so?"),
        },
        {
            .id = u"grading.words"_s,
            .kind = Kind::Line,
            .label = Text::tr("In the police's own words"),
            .hint = Text::tr("Write down what they say, even if you see it differently."),
        },
        {
            .id = u"grading.risk"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Which level did they give?"),
            .hint = Text::tr("Only what the police said. You are not asked to judge it."),
            .why
            = Text::tr("The police decide this. If something changes, ring again and tell them."),
            .choices = levels(),
        },
        {
            .id = u"grading.officer"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who said so?"),
            .hint = Text::tr("Name and rank."),
        },
        {
            .id = u"grading.collar"_s,
            .kind = Kind::Line,
            .label = Text::tr("Their own number (collar number)"),
            .isMain = false,
        },
    };
}

} // namespace

Form grading()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"grading"_s,
        .version = 1,
        .title = Text::tr("What the police call it"),
        .sections = sections };
}

} // namespace homeward::forms
