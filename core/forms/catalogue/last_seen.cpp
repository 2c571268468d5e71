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
            .id = u"last-seen.at"_s,
            .kind = Kind::Time,
            .label = Text::tr("When were they last seen?"),
            .hint
            = Text::tr("By anybody who knows them. A rough time is fine, and so is “not known”."),
            .why = Text::tr(
                "The time says how far they can have gone. It is the first thing the police ask."),
        },
        {
            .id = u"last-seen.place"_s,
            .kind = Kind::Line,
            .label = Text::tr("Where were they last seen?"),
            .hint = Text::tr("Street, room or bus stop, and which way they went."),
            .why = Text::tr("The search starts from here."),
        },
        {
            .id = u"last-seen.by"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who saw them?"),
            .hint = Text::tr("Name, and who that is to the child."),
        },
        {
            .id = u"last-seen.by-phone"_s,
            .kind = Kind::Phone,
            .label = Text::tr("That person's phone number"),
            .hint = Text::tr("So that the police can ask them."),
            .isMain = false,
        },
    };
}

} // namespace

Form lastSeen()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return {
        .id = u"last-seen"_s, .version = 1, .title = Text::tr("Last seen"), .sections = sections
    };
}

} // namespace homeward::forms
