// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue/forms.h"
#include "core/forms/catalogue/wording.h"

using namespace Qt::StringLiterals;

namespace homeward::forms {

namespace {

QList<Choice> answers()
{
    return {
        { u"done"_s, Text::tr("Done") },
        { u"not-done"_s, Text::tr("Not done") },
        { u"to-come"_s, Text::tr("Still to come") },
    };
}

Condition whenSaid(const QString &answer) { return { u"asked.answer"_s, { answer } }; }

QList<Field> questions()
{
    return {
        {
            .id = u"asked.who"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who did you ask?"),
            .hint = Text::tr("Name and job."),
        },
        {
            .id = u"asked.answer"_s,
            .kind = Kind::Choice,
            .label = Text::tr("What did they say?"),
            .choices = answers(),
        },
        {
            .id = u"asked.done"_s,
            .kind = Kind::Time,
            .label = Text::tr("When was it done?"),
            .shownWhen = whenSaid(u"done"_s),
        },
        {
            .id = u"asked.done-by"_s,
            .kind = Kind::Line,
            .label = Text::tr("Who did it?"),
            .shownWhen = whenSaid(u"done"_s),
        },
        {
            .id = u"asked.late-reason"_s,
            .kind = Kind::Text,
            .label = Text::tr("If it was late: why, as they say?"),
            .shownWhen = whenSaid(u"done"_s),
            .isMain = false,
        },
        {
            .id = u"asked.reason"_s,
            .kind = Kind::Text,
            .label = Text::tr("Why is it not done, as they say?"),
            .hint = Text::tr("Without a reason it stays in this list."),
            .shownWhen = whenSaid(u"not-done"_s),
        },
        {
            .id = u"asked.until"_s,
            .kind = Kind::FutureTime,
            .label = Text::tr("By when will it be done?"),
            .shownWhen = whenSaid(u"to-come"_s),
        },
        {
            .id = u"asked.at"_s,
            .kind = Kind::Time,
            .label = Text::tr("When did you ask?"),
            .hint = Text::tr("If it was just now, leave this empty."),
        },
        {
            .id = u"asked.note"_s,
            .kind = Kind::Text,
            .label = Text::tr("What else was said?"),
            .isMain = false,
        },
    };
}

} // namespace

Form dutyAsked()
{
    const QList<Section> sections = {
        { {}, questions() },
    };
    return { .id = u"duty-asked"_s,
        .version = 1,
        .title = Text::tr("A duty of others"),
        .sections = sections };
}

} // namespace homeward::forms
