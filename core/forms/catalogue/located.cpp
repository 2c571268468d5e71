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
            .id = u"located.at"_s,
            .kind = Kind::Time,
            .label = Text::tr("When was it known where they are?"),
        },
        {
            .id = u"located.where"_s,
            .kind = Kind::Line,
            .label = Text::tr("Where are they?"),
        },
        {
            .id = u"located.how"_s,
            .kind = Kind::Line,
            .label = Text::tr("How do you know?"),
            .hint = Text::tr("Who found them or told you, and when."),
        },
        {
            .id = u"located.with"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who is with them?"),
            .hint = Text::tr("Write “nobody” if they are alone."),
        },
        {
            .id = u"located.note"_s,
            .kind = Kind::Text,
            .label = Text::tr("Are they safe there, and what happens next?"),
            .hint = Text::tr("How they are, who goes to them, how they come back."),
            .isMain = false,
        },
    };
}

} // namespace

Form located()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"located"_s,
        .version = 1,
        .title = Text::tr("Whereabouts known"),
        .sections = sections };
}

} // namespace homeward::forms
