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
            .id = u"parent-info.offered"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Were parents or carers asked if they want to tell what they know?"),
            .hint = Text::tr("Only where that is safe for the child. If you are not sure, ask the "
                             "social worker first."),
            .why = Text::tr("When a child says no to the interview, those who know them may still "
                            "help to keep them safe."),
        },
        {
            .id = u"parent-info.from"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who was asked?"),
            .hint = Text::tr("Name, and who that is to the child."),
        },
        {
            .id = u"parent-info.text"_s,
            .kind = Kind::Text,
            .label = Text::tr("What did they say?"),
            .hint = Text::tr("What they know, what worries them, and what help they want."),
        },
    };
}

} // namespace

Form parentInformation()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"parent-information"_s,
        .version = 1,
        .title = Text::tr("What parents or carers can tell"),
        .sections = sections };
}

} // namespace homeward::forms
