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
            .id = u"flag.answer"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Is this so?"),
            .hint = Text::tr("A suspicion is a yes. “Not known” does not rule it out."),
        },
        {
            .id = u"flag.note"_s,
            .kind = Kind::Text,
            .label = Text::tr("What makes you think so?"),
            .hint = Text::tr("What was seen or heard, by whom and when."),
            .isMain = false,
        },
    };
}

} // namespace

Form redFlag()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return {
        .id = u"red-flag"_s, .version = 1, .title = Text::tr("Sign of danger"), .sections = sections
    };
}

} // namespace homeward::forms
