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
        { u"in-person"_s, Text::tr("In person") },
        { u"phone"_s, Text::tr("By phone") },
        { u"text"_s, Text::tr("By text message") },
        { u"letter"_s, Text::tr("By letter") },
        { u"other"_s, Text::tr("Another way") },
    };
}

QList<Choice> answers()
{
    return {
        { u"accepted"_s, Text::tr("Yes") },
        { u"declined"_s, Text::tr("No") },
        { u"thinking"_s, Text::tr("Wants to think about it") },
        { u"not-offered"_s, Text::tr("No offer was made") },
        { u"away-again"_s, Text::tr("Missing again before the offer") },
        { u"no-contact"_s, Text::tr("Could not be reached") },
    };
}

QList<Field> questions()
{
    return {
        {
            .id = u"offer.at"_s,
            .kind = Kind::Time,
            .label = Text::tr("When was it offered?"),
        },
        {
            .id = u"offer.by"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who made the offer?"),
            .hint = Text::tr("Name and organisation."),
        },
        {
            .id = u"offer.how"_s,
            .kind = Kind::Choice,
            .label = Text::tr("How?"),
            .choices = ways(),
        },
        {
            .id = u"offer.answer"_s,
            .kind = Kind::Choice,
            .label = Text::tr("What did the child answer?"),
            .hint
            = Text::tr("No is an answer for today. Another person, place or time may be easier."),
            .choices = answers(),
        },
        {
            .id = u"offer.reason"_s,
            .kind = Kind::Text,
            .label = Text::tr("What reason was given?"),
            .hint
            = Text::tr("In the child's words. If no offer was made: who decided that, and why."),
        },
        {
            .id = u"offer.advocate"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Was an advocate offered?"),
            .hint
            = Text::tr("Somebody independent, who speaks up for the child or sits beside them."),
            .choices = advocateChoices(),
        },
        {
            .id = u"offer.late-reason"_s,
            .kind = Kind::Text,
            .label = Text::tr("If it was late: why?"),
            .hint = Text::tr("What happened. You are not being blamed."),
        },
    };
}

} // namespace

Form interviewOffer()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"interview-offer"_s,
        .version = 2,
        .title = Text::tr("Offer of a return interview"),
        .sections = sections };
}

} // namespace homeward::forms
