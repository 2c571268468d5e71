// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/answer.h"

#include "core/base/words.h"
#include "core/model/answer_json.h"
#include "core/model/strict_json.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr auto stateWords = words<Answer::State>({
    { Answer::State::NotAsked, u"not-asked" },
    { Answer::State::Answered, u"answered" },
    { Answer::State::NotKnown, u"not-known" },
    { Answer::State::Declined, u"declined" },
});

tl::unexpected<Error> malformed(const QString &why)
{
    return failure(Error::Code::Malformed,
        QCoreApplication::translate("Answer",
            "An answer in the record cannot be read. Nothing was changed. Open your latest "
            "backup."),
        why);
}

} // namespace

Answer Answer::text(const QString &text) { return codes({ text }); }

// An emptied box is a question without an answer: there is no answer that says nothing.
Answer Answer::codes(const QStringList &codes)
{
    Answer answer;
    answer.m_values = codes;
    answer.m_values.removeAll(QString());
    answer.m_state = answer.m_values.isEmpty() ? State::NotAsked : State::Answered;
    return answer;
}

Answer Answer::date(QDate date) { return text(StrictJson::dateText(date)); }

Answer Answer::moment(const Moment &moment)
{
    return moment.isKnown() ? text(moment.toStorage()) : notKnown();
}

Answer Answer::notKnown()
{
    Answer answer;
    answer.m_state = State::NotKnown;
    return answer;
}

Answer Answer::declined()
{
    Answer answer;
    answer.m_state = State::Declined;
    return answer;
}

QDate Answer::toDate() const
{
    const QDate date = QDate::fromString(value(), Qt::ISODate);
    return StrictJson::dateText(date) == value() ? date : QDate();
}

Moment Answer::toMoment() const
{
    if (!isAnswered())
        return {};
    return Moment::fromStorage(value()).value_or(Moment());
}

QString toStorage(Answer::State state) { return stateWords.word(state); }

Result<Answer> answerFromStorage(const QString &state, const QStringList &values)
{
    const std::optional<Answer::State> known = stateWords.value(state);
    if (!known)
        return malformed(u"unknown state"_s);
    if (*known != Answer::State::Answered && !values.isEmpty())
        return malformed(u"values where the state has none"_s);
    if (*known == Answer::State::Answered && (values.isEmpty() || values.contains(QString())))
        return malformed(u"answered without a value"_s);
    Answer answer;
    answer.m_state = *known;
    answer.m_values = values;
    return answer;
}

QString toJson(const Answers &answers) { return StrictJson::canonical(jsonOf(answers)); }

Result<Answers> answersFromJson(const QString &json)
{
    StrictJson reader;
    const QJsonObject object = reader.document(json);
    return reader.finish(readAnswers(reader, object, {}));
}

} // namespace homeward
