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
        { u"here"_s, Text::tr("We noticed it ourselves") },
        { u"police"_s, Text::tr("The police told us about this child") },
        { u"other-authority"_s, Text::tr("Another authority told us about this child") },
        { u"found-out-later"_s, Text::tr("It was never reported. It came out later") },
    };
}

Condition whenTold()
{
    return { u"light.how"_s, { u"police"_s, u"other-authority"_s, u"found-out-later"_s } };
}

QList<Field> questions()
{
    return {
        {
            .id = u"light.how"_s,
            .kind = Kind::Choice,
            .label = Text::tr("How did it come to light?"),
            .choices = ways(),
        },
        {
            .id = u"light.who"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who told you, or who found out?"),
            .hint = Text::tr("Name, and what they do."),
            .shownWhen = whenTold(),
        },
        {
            .id = u"light.at"_s,
            .kind = Kind::Time,
            .label = Text::tr("When was that?"),
            .shownWhen = whenTold(),
        },
        {
            .id = u"light.reference"_s,
            .kind = Kind::Line,
            .label = Text::tr("What is the police's reference?"),
            .shownWhen = Condition { u"light.how"_s, { u"police"_s } },
        },
        {
            .id = u"light.known"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Is the child known to social care already?"),
            .hint = Text::tr("Somebody there works with the child, or the police have a worry "
                             "about the child on file."),
            .shownWhen = Condition { u"light.how"_s, { u"police"_s } },
        },
        {
            .id = u"light.flagged"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Is there a note on the child's record at social care?"),
            .shownWhen = Condition { u"light.how"_s, { u"other-authority"_s } },
        },
        {
            .id = u"light.health"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Was it thought about whether to tell health and others?"),
            .shownWhen = Condition { u"light.how"_s, { u"other-authority"_s } },
        },
        {
            .id = u"light.part-of-day"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Was it only a part of a school day?"),
            .isMain = false,
        },
        {
            .id = u"light.lessons"_s,
            .kind = Kind::Line,
            .label = Text::tr("Which lessons, or from when to when?"),
            .shownWhen = Condition { u"light.part-of-day"_s, { u"yes"_s } },
            .isMain = false,
        },
    };
}

} // namespace

Form cameToLight()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"came-to-light"_s,
        .version = 3,
        .title = Text::tr("How it came to light"),
        .sections = sections };
}

} // namespace homeward::forms
