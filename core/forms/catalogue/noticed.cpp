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
            .id = u"noticed.at"_s,
            .kind = Kind::Time,
            .label = Text::tr("When was it noticed?"),
            .hint = Text::tr("When somebody first thought: they should be here by now."),
        },
        {
            .id = u"noticed.by"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who noticed?"),
            .hint = Text::tr("Your name, or the name of the person who told you."),
        },
        {
            .id = u"noticed.expected-place"_s,
            .kind = Kind::Line,
            .label = Text::tr("Where should they have been?"),
            .hint = Text::tr("Home, school, a friend's house, the bus."),
        },
        {
            .id = u"noticed.expected-at"_s,
            .kind = Kind::Time,
            .label = Text::tr("When should they have been there?"),
            .hint = Text::tr("Or when they were due back. A rough time is fine."),
        },
    };
}

} // namespace

Form noticed()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"noticed"_s, .version = 1, .title = Text::tr("Noticed"), .sections = sections };
}

} // namespace homeward::forms
