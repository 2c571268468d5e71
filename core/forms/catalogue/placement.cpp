// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> homes()
{
    return {
        { u"foster-home"_s, Text::tr("Foster home") },
        { u"childrens-home"_s, Text::tr("Children's home") },
        { u"supported-accommodation"_s, Text::tr("Supported accommodation") },
        { u"kinship"_s, Text::tr("With relatives or friends (kinship care)") },
        { u"with-family"_s, Text::tr("With their own family") },
        { u"bed-and-breakfast"_s, Text::tr("Bed and breakfast") },
        { u"secure"_s, Text::tr("Secure home") },
        { u"other"_s, Text::tr("Other") },
    };
}

QList<Field> whereTheChildLives()
{
    return {
        {
            .id = u"placement.kind"_s,
            .kind = Kind::Choice,
            .label = Text::tr("What kind of home is it?"),
            .choices = homes(),
        },
        {
            .id = u"placement.type"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Type of placement, as the council sends it"),
            .choices = listedChoices(u"placement-type"_s),
            .isMain = false,
        },
        {
            .id = u"placement.provider-type"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Who provides it, as the council sends it"),
            .choices = listedChoices(u"provider-type"_s),
            .isMain = false,
        },
        {
            .id = u"placement.provider"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who runs it?"),
            .hint = Text::tr("The fostering service, the company or the council."),
        },
        {
            .id = u"placement.ofsted"_s,
            .kind = Kind::Line,
            .label = Text::tr("Ofsted number"),
            .hint = Text::tr("SC and six digits, or seven digits."),
            .why = Text::tr("Ofsted asks for it when it is told."),
            .isMain = false,
        },
        {
            .id = u"placement.address"_s,
            .kind = Kind::Text,
            .label = Text::tr("Address"),
            .hint
            = Text::tr("The police are given it. Never tell it to somebody who only rings to ask."),
        },
        {
            .id = u"placement.phone"_s,
            .kind = Kind::Phone,
            .label = Text::tr("Phone number of the home"),
            .isMain = false,
        },
        {
            .id = u"placement.carers"_s,
            .kind = Kind::Text,
            .label = Text::tr("Carers, and who is rung at night"),
            .hint = Text::tr("Names and phone numbers, by day and by night."),
            .isMain = false,
        },
        {
            .id = u"placement.distance"_s,
            .kind = Kind::Line,
            .label = Text::tr("How far is it from home, family and friends?"),
            .hint = Text::tr("Miles, or hours of travel."),
            .why = Text::tr("Being far from them can itself be a reason to leave."),
            .isMain = false,
        },
    };
}

QList<Field> whoIsResponsible()
{
    return {
        {
            .id = u"placement.responsible-authority"_s,
            .kind = Kind::Line,
            .label = Text::tr("Responsible authority"),
            .hint
            = Text::tr("The council in charge of the child's care, wherever the child lives."),
        },
        {
            .id = u"placement.host-authority"_s,
            .kind = Kind::Line,
            .label = Text::tr("Host authority"),
            .hint
            = Text::tr("The council of the area where the child lives. It may be the same one."),
        },
        {
            .id = u"placement.out-of-area"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Do they live outside the responsible authority's area?"),
            .why = Text::tr("Then two councils, and perhaps two police forces, need to know. The "
                            "child may head for the other area."),
        },
        {
            .id = u"placement.notify"_s,
            .kind = Kind::Text,
            .label = Text::tr("What the two authorities agreed"),
            .hint = Text::tr("Who tells whom when the child is missing and when they are back. It "
                             "belongs in the care plan and the placement plan."),
            .shownWhen = Condition { u"placement.out-of-area"_s, { u"yes"_s } },
            .isMain = false,
        },
    };
}

QList<Field> planIfMissing()
{
    return {
        {
            .id = u"placement.plan-minutes"_s,
            .kind = Kind::Number,
            .label = Text::tr("How many minutes may you check before you report?"),
            .hint = Text::tr("As this child's plan says. 0 means report at once. Choose “Not "
                             "known” if the plan gives no time."),
            .why = Text::tr("It follows from this child's own risk. There is no number that is "
                            "right for every child."),
        },
        {
            .id = u"placement.plan"_s,
            .kind = Kind::Text,
            .label = Text::tr("What does the plan say to do?"),
            .hint = Text::tr(
                "Who does what, who is rung, who goes where, and what happens when they are back."),
        },
        {
            .id = u"placement.prevent"_s,
            .kind = Kind::Text,
            .label = Text::tr("What helps to prevent it?"),
            .hint = Text::tr("What was agreed with the child, and who does it."),
            .isMain = false,
        },
        {
            .id = u"placement.shorten"_s,
            .kind = Kind::Text,
            .label = Text::tr("What makes it shorter and safer if it happens?"),
            .hint = Text::tr("What carers, family and services do to lower the danger and bring "
                             "them back soon."),
            .isMain = false,
        },
    };
}

} // namespace

Form placement()
{
    const QList<Section> sections = {
        { Text::tr("Where the child lives"), whereTheChildLives() },
        { Text::tr("Who is responsible"), whoIsResponsible() },
        { Text::tr("Plan if missing"), planIfMissing() },
    };
    return {
        .id = u"placement"_s, .version = 1, .title = Text::tr("Placement"), .sections = sections
    };
}

} // namespace homeward::forms
