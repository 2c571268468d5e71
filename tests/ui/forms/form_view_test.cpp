// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "core/record/form_session.h"
#include "core/time/local_time.h"
#include "core/vault/vault.h"
#include "tests/support/sealed_connection.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/forms/answer_editor.h"
#include "ui/forms/disclosure.h"
#include "ui/forms/form_view.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace homeward;
using namespace homeward::test;

namespace {

/// The form of one night in a window, and a box outside it to go on to.
struct Sheet
{
    Sheet(UiBench &bench, const EpisodeId &night, const QString &form,
        FormSession::Commit commit = FormSession::Commit::EachField)
        : session(bench.record(), night, *forms::find(form), {}, commit)
        , view(new FormView(session, bench.context(), &window))
        , outside(new QLineEdit(&window))
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(view);
        column->addWidget(outside);
        QObject::connect(view, &FormView::committed, &window, [this] { ++commits; });
        present(window, { 900, 700 });
    }

    void type(const QString &field, const QString &text) const
    {
        REQUIRE(view->showField(field));
        for (const QChar letter : text)
            QTest::keyClicks(QApplication::focusWidget(), QString(letter));
    }
    void goOn() const { outside->setFocus(); }

    FormSession session;
    QWidget window;
    FormView *view;
    QLineEdit *outside;
    int commits = 0;
};

QString placeIn(UiBench &bench, const EpisodeId &night)
{
    const auto facts = bench.record().facts(night);
    REQUIRE_OK(facts);
    return FactFold(*facts).answer(u"last-seen.place"_s).value();
}

} // namespace

TEST_CASE("FormView: what is typed is a draft within half a second", "[gui][forms]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const Sheet sheet(bench, night, u"last-seen"_s);
    sheet.type(u"last-seen.place"_s, u"Bus station"_s);

    REQUIRE(QTest::qWaitFor([&] { return bench.saved.marks > 0; }, 2000));
    const auto drafts = bench.record().drafts(night.toStorage());
    REQUIRE_OK(drafts);
    REQUIRE(drafts->size() == 1);
    CHECK(drafts->first().typed == u"Bus station"_s);
    CHECK(sheet.commits == 0);
}

TEST_CASE("FormView: whoever types does not wait for a disk that is held up", "[gui][forms]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const Sheet sheet(bench, night, u"last-seen"_s);
    {
        SealedConnection other(bench.record().path(), Vault::vfsName().toUtf8());
        REQUIRE(other.run(u"BEGIN IMMEDIATE"_s) == 0);
        sheet.type(u"last-seen.place"_s, u"Bus"_s);
        // Longer than it takes until what is typed is kept.
        QTest::qWait(700);
        QTest::keyClicks(QApplication::focusWidget(), u" station"_s);
        CHECK(part<AnswerEditor>(sheet.window, u"last-seen.place"_s)->typed() == u"Bus station");
        CHECK(bench.saved.marks == 0);
        CHECK(bench.messages.text().isEmpty());
        REQUIRE(other.run(u"COMMIT"_s) == 0);
    }
    REQUIRE(QTest::qWaitFor([&] { return bench.saved.marks > 1; }));
    const auto drafts = bench.record().drafts(night.toStorage());
    REQUIRE_OK(drafts);
    REQUIRE(drafts->size() == 1);
    CHECK(drafts->first().typed == u"Bus station"_s);
}

TEST_CASE("FormView: leaving a field makes it a fact, once", "[gui][forms]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const Sheet sheet(bench, night, u"last-seen"_s);
    sheet.type(u"last-seen.place"_s, u"Bus station"_s);
    sheet.goOn();
    CHECK(placeIn(bench, night) == u"Bus station"_s);
    CHECK(sheet.commits == 1);

    REQUIRE(sheet.view->showField(u"last-seen.place"_s));
    sheet.goOn();
    CHECK(sheet.commits == 1);
}

TEST_CASE("FormView: a form that is committed together only keeps drafts", "[gui][forms]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const Sheet sheet(bench, night, u"note"_s, FormSession::Commit::Together);
    sheet.type(u"note.text"_s, u"Rang the bus company"_s);
    sheet.goOn();
    CHECK(sheet.commits == 0);
    CHECK(sheet.session.hasDrafts());
    CHECK(bench.messages.text().isEmpty());
}

TEST_CASE("FormView: what cannot be understood is kept as typed, and comes back", "[gui][forms]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    {
        const Sheet sheet(bench, night, u"last-seen"_s);
        sheet.type(u"last-seen.at"_s, u"half past bus"_s);
        sheet.goOn();
        CHECK(sheet.commits == 0);
    }
    const Sheet again(bench, night, u"last-seen"_s);
    const auto *editor = part<AnswerEditor>(again.window, u"last-seen.at"_s);
    CHECK(editor->typed() == u"half past bus"_s);
    CHECK_FALSE(editor->problem().isEmpty());
}

TEST_CASE("FormView: a question that depends on an answer comes and goes with it", "[gui][forms]")
{
    UiBench bench;
    const Sheet sheet(bench, bench.startNight(), u"return-talk"_s);
    const auto *what = part<AnswerEditor>(sheet.window, u"return.hurt-what"_s);
    CHECK_FALSE(what->isVisible());
    sheet.type(u"return.hurt"_s, u"y "_s);
    CHECK(what->isVisible());
    sheet.type(u"return.hurt"_s, u"n "_s);
    CHECK_FALSE(what->isVisible());
}

TEST_CASE(
    "FormView: further questions are folded away until asked for, or answered", "[gui][forms]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    {
        const Sheet sheet(bench, night, u"clothing"_s);
        const auto *money = part<AnswerEditor>(sheet.window, u"clothing.money"_s);
        CHECK_FALSE(money->isVisible());
        sheet.type(u"clothing.money"_s, u"About ten pounds"_s);
        CHECK(money->isVisible());
        sheet.goOn();
    }
    const Sheet again(bench, night, u"clothing"_s);
    CHECK(part<AnswerEditor>(again.window, u"clothing.money"_s)->isVisible());
}

TEST_CASE("FormView: reading again leaves the field that somebody is in", "[gui][forms]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    const Sheet sheet(bench, night, u"last-seen"_s);
    sheet.type(u"last-seen.place"_s, u"Bus"_s);
    const QWidget *typing = QApplication::focusWidget();
    sheet.view->reload();
    CHECK(QApplication::focusWidget() == typing);
    QTest::keyClicks(QApplication::focusWidget(), u" station"_s);
    CHECK(sheet.view->answers().value(u"last-seen.place"_s) == Answer::text(u"Bus station"_s));
}

TEST_CASE("FormView: why we ask opens from the keyboard", "[gui][forms]")
{
    UiBench bench;
    const Sheet sheet(bench, bench.startNight(), u"interview"_s);
    auto *why = part<Disclosure>(sheet.window, u"interview.independent/why"_s);
    const auto *text = part<QWidget>(sheet.window, u"interview.independent/why-text"_s);
    CHECK_FALSE(text->isVisible());
    why->setFocus();
    QTest::keyClick(why, Qt::Key_Space);
    CHECK(text->isVisible());
}

TEST_CASE(
    "form view: a date of birth of this year has a remark beneath it, and is kept", "[gui][forms]")
{
    UiBench bench;
    const auto ada = bench.record().addChild(u"Ada"_s);
    REQUIRE_OK(ada);
    FormSession session(bench.record(), *ada, *forms::find(u"child.about"_s));
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *view = new FormView(session, bench.context(), &window);
    auto *outside = new QLineEdit(&window);
    column->addWidget(view);
    column->addWidget(outside);
    present(window, { 900, 700 });
    const QDate born = local_time::dateOf(bench.clock.now()).addDays(-20);
    REQUIRE(view->showField(u"child.date-of-birth"_s));
    QTest::keyClicks(QApplication::focusWidget(), born.toString(u"d/M/yyyy"_s));
    outside->setFocus();
    settleDown();
    const auto *remark = part<QLabel>(window, u"child.date-of-birth/remark"_s);
    CHECK(remark->isVisible());
    CHECK(remark->text().contains(u"not yet one year old"));
    CHECK(bench.record().profile(*ada)->child.dateOfBirth() == born);
}
