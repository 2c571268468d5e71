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
            .id = u"interview-attempt.how"_s,
            .kind = Kind::Line,
            .label = Text::tr("How did you try?"),
            .hint = Text::tr("Visit, call or message; where, and through whom."),
        },
        {
            .id = u"interview-attempt.outcome"_s,
            .kind = Kind::Line,
            .label = Text::tr("What came of it?"),
            .hint = Text::tr("And what will be tried next."),
        },
    };
}

} // namespace

Form interviewAttempt()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"interview-attempt"_s,
        .version = 1,
        .title = Text::tr("Attempt to hold the interview"),
        .sections = sections };
}

} // namespace homeward::forms
