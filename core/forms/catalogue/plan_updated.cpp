// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> plans()
{
    return {
        { u"risk-assessment"_s, Text::tr("Risk assessment") },
        { u"placement-plan"_s, Text::tr("Placement plan") },
        { u"care-plan-review-asked"_s, Text::tr("Review of the care plan: asked for") },
        { u"profile"_s, Text::tr("The child's profile") },
    };
}

QList<Choice> views()
{
    return {
        // In the log they stand without the question.
        { u"yes"_s, Text::tr("Where they live is right for them") },
        { u"no"_s, Text::tr("Where they live is not right for them") },
        { u"not-sure"_s, Text::tr("Not sure that where they live is right") },
    };
}

Condition whenDoubted() { return { u"plan-updated.placement"_s, { u"no"_s, u"not-sure"_s } }; }

QList<Field> questions()
{
    return {
        {
            .id = u"plan-updated.what"_s,
            .kind = Kind::Choices,
            .label = Text::tr("What was brought up to date?"),
            .why = Text::tr("What was learned this time should be there the next time."),
            .choices = plans(),
        },
        {
            .id = u"plan-updated.note"_s,
            .kind = Kind::Text,
            .label = Text::tr("What changed?"),
            .hint = Text::tr("If nothing had to change, say who looked and why."),
        },
        {
            .id = u"plan-updated.placement"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Is where they live still right for them?"),
            .hint = Text::tr("The responsible authority decides this. Write what they say. If "
                             "nobody there has said, say you are not sure, and ask."),
            .why = Text::tr("A child may go because they cannot be where they are. Once they are "
                            "found, somebody has to look at that."),
            .choices = views(),
            .mayBeNotKnown = false,
        },
        {
            .id = u"plan-updated.placement-by"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who at the responsible authority says so?"),
            .hint = Text::tr("Name, and what they do."),
            .shownWhen = Condition { u"plan-updated.placement"_s, { u"yes"_s } },
        },
        {
            .id = u"plan-updated.placement-asked"_s,
            .kind = Kind::Text,
            .label = Text::tr("What did you ask the responsible authority to do?"),
            .hint = Text::tr("For example: to look at the placement, or to hold a review."),
            .shownWhen = whenDoubted(),
        },
        {
            .id = u"plan-updated.placement-asked-of"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who did you ask?"),
            .hint = Text::tr("Name, and what they do."),
            .shownWhen = whenDoubted(),
        },
        {
            .id = u"plan-updated.placement-asked-when"_s,
            .kind = Kind::Time,
            .label = Text::tr("When did you ask?"),
            .shownWhen = whenDoubted(),
        },
    };
}

} // namespace

Form planUpdated()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"plan-updated"_s,
        .version = 2,
        .title = Text::tr("Plan brought up to date"),
        .sections = sections };
}

} // namespace homeward::forms
