// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> relationships()
{
    return {
        { u"mother"_s, Text::tr("Mother") },
        { u"father"_s, Text::tr("Father") },
        { u"step-parent"_s, Text::tr("Step-parent") },
        { u"grandparent"_s, Text::tr("Grandparent") },
        { u"sibling"_s, Text::tr("Brother or sister") },
        { u"other-family"_s, Text::tr("Other family") },
        { u"friend"_s, Text::tr("Friend") },
        { u"associate"_s, Text::tr("Somebody they spend time with") },
        { u"partner"_s, Text::tr("Girlfriend, boyfriend or partner") },
        { u"social-worker"_s, Text::tr("Social worker") },
        { u"team-manager"_s, Text::tr("Manager of the social work team") },
        { u"personal-adviser"_s, Text::tr("Personal adviser (of a care leaver)") },
        { u"duty-team"_s, Text::tr("Social work team at night and weekends") },
        { u"iro"_s, Text::tr("Independent reviewing officer (IRO)") },
        { u"responsible-authority"_s,
            Text::tr("Responsible authority (the council in charge of their care)") },
        { u"host-authority"_s, Text::tr("Host authority (the council of the area they live in)") },
        { u"senior-manager"_s,
            Text::tr("Senior manager in charge of missing children at the council") },
        { u"fostering-service"_s, Text::tr("Fostering service") },
        { u"supervising-social-worker"_s,
            Text::tr("Supervising social worker (of the fostering service)") },
        { u"on-call-manager"_s, Text::tr("Manager on call") },
        { u"school"_s, Text::tr("School") },
        { u"safeguarding-lead"_s, Text::tr("Safeguarding lead of the school") },
        { u"virtual-school"_s, Text::tr("Virtual school (education of children in care)") },
        { u"gp"_s, Text::tr("GP surgery") },
        { u"health"_s, Text::tr("Nurse, mental health team or other health worker") },
        { u"youth-justice"_s, Text::tr("Youth justice worker") },
        { u"advocate"_s, Text::tr("Advocate") },
        { u"police"_s, Text::tr("Police") },
        { u"other"_s, Text::tr("Other") },
    };
}

QList<Field> whoAndHowToReachThem()
{
    return {
        {
            .id = u"contact.relationship"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Who is this to the child?"),
            .choices = relationships(),
        },
        {
            .id = u"contact.phone"_s,
            .kind = Kind::Phone,
            .label = Text::tr("Phone number"),
        },
        {
            .id = u"contact.phone-out-of-hours"_s,
            .kind = Kind::Phone,
            .label = Text::tr("Phone number at night and weekends"),
            .isMain = false,
        },
        {
            .id = u"contact.address"_s,
            .kind = Kind::Text,
            .label = Text::tr("Address"),
            .isMain = false,
        },
        {
            .id = u"contact.known-as"_s,
            .kind = Kind::Line,
            .label = Text::tr("Other names they use"),
            .hint = Text::tr("Nicknames, with a comma between two."),
            .isMain = false,
        },
        {
            .id = u"contact.social"_s,
            .kind = Kind::Text,
            .label = Text::tr("Social media and games"),
            .hint = Text::tr("Which app, and the name they use there, one on each line."),
            .isMain = false,
        },
        {
            .id = u"contact.vehicle"_s,
            .kind = Kind::Line,
            .label = Text::tr("Car or other vehicle"),
            .hint = Text::tr("The number plate if you know it, then make and colour."),
            .isMain = false,
        },
    };
}

QList<Field> whatTheyMayHearAndDo()
{
    return {
        {
            .id = u"contact.parental-responsibility"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Do they have parental responsibility?"),
            .hint
            = Text::tr("The legal right to decide for the child. The social worker can tell you."),
            .why = Text::tr("Those who have it are told, unless that would put the child at risk."),
        },
        {
            .id = u"contact.safe-to-ring"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Is it safe to ring them when the child is missing?"),
            .hint = Text::tr("Only yes is treated as yes. With any other answer, or none, you are "
                             "never asked to ring them."),
            .why = Text::tr(
                "A call to the wrong person can warn somebody who is hiding or hurting the child."),
        },
        {
            .id = u"contact.may-be-told"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("May they be told that the child is missing?"),
            .hint = Text::tr("As agreed with the social worker. Somebody may be asked for news and "
                             "still not be told the rest."),
        },
        {
            .id = u"contact.part"_s,
            .kind = Kind::Text,
            .label = Text::tr("What have they agreed to do when the child is missing?"),
            .hint = Text::tr("For example: look at the station, ring her friends, fetch her."),
            .why = Text::tr("Where a child has gone missing before, everybody’s part is written "
                            "down and agreed."),
            .isMain = false,
        },
    };
}

QList<Field> whatElseIsKnown()
{
    return {
        {
            .id = u"contact.risk"_s,
            .kind = Kind::Text,
            .label = Text::tr("Is there a danger from this person?"),
            .hint = Text::tr("What is known, and who said so: violence, drugs, weapons, "
                             "exploitation, a court order or police warning."),
            .isMain = false,
        },
        {
            .id = u"contact.age"_s,
            .kind = Kind::Line,
            .label = Text::tr("Age or date of birth"),
            .isMain = false,
        },
        {
            .id = u"contact.warning"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Were they given an abduction warning notice?"),
            .hint = Text::tr("The police give it to an adult who must stay away from the child."),
            .isMain = false,
        },
        {
            .id = u"contact.notes"_s,
            .kind = Kind::Text,
            .label = Text::tr("Anything else"),
            .hint = Text::tr("Language, where they work, the best time to ring."),
            .isMain = false,
        },
    };
}

} // namespace

Form contact()
{
    const QList<Section> sections = {
        { Text::tr("Who and how to reach them"), whoAndHowToReachThem() },
        { Text::tr("What they may hear and do"), whatTheyMayHearAndDo() },
        { Text::tr("What else is known"), whatElseIsKnown() },
    };
    return { .id = u"contact"_s,
        .version = 3,
        .title = Text::tr("Person or service"),
        .sections = sections };
}

} // namespace homeward::forms
