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
            .id = u"action-done.note"_s,
            .kind = Kind::Line,
            .label = Text::tr("What was done?"),
            .hint = Text::tr("And what came of it."),
        },
    };
}

} // namespace

Form actionDone()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return {
        .id = u"action-done"_s, .version = 1, .title = Text::tr("Action done"), .sections = sections
    };
}

} // namespace homeward::forms
