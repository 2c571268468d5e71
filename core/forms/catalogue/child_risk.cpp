// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Field> whatCouldHappen()
{
    return {
        {
            .id = u"risk.assessment"_s,
            .kind = Kind::Text,
            .label = Text::tr("Risk assessment: what could happen to them while missing?"),
            .hint = Text::tr(
                "The main risks in a few lines. Keep what is known apart from what is feared."),
            .why = Text::tr("The police ask for it when a child is missing from care. It must be "
                            "right for today."),
        },
        {
            .id = u"risk.assessed-on"_s,
            .kind = Kind::Date,
            .label = Text::tr("When was it last brought up to date?"),
            .hint = Text::tr("After every time they were missing, at the latest."),
        },
        {
            .id = u"risk.exploitation"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Is exploitation known or suspected?"),
            .hint = Text::tr("Somebody using them for sex, crime, carrying drugs or money, in "
                             "person or online. A suspicion is a yes."),
            .why = Text::tr("Children who are exploited often do not see it, and may call the "
                            "person a friend."),
        },
        {
            .id = u"risk.family-danger"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Is forced marriage, honour-based abuse or trafficking feared?"),
            .hint = Text::tr("By family or by others. If yes: do not ring the family. Ask the "
                             "police or social care first."),
            .why = Text::tr(
                "In these cases one call to the wrong person can put the child in more danger."),
        },
        {
            .id = u"risk.out-alone"_s,
            .kind = Kind::Text,
            .label = Text::tr("How safe are they out alone?"),
            .hint = Text::tr("What they may do and until when. What makes it unsafe: age, traffic, "
                             "weather, people."),
            .isMain = false,
        },
    };
}

QList<Field> whatIsKnownToMatter()
{
    return {
        {
            .id = u"risk.triggers"_s,
            .kind = Kind::Text,
            .label = Text::tr("What has made them leave, or might"),
            .hint = Text::tr("Arguments, calls, family contact, school, hard dates in the year, "
                             "somebody who draws them away."),
        },
        {
            .id = u"risk.helps"_s,
            .kind = Kind::Text,
            .label = Text::tr("What helps them to stay, or to come back"),
            .hint = Text::tr("Who they trust, what to say and what to leave unsaid, where they go "
                             "to calm down."),
        },
    };
}

} // namespace

Form childRisk()
{
    const QList<Section> sections = {
        { Text::tr("What could happen"), whatCouldHappen() },
        { Text::tr("What is known to matter"), whatIsKnownToMatter() },
    };
    return { .id = u"child.risk"_s,
        .version = 1,
        .title = Text::tr("Risk and plan"),
        .sections = sections };
}

} // namespace homeward::forms
