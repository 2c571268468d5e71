// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> sexes()
{
    return {
        { u"male"_s, Text::tr("Male") },
        { u"female"_s, Text::tr("Female") },
        { u"other"_s, Text::tr("Other") },
    };
}

QList<Field> nameAndAge()
{
    return {
        {
            .id = u"child.full-name"_s,
            .kind = Kind::Line,
            .label = Text::tr("Full name"),
            .hint
            = Text::tr("First names and family name, as on the birth certificate or passport."),
            .why = Text::tr("Police and hospitals search by the full name."),
        },
        {
            .id = u"child.former-names"_s,
            .kind = Kind::Line,
            .label = Text::tr("Former names"),
            .hint = Text::tr("Names they had before, and names on older papers."),
            .isMain = false,
        },
        {
            .id = u"child.known-as"_s,
            .kind = Kind::Line,
            .label = Text::tr("Other names they use"),
            .hint = Text::tr("Nicknames, and the name their friends use."),
            .why = Text::tr("Somebody who has seen them may know only a nickname."),
        },
        {
            .id = u"child.date-of-birth"_s,
            .kind = Kind::Date,
            .label = Text::tr("Date of birth"),
            .hint = Text::tr("For example 27 March 2011."),
            .why = Text::tr("The age decides which duties apply, and helps the police to search."),
        },
        {
            .id = u"child.born-estimated"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Is the date of birth only an estimate?"),
            .hint = Text::tr("Papers that are missing or disputed."),
            .isMain = false,
        },
        {
            .id = u"child.sex"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Sex"),
            .hint
            = Text::tr("As it will be in police and health records. Gender has a line of its own."),
            .choices = sexes(),
        },
        {
            .id = u"child.gender"_s,
            .kind = Kind::Line,
            .label = Text::tr("Gender, in their own words"),
            .hint = Text::tr("If it differs from their sex. Add the words they use for themselves, "
                             "such as she, he or they."),
            .isMain = false,
        },
    };
}

/// The six of Oxfordshire 2024, children subject to restriction (R68).
QList<Choice> restrictions()
{
    return {
        { u"no-leave"_s, Text::tr("Came through immigration control without leave to enter") },
        { u"left-border"_s,
            Text::tr("Left a border control area or Border Force accommodation without "
                     "permission") },
        { u"temporary-admission"_s, Text::tr("Was given temporary admission") },
        { u"temporary-release"_s, Text::tr("Was given temporary release or bail") },
        { u"restriction-order"_s, Text::tr("Was released on a restriction order") },
        { u"deportation"_s,
            Text::tr("Had a notice that they may be deported, or depends on somebody from abroad "
                     "who broke the law and whose stay is being decided") },
    };
}

QList<Field> backgroundAndLanguage()
{
    return {
        {
            .id = u"child.ethnicity"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Ethnicity"),
            .hint = Text::tr("As they describe it themselves."),
            .choices = listedChoices(u"ethnicity"_s),
            .isMain = false,
            .mayBeDeclined = true,
        },
        {
            .id = u"child.nationality"_s,
            .kind = Kind::Line,
            .label = Text::tr("Nationality"),
            .isMain = false,
        },
        {
            .id = u"child.religion"_s,
            .kind = Kind::Line,
            .label = Text::tr("Religion or belief"),
            .hint = Text::tr("And what follows from it: food, prayer, days that matter, dress."),
            .isMain = false,
        },
        {
            .id = u"child.first-language"_s,
            .kind = Kind::Line,
            .label = Text::tr("First language"),
            .hint = Text::tr("The one they understand best when they are upset."),
        },
        {
            .id = u"child.accent"_s,
            .kind = Kind::Line,
            .label = Text::tr("Voice and accent"),
            .hint = Text::tr("How they sound to somebody who hears them ask the way."),
            .isMain = false,
        },
        {
            .id = u"child.interpreter"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Do they need an interpreter?"),
            .hint = Text::tr("Sign language counts."),
            .isMain = false,
        },
        {
            .id = u"child.unaccompanied"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Did they come to this country without a parent or guardian?"),
            .hint = Text::tr("Also called an unaccompanied asylum-seeking or migrant child."),
            .why = Text::tr("A child who goes missing soon after coming into care may be under the "
                            "control of traffickers."),
            .isMain = false,
        },
        {
            .id = u"child.immigration-control"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Are they subject to immigration control?"),
            .hint
            = Text::tr("They need permission to be in this country, do not have it yet, or "
                       "have it with limits. Also called “subject to restriction”. The social "
                       "worker can tell you."),
            .why = Text::tr("If so, the Home Office has to hear when they are missing and when "
                            "they are found."),
            .isMain = false,
        },
        {
            .id = u"child.restriction"_s,
            .kind = Kind::Choices,
            .label = Text::tr("What puts them under immigration control"),
            .hint = Text::tr("Tick all that hold; their Home Office papers say it. “Leave” is "
                             "permission to come in or to stay. That a deportation is being "
                             "decided counts for a British child too."),
            .choices = restrictions(),
            .shownWhen = Condition { u"child.immigration-control"_s, { u"yes"_s } },
            .isMain = false,
        },
    };
}

QList<Choice> legalStatuses()
{
    return {
        { u"full-care-order"_s, Text::tr("Full care order") },
        { u"interim-care-order"_s, Text::tr("Interim care order") },
        { u"section-20"_s, Text::tr("Looked after by agreement (section 20)") },
        { u"police-protection"_s, Text::tr("Police protection") },
        { u"emergency-protection-order"_s, Text::tr("Emergency protection order") },
        { u"remand"_s, Text::tr("On remand") },
        { u"care-leaver"_s, Text::tr("Care leaver") },
        { u"child-protection-plan"_s, Text::tr("Child protection plan") },
        { u"child-in-need"_s, Text::tr("Child in need plan") },
        { u"at-home"_s, Text::tr("Lives with family, no social worker") },
        { u"other"_s, Text::tr("Other") },
    };
}

QList<Choice> leavers()
{
    return {
        { u"eligible"_s, Text::tr("16 or 17, still looked after (eligible)") },
        { u"relevant"_s, Text::tr("16 or 17, no longer looked after (relevant)") },
        { u"former-relevant"_s, Text::tr("18 or over (former relevant)") },
        { u"other"_s, Text::tr("Another kind (qualifying)") },
    };
}

QList<Field> legalStatus()
{
    return {
        {
            .id = u"child.legal-status"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Legal status"),
            .hint = Text::tr(
                "It is in the care plan or the placement papers. “Not known” is fine for now."),
            .why = Text::tr(
                "It decides who has to be told, and what the law allows to bring them back."),
            .choices = legalStatuses(),
        },
        {
            .id = u"child.leaver"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Which kind of care leaver?"),
            .hint = Text::tr("The personal adviser knows it."),
            .choices = leavers(),
            .shownWhen = Condition { u"child.legal-status"_s, { u"care-leaver"_s } },
            .isMain = false,
        },
        {
            .id = u"child.return-status"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Legal status, as the council sends it"),
            .hint = Text::tr("Finer than the line above. The social worker knows it."),
            .choices = listedChoices(u"legal-status"_s),
            .isMain = false,
        },
        {
            .id = u"child.section-47"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Is a child protection enquiry (section 47) going on now?"),
            .hint = Text::tr("Social care is finding out whether the child is being harmed. The "
                             "social worker can tell you."),
            .isMain = false,
        },
        {
            .id = u"child.limits"_s,
            .kind = Kind::Text,
            .label = Text::tr("What a court or the police have ordered"),
            .hint = Text::tr("Curfew, tag, bail, recovery order, who must not be near them. Until "
                             "when, and who can tell more."),
            .why = Text::tr("The police look at it first: some orders let them act at once."),
            .isMain = false,
        },
    };
}

QList<Field> numbers()
{
    return {
        {
            .id = u"child.nhs-number"_s,
            .kind = Kind::Line,
            .label = Text::tr("NHS number"),
            .hint = Text::tr("Ten digits. Spaces do not matter."),
            .why = Text::tr("A hospital finds a child by it even when no name is given."),
            .isMain = false,
        },
        {
            .id = u"child.upn"_s,
            .kind = Kind::Line,
            .label = Text::tr("School number (unique pupil number)"),
            .hint = Text::tr("A letter and twelve characters. The school has it."),
            .isMain = false,
        },
        {
            .id = u"child.no-upn"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Why there is no school number"),
            .hint = Text::tr("Only where there is none. The council sends it with its return."),
            .choices = listedChoices(u"no-pupil-number"_s),
            .isMain = false,
        },
        {
            .id = u"child.authority-number"_s,
            .kind = Kind::Line,
            .label = Text::tr("Number at the responsible authority"),
            .isMain = false,
        },
        {
            .id = u"child.police-number"_s,
            .kind = Kind::Line,
            .label = Text::tr("Police reference"),
            .hint = Text::tr("If the police have given one before."),
            .isMain = false,
        },
    };
}

} // namespace

Form childAbout()
{
    const QList<Section> sections = {
        { Text::tr("Name and age"), nameAndAge() },
        { Text::tr("Background and language"), backgroundAndLanguage() },
        { Text::tr("Legal status"), legalStatus() },
        { Text::tr("Numbers"), numbers() },
    };
    return {
        .id = u"child.about"_s, .version = 3, .title = Text::tr("About"), .sections = sections
    };
}

} // namespace homeward::forms
