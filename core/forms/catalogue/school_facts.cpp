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
            .id = u"school-facts.seen-by"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who saw them last in school?"),
            .hint = Text::tr("Name and job, and how they seemed."),
        },
        {
            .id = u"school-facts.lesson"_s,
            .kind = Kind::Line,
            .label = Text::tr("Which lesson or place did they leave, or not come to?"),
        },
        {
            .id = u"school-facts.site"_s,
            .kind = Kind::Text,
            .label = Text::tr("Where on the site have you looked?"),
            .hint = Text::tr("Toilets, library, field, changing rooms, quiet corners, gates. Who "
                             "looked, and when."),
        },
        {
            .id = u"school-facts.usual-places"_s,
            .kind = Kind::Text,
            .label = Text::tr("Where do they go when they are not in lessons?"),
            .hint
            = Text::tr("In school and near it. Also the places and people they keep away from."),
        },
        {
            .id = u"school-facts.friends"_s,
            .kind = Kind::Text,
            .label = Text::tr("What do their friends say?"),
            .hint = Text::tr(
                "Who was asked, and their words. Ask openly: “When did you last hear from them?”"),
        },
        {
            .id = u"school-facts.home"_s,
            .kind = Kind::Text,
            .label = Text::tr("What does home say?"),
            .hint = Text::tr("Who you reached, when, and what they said. Ring only those who are "
                             "marked as safe to ring."),
        },
        {
            .id = u"school-facts.transport"_s,
            .kind = Kind::Line,
            .label = Text::tr("How would they get home, and was anybody waiting?"),
            .hint = Text::tr(
                "Bus, taxi, lift or on foot. What the driver or the camera at the gate shows."),
        },
    };
}

} // namespace

Form schoolFacts()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"school-facts"_s,
        .version = 1,
        .title = Text::tr("From the school"),
        .sections = sections };
}

} // namespace homeward::forms
