// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Field> illnessAndMedicine()
{
    return {
        {
            .id = u"health.conditions"_s,
            .kind = Kind::Text,
            .label = Text::tr("Illnesses and conditions"),
            .hint = Text::tr("Asthma, diabetes, epilepsy, pregnancy: what a stranger would have to "
                             "know. Write “none” if there are none."),
        },
        {
            .id = u"health.pregnancy"_s,
            .kind = Kind::Line,
            .label = Text::tr("Pregnancy"),
            .hint = Text::tr("How many weeks, and who looks after it. Only if the child has agreed "
                             "to have it here, or is at risk without."),
            .isMain = false,
        },
        {
            .id = u"health.medicine"_s,
            .kind = Kind::Text,
            .label = Text::tr("Medicines they take"),
            .hint = Text::tr("Name, how much, and where it is kept. Inhalers, insulin and "
                             "adrenaline pens count."),
        },
        {
            .id = u"health.medicine-due"_s,
            .kind = Kind::Line,
            .label = Text::tr("Usual times of each dose"),
            .hint = Text::tr(
                "For example 07:00 and 19:00. Write “only when needed” if there are no set times."),
            .why = Text::tr("It shows when the next dose is due while they are away."),
        },
        {
            .id = u"health.harm-if-missed"_s,
            .kind = Kind::Text,
            .label = Text::tr("What happens if a dose is missed?"),
            .hint = Text::tr(
                "What others would see, and what to do. If you do not know: ask 111, or 999."),
        },
        {
            .id = u"health.harm-medicine"_s,
            .kind = Kind::Line,
            .label = Text::tr("Which medicine is that?"),
            .hint = Text::tr("If they take several: the one that harms soonest when a dose is "
                             "missed. The hours below are of this one."),
        },
        {
            .id = u"health.hours-until-harm"_s,
            .kind = Kind::Number,
            .label = Text::tr("Hours until a missed dose harms them"),
            .hint = Text::tr("The number must come from a GP, nurse or pharmacist. If you do not "
                             "know: ask 111, or 999."),
            .why = Text::tr("The police search differently when a missed dose becomes dangerous by "
                            "a certain time."),
        },
        {
            .id = u"health.harm-said-by"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who said how soon it harms them?"),
            .hint = Text::tr("The name of the GP, nurse or pharmacist."),
        },
        {
            .id = u"health.harm-said-on"_s,
            .kind = Kind::Date,
            .label = Text::tr("When did they say so?"),
        },
        {
            .id = u"health.allergies"_s,
            .kind = Kind::Line,
            .label = Text::tr("Allergies"),
            .hint
            = Text::tr("To what, what happens, and what helps. Write “none” if there are none."),
        },
    };
}

QList<Field> mindAndUnderstanding()
{
    return {
        {
            .id = u"health.mental-health"_s,
            .kind = Kind::Text,
            .label = Text::tr("Mental health"),
            .hint = Text::tr("What is known, what treatment they have, who supports them, what has "
                             "changed lately."),
            .isMain = false,
        },
        {
            .id = u"health.self-harm"_s,
            .kind = Kind::Text,
            .label = Text::tr("Self-harm or suicide: what has been done or said"),
            .hint = Text::tr("What and when, and any way or place they spoke of. Only what you "
                             "know; do not question the child."),
            .why = Text::tr("The police need to hear it first, and it tells them where to look."),
        },
        {
            .id = u"health.disability"_s,
            .kind = Kind::Text,
            .label = Text::tr("Disability or learning difficulty"),
            .hint = Text::tr("How it shows, and what it makes unsafe when they are out alone."),
        },
        {
            .id = u"health.disability-kinds"_s,
            .kind = Kind::Choices,
            .label = Text::tr("Kinds of disability"),
            .hint = Text::tr("As the council and the health service count them."),
            .choices = listedChoices(u"disability"_s),
            .isMain = false,
        },
        {
            .id = u"health.communication"_s,
            .kind = Kind::Text,
            .label = Text::tr("How to approach them"),
            .hint = Text::tr(
                "How they communicate, what calms them, what makes it worse, who they trust."),
            .isMain = false,
        },
        {
            .id = u"health.aids"_s,
            .kind = Kind::Line,
            .label = Text::tr("Aids they need"),
            .hint = Text::tr("Hearing aid, signing, picture cards, wheelchair, stick. What if it "
                             "is not with them?"),
            .isMain = false,
        },
        {
            .id = u"health.mobility"_s,
            .kind = Kind::Line,
            .label = Text::tr("How far can they go on foot?"),
            .hint = Text::tr("And what tires or stops them."),
            .isMain = false,
        },
        {
            .id = u"health.tracker"_s,
            .kind = Kind::Line,
            .label = Text::tr("Tracking device"),
            .hint = Text::tr("What kind, and the number to ring for its position."),
            .isMain = false,
        },
        {
            .id = u"health.gp"_s,
            .kind = Kind::Line,
            .label = Text::tr("GP surgery"),
            .hint = Text::tr("Name and phone number."),
            .isMain = false,
        },
        {
            .id = u"health.hospital"_s,
            .kind = Kind::Line,
            .label = Text::tr("Hospital, clinic or specialist"),
            .hint = Text::tr("Name, phone number and what for."),
            .isMain = false,
        },
        {
            .id = u"health.dentist"_s,
            .kind = Kind::Line,
            .label = Text::tr("Dentist"),
            .hint = Text::tr("Dental records can help to identify somebody."),
            .isMain = false,
        },
    };
}

} // namespace

Form childHealth()
{
    const QList<Section> sections = {
        { Text::tr("Illness and medicine"), illnessAndMedicine() },
        { Text::tr("Mind and understanding"), mindAndUnderstanding() },
    };
    return {
        .id = u"child.health"_s, .version = 2, .title = Text::tr("Health"), .sections = sections
    };
}

} // namespace homeward::forms
