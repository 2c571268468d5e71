// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/form.h"

#include "core/forms/catalogue/wording.h"
#include "core/time/local_time.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace homeward {

using forms::Text;

bool Condition::holds(const Answers &answers) const
{
    const QStringList values = answers.value(field).values();
    return std::any_of(values.cbegin(), values.cend(),
        [this](const QString &value) { return anyOf.contains(value); });
}

QString Field::labelOf(const QString &code) const
{
    for (const Choice &choice : choices) {
        if (choice.code == code)
            return choice.label;
    }
    // A code of a later version of this form is still better read than lost.
    return code;
}

QList<Field> Form::fields() const
{
    QList<Field> all;
    for (const Section &section : sections)
        all += section.fields;
    return all;
}

const Field *Form::field(const QString &fieldId) const
{
    for (const Section &section : sections) {
        for (const Field &candidate : section.fields) {
            if (candidate.id == fieldId)
                return &candidate;
        }
    }
    return nullptr;
}

const Field *Form::timeField() const
{
    for (const Section &section : sections) {
        for (const Field &candidate : section.fields) {
            if (candidate.kind == Field::Kind::Time && candidate.id.endsWith(u".at"))
                return &candidate;
        }
    }
    return nullptr;
}

QList<Field> Form::visible(const Answers &answers) const
{
    QList<Field> shown;
    for (const Section &section : sections) {
        for (const Field &candidate : section.fields) {
            if (!candidate.shownWhen || candidate.shownWhen->holds(answers))
                shown.append(candidate);
        }
    }
    return shown;
}

namespace {

QString readableDate(const Answer &answer)
{
    const QDate date = answer.toDate();
    return date.isValid() ? QLocale::c().toString(date, u"d MMM yyyy"_s) : answer.value();
}

QString readableMoment(const Answer &answer)
{
    const Moment moment = answer.toMoment();
    return moment.isKnown() ? local_time::full(moment) : answer.value();
}

QString readableYesNo(const Answer &answer)
{
    if (answer.isYes())
        return Text::tr("Yes");
    return answer.isNo() ? Text::tr("No") : answer.value();
}

QString readableChoices(const Field &field, const Answer &answer)
{
    QStringList labels;
    for (const QString &code : answer.values())
        labels.append(field.labelOf(code));
    return labels.join(u"; "_s);
}

} // namespace

QString readable(const Field &field, const Answer &answer)
{
    if (!answer.isAnswered())
        return readable(answer.state());
    switch (field.kind) {
    case Field::Kind::Line:
    case Field::Kind::Text:
    case Field::Kind::Number:
    case Field::Kind::Phone:
        return answer.value();
    case Field::Kind::Choice:
        return field.labelOf(answer.value());
    case Field::Kind::Choices:
        return readableChoices(field, answer);
    case Field::Kind::YesNo:
        return readableYesNo(answer);
    case Field::Kind::Date:
        return readableDate(answer);
    case Field::Kind::Time:
    case Field::Kind::FutureTime:
        return readableMoment(answer);
    }
    return answer.value();
}

QString readable(Answer::State state)
{
    switch (state) {
    case Answer::State::NotAsked:
        return Text::tr("Not asked");
    case Answer::State::Answered:
        return Text::tr("Answered");
    case Answer::State::NotKnown:
        return Text::tr("Not known");
    case Answer::State::Declined:
        return Text::tr("Declined");
    }
    return {};
}

} // namespace homeward
