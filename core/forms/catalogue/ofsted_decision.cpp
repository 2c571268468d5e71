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
        { u"told"_s, Text::tr("Ofsted is told") },
        { u"not-told"_s, Text::tr("Ofsted is not told") },
    };
}

QList<Field> questions()
{
    return {
        {
            .id = u"ofsted.decision"_s,
            .kind = Kind::Choice,
            .label = Text::tr("What was decided?"),
            .hint = Text::tr("Going missing can be a serious event, and often is not one. Whoever "
                             "runs the home judges, and writes down why, either way."),
            .choices = decisions(),
        },
        {
            .id = u"ofsted.by"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who decided?"),
        },
        {
            .id = u"ofsted.why"_s,
            .kind = Kind::Text,
            .label = Text::tr("Why?"),
        },
        {
            .id = u"ofsted.at"_s,
            .kind = Kind::Time,
            .label = Text::tr("When were they told?"),
            .shownWhen = Condition { u"ofsted.decision"_s, { u"told"_s } },
        },
        {
            .id = u"ofsted.reference"_s,
            .kind = Kind::Line,
            .label = Text::tr("Reference number"),
            .shownWhen = Condition { u"ofsted.decision"_s, { u"told"_s } },
        },
    };
}

} // namespace

Form ofstedDecision()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"ofsted-decision"_s,
        .version = 1,
        .title = Text::tr("Telling Ofsted"),
        .sections = sections };
}

} // namespace homeward::forms
