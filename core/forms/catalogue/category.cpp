// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> kinds()
{
    return {
        { u"missing"_s, Text::tr("Missing: nobody here knows where they are") },
        { u"away"_s, Text::tr("Away without authorisation: we know where they are") },
    };
}

QList<Field> questions()
{
    return {
        {
            .id = u"category.kind"_s,
            .kind = Kind::Choice,
            .label = Text::tr("How do you describe it?"),
            .hint = Text::tr("This is your own description. The police decide what they call it."),
            .choices = kinds(),
        },
        {
            .id = u"category.reason"_s,
            .kind = Kind::Text,
            .label = Text::tr("Why do you say so?"),
            .hint
            = Text::tr("If you know where they are: who told you, when, and why you believe it."),
        },
    };
}

} // namespace

Form category()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"category"_s,
        .version = 1,
        .title = Text::tr("How you describe it"),
        .sections = sections };
}

} // namespace homeward::forms
