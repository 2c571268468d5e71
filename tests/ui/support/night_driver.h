// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window_app.h"
#include "core/practice/practice_home.h"
#include "tests/support/support.h"
#include "tests/ui/support/ui_bench.h"

#include <QSettings>

#include <functional>
#include <memory>

namespace homeward::test {

/// Walks a scenario through the real window with keys, as its people would: one act after the
/// other, each at its time.
class NightDriver
{
public:
    /// Makes the scenario's setting in a folder of its own and opens the window on it.
    explicit NightDriver(const Scenario &night);

    /// Called after each act, with what was done: pictures are taken here.
    std::function<void(const ScenarioStep &step)> afterStep = {};

    void play();

    [[nodiscard]] QString path(const QString &name) const { return m_folder.path(name); }
    [[nodiscard]] WindowApp &app() { return *m_app; }
    [[nodiscard]] QWidget &window();
    [[nodiscard]] Record &record() { return *m_app->record(); }
    /// Keys pressed so far.
    [[nodiscard]] int keys() const { return m_keys; }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    /// Goes to a control and presses space.
    void push(const QString &name);

private:
    void signInAs(const QString &name);
    /// On the page that asks for the passphrase.
    void enterAs(const QString &name);
    void start(const ScenarioStep &step);
    void fill(const ScenarioStep &step);
    void fillRow(const QString &name, const ScenarioStep &step);
    /// When, with whom and how, beside the outcome.
    void fillMore(QWidget &row, const ScenarioStep &step);
    void fillForm(const ScenarioStep &step);
    void unfold(const QWidget &form);
    void fillField(QWidget &form, const QString &fieldId, const Answer &answer);
    void goToStep(const QString &form, const QString &subject);
    [[nodiscard]] QString subjectOf(const ScenarioStep &step);
    [[nodiscard]] QString firstOpenAction();
    [[nodiscard]] EpisodeId currentEpisode();

    explicit NightDriver(const Scenario &night, const practice_home::Stage &stage);

    Scenario m_night;
    TempFolder m_folder;
    SetTimeSource m_time;
    FakePrompts m_prompts;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<WindowApp> m_app;
    int m_keys = 0;
};

} // namespace homeward::test
