// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/ui_checks.h"
#include "ui/forms/answer_editor.h"
#include "ui/forms/editor_factory.h"
#include "ui/forms/option_row.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace homeward;
using namespace homeward::test;

namespace {

const QString asked = u"Where were they last seen?"_s;

QList<Choice> choices(int count)
{
    const QStringList words { u"Mother"_s, u"Father"_s, u"Friend"_s, u"Social worker"_s,
        u"Grandparent"_s, u"School"_s, u"Police"_s, u"Other"_s };
    QList<Choice> list;
    for (const QString &word : words.first(count))
        list << Choice { word.toLower().replace(u' ', u'-'), word };
    return list;
}

/// One editor in a window of its own, and another field to go on to.
struct Desk
{
    explicit Desk(const Field &field, const QString &clock = u"2026-11-03T23:10"_s)
        : now(at(clock))
        , editor(makeEditor(
              field, [this] { return now; }, &window))
        , next(new QLineEdit(&window))
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(editor);
        column->addWidget(next);
        QObject::connect(editor, &AnswerEditor::left, &window, [this] { ++left; });
        present(window, { 800, 400 });
        editor->setFocus();
    }

    void type(const QString &text) const
    {
        // Letter by letter: one may send the focus on.
        for (const QChar letter : text)
            QTest::keyClicks(QApplication::focusWidget(), QString(letter));
    }
    void press(Qt::Key key) const { QTest::keyClick(QApplication::focusWidget(), key); }
    void goOn() const { next->setFocus(); }
    [[nodiscard]] QString spoken() const { return part<QLabel>(window, u"spoken"_s)->text(); }
    [[nodiscard]] QString text() const { return editor->findChild<QLineEdit *>()->text(); }

    QDateTime now;
    QWidget window;
    AnswerEditor *editor;
    QLineEdit *next;
    int left = 0;
};

Field fieldOf(Field::Kind kind, int choiceCount = 0)
{
    return { .id = u"test.field"_s,
        .kind = kind,
        .label = asked,
        .choices = choices(choiceCount),
        .mayBeDeclined = true };
}

} // namespace

TEST_CASE("Editors: words typed are the answer", "[gui][forms]")
{
    const auto kind = GENERATE(Field::Kind::Line, Field::Kind::Text);
    const Desk desk(fieldOf(kind));
    desk.type(u" Bus station "_s);
    CHECK(desk.editor->answer() == Answer::text(u"Bus station"_s));
    CHECK(desk.editor->typed() == u" Bus station "_s);
}

TEST_CASE("Editors: a phone number may have words with it, but needs a number", "[gui][forms]")
{
    const Desk desk(fieldOf(Field::Kind::Phone));
    desk.type(u"ask Sam"_s);
    CHECK_FALSE(desk.editor->answer().isSettled());
    desk.type(u" 07700 900123"_s);
    CHECK(desk.editor->answer() == Answer::text(u"ask Sam 07700 900123"_s));
}

TEST_CASE("Editors: what a profile never keeps is no answer until it is out, and stays as typed",
    "[gui][forms]")
{
    Field field = fieldOf(GENERATE(Field::Kind::Line, Field::Kind::Text));
    field.id = u"phone.social"_s;
    const Desk desk(field);
    desk.type(u"Snap ada_99, pw: fox12"_s);
    CHECK_FALSE(desk.editor->answer().isSettled());
    CHECK(desk.editor->typed() == u"Snap ada_99, pw: fox12");
    CHECK(desk.editor->problem().isEmpty());
    desk.goOn();
    CHECK(desk.editor->problem().startsWith(u"Never a password"));
    CHECK(desk.editor->typed() == u"Snap ada_99, pw: fox12");

    desk.editor->setAnswer(Answer(), desk.editor->typed());
    CHECK(desk.editor->problem().startsWith(u"Never a password"));
    desk.editor->setFocus();
    for (int letter = 0; letter < 11; ++letter)
        desk.press(Qt::Key_Backspace);
    CHECK(desk.editor->answer() == Answer::text(u"Snap ada_99"_s));
    CHECK(desk.editor->problem().isEmpty());
}

TEST_CASE("Editors: digits are a number, and nothing else is", "[gui][forms]")
{
    const Desk desk(fieldOf(Field::Kind::Number));
    desk.type(u"0"_s);
    CHECK(desk.editor->answer() == Answer::text(u"0"_s));
    desk.type(u" or so"_s);
    CHECK_FALSE(desk.editor->answer().isSettled());
}

TEST_CASE("Editors: a date is spelled out", "[gui][forms]")
{
    const Desk desk(fieldOf(Field::Kind::Date));
    desk.type(u"14/3/2012"_s);
    CHECK(desk.editor->answer() == Answer::date(QDate(2012, 3, 14)));
    CHECK(desk.spoken() == u"Wed 14 Mar 2012"_s);
}

TEST_CASE("Editors: a day to come may be asked for", "[gui][forms]")
{
    Field field = fieldOf(Field::Kind::Date);
    field.isAhead = true;
    const Desk desk(field);
    desk.type(u"10/11"_s);
    CHECK(desk.editor->answer() == Answer::date(QDate(2026, 11, 10)));
}

TEST_CASE(
    "Editors: a time is spelled out at once, and stays when the clock goes on", "[gui][forms]")
{
    Desk desk(fieldOf(Field::Kind::Time));
    desk.type(u"-20m"_s);
    const Answer answer = Answer::moment(Moment::exactly(at(u"2026-11-03T22:50"_s)));
    CHECK(desk.editor->answer() == answer);
    CHECK(desk.spoken().contains(u"22:50"_s));

    desk.now = at(u"2026-11-04T09:00"_s);
    desk.goOn();
    CHECK(desk.text() == u"3 November 2026 22:50"_s);
    CHECK(desk.editor->answer() == answer);
}

TEST_CASE("Editors: a time to come is the next one the clock shows", "[gui][forms]")
{
    const Desk desk(fieldOf(Field::Kind::FutureTime));
    desk.type(u"0015"_s);
    CHECK(desk.editor->answer() == Answer::moment(Moment::exactly(at(u"2026-11-04T00:15"_s))));
}

TEST_CASE("Editors: a time that came twice is asked about", "[gui][forms]")
{
    const Desk desk(fieldOf(Field::Kind::Time), u"2026-10-25T08:00"_s);
    desk.type(u"0130"_s);
    CHECK_FALSE(desk.editor->answer().isSettled());
    const auto *which = part<OptionRow>(desk.window, u"which"_s);
    REQUIRE(which->isVisible());

    desk.press(Qt::Key_Tab);
    while (!which->isAncestorOf(QApplication::focusWidget()))
        desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Right);
    desk.press(Qt::Key_Space);
    CHECK(desk.editor->answer() == Answer::moment(Moment::exactly(at(u"2026-10-25T01:30Z"_s))));
    CHECK(which->isVisible());
}

TEST_CASE(
    "Editors: what cannot be understood stays, and is complained about on leaving", "[gui][forms]")
{
    const auto kind = GENERATE(Field::Kind::Time, Field::Kind::Date, Field::Kind::Number);
    const Desk desk(fieldOf(kind));
    desk.type(u"25:99 or so"_s);
    CHECK(desk.editor->problem().isEmpty());
    desk.goOn();
    CHECK_FALSE(desk.editor->problem().isEmpty());
    CHECK(desk.text() == u"25:99 or so"_s);
    CHECK(desk.editor->typed() == u"25:99 or so"_s);
    CHECK_FALSE(desk.editor->answer().isSettled());
}

TEST_CASE("Editors: a few choices are moved among with arrows and taken with space", "[gui][forms]")
{
    const Desk desk(fieldOf(Field::Kind::Choice, 6));
    desk.press(Qt::Key_Right);
    desk.press(Qt::Key_Space);
    CHECK(desk.editor->answer() == Answer::code(u"father"_s));
    desk.press(Qt::Key_Left);
    CHECK(desk.editor->answer() == Answer::code(u"father"_s));
    desk.press(Qt::Key_Space);
    CHECK(desk.editor->answer() == Answer::code(u"mother"_s));
    desk.press(Qt::Key_Space);
    CHECK(desk.editor->answer() == Answer());
}

TEST_CASE("Editors: a letter goes to the choice that begins with it", "[gui][forms]")
{
    const Desk desk(fieldOf(Field::Kind::YesNo));
    desk.type(u"n "_s);
    CHECK(desk.editor->answer() == Answer::no());
    desk.type(u"n "_s);
    CHECK(desk.editor->answer() == Answer::notKnown());
    desk.type(u"y"_s);
    desk.press(Qt::Key_Return);
    CHECK(desk.editor->answer() == Answer::yes());
}

TEST_CASE("Editors: many choices are found by typing part of one", "[gui][forms]")
{
    const Desk desk(fieldOf(Field::Kind::Choice, 8));
    desk.type(u"work"_s);
    CHECK(desk.editor->answer() == Answer::code(u"social-worker"_s));
    desk.goOn();
    CHECK(desk.text() == u"Social worker"_s);

    desk.editor->setFocus();
    desk.editor->findChild<QLineEdit *>()->selectAll();
    desk.type(u"ther"_s);
    CHECK_FALSE(desk.editor->answer().isSettled());
    desk.goOn();
    CHECK_FALSE(desk.editor->problem().isEmpty());
    CHECK(desk.text() == u"ther"_s);
}

TEST_CASE("Editors: of several, any number is taken, and not known stands alone", "[gui][forms]")
{
    const Desk desk(fieldOf(Field::Kind::Choices, 4));
    desk.press(Qt::Key_Space);
    desk.press(Qt::Key_Right);
    desk.press(Qt::Key_Right);
    desk.press(Qt::Key_Space);
    CHECK(desk.editor->answer() == Answer::codes({ u"mother"_s, u"friend"_s }));
    desk.press(Qt::Key_Left);
    desk.press(Qt::Key_Left);
    desk.press(Qt::Key_Left);
    desk.press(Qt::Key_Left);
    desk.press(Qt::Key_Space);
    CHECK(desk.editor->answer() == Answer::notKnown());
}

TEST_CASE(
    "Editors: not known and declined leave the words, and typing takes them back", "[gui][forms]")
{
    const Desk desk(fieldOf(Field::Kind::Line));
    desk.type(u"Sel"_s);
    desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Space);
    CHECK(desk.editor->answer() == Answer::notKnown());
    CHECK(desk.text() == u"Sel"_s);
    desk.press(Qt::Key_Right);
    desk.press(Qt::Key_Space);
    CHECK(desk.editor->answer() == Answer::declined());
    desk.press(Qt::Key_Space);
    CHECK(desk.editor->answer() == Answer::text(u"Sel"_s));
    desk.press(Qt::Key_Space);
    desk.editor->setFocus();
    desk.press(Qt::Key_End);
    desk.type(u"by"_s);
    CHECK(desk.editor->answer() == Answer::text(u"Selby"_s));
}

TEST_CASE("Editors: what the record says never moves the cursor of somebody typing", "[gui][forms]")
{
    const Desk desk(fieldOf(Field::Kind::Line));
    desk.type(u"Selby bus"_s);
    desk.editor->setAnswer(Answer::text(u"York"_s), {});
    CHECK(desk.text() == u"Selby bus"_s);
    CHECK(desk.editor->answer() == Answer::text(u"Selby bus"_s));
    desk.goOn();
    desk.editor->setAnswer(Answer::text(u"York"_s), {});
    CHECK(desk.text() == u"York"_s);
}

TEST_CASE("Editors: leaving is told once, and not on the way to its own buttons", "[gui][forms]")
{
    const Desk desk(fieldOf(Field::Kind::Line));
    desk.type(u"x"_s);
    desk.press(Qt::Key_Tab);
    CHECK(desk.left == 0);
    desk.goOn();
    CHECK(desk.left == 1);
}
