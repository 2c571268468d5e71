// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> outcomes()
{
    return {
        { u"no-answer"_s, Text::tr("No answer") },
        { u"not-there"_s, Text::tr("Not there") },
        { u"no-news"_s, Text::tr("Answered, no news") },
        { u"news"_s, Text::tr("Answered, has news") },
        { u"spoke-safe"_s, Text::tr("Spoke to the child: safe") },
        { u"spoke-worried"_s, Text::tr("Spoke to the child: still worried") },
        { u"will-not-return"_s, Text::tr("Whereabouts known, will not come back") },
        { u"found-safe"_s, Text::tr("Found and safe") },
        { u"done"_s, Text::tr("Done, nothing found") },
        { u"gone"_s, Text::tr("It is gone") },
        { u"there"_s, Text::tr("It is still there") },
    };
}

QList<Field> questions()
{
    return {
        {
            .id = u"check.outcome"_s,
            .kind = Kind::Choice,
            .label = Text::tr("What came of it?"),
            .hint = Text::tr("If you are not sure that they are safe, choose “still worried”."),
            .choices = outcomes(),
        },
        {
            .id = u"check.note"_s,
            .kind = Kind::Text,
            .label = Text::tr("Anything to add?"),
            .hint = Text::tr("Who you spoke to, what they said, what you heard in the background."),
            .isMain = false,
        },
    };
}

} // namespace

Form check()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"check"_s, .version = 1, .title = Text::tr("Check"), .sections = sections };
}

} // namespace homeward::forms
