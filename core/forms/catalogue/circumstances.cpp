// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Field> beforeTheyLeft()
{
    return {
        {
            .id = u"circumstances.what-happened"_s,
            .kind = Kind::Text,
            .label = Text::tr("What happened before they left?"),
            .hint = Text::tr("The last hours, and anything unusual: an argument, a call or "
                             "message, trouble at school, bad news."),
        },
        {
            .id = u"circumstances.why"_s,
            .kind = Kind::Text,
            .label = Text::tr("Why do you think they left?"),
            .hint = Text::tr("This is your view, and is marked as your view. A guess can help."),
            .why = Text::tr("The police look in different places for somebody who runs from "
                            "something and somebody who runs to something."),
        },
        {
            .id = u"circumstances.drawn-by"_s,
            .kind = Kind::Line,
            .label = Text::tr("Is anybody or anything drawing them away?"),
            .hint = Text::tr("A person, a place, a party, money, something online."),
            .isMain = false,
        },
        {
            .id = u"circumstances.mood"_s,
            .kind = Kind::Line,
            .label = Text::tr("How did they seem?"),
            .hint = Text::tr("Upset, angry, frightened, low, excited, much as always."),
            .isMain = false,
        },
        {
            .id = u"circumstances.drink-drugs"_s,
            .kind = Kind::Line,
            .label = Text::tr("Had they taken drink or drugs?"),
            .hint = Text::tr("What you saw or know, and when."),
            .isMain = false,
        },
    };
}

QList<Field> whereAndWithWhom()
{
    return {
        {
            .id = u"circumstances.with-whom"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who may they be with?"),
            .hint = Text::tr(
                "Names, ages, phone numbers, cars. Say what you know and what you only think."),
        },
        {
            .id = u"circumstances.likely-places"_s,
            .kind = Kind::Text,
            .label = Text::tr("Where might they have gone?"),
            .hint = Text::tr("Favourite places, where they were found before, where family and "
                             "friends live, in other towns too."),
        },
    };
}

QList<Field> signs()
{
    return {
        {
            .id = u"circumstances.out-of-character"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Is this unlike them?"),
            .hint = Text::tr("Do they usually come back on time, answer, or say where they are?"),
            .why = Text::tr("Yes tells the police something. No does not make it safer: the danger "
                            "is the same every time."),
        },
        {
            .id = u"circumstances.bag-packed"_s,
            .kind = Kind::YesNo,
            .label = Text::tr("Have they packed a bag, or taken things for longer?"),
            .hint = Text::tr("Look for clothes, charger, wash things, money and papers."),
            .why
            = Text::tr("It can mean that it was planned, or that somebody is waiting for them."),
        },
        {
            .id = u"circumstances.crime"_s,
            .kind = Kind::Text,
            .label = Text::tr("Is there any sign of a crime?"),
            .hint = Text::tr("Taken, forced, threatened, hurt, or drawn into crime. Say what was "
                             "seen or heard. Write “none” if there is none."),
            .why = Text::tr("A suspicion has to stand clearly in the report. It changes what the "
                            "police do first."),
        },
    };
}

} // namespace

Form circumstances()
{
    const QList<Section> sections = {
        { Text::tr("Before they left"), beforeTheyLeft() },
        { Text::tr("Where and with whom"), whereAndWithWhom() },
        { Text::tr("Signs"), signs() },
    };
    return { .id = u"circumstances"_s,
        .version = 1,
        .title = Text::tr("What happened"),
        .sections = sections };
}

} // namespace homeward::forms
