// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> contents()
{
    return {
        { u"face"_s, Text::tr("The face, from the front") },
        { u"side"_s, Text::tr("The face, from the side") },
        { u"whole"_s, Text::tr("From head to foot") },
        { u"usual-clothes"_s, Text::tr("In what they usually wear") },
        { u"mark"_s, Text::tr("A scar, tattoo or other mark") },
        { u"belongings"_s, Text::tr("A coat, bag or bicycle") },
    };
}

QList<Field> questions()
{
    return {
        {
            .id = u"photo.taken"_s,
            .kind = Kind::Date,
            .label = Text::tr("When was it taken?"),
            .hint = Text::tr("The police look at how old a photo is. A rough day is fine."),
        },
        {
            .id = u"photo.shows"_s,
            .kind = Kind::Choices,
            .label = Text::tr("What does it show?"),
            .choices = contents(),
            .mayBeNotKnown = false,
        },
        {
            .id = u"photo.taken-by"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who took the photo?"),
        },
        {
            .id = u"photo.words"_s,
            .kind = Kind::Line,
            .label = Text::tr("What to look at"),
            .hint = Text::tr("The hair is shorter now. The scar is on the left."),
            .mayBeNotKnown = false,
        },
    };
}

} // namespace

Form photo()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"photo"_s, .version = 1, .title = Text::tr("A photo"), .sections = sections };
}

} // namespace homeward::forms
