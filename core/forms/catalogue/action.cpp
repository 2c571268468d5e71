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
            .id = u"action.what"_s,
            .kind = Kind::Line,
            .label = Text::tr("What will be done?"),
        },
        {
            .id = u"action.who"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who does it?"),
            .hint = Text::tr("One name."),
        },
        {
            .id = u"action.by"_s,
            .kind = Kind::Date,
            .label = Text::tr("By which day?"),
            .isAhead = true,
        },
    };
}

} // namespace

Form action()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"action"_s, .version = 1, .title = Text::tr("Action"), .sections = sections };
}

} // namespace homeward::forms
