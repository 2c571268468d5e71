// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/answer.h"
#include "tests/support/support.h"

#include <random>

using namespace homeward;
using namespace homeward::test;

namespace {

QString everyKindOfText()
{
    return u"Zoë O'Neill-Müller said \"wait\"\nሰላም سلام 👩‍👩‍👧 \\ \t {}[]:,"_s;
}

QString randomText(std::mt19937 &random)
{
    std::uniform_int_distribution<int> length(1, 40);
    std::uniform_int_distribution<char32_t> letter(0, 0x10FFFF);
    QString text;
    for (int left = length(random); left > 0; --left) {
        char32_t code = letter(random);
        // One in two from the letters that have a meaning in JSON.
        if (code % 2 == 0)
            code %= 0x80;
        const bool isHalfALetter = code >= 0xD800 && code <= 0xDFFF;
        text += QString::fromUcs4(isHalfALetter ? U"é" : &code, 1);
    }
    return text;
}

} // namespace

TEST_CASE("Answer: four states are different", "[model][answer]")
{
    CHECK(Answer().state() == Answer::State::NotAsked);
    CHECK_FALSE(Answer().isSettled());
    CHECK(Answer::text(u"blue"_s).isAnswered());
    CHECK(Answer::notKnown().isSettled());
    CHECK_FALSE(Answer::notKnown().isAnswered());
    CHECK(Answer::declined().isSettled());
    CHECK(Answer::declined() != Answer::notKnown());
    CHECK(Answer::notKnown() != Answer());
    CHECK_FALSE(Answer::notKnown().isNo());
}

TEST_CASE("Answer: an emptied box is not asked, a space is kept", "[model][answer]")
{
    CHECK(Answer::text(QString()) == Answer());
    CHECK(Answer::text(u""_s) == Answer());
    CHECK(Answer::codes({}) == Answer());
    CHECK(Answer::codes({ u""_s, u"hurt"_s }).values() == QStringList { u"hurt"_s });
    CHECK(Answer::text(u" "_s).value() == u" "_s);
}

TEST_CASE("Answer: codes keep their order", "[model][answer]")
{
    const Answer answer = Answer::codes({ u"hurt"_s, u"crime"_s });
    CHECK(answer.value() == u"hurt"_s);
    CHECK(answer.has(u"crime"_s));
    CHECK_FALSE(answer.has(u"frequent"_s));
    CHECK(answer != Answer::codes({ u"crime"_s, u"hurt"_s }));
}

TEST_CASE("Answer: a date is read back as the date, and nothing else is", "[model][answer]")
{
    const QDate leapDay(2012, 2, 29);
    CHECK(Answer::date(leapDay).value() == u"2012-02-29"_s);
    CHECK(Answer::date(leapDay).toDate() == leapDay);
    CHECK(Answer::date(QDate()) == Answer());
    const QString other = GENERATE(u"2011-02-29"_s, u"29/02/2012"_s, u"2012-02-29T10:00"_s,
        u"2012-2-9"_s, u"about 2012"_s, u""_s);
    INFO(other.toStdString());
    CHECK_FALSE(Answer::text(other).toDate().isValid());
    CHECK_FALSE(Answer::notKnown().toDate().isValid());
}

TEST_CASE("Answer: a moment keeps its precision", "[model][answer]")
{
    const Moment moment = GENERATE(Moment::exactly(at(u"2026-11-03T16:45"_s)),
        Moment::about(at(u"2026-10-25T00:30Z"_s)), Moment::on(QDate(2026, 7, 4)));
    CHECK(Answer::moment(moment).toMoment() == moment);
    CHECK(Answer::moment(moment).isAnswered());
}

TEST_CASE("Answer: a time that nobody knows is the answer not known", "[model][answer]")
{
    CHECK(Answer::moment(Moment::notKnown()) == Answer::notKnown());
    CHECK_FALSE(Answer::notKnown().toMoment().isKnown());
    CHECK_FALSE(Answer::text(u"at tea time"_s).toMoment().isKnown());
}

TEST_CASE("Answer: states go to words and back", "[model][answer]")
{
    const auto state
        = GENERATE(Answer::State::NotAsked, Answer::State::NotKnown, Answer::State::Declined);
    const auto read = answerFromStorage(toStorage(state), {});
    REQUIRE_OK(read);
    CHECK(read->state() == state);

    const auto answered = answerFromStorage(toStorage(Answer::State::Answered), { u"a"_s, u"b"_s });
    REQUIRE_OK(answered);
    CHECK(*answered == Answer::codes({ u"a"_s, u"b"_s }));
}

TEST_CASE("Answer: what no answer can be is refused", "[model][answer]")
{
    CHECK_FAILS(answerFromStorage(u"perhaps"_s, {}), Error::Code::Malformed);
    CHECK_FAILS(answerFromStorage(u"Answered"_s, { u"a"_s }), Error::Code::Malformed);
    CHECK_FAILS(answerFromStorage(u""_s, {}), Error::Code::Malformed);
    CHECK_FAILS(answerFromStorage(u"answered"_s, {}), Error::Code::Malformed);
    CHECK_FAILS(answerFromStorage(u"answered"_s, { u"a"_s, u""_s }), Error::Code::Malformed);
    const QString state = GENERATE(u"not-asked"_s, u"not-known"_s, u"declined"_s);
    CHECK_FAILS(answerFromStorage(state, { u"blue"_s }), Error::Code::Malformed);
}

TEST_CASE("Answers: JSON is canonical", "[model][answer]")
{
    Answers answers;
    answers[u"looks.marks"_s] = Answer::text(u"none\nseen"_s);
    answers[u"child.sex"_s] = Answer::notKnown();
    answers[u"view.triggers"_s] = Answer::codes({ u"hurt"_s, u"crime"_s });
    answers[u"interview.away"_s] = Answer::declined();
    answers[u"interview.push"_s] = Answer();
    CHECK(toJson(answers)
        == uR"({"child.sex":{"state":"not-known"},"interview.away":{"state":"declined"},)"
           uR"("interview.push":{"state":"not-asked"},)"
           uR"("looks.marks":{"state":"answered","values":["none\nseen"]},)"
           uR"("view.triggers":{"state":"answered","values":["hurt","crime"]}})"_s);
    CHECK(toJson(Answers()) == u"{}"_s);

    const auto read = answersFromJson(toJson(answers));
    REQUIRE_OK(read);
    CHECK(*read == answers);
}

TEST_CASE("Answers: text is kept exactly", "[model][answer]")
{
    const QString text = GENERATE(everyKindOfText(), everyKindOfText().repeated(250).left(10000),
        u"  leading, trailing  \r\n"_s, u"\ufeffmark first"_s, u"nul \0 inside"_s,
        u"\u2028 \uffff"_s);
    const Answers answers { { u"note.text"_s, Answer::text(text) } };
    const auto read = answersFromJson(toJson(answers));
    REQUIRE_OK(read);
    CHECK(read->value(u"note.text"_s).value() == text);
    CHECK(toJson(*read) == toJson(answers));
}

TEST_CASE("Answers: half a letter, as a broken paste gives it, survives too", "[model][answer]")
{
    const QString text = u"a"_s + QChar(0xD83D) + u"b"_s;
    const auto read = answersFromJson(toJson(Answers { { u"note.text"_s, Answer::text(text) } }));
    REQUIRE_OK(read);
    CHECK(read->value(u"note.text"_s).value() == text);
}

TEST_CASE("Answers: any text whatever comes back", "[model][answer][property]")
{
    const unsigned seed = GENERATE(take(100, random(0u, 4000000000u)));
    INFO("seed " << seed);
    std::mt19937 random(seed);
    Answers answers;
    for (int i = 0; i < 8; ++i)
        answers[randomText(random)] = Answer::codes({ randomText(random), randomText(random) });
    const auto read = answersFromJson(toJson(answers));
    REQUIRE_OK(read);
    CHECK(*read == answers);
    CHECK(toJson(*read) == toJson(answers));
}

TEST_CASE("Answers: what is not theirs is refused with its place", "[model][answer]")
{
    const auto [json, place] = GENERATE(table<QString, QString>({
        { uR"({"a.b":{"state":"perhaps"}})"_s, u"a.b"_s },
        { uR"({"a.b":{"state":"declined","values":["x"]}})"_s, u"a.b"_s },
        { uR"({"a.b":{"state":"declined","values":[]}})"_s, u"a.b"_s },
        { uR"({"a.b":{"state":"answered"}})"_s, u"a.b"_s },
        { uR"({"a.b":{"state":"answered","values":[]}})"_s, u"a.b"_s },
        { uR"({"a.b":{"state":"answered","values":"x"}})"_s, u"a.b.values"_s },
        { uR"({"a.b":{"state":"answered","values":[1]}})"_s, u"a.b.values"_s },
        { uR"({"a.b":{"state":"answered","values":[null]}})"_s, u"a.b.values"_s },
        { uR"({"a.b":{"state":1}})"_s, u"a.b.state"_s },
        { uR"({"a.b":{"values":["x"]}})"_s, u"a.b"_s },
        { uR"({"a.b":{"state":"declined","by":"x"}})"_s, u"a.b"_s },
        { uR"({"a.a":{"state":"declined"},"a.b":"declined"})"_s, u"a.b"_s },
        { uR"({"a.b":null})"_s, u"a.b"_s },
    }));
    INFO(json.toStdString());
    const auto read = answersFromJson(json);
    CHECK_FAILS(read, Error::Code::Malformed);
    CHECK(read.error().message.contains(place));
}

TEST_CASE("Answers: what is no JSON object is refused", "[model][answer]")
{
    const QString json = GENERATE(u""_s, u"{"_s, u"[]"_s, u"null"_s, u"{} {}"_s, u"{'a':1}"_s,
        uR"({"a.b":{"state":"declined"},"a.b":{"state":"not-known"}})"_s,
        uR"({"a.b":{"state":"declined","state":"not-known"}})"_s);
    INFO(json.toStdString());
    CHECK_FAILS(answersFromJson(json), Error::Code::Malformed);
}

TEST_CASE("Answers: a refusal does not repeat what was typed", "[model][answer]")
{
    const auto read = answersFromJson(uR"({"a.b":{"state":"declined","values":["a secret"]}})"_s);
    CHECK_FAILS(read, Error::Code::Malformed);
    CHECK_FALSE(read.error().message.contains(u"secret"_s));
    CHECK_FALSE(read.error().detail.contains(u"secret"_s));
}
