// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/form.h"
#include "core/time/moment.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

Field aField(Field::Kind kind)
{
    return { .id = u"test.field"_s, .kind = kind, .label = u"A question"_s };
}

Field aChoice(Field::Kind kind)
{
    Field field = aField(kind);
    field.choices = { { u"bus"_s, u"By bus"_s }, { u"foot"_s, u"On foot"_s } };
    return field;
}

Form aForm()
{
    Field hurt = aField(Field::Kind::YesNo);
    hurt.id = u"test.hurt"_s;
    Field where = aField(Field::Kind::Text);
    where.id = u"test.where"_s;
    where.shownWhen = Condition { u"test.hurt"_s, { u"yes"_s } };
    Field travel = aChoice(Field::Kind::Choices);
    travel.id = u"test.travel"_s;
    Field fare = aField(Field::Kind::Line);
    fare.id = u"test.fare"_s;
    fare.shownWhen = Condition { u"test.travel"_s, { u"bus"_s, u"train"_s } };
    return { .id = u"test"_s,
        .version = 1,
        .title = u"A form"_s,
        .sections = { { u"One"_s, { hurt, where } }, { u"Two"_s, { travel, fare } } } };
}

QStringList visibleIds(const Answers &answers)
{
    QStringList ids;
    for (const Field &field : aForm().visible(answers))
        ids.append(field.id);
    return ids;
}

} // namespace

TEST_CASE("Form: fields come in the order of the sections", "[forms]")
{
    const Form form = aForm();
    QStringList ids;
    for (const Field &field : form.fields())
        ids.append(field.id);
    CHECK(ids == QStringList { u"test.hurt"_s, u"test.where"_s, u"test.travel"_s, u"test.fare"_s });
    REQUIRE(form.field(u"test.travel"_s) != nullptr);
    CHECK(form.field(u"test.travel"_s)->kind == Field::Kind::Choices);
    CHECK(form.field(u"test.nothing"_s) == nullptr);
}

TEST_CASE("Form: a field with a condition is asked only when it holds", "[forms]")
{
    const QStringList always = { u"test.hurt"_s, u"test.travel"_s };
    CHECK(visibleIds({}) == always);
    CHECK(visibleIds({ { u"test.hurt"_s, Answer::no() } }) == always);
    CHECK(visibleIds({ { u"test.hurt"_s, Answer::notKnown() } }) == always);
    CHECK(visibleIds({ { u"test.hurt"_s, Answer::declined() } }) == always);
    CHECK(visibleIds({ { u"test.hurt"_s, Answer::yes() } })
        == QStringList { u"test.hurt"_s, u"test.where"_s, u"test.travel"_s });
}

TEST_CASE("Form: one of several choices is enough for a condition", "[forms]")
{
    CHECK(visibleIds({ { u"test.travel"_s, Answer::codes({ u"foot"_s }) } }).size() == 2);
    CHECK(visibleIds({ { u"test.travel"_s, Answer::codes({ u"foot"_s, u"bus"_s }) } })
        == QStringList { u"test.hurt"_s, u"test.travel"_s, u"test.fare"_s });
}

TEST_CASE("readable: the four answers read differently", "[forms]")
{
    const auto kind = GENERATE(Field::Kind::Line, Field::Kind::Text, Field::Kind::Choice,
        Field::Kind::Choices, Field::Kind::YesNo, Field::Kind::Date, Field::Kind::Time,
        Field::Kind::FutureTime, Field::Kind::Number, Field::Kind::Phone);
    const Field field = aField(kind);
    CHECK(readable(field, Answer()) == u"Not asked"_s);
    CHECK(readable(field, Answer::notKnown()) == u"Not known"_s);
    CHECK(readable(field, Answer::declined()) == u"Declined"_s);
    CHECK(readable(field, Answer::text(u"x"_s)) == u"x"_s);
    CHECK(readable(Answer::State::Answered) == u"Answered"_s);
}

TEST_CASE("readable: text is as it was said", "[forms]")
{
    const QString words = u"At the bandstand.\nShe said “later”. مرحبا"_s;
    CHECK(readable(aField(Field::Kind::Text), Answer::text(words)) == words);
    CHECK(
        readable(aField(Field::Kind::Phone), Answer::text(u"07700 900123"_s)) == u"07700 900123"_s);
    CHECK(readable(aField(Field::Kind::Number), Answer::text(u"45"_s)) == u"45"_s);
}

TEST_CASE("readable: choices read by their labels", "[forms]")
{
    CHECK(readable(aChoice(Field::Kind::Choice), Answer::code(u"bus"_s)) == u"By bus"_s);
    CHECK(readable(aChoice(Field::Kind::Choice), Answer::code(u"hovercraft"_s)) == u"hovercraft"_s);
    CHECK(readable(aChoice(Field::Kind::Choices), Answer::codes({ u"bus"_s, u"foot"_s }))
        == u"By bus; On foot"_s);
    CHECK(readable(aField(Field::Kind::YesNo), Answer::yes()) == u"Yes"_s);
    CHECK(readable(aField(Field::Kind::YesNo), Answer::no()) == u"No"_s);
}

TEST_CASE("readable: dates and times are in English, whatever the computer speaks", "[forms]")
{
    CHECK(readable(aField(Field::Kind::Date), Answer::date(QDate(2026, 11, 3))) == u"3 Nov 2026"_s);
    CHECK(
        readable(aField(Field::Kind::Date), Answer::date(QDate(2011, 9, 27))) == u"27 Sep 2011"_s);
    const auto kind = GENERATE(Field::Kind::Time, Field::Kind::FutureTime);
    const Field time = aField(kind);
    CHECK(readable(time, Answer::moment(Moment::exactly(at(u"2026-11-03T16:45"_s))))
        == u"Tue 3 Nov 2026, 16:45"_s);
    CHECK(readable(time, Answer::moment(Moment::about(at(u"2026-11-03T16:45"_s))))
        == u"about Tue 3 Nov 2026, 16:45"_s);
    CHECK(readable(time, Answer::moment(Moment::on(QDate(2026, 11, 3))))
        == u"Tue 3 Nov 2026, time not known"_s);
    CHECK(readable(time, Answer::moment(Moment::notKnown())) == u"Not known"_s);
}
