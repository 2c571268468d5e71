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
            .id = u"stop.at"_s,
            .kind = Kind::FutureTime,
            .label = Text::tr("When do you stop checking and report?"),
            .hint = Text::tr("You can report sooner at any moment."),
        },
        {
            .id = u"stop.reason"_s,
            .kind = Kind::Text,
            .label = Text::tr("Why this time?"),
            .hint = Text::tr("What the child's plan says, or what you know about the risk now."),
        },
    };
}

} // namespace

Form stopTime()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"stop-time"_s,
        .version = 1,
        .title = Text::tr("Until when you check"),
        .sections = sections };
}

} // namespace homeward::forms
