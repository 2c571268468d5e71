// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_answers.h"
#include "core/forms/catalogue.h"
#include "tests/core/exchange/full_record.h"

using namespace homeward;
using namespace homeward::test;

namespace {

/// A record of one child with an answer of each kind, and a file of it.
struct OneFile
{
    OneFile()
    {
        const ChildId jo = record.addChild(u"Jo Fenwick"_s);
        REQUIRE_OK(record->setFacts(jo,
            { { u"child.date-of-birth"_s, Answer::date(QDate(2012, 5, 28)) },
                { u"child.sex"_s, Answer::code(u"female"_s) },
                { u"child.interpreter"_s, Answer::no() },
                { u"child.religion"_s, Answer::text(u"robot, as she says"_s) } }));
        REQUIRE_OK(record->saveContact({ {}, jo, u"Sam Cole"_s, u"friend"_s, {} }));
        REQUIRE_OK(record->savePlacement(
            { {}, jo, QDate(2026, 1, 1), {}, { { u"placement.type"_s, Answer::code(u"U4"_s) } } }));
        REQUIRE_OK(exchange_file::write(*record, path()));
        bytes = bytesOf(path());
    }

    [[nodiscard]] QString path() const { return record.inFolder(u"all.json"_s); }

    TestRecord record = TestRecord(Setting::Kind::ChildrensHome);
    QByteArray bytes;
};

} // namespace

TEST_CASE("Exchange answers: a day that there is not and a code of no list are refused with their "
          "place, and nothing comes in",
    "[exchange]")
{
    struct Wrong
    {
        QByteArray right;
        QByteArray wrong;
        QString words;
    };
    const Wrong wrong = GENERATE(
        Wrong { "\"2012-05-28\"", "\"2011-02-30\"",
            u"at children[0].child.facts.child.date-of-birth: “2011-02-30” is no day that there is "
            "(Jo Fenwick: Date of birth)"_s },
        Wrong { "\"female\"", "\"robot\"",
            u"at children[0].child.facts.child.sex: “robot” is not one of the answers (Jo Fenwick: "
            "Sex)"_s },
        Wrong { "\"female\"", "\"female\", \"male\"", u"facts.child.sex: “female, male” is not"_s },
        Wrong { "\"no\"", "\"perhaps\"", u"facts.child.interpreter: “perhaps” is not one"_s },
        Wrong { "\"friend\"", "\"wizard\"",
            u"at children[0].contacts[0].relationship: “wizard” is not one of the answers"_s },
        Wrong { "\"U4\"", "\"Z9\"",
            u"at children[0].placements[0].answers.placement.type: “Z9” is not one"_s });
    OneFile file;
    EmptyRecord empty(file.record->setting());
    QByteArray bytes = file.bytes;
    REQUIRE(bytes.count(wrong.right) == 1);
    bytes.replace(wrong.right, wrong.wrong);
    writeBytes(file.path(), bytes);
    const auto refused = exchange_file::takeIn(*empty, file.path());
    CHECK_FAILS(refused, Error::Code::Malformed);
    CHECK(refused.error().message.contains(u"all.json"));
    CHECK(refused.error().message.contains(wrong.words));
    CHECK(refused.error().message.contains(u"Nothing was changed."));
    CHECK_FALSE(refused.error().detail.contains(u"Jo"));
    CHECK(empty->children()->isEmpty());
    writeBytes(file.path(), file.bytes);
    REQUIRE_OK(exchange_file::takeIn(*empty, file.path()));
    CHECK(empty->children()->first().name == u"Jo Fenwick");
}

TEST_CASE(
    "Exchange answers: what no form asks, and what is no answer, is let through", "[exchange]")
{
    OneFile file;
    EmptyRecord empty(file.record->setting());
    auto content = exchange_json::fromBytes(file.bytes, u"in.json"_s);
    REQUIRE_OK(content);
    Child &jo = content->children.first().child;
    for (const auto &[field, answer] :
        { std::pair(u"child.of-a-later-form"_s, Answer::code(u"x"_s)),
            std::pair(u"child.sex"_s, Answer::declined()),
            std::pair(u"child.ethnicity"_s, Answer::text(u"White British"_s)),
            std::pair(u"child.date-of-birth"_s, Answer::notKnown()) })
        jo.facts.insert(field, { answer, {}, empty.time.now() });
    CHECK(exchange_answers::check(*content, u"in.json"_s).has_value());
}

TEST_CASE("Exchange answers: every answer that there is to choose may come in", "[exchange]")
{
    Profile profile;
    profile.child.name = u"Jo"_s;
    for (const QString &form : forms::childForms()) {
        for (const Field &field : forms::find(form)->fields()) {
            QStringList codes;
            for (const Choice &choice : field.choices)
                codes << choice.code;
            if (field.kind == Field::Kind::Choices)
                profile.child.facts.insert(field.id, { Answer::codes(codes) });
            else if (field.kind == Field::Kind::Choice)
                profile.child.facts.insert(field.id, { Answer::code(codes.last()) });
        }
    }
    REQUIRE(profile.child.facts.size() > 5);
    ExchangeContent content;
    content.children << profile;
    CHECK(exchange_answers::check(content, u"in.json"_s).has_value());
}

TEST_CASE("Exchange answers: a record that holds none that could come in is not written, and says "
          "where",
    "[exchange]")
{
    TestRecord record;
    const ChildId jo = record.addChild(u"Jo Fenwick"_s);
    REQUIRE_OK(record->saveContact({ {}, jo, u"Sam Cole"_s, u"wizard"_s, {} }));
    const QString path = record.inFolder(u"all.json"_s);
    const auto refused = exchange_file::write(*record, path);
    CHECK_FAILS(refused, Error::Code::Refused);
    CHECK(refused.error().message.contains(u"children[0].contacts[0].relationship: “wizard”"));
    CHECK(refused.error().message.contains(u"nothing was written"));
    CHECK_FALSE(QFileInfo::exists(path));
}
