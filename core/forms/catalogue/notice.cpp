// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> outcomes()
{
    return {
        { u"told"_s, Text::tr("Told") },
        { u"asked"_s, Text::tr("Social care was asked") },
        { u"message-left"_s, Text::tr("Message left") },
        { u"no-answer"_s, Text::tr("No answer") },
        { u"not-told"_s, Text::tr("Not told, with a reason") },
        { u"shared"_s, Text::tr("Shared") },
        { u"not-shared"_s, Text::tr("Not shared, with a reason") },
    };
}

QList<Choice> ways()
{
    return {
        { u"phone"_s, Text::tr("By phone") },
        { u"in-person"_s, Text::tr("In person") },
        { u"email"_s, Text::tr("By email") },
        { u"text"_s, Text::tr("By text message") },
        { u"other"_s, Text::tr("Another way") },
    };
}

/// How a paper reaches somebody.
QList<Choice> waysOfSharing()
{
    return {
        { u"secure-email"_s, Text::tr("By secure email") },
        { u"password"_s, Text::tr("By email, with a password") },
        { u"by-hand"_s, Text::tr("On paper, by hand") },
        { u"post"_s, Text::tr("By post") },
        { u"meeting"_s, Text::tr("In a meeting") },
        { u"other"_s, Text::tr("Another way") },
    };
}

/// The outcomes where something was to be said.
QStringList ofTelling()
{
    return { u"told"_s, u"asked"_s, u"message-left"_s, u"no-answer"_s, u"not-told"_s };
}

/// The outcomes where a paper was to be shared.
QStringList ofSharing() { return { u"shared"_s, u"not-shared"_s }; }

QList<Field> questions()
{
    return {
        {
            .id = u"notice.outcome"_s,
            .kind = Kind::Choice,
            .label = Text::tr("What came of it?"),
            .choices = outcomes(),
        },
        {
            .id = u"notice.how"_s,
            .kind = Kind::Choice,
            .label = Text::tr("How?"),
            .choices = ways(),
            .shownWhen = Condition { u"notice.outcome"_s, ofTelling() },
        },
        {
            .id = u"notice.who"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who did you speak to?"),
            .hint = Text::tr("Name and job. For a message: where you left it."),
            .shownWhen = Condition { u"notice.outcome"_s, ofTelling() },
        },
        {
            .id = u"notice.shared-with"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who was it shared with?"),
            .hint = Text::tr("Name and job, of everybody who has it now."),
            .shownWhen = Condition { u"notice.outcome"_s, ofSharing() },
        },
        {
            .id = u"notice.shared-how"_s,
            .kind = Kind::Choice,
            .label = Text::tr("How was it shared?"),
            .choices = waysOfSharing(),
            .shownWhen = Condition { u"notice.outcome"_s, ofSharing() },
        },
        {
            .id = u"notice.reason"_s,
            .kind = Kind::Text,
            .label = Text::tr("Why not?"),
            .hint = Text::tr("For example: somebody else has told them, or it would put the child "
                             "at risk. Say who decided."),
            .shownWhen = Condition { u"notice.outcome"_s, { u"not-told"_s, u"not-shared"_s } },
        },
        {
            .id = u"notice.late-reason"_s,
            .kind = Kind::Text,
            .label = Text::tr("If it was late: why?"),
            .hint = Text::tr("What happened. You are not being blamed."),
            .isMain = false,
        },
        {
            .id = u"notice.note"_s,
            .kind = Kind::Text,
            .label = Text::tr("What was said or given?"),
            .hint = Text::tr("What they asked, what they told you, what they will do."),
            .isMain = false,
        },
    };
}

} // namespace

Form notice()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return {
        .id = u"notice"_s, .version = 2, .title = Text::tr("Telling somebody"), .sections = sections
    };
}

} // namespace homeward::forms
