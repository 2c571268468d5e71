// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> dangers()
{
    return {
        { u"sexual-exploitation"_s, Text::tr("Sexual exploitation") },
        { u"criminal-exploitation"_s, Text::tr("Criminal exploitation or county lines") },
        { u"gangs"_s, Text::tr("Gangs or weapons") },
        { u"trafficking"_s, Text::tr("Trafficking or modern slavery") },
        { u"radicalisation"_s, Text::tr("Being drawn into extremism") },
        { u"domestic-abuse"_s, Text::tr("Violence at home or from a partner") },
        { u"drugs-alcohol"_s, Text::tr("Drugs or alcohol") },
        { u"online"_s, Text::tr("Harm online") },
        { u"bullying"_s, Text::tr("Bullying") },
        { u"offending"_s, Text::tr("Getting into trouble with the law") },
        { u"danger-to-others"_s, Text::tr("A danger to others") },
        { u"loss"_s, Text::tr("A loss, or something told not long ago") },
    };
}

QList<Field> whatIsFeared()
{
    return {
        {
            .id = u"risk.assessment"_s,
            .kind = Kind::Text,
            .label = Text::tr("Risk assessment: what could happen to them while missing?"),
            .hint = Text::tr(
                "The main risks in a few lines. Keep what is known apart from what is feared."),
            .why = Text::tr("The police ask for it when a child is missing from care. It must be "
                            "right for today."),
        },
        {
            .id = u"risk.assessed-on"_s,
            .kind = Kind::Date,
            .label = Text::tr("When was it last brought up to date?"),
            .hint = Text::tr("After every time they were missing, at the latest."),
        },
        {
            .id = u"risk.exploitation"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Is exploitation known or suspected?"),
            .hint = Text::tr("Somebody using them for sex, crime, carrying drugs or money, in "
                             "person or online. A suspicion is a yes."),
            .why = Text::tr("Children who are exploited often do not see it, and may call the "
                            "person a friend."),
        },
        {
            .id = u"risk.family-danger"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Is forced marriage, honour-based abuse, genital mutilation or "
                              "trafficking feared?"),
            .hint = Text::tr("By family or by others. If yes: do not ring the family. Ask the "
                             "police or social care first."),
            .why = Text::tr(
                "In these cases one call to the wrong person can put the child in more danger."),
        },
        {
            .id = u"risk.evidence-family-danger"_s,
            .kind = Kind::Text,
            .label
            = Text::tr("Forced marriage, honour-based abuse, mutilation or trafficking: what "
                       "shows it?"),
            .hint = Text::tr("What happened, when, and who said so. Do not ask the family."),
            .shownWhen = Condition { u"risk.family-danger"_s, { u"yes"_s } },
        },
        {
            .id = u"risk.known"_s,
            .kind = Kind::Choices,
            .label = Text::tr("What else is known or feared?"),
            .hint = Text::tr("Tick all that have been seen, said or suspected."),
            .choices = dangers(),
        },
    };
}

/// Asked of each danger once it is ticked: what shows the one does not show the other.
QList<Field> evidence()
{
    QList<Field> fields;
    for (const Choice &danger : dangers()) {
        fields << Field {
            .id = u"risk.evidence-"_s + danger.code,
            .kind = Kind::Text,
            .label = Text::tr("%1: what shows it?").arg(danger.label),
            .hint = Text::tr("What happened, when, and who said so. Keep what was seen apart from "
                             "what is thought."),
            .shownWhen = Condition { u"risk.known"_s, { danger.code } },
        };
    }
    return fields;
}

QList<Field> whatElseMatters()
{
    return {
        {
            .id = u"risk.evidence"_s,
            .kind = Kind::Text,
            .label = Text::tr("What else shows a danger to them?"),
            .hint = Text::tr("What stands under none of the dangers above: what happened, when, "
                             "and who said so."),
            .isMain = false,
        },
        {
            .id = u"risk.nrm"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Were they referred as somebody who may have been trafficked?"),
            .hint
            = Text::tr("To the National Referral Mechanism. The council or the police do it."),
            .isMain = false,
        },
        {
            .id = u"risk.people"_s,
            .kind = Kind::Text,
            .label = Text::tr("People who are a danger to them"),
            .hint = Text::tr("Names, how they know them, court orders or police warnings."),
            .isMain = false,
        },
        {
            .id = u"risk.out-alone"_s,
            .kind = Kind::Text,
            .label = Text::tr("How safe are they out alone?"),
            .hint = Text::tr("What they may do and until when. What makes it unsafe: age, traffic, "
                             "weather, people."),
            .isMain = false,
        },
    };
}

QList<Field> whatIsKnownToMatter()
{
    return {
        {
            .id = u"risk.triggers"_s,
            .kind = Kind::Text,
            .label = Text::tr("What has made them leave, or might"),
            .hint = Text::tr("Arguments, calls, family contact, school, hard dates in the year, "
                             "somebody who draws them away."),
        },
        {
            .id = u"risk.helps"_s,
            .kind = Kind::Text,
            .label = Text::tr("What helps them to stay, or to come back"),
            .hint = Text::tr("Who they trust, what to say and what to leave unsaid, where they go "
                             "to calm down."),
        },
    };
}

QList<Field> whatWasAgreed()
{
    return {
        {
            .id = u"plan.agreed"_s,
            .kind = Kind::Text,
            .label = Text::tr("What was agreed with the child"),
            .hint
            = Text::tr("What they do when they want to go, whom they ring, and what you promise."),
        },
        {
            .id = u"plan.agreed-on"_s,
            .kind = Kind::Date,
            .label = Text::tr("When was it agreed?"),
            .isMain = false,
        },
        {
            .id = u"plan.trusted"_s,
            .kind = Kind::Line,
            .label = Text::tr("Whom do they trust?"),
            .hint = Text::tr("Who should talk to them first when they are back."),
        },
        {
            .id = u"plan.night-place"_s,
            .kind = Kind::Text,
            .label = Text::tr("Where can they go at night if they cannot stay?"),
            .hint = Text::tr("Somewhere safe that opens at any hour, with its phone number. The "
                             "social worker knows what there is. Not a bed and breakfast."),
            .why = Text::tr("A child who knows of a safe place does not sleep in a dangerous one."),
            .isMain = false,
        },
        {
            .id = u"plan.back"_s,
            .kind = Kind::Text,
            .label = Text::tr("What helps when they are back"),
            .hint = Text::tr("A bath, food, sleep, being left alone, a certain person."),
            .isMain = false,
        },
        {
            .id = u"plan.who-does-what"_s,
            .kind = Kind::Text,
            .label = Text::tr("What else is agreed about who does what"),
            .hint = Text::tr("What one person or service does stands beside their name, under "
                             "People. Here: the rest."),
            .isMain = false,
        },
    };
}

QList<Field> whatTheyWereGiven()
{
    return {
        {
            .id = u"plan.leaflet-on"_s,
            .kind = Kind::Date,
            .label = Text::tr("Leaflet on return interviews given"),
            .isMain = false,
        },
        {
            .id = u"plan.helplines-on"_s,
            .kind = Kind::Date,
            .label = Text::tr("Told of helplines and of somewhere safe to sleep"),
            .hint = Text::tr("Whom they can ring at any hour, and where they can go at night."),
            .isMain = false,
        },
        {
            .id = u"plan.advocate-on"_s,
            .kind = Kind::Date,
            .label = Text::tr("Told of an independent advocate"),
            .isMain = false,
        },
        {
            .id = u"plan.advocate"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who is their advocate?"),
            .hint = Text::tr("Name, organisation and phone number."),
            .isMain = false,
        },
        {
            .id = u"plan.seen-with-child-on"_s,
            .kind = Kind::Date,
            .label = Text::tr("When did the child go through this profile with somebody?"),
            .hint = Text::tr("They may read it, correct it and add to it."),
            .isMain = false,
        },
        {
            .id = u"plan.kept-at"_s,
            .kind = Kind::Line,
            .label = Text::tr("Where is the printed copy kept?"),
            .hint = Text::tr("For example: the locked cabinet in the office."),
            .isMain = false,
        },
    };
}

} // namespace

Form childRisk()
{
    const QList<Section> sections = {
        { Text::tr("What could happen"), whatIsFeared() + evidence() + whatElseMatters() },
        { Text::tr("What is known to matter"), whatIsKnownToMatter() },
        { Text::tr("What was agreed"), whatWasAgreed() },
        { Text::tr("What they were told and given"), whatTheyWereGiven() },
    };
    return { .id = u"child.risk"_s,
        .version = 3,
        .title = Text::tr("Risk and plan"),
        .sections = sections };
}

} // namespace homeward::forms
