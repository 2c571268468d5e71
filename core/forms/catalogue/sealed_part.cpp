// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> concerned()
{
    return {
        { u"carer"_s, Text::tr("A foster carer") },
        { u"staff"_s, Text::tr("Somebody who works here") },
        { u"manager"_s, Text::tr("The manager") },
        { u"home"_s, Text::tr("The home itself, or how things are done here") },
        { u"other"_s, Text::tr("Somebody else whom it must not reach") },
    };
}

QList<Field> questions()
{
    return {
        {
            .id = u"part.concerns"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Whom does it concern?"),
            .choices = concerned(),
        },
        {
            .id = u"part.text"_s,
            .kind = Kind::Text,
            .label = Text::tr("What did the child say?"),
            .hint = Text::tr("Word for word. Do not ask for more than the child tells by "
                             "themselves: others will do that."),
            .mayBeNotKnown = false,
        },
        {
            .id = u"part.told"_s,
            .kind = Kind::Text,
            .label = Text::tr("Whom have you told, and when?"),
            .hint = Text::tr("The responsible authority, the designated officer for allegations "
                             "(LADO), and the police if it may be a crime."),
        },
    };
}

} // namespace

Form sealedPart()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"sealed-part"_s,
        .version = 1,
        .title = Text::tr("A part that is sealed"),
        .sections = sections };
}

} // namespace homeward::forms
