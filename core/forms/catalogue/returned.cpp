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
            .id = u"returned.at"_s,
            .kind = Kind::Time,
            .label = Text::tr("When were they back?"),
        },
        {
            .id = u"returned.how"_s,
            .kind = Kind::Line,
            .label = Text::tr("How did they come back?"),
            .hint = Text::tr("On their own or brought, on foot or by car."),
        },
        {
            .id = u"returned.brought-by"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who brought them?"),
            .hint = Text::tr("Name, who that is, and the number plate if you saw it."),
            .isMain = false,
        },
        {
            .id = u"returned.note"_s,
            .kind = Kind::Text,
            .label = Text::tr("What did you notice at the door?"),
            .hint = Text::tr(
                "A welcome first; questions can wait. Write what they say in their own words."),
            .isMain = false,
        },
    };
}

} // namespace

Form returned()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"returned"_s, .version = 1, .title = Text::tr("Back"), .sections = sections };
}

} // namespace homeward::forms
