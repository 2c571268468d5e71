// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Field> hurtOrUnwell()
{
    return {
        {
            .id = u"return.hurt"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Are they hurt or unwell now?"),
            .hint = Text::tr("Ask how they feel, and look only at what shows. If you are not sure: "
                             "ask 111, or 999."),
        },
        {
            .id = u"return.hurt-what"_s,
            .kind = Kind::Text,
            .label = Text::tr("What is it, and what is being done?"),
            .shownWhen = Condition { u"return.hurt"_s, { u"yes"_s } },
        },
        {
            .id = u"return.care-given"_s,
            .kind = Kind::Text,
            .label = Text::tr("What care were they given?"),
            .hint = Text::tr("Food, drink, rest, medicine, first aid, a doctor."),
            .isMain = false,
        },
    };
}

QList<Field> safeHere()
{
    return {
        {
            .id = u"return.safe-here"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Is it safe for them to be back here?"),
            .hint
            = Text::tr("Safe from others, from anybody who may come, and from harming themselves."),
        },
        {
            .id = u"return.safe-decided-by"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who decided that?"),
            .hint
            = Text::tr("Name and job. If you are not sure, ask the social worker or the police."),
        },
    };
}

QList<Field> evidence()
{
    return {
        {
            .id = u"return.evidence"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("May there be evidence of a crime?"),
            .hint = Text::tr("If so: keep clothes and phone as they are, and ask the police before "
                             "any washing."),
            .why = Text::tr("Washing, or looking through a phone, can destroy what would protect "
                            "the child later."),
        },
        {
            .id = u"return.evidence-what"_s,
            .kind = Kind::Text,
            .label = Text::tr("What is it, and how is it kept?"),
            .hint
            = Text::tr("What, where it is now, who has touched it, and what the police said."),
            .shownWhen = Condition { u"return.evidence"_s, { u"yes"_s } },
        },
    };
}

} // namespace

Form returnTalk()
{
    const QList<Section> sections = {
        { Text::tr("Hurt or unwell"), hurtOrUnwell() },
        { Text::tr("Safe here"), safeHere() },
        { Text::tr("Evidence"), evidence() },
    };
    return { .id = u"return-talk"_s,
        .version = 1,
        .title = Text::tr("Three questions on return"),
        .sections = sections };
}

} // namespace homeward::forms
