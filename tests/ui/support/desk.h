// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/forms/catalogue.h"
#include "core/guide/fact_fold.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/episode/episode_page.h"
#include "ui/forms/answer_editor.h"
#include "ui/forms/field_block.h"
#include "ui/forms/form_view.h"
#include "ui/forms/option_button.h"

#include <QLineEdit>

#include <utility>

namespace homeward::test {

/// The page of one night in front of somebody at a keyboard.
struct Desk
{
    Desk(UiBench &onBench, const EpisodeId &ofNight)
        : bench(onBench)
        , night(ofNight)
        , page({ onBench.context(), ofNight })
    {
        present(page, { 1100, 800 });
    }

    void go(StepId step)
    {
        page.showStep(step);
        settleDown();
    }
    void type(QWidget *place, const QString &text)
    {
        place->setFocus(Qt::TabFocusReason);
        for (const QChar letter : text)
            QTest::keyClicks(QApplication::focusWidget(), QString(letter));
        settleDown();
    }
    void fill(const QString &form, const QString &field, const QString &text)
    {
        auto *view = part<FormView>(page, form);
        REQUIRE(view->showField(field));
        type(QApplication::focusWidget(), text);
    }
    /// An answer to a question of one choice, which is a row of buttons or a list.
    void choose(FormView *form, const QString &field, const QString &code)
    {
        REQUIRE(form->showField(field));
        if (auto *button = form->block(field)->findChild<OptionButton *>(code))
            push(button);
        else
            type(QApplication::focusWidget(), forms::field(field)->labelOf(code));
    }
    void choose(const QString &form, const QString &field, const QString &code)
    {
        choose(part<FormView>(page, form), field, code);
    }
    void push(QWidget *button)
    {
        REQUIRE(button->isVisible());
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Space);
        settleDown();
    }
    void push(const QString &name) { push(part<QWidget>(page, name)); }
    QLineEdit *when(const QString &form)
    {
        return part<AnswerEditor>(page, form + u"/when"_s)->findChild<QLineEdit *>();
    }

    UiBench &bench;
    EpisodeId night;
    EpisodePage page;
};

inline EpisodeFacts factsOf(UiBench &bench, const EpisodeId &night)
{
    auto facts = bench.record().facts(night);
    REQUIRE_OK(facts);
    return std::move(*facts);
}

inline QList<Entry> entriesOf(UiBench &bench, const EpisodeId &night, Entry::Kind kind)
{
    return FactFold(factsOf(bench, night)).all(kind);
}

} // namespace homeward::test
