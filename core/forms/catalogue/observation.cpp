// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Field> whatYouCanSee()
{
    return {
        {
            .id = u"seen.tired"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Do they look very tired?"),
        },
        {
            .id = u"seen.hurt"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Can you see that they are hurt?"),
            .hint = Text::tr(
                "Record only what you can see; do not undress the child or photograph injuries."),
        },
        {
            .id = u"seen.hurt-where"_s,
            .kind = Kind::Text,
            .label = Text::tr("Where is it, and what does it look like?"),
            .hint
            = Text::tr("Which side of the body, size, colour. No guess at how it came about."),
            .shownWhen = Condition { u"seen.hurt"_s, { u"yes"_s } },
        },
        {
            .id = u"seen.drink-drugs"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Do they seem to have taken drink or drugs?"),
            .hint = Text::tr("If they are hard to wake, or breathe badly: 999."),
        },
        {
            .id = u"seen.clothes"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Are they in different clothes?"),
        },
        {
            .id = u"seen.new-things"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Do they have new things?"),
            .hint = Text::tr("Money, a phone, clothes, jewellery, gifts. Do not search them."),
        },
    };
}

QList<Field> inWords()
{
    return {
        {
            .id = u"seen.details"_s,
            .kind = Kind::Text,
            .label = Text::tr("What exactly did you see?"),
            .hint
            = Text::tr("What you saw, with times. What you think about it belongs in a note."),
        },
        {
            .id = u"seen.words"_s,
            .kind = Kind::Text,
            .label = Text::tr("What did they say, in their own words?"),
            .hint = Text::tr("Do not question them. If they want to talk: listen, and say no more "
                             "than “Tell me” or “What happened then?”"),
            .why = Text::tr("A question that suggests its answer can spoil evidence, and a child "
                            "who feels pressed stops talking."),
        },
    };
}

} // namespace

Form observation()
{
    const QList<Section> sections = {
        { Text::tr("What you can see"), whatYouCanSee() },
        { Text::tr("In words"), inWords() },
    };
    return { .id = u"observation"_s,
        .version = 1,
        .title = Text::tr("What you saw on return"),
        .sections = sections };
}

} // namespace homeward::forms
