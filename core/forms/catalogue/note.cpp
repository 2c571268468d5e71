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
            .id = u"note.text"_s,
            .kind = Kind::Text,
            .label = Text::tr("What happened?"),
            .hint = Text::tr("One or two sentences. You can correct it later; the first version "
                             "stays readable."),
        },
    };
}

} // namespace

Form note()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"note"_s, .version = 1, .title = Text::tr("Note"), .sections = sections };
}

} // namespace homeward::forms
