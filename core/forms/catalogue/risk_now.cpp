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
            .id = u"risk-now.concern"_s,
            .kind = Kind::Text,
            .label = Text::tr("Why are you worried?"),
            .hint = Text::tr("As you would say it on the phone: age, health, people, weather, "
                             "something they said."),
        },
        {
            .id = u"risk-now.assessment"_s,
            .kind = Kind::Text,
            .label = Text::tr("Risk assessment, brought up to date"),
            .hint = Text::tr("What is different today from the one on file? If nothing is, write "
                             "“read, still right”."),
            .why = Text::tr(
                "For a child missing from care, the report has to carry the risk as it is now."),
        },
        {
            .id = u"risk-now.medicine-due"_s,
            .kind = Kind::Line,
            .label = Text::tr("Which medicine is due next, and when?"),
            .hint = Text::tr("For example: insulin, 07:00. If you do not know what a missed dose "
                             "does: ask 111, or 999."),
        },
    };
}

} // namespace

Form riskNow()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return {
        .id = u"risk-now"_s, .version = 1, .title = Text::tr("Risk now"), .sections = sections
    };
}

} // namespace homeward::forms
