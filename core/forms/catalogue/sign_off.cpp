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
            .id = u"sign.by"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who signs it off?"),
            .hint = Text::tr("Leave empty if it is you. A foster home: who of the fostering "
                             "service, and when they answered."),
        },
        {
            .id = u"sign.note"_s,
            .kind = Kind::Text,
            .label = Text::tr("What did you look at, and what do you say about it?"),
            .hint = Text::tr("Gaps and the reasons for them, what is still owed, and by whom."),
        },
    };
}

} // namespace

Form signOff()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return {
        .id = u"sign-off"_s, .version = 1, .title = Text::tr("Sign-off"), .sections = sections
    };
}

} // namespace homeward::forms
