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
            .id = u"photo.may-share"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("May photos be given to the police if the child is missing?"),
            .hint = Text::tr("As agreed with whoever has parental responsibility."),
        },
        {
            .id = u"photo.may-publish"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("May they be shown in public to find the child?"),
            .hint = Text::tr("The police decide on an appeal, and ask first. A photo that was once "
                             "online stays there."),
        },
        {
            .id = u"photo.decided-by"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who decided that, and when?"),
            .hint = Text::tr("Also what the child said."),
        },
    };
}

} // namespace

Form childPhoto()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return {
        .id = u"child.photo"_s, .version = 1, .title = Text::tr("Photo"), .sections = sections
    };
}

} // namespace homeward::forms
