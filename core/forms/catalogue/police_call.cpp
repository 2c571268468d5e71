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
        { u"101"_s, Text::tr("Rang 101") },
        { u"999"_s, Text::tr("Rang 999") },
        { u"online"_s, Text::tr("Online") },
        { u"in-person"_s, Text::tr("In person") },
    };
}

QList<Field> theCall()
{
    return {
        {
            .id = u"call.at"_s,
            .kind = Kind::Time,
            .label = Text::tr("When did you ring?"),
            .hint = Text::tr("Type “now” as you ring, or the time."),
        },
        {
            .id = u"call.number"_s,
            .kind = Kind::Choice,
            .label = Text::tr("How did you reach the police?"),
            .hint = Text::tr("If somebody is in danger now: 999."),
            .choices = ways(),
        },
        {
            .id = u"call.reference"_s,
            .kind = Kind::Line,
            .label = Text::tr("Reference number"),
            .hint = Text::tr("Ask for it before you hang up."),
        },
        {
            .id = u"call.handler"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who took the call?"),
            .hint = Text::tr("Their name."),
        },
        {
            .id = u"call.collar"_s,
            .kind = Kind::Line,
            .label = Text::tr("Their own number (collar number)"),
            .hint = Text::tr("The number by which the police know who took the call."),
        },
    };
}

QList<Field> whatWasAgreed()
{
    return {
        {
            .id = u"call.agreed"_s,
            .kind = Kind::Text,
            .label = Text::tr("What was agreed?"),
            .hint
            = Text::tr("What the police do, what you do, and which news you ring about at once."),
        },
        {
            .id = u"call.review-at"_s,
            .kind = Kind::FutureTime,
            .label = Text::tr("By when do you speak again?"),
            .hint = Text::tr("If nobody has named a time, ask for one."),
            .why = Text::tr("Then silence is noticed, and neither side waits for the other."),
        },
        {
            .id = u"call.who-rings"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who rings whom?"),
            .hint = Text::tr("And on which number through the night."),
        },
    };
}

} // namespace

Form policeCall()
{
    const QList<Section> sections = {
        { Text::tr("The call"), theCall() },
        { Text::tr("What was agreed"), whatWasAgreed() },
    };
    return { .id = u"police-call"_s,
        .version = 1,
        .title = Text::tr("Call to the police"),
        .sections = sections };
}

} // namespace homeward::forms
