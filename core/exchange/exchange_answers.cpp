// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_answers.h"

#include "core/exchange/exchange_checks.h"
#include "core/forms/catalogue.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward::exchange_answers {

using namespace Qt::StringLiterals;

namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr qsizetype longestQuote = 60;

/// It was asked in words before it had a list: what somebody wrote then still stands in records.
const QString askedInWordsOnce = u"child.ethnicity"_s;

bool isOnList(const Field &question, const QString &code)
{
    return std::any_of(question.choices.cbegin(), question.choices.cend(),
        [&](const Choice &choice) { return choice.code == code; });
}

bool mayBe(const Field &question, const Answer &answer)
{
    const QStringList &values = answer.values();
    const bool isOne = values.size() == 1;
    switch (question.kind) {
    case Field::Kind::Date:
        return isOne && answer.toDate().isValid();
    case Field::Kind::YesNo:
        return isOne && (answer.isYes() || answer.isNo());
    case Field::Kind::Choice:
        return question.id == askedInWordsOnce || (isOne && isOnList(question, answer.value()));
    case Field::Kind::Choices:
        return std::all_of(values.cbegin(), values.cend(),
            [&](const QString &code) { return isOnList(question, code); });
    case Field::Kind::Line:
    case Field::Kind::Text:
    case Field::Kind::Time:
    case Field::Kind::FutureTime:
    case Field::Kind::Number:
    case Field::Kind::Phone:
        break;
    }
    return true;
}

/// The answers of one child, each with its place in the file. Keeps the first that cannot be.
class ChildCheck
{
public:
    ChildCheck(const Profile &profile, const QString &place)
        : m_profile(profile)
        , m_place(place)
    {
    }

    [[nodiscard]] bool isRight()
    {
        const QMap<QString, ProfileFact> &facts = m_profile.child.facts;
        for (auto fact = facts.cbegin(); fact != facts.cend(); ++fact)
            look(u"child.facts."_s + fact.key(), fact.key(), fact->answer);
        for (qsizetype at = 0; at < m_profile.contacts.size(); ++at)
            look(u"contacts[%1].relationship"_s.arg(at), u"contact.relationship"_s,
                Answer::code(m_profile.contacts.at(at).relationship));
        lookAround(m_profile.contacts, u"contacts"_s);
        lookAround(m_profile.places, u"places"_s);
        lookAround(m_profile.placements, u"placements"_s);
        lookAround(m_profile.photos, u"photos"_s);
        return wrongPlace.isEmpty();
    }

    QString wrongPlace = {};
    QString reason = {};
    QString detail = {};

private:
    template <typename T> void lookAround(const QList<T> &things, const QString &key)
    {
        for (qsizetype at = 0; at < things.size(); ++at) {
            const Answers &answers = things.at(at).answers;
            for (auto answer = answers.cbegin(); answer != answers.cend(); ++answer)
                look(u"%1[%2].answers.%3"_s.arg(key).arg(at).arg(answer.key()), answer.key(),
                    *answer);
        }
    }

    void look(const QString &place, const QString &field, const Answer &answer)
    {
        const Field *question = forms::field(field);
        if (question == nullptr || !answer.isAnswered() || mayBe(*question, answer)
            || !wrongPlace.isEmpty())
            return;
        const QString said = answer.values().join(u", "_s).left(longestQuote);
        wrongPlace = m_place + u'.' + place;
        detail = u"no answer to the question"_s;
        reason = question->kind == Field::Kind::Date
            ? Say::tr("“%1” is no day that there is (%2: %3)")
            : Say::tr("“%1” is not one of the answers (%2: %3)");
        reason = reason.arg(said, m_profile.child.name, question->label);
    }

    const Profile &m_profile;
    QString m_place;
};

} // namespace

Done check(const ExchangeContent &content, const QString &fileName)
{
    for (qsizetype at = 0; at < content.children.size(); ++at) {
        ChildCheck child(content.children.at(at), u"children[%1]"_s.arg(at));
        if (!child.isRight())
            return exchange_checks::wrongAt(fileName, child.wrongPlace, child.reason, child.detail);
    }
    return {};
}

} // namespace homeward::exchange_answers
