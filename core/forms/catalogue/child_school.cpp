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
            .id = u"school.name"_s,
            .kind = Kind::Line,
            .label = Text::tr("School or college"),
            .hint = Text::tr(
                "And the year or class. Write “none” if they are not on the roll of a school."),
        },
        {
            .id = u"school.phone"_s,
            .kind = Kind::Phone,
            .label = Text::tr("Phone number of the school"),
        },
        {
            .id = u"school.lead"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who leads on safeguarding there (designated safeguarding lead)"),
            .hint = Text::tr("Name, and a number that is answered after hours if there is one."),
            .isMain = false,
        },
        {
            .id = u"school.journey"_s,
            .kind = Kind::Line,
            .label = Text::tr("How do they get there and back?"),
            .hint = Text::tr("On foot, which bus or train, which taxi firm, and who with."),
        },
        {
            .id = u"school.journey-minutes"_s,
            .kind = Kind::Number,
            .label = Text::tr("How many minutes does the way home normally take?"),
            .hint = Text::tr("From door to door."),
            .why
            = Text::tr("It shows when they are later than traffic or a missed bus can explain."),
        },
        {
            .id = u"school.times"_s,
            .kind = Kind::Line,
            .label = Text::tr("When the school day starts and ends"),
            .hint = Text::tr("And clubs that end later, with their days."),
            .isMain = false,
        },
    };
}

QList<Field> routine()
{
    return {
        {
            .id = u"routine.week"_s,
            .kind = Kind::Text,
            .label = Text::tr("An ordinary week"),
            .hint = Text::tr("Clubs, work, visits, church or mosque: which day, when and where."),
            .why = Text::tr("Somebody who is not where they are every Tuesday is missed earlier."),
            .isMain = false,
        },
        {
            .id = u"routine.contact"_s,
            .kind = Kind::Text,
            .label = Text::tr("Family time and contact"),
            .hint = Text::tr("Who they see, when and where, and who goes with them."),
            .isMain = false,
        },
        {
            .id = u"routine.back"_s,
            .kind = Kind::Line,
            .label = Text::tr("When they are expected back"),
            .hint = Text::tr("On school nights, at weekends, and how late they usually are."),
            .isMain = false,
        },
        {
            .id = u"routine.favourite"_s,
            .kind = Kind::Text,
            .label = Text::tr("Favourite things and places"),
            .hint = Text::tr("What they would miss a meal for. What they talk of."),
            .isMain = false,
        },
    };
}

} // namespace

Form childSchool()
{
    const QList<Section> sections = {
        { Text::tr("School or college"), questions() },
        { Text::tr("Routine"), routine() },
    };
    return { .id = u"child.school"_s,
        .version = 1,
        .title = Text::tr("School and routine"),
        .sections = sections };
}

} // namespace homeward::forms
