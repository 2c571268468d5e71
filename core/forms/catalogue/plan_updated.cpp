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
    };
}

} // namespace

Form planUpdated()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"plan-updated"_s,
        .version = 1,
        .title = Text::tr("Plan brought up to date"),
        .sections = sections };
}

} // namespace homeward::forms
