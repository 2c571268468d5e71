// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> kinds()
{
    return {
        { u"action-plan"_s, Text::tr("Social worker and police agree how to find the child") },
        { u"missing-from-care"_s, Text::tr("About a child missing from care") },
        { u"strategy"_s, Text::tr("Strategy meeting") },
        { u"care-plan-review"_s, Text::tr("Review of the care plan") },
        { u"other"_s, Text::tr("Another meeting or talk") },
    };
}

QList<Choice> ways()
{
    return {
        { u"in-person"_s, Text::tr("In one room") },
        { u"phone"_s, Text::tr("By phone") },
        { u"video"_s, Text::tr("By video") },
    };
}

QList<Choice> people()
{
    return {
        { u"police"_s, Text::tr("Police") },
        { u"missing-persons-unit"_s, Text::tr("The police's missing persons unit") },
        { u"child-abuse-team"_s, Text::tr("The police's child abuse team") },
        { u"social-worker"_s, Text::tr("Social worker") },
        { u"provider"_s, Text::tr("The home, or the carer") },
        { u"iro"_s, Text::tr("Independent reviewing officer") },
        { u"senior-manager"_s, Text::tr("A senior manager of the authority") },
        { u"health"_s, Text::tr("Health professional") },
        { u"education"_s, Text::tr("Education professional") },
        { u"host-authority"_s, Text::tr("The host authority") },
        { u"parents"_s, Text::tr("Parents") },
        { u"child"_s, Text::tr("The child") },
    };
}

QList<Field> questions()
{
    return {
        {
            .id = u"meeting.kind"_s,
            .kind = Kind::Choice,
            .label = Text::tr("What was it?"),
            .choices = kinds(),
        },
        {
            .id = u"meeting.at"_s,
            .kind = Kind::Time,
            .label = Text::tr("When was it?"),
        },
        {
            .id = u"meeting.people"_s,
            .kind = Kind::Choices,
            .label = Text::tr("Who took part?"),
            .choices = people(),
        },
        {
            .id = u"meeting.names"_s,
            .kind = Kind::Text,
            .label = Text::tr("Their names"),
            .hint = Text::tr("One a line, with what they do."),
            .isMain = false,
        },
        {
            .id = u"meeting.how"_s,
            .kind = Kind::Choice,
            .label = Text::tr("How was it held?"),
            .choices = ways(),
            .isMain = false,
        },
        {
            .id = u"meeting.said"_s,
            .kind = Kind::Text,
            .label = Text::tr("What was said?"),
            .hint = Text::tr("What is new, and what everybody knows now."),
        },
        {
            .id = u"meeting.decided"_s,
            .kind = Kind::Text,
            .label = Text::tr("What was decided?"),
            .hint = Text::tr("Each thing that somebody now does goes under “What happens next”, "
                             "with a name and a day."),
        },
        {
            .id = u"meeting.plans"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Were the plan and the risk assessment looked at?"),
        },
        {
            .id = u"meeting.next"_s,
            .kind = Kind::FutureTime,
            .label = Text::tr("When is the next one?"),
            .isMain = false,
        },
    };
}

} // namespace

Form meeting()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"meeting"_s,
        .version = 2,
        .title = Text::tr("Meeting or telephone talk"),
        .sections = sections };
}

} // namespace homeward::forms
