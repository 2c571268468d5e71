// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> matters()
{
    return {
        { u"return-interview"_s, Text::tr("The return interview") },
        { u"share-police"_s, Text::tr("Giving the interview record to the police") },
        { u"share-others"_s, Text::tr("Giving information to somebody else") },
        { u"screening"_s, Text::tr("Using a screening tool") },
        { u"publicity"_s, Text::tr("Making a photo or a name public") },
        { u"other"_s, Text::tr("Something else") },
    };
}

QList<Choice> deciders()
{
    return {
        { u"child"_s, Text::tr("The child") },
        { u"parent"_s, Text::tr("A parent, or somebody with parental responsibility") },
        { u"authority"_s, Text::tr("The responsible authority") },
        { u"court"_s, Text::tr("A court") },
        { u"nobody"_s, Text::tr("Nobody was asked") },
    };
}

QList<Choice> answers()
{
    return {
        { u"yes"_s, Text::tr("Yes") },
        { u"with-limits"_s, Text::tr("Yes, but not to all of it") },
        { u"no"_s, Text::tr("No") },
    };
}

QList<Field> questions()
{
    return {
        {
            .id = u"consent.for"_s,
            .kind = Kind::Choices,
            .label = Text::tr("What is it about?"),
            .choices = matters(),
        },
        {
            .id = u"consent.who"_s,
            .kind = Kind::Choice,
            .label = Text::tr("Who decided?"),
            .choices = deciders(),
        },
        {
            .id = u"consent.name"_s,
            .kind = Kind::Line,
            .label = Text::tr("Their name"),
        },
        {
            .id = u"consent.answer"_s,
            .kind = Kind::Choice,
            .label = Text::tr("What did they say?"),
            .choices = answers(),
            .shownWhen = Condition { u"consent.who"_s,
                { u"child"_s, u"parent"_s, u"authority"_s, u"court"_s } },
        },
        {
            .id = u"consent.limits"_s,
            .kind = Kind::Text,
            .label = Text::tr("What may be done, and what not?"),
            .hint = Text::tr("In their own words where you can."),
        },
        {
            .id = u"consent.without"_s,
            .kind = Kind::Text,
            .label = Text::tr("Why was it done without asking, or against a no?"),
            .hint = Text::tr("Keeping a child safe can come before consent. Say what the danger "
                             "was and who decided."),
            .isMain = false,
        },
    };
}

} // namespace

Form consent()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"consent"_s, .version = 1, .title = Text::tr("Consent"), .sections = sections };
}

} // namespace homeward::forms
