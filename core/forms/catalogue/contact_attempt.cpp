// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> ways()
{
    return {
        { u"rang"_s, Text::tr("Phone call") },
        { u"text"_s, Text::tr("Text message") },
        { u"social"_s, Text::tr("Social media") },
        { u"visit"_s, Text::tr("Visit") },
        { u"other"_s, Text::tr("Another way") },
    };
}

QList<Choice> outcomes()
{
    return {
        { u"no-answer"_s, Text::tr("No answer") },
        { u"answered"_s, Text::tr("They answered") },
        { u"message-left"_s, Text::tr("Message left") },
        { u"spoke-to-other"_s, Text::tr("Somebody else answered") },
    };
}

QList<Field> questions()
{
    return {
        {
            .id = u"attempt.who"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who did you try to reach?"),
            .hint = Text::tr("The child, or somebody who may know."),
        },
        {
            .id = u"attempt.how"_s,
            .kind = Kind::Choice,
            .label = Text::tr("How?"),
            .choices = ways(),
        },
        {
            .id = u"attempt.outcome"_s,
            .kind = Kind::Choice,
            .label = Text::tr("What came of it?"),
            .choices = outcomes(),
        },
        {
            .id = u"attempt.note"_s,
            .kind = Kind::Text,
            .label = Text::tr("What was said or heard?"),
            .hint = Text::tr(
                "Also how it rang, whether a message was read, and voices in the background."),
        },
        {
            .id = u"attempt.late-reason"_s,
            .kind = Kind::Text,
            .label = Text::tr("If it was late: why?"),
            .hint = Text::tr("What happened. You are not being blamed."),
        },
    };
}

} // namespace

Form contactAttempt()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"contact-attempt"_s,
        .version = 2,
        .title = Text::tr("Tried to reach"),
        .sections = sections };
}

} // namespace homeward::forms
