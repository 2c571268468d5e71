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
            .id = u"shift.to"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who takes over?"),
            .hint = Text::tr("Their name."),
        },
        {
            .id = u"shift.said"_s,
            .kind = Kind::Text,
            .label = Text::tr("What do they have to know that is not in the log?"),
        },
    };
}

} // namespace

Form shiftHandOver()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"shift-hand-over"_s,
        .version = 1,
        .title = Text::tr("Handing the shift over"),
        .sections = sections };
}

} // namespace homeward::forms
