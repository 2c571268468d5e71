// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "core/record/form_session.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/forms/answer_editor.h"
#include "ui/forms/disclosure.h"
#include "ui/forms/form_view.h"

#include <QScrollArea>
#include <QScrollBar>

using namespace homeward;
using namespace homeward::test;

namespace {

/// Every form of the catalogue in turn, wholly unfolded in a page that scrolls.
template <typename Check> void forEveryForm(const QSize &size, Check check)
{
    UiBench bench;
    const EpisodeId night = bench.startNight();
    for (const Form &form : forms::all()) {
        INFO("form " << form.id.toStdString());
        FormSession session(bench.record(), night, form, {}, FormSession::Commit::Together);
        QScrollArea page;
        page.setWidgetResizable(true);
        auto *view = new FormView(session, bench.context());
        page.setWidget(view);
        for (Disclosure *fold : view->findChildren<Disclosure *>())
            fold->setOpen(true);
        present(page, size);
        CHECK(view->findChildren<AnswerEditor *>().size() == form.fields().size());
        check(page, *view);
    }
}

} // namespace

TEST_CASE(
    "Every form: each control has a name, and Tab goes as one reads", "[gui][forms][catalogue]")
{
    forEveryForm({ 800, 700 }, [](QScrollArea &page, FormView &view) {
        CHECK(namelessControls(view) == QStringList());
        CHECK(backwardSteps(view) == QStringList());
        CHECK(page.horizontalScrollBar()->maximum() == 0);
    });
}

TEST_CASE("Every form: nothing is cut off", "[gui][forms][catalogue]")
{
    const auto check = [](QScrollArea &page, FormView &view) {
        CHECK(clippedTexts(view) == QStringList());
        CHECK(page.horizontalScrollBar()->maximum() == 0);
    };
    SECTION("at the usual size") { forEveryForm({ 800, 700 }, check); }
    SECTION("beside the facts of an episode") { forEveryForm({ 480, 700 }, check); }
    SECTION("at twice the size")
    {
        const LargeText large;
        forEveryForm({ 1000, 700 }, check);
    }
    SECTION("at twice the size, in a longer language")
    {
        const LargeText large;
        const LongWords language;
        forEveryForm({ 1000, 700 }, check);
    }
}

TEST_CASE("Every form: answers come back as they were given", "[gui][forms][catalogue]")
{
    forEveryForm({ 800, 700 }, [](QScrollArea &page, FormView &view) {
        page.setFocus();
        for (AnswerEditor *editor : view.findChildren<AnswerEditor *>()) {
            INFO("field " << editor->field().id.toStdString());
            for (const Answer &answer : { Answer::notKnown(), Answer() }) {
                editor->setAnswer(answer, {});
                CHECK(editor->answer() == answer);
            }
            if (editor->field().kind == Field::Kind::Choice) {
                for (const Choice &choice : editor->field().choices) {
                    editor->setAnswer(Answer::code(choice.code), {});
                    CHECK(view.answers().value(editor->field().id).value() == choice.code);
                }
            }
        }
    });
}
