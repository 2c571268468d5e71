// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/answer_json.h"
#include "core/model/strict_json.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("answer JSON: only an answered question has values", "[model][answer]")
{
    CHECK(StrictJson::canonical(jsonOf(Answer::yes()))
        == uR"({"state":"answered","values":["yes"]})"_s);
    CHECK(StrictJson::canonical(jsonOf(Answer())) == uR"({"state":"not-asked"})"_s);
}

TEST_CASE("answer JSON: every kind of answer comes back", "[model][answer]")
{
    const Answer answer = GENERATE(Answer(), Answer::notKnown(), Answer::declined(), Answer::no(),
        Answer::codes({ u"a"_s, u"b"_s }));
    StrictJson reader;
    CHECK(readAnswer(reader, jsonOf(answer), u"here"_s) == answer);
    CHECK_FALSE(reader.isRefused());
}

TEST_CASE("answer JSON: the place of the whole comes before the field", "[model][answer]")
{
    StrictJson reader;
    const Answers read = readAnswers(
        reader, QJsonObject { { u"place.why"_s, u"shop"_s } }, u"places[2].answers"_s);
    const auto finished = reader.finish(read);
    CHECK_FAILS(finished, Error::Code::Malformed);
    CHECK(finished.error().message.contains(u"places[2].answers.place.why"_s));
}
