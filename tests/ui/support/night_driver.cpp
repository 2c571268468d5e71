// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/night_driver.h"

#include "core/forms/catalogue.h"
#include "core/practice/scenario_player.h"
#include "core/time/local_time.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/episode/episode_page.h"
#include "ui/forms/answer_editor.h"
#include "ui/forms/disclosure.h"
#include "ui/forms/form_view.h"
#include "ui/forms/option_button.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace homeward::test {

namespace {

/// Where each form is asked.
std::optional<StepId> stepOf(const QString &form)
{
    static const QMap<StepId, QStringList> steps {
        { StepId::FirstChecks, { u"check"_s, u"red-flag"_s, u"stop-time"_s } },
        { StepId::Report,
            { u"last-seen"_s, u"clothing"_s, u"circumstances"_s, u"risk-now"_s, u"school-facts"_s,
                u"police-call"_s, u"grading"_s, u"police-report"_s, u"came-to-light"_s } },
        { StepId::Tell, { u"notice"_s } },
        { StepId::WhileMissing, { u"contact-attempt"_s, u"sighting"_s, u"category"_s } },
        { StepId::Return,
            { u"located"_s, u"returned"_s, u"return-talk"_s, u"observation"_s,
                u"safe-and-well"_s } },
        { StepId::Interview,
            { u"interview-offer"_s, u"consent"_s, u"interview"_s, u"interview-record"_s } },
        { StepId::Afterwards,
            { u"action"_s, u"plan-updated"_s, u"ending"_s, u"sign-off"_s, u"action-done"_s } },
    };
    for (const auto &[step, forms] : steps.asKeyValueRange()) {
        if (forms.contains(form))
            return step;
    }
    return std::nullopt;
}

QString typedMoment(const Moment &moment)
{
    return local_time::toLocal(moment.instant()).toString(u"d/M/yyyy HH:mm"_s);
}

QString typedAnswer(const Field &field, const Answer &answer)
{
    switch (field.kind) {
    case Field::Kind::Time:
    case Field::Kind::FutureTime:
        return typedMoment(answer.toMoment());
    case Field::Kind::Date:
        return answer.toDate().toString(u"d/M/yyyy"_s);
    default:
        return answer.value();
    }
}

practice_home::Stage stageFor(const Scenario &night)
{
    const auto stage = practice_home::stageOf(night);
    REQUIRE_OK(stage);
    return *stage;
}

/// The one line of words a row takes.
QString noteOf(const ScenarioStep &step)
{
    for (const QString &field :
        { u"check.note"_s, u"flag.note"_s, u"notice.reason"_s, u"notice.note"_s }) {
        if (step.answers.contains(field))
            return step.answers.value(field).value();
    }
    return {};
}

} // namespace

NightDriver::NightDriver(const Scenario &night)
    : NightDriver(night, stageFor(night))
{
}

NightDriver::NightDriver(const Scenario &night, const practice_home::Stage &stage)
    : m_night(night)
    , m_time(stage.from)
    , m_settings(
          std::make_unique<QSettings>(m_folder.path(u"settings.ini"_s), QSettings::IniFormat))
{
    const QString path = m_folder.path(u"home.homeward"_s);
    {
        const auto made = ScenarioPlayer::make(path, stage.before, m_time);
        REQUIRE_OK(made);
    }
    m_prompts.folder = m_folder.path(u"papers"_s);
    REQUIRE(QDir().mkpath(m_prompts.folder));
    m_app = std::make_unique<WindowApp>(
        WindowApp::Setup { m_time, *m_settings, m_prompts, m_folder.path(u"practice"_s), [] {} });
    m_app->openRecord(path);
    settleDown();
    enterAs(stage.before.staff.first().name);
    settleDown();
}

QWidget &NightDriver::window() { return *m_app->window(); }

void NightDriver::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++m_keys;
    QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : &window();
    QTest::keyClick(focus, key, modifiers);
    settleDown();
}

void NightDriver::type(const QString &text)
{
    m_keys += static_cast<int>(text.size());
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown,
            QString(letter), Qt::NoModifier);
    settleDown();
}

void NightDriver::push(const QString &name)
{
    INFO("pushing " << name.toStdString());
    auto *control = part<QWidget>(window(), name);
    REQUIRE(control->isVisible());
    control->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
}

void NightDriver::signInAs(const QString &name)
{
    if (record().signedIn() && record().signedIn()->name == name)
        return;
    push(u"lock"_s);
    REQUIRE(QTest::qWaitFor([this] { return m_app->mainWindow() == nullptr; }));
    settleDown();
    enterAs(name);
    m_app->showEpisode(currentEpisode());
    settleDown();
}

void NightDriver::enterAs(const QString &name)
{
    part<QLineEdit>(window(), u"signIn/name"_s)->setFocus(Qt::TabFocusReason);
    press(Qt::Key_A, Qt::ControlModifier);
    type(name);
    part<QLineEdit>(window(), u"signIn/passphrase"_s)->setFocus(Qt::TabFocusReason);
    type(practice_home::passphrase());
    press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([this] { return m_app->mainWindow() != nullptr; }));
    window().resize(1024, 700);
}

EpisodeId NightDriver::currentEpisode()
{
    const auto episodes = record().currentEpisodes();
    REQUIRE_OK(episodes);
    REQUIRE_FALSE(episodes->isEmpty());
    return episodes->first().episode.id;
}

void NightDriver::play()
{
    for (const ScenarioStep &step : m_night.steps) {
        INFO("step at " << local_time::full(step.at).toStdString() << ": "
                        << step.form.toStdString() << ' ' << step.subject.toStdString());
        m_time.set(step.at);
        if (step.act == ScenarioStep::Act::Start) {
            start(step);
        } else {
            signInAs(step.by);
            goToStep(step.form, step.subject);
            if (step.act == ScenarioStep::Act::Form)
                fill(step);
            else
                push(step.form + u"/make"_s);
        }
        if (afterStep)
            afterStep(step);
    }
}

void NightDriver::start(const ScenarioStep &step)
{
    press(Qt::Key_M, Qt::ControlModifier);
    for (const QString &name : step.children) {
        part<QLineEdit>(window(), u"missing/search"_s)->setFocus();
        type(name);
        press(Qt::Key_Down);
        press(Qt::Key_Space);
    }
    push(u"missing/start"_s);
    REQUIRE_OK(record().currentEpisodes());
    REQUIRE(record().currentEpisodes()->size() == step.children.size());
    goToStep(u"police-report"_s, {});
    for (const auto &[field, answer] : step.answers.asKeyValueRange())
        fillField(*part<FormView>(window(), u"noticed"_s), field, answer);
}

void NightDriver::goToStep(const QString &form, const QString &subject)
{
    // Who is told of the return stands with the return.
    const bool isReturn
        = form == u"notice" && (subject.startsWith(u"back:") || subject.endsWith(u"-back"));
    const std::optional<StepId> step = isReturn ? StepId::Return : stepOf(form);
    REQUIRE(step.has_value());
    const auto facts = record().facts(currentEpisode());
    REQUIRE_OK(facts);
    const QList<Step> steps = assess(*facts, record().now()).steps;
    const auto there = std::find_if(
        steps.cbegin(), steps.cend(), [&](const Step &each) { return each.id == *step; });
    REQUIRE(there != steps.cend());
    const auto number = static_cast<int>(there - steps.cbegin()) + 1;
    // Coming back into view reads the record again, as a minute passing would.
    m_app->mainWindow()->refresh();
    press(static_cast<Qt::Key>(Qt::Key_0 + number), Qt::ControlModifier);
}

QString NightDriver::subjectOf(const ScenarioStep &step)
{
    const QString name = step.subject.section(u'#', 1);
    if (name.isEmpty())
        return step.subject;
    const auto facts = record().facts(currentEpisode());
    REQUIRE_OK(facts);
    const QString rule = step.subject.section(u'#', 0, 0) + u'#';
    for (const Contact &contact : facts->profile.contacts) {
        if (contact.name == name)
            return rule + contact.id.toStorage();
    }
    FAIL("nobody called " << name.toStdString());
    return {};
}

void NightDriver::fill(const ScenarioStep &step)
{
    if (step.form == u"check" || step.form == u"red-flag" || step.form == u"notice")
        fillRow(step.form + u'/' + subjectOf(step), step);
    else if (step.form == u"action-done")
        push(firstOpenAction());
    else
        fillForm(step);
}

QString NightDriver::firstOpenAction()
{
    for (const QPushButton *button : window().findChildren<QPushButton *>()) {
        if (button->objectName().startsWith(u"action-done/") && button->isVisible())
            return button->objectName();
    }
    FAIL("no action is open");
    return {};
}

void NightDriver::fillRow(const QString &name, const ScenarioStep &step)
{
    auto *row = part<QWidget>(window(), name);
    if (const QString note = noteOf(step); !note.isEmpty()) {
        row->findChild<QLineEdit *>()->setFocus();
        type(note);
    }
    fillMore(*row, step);
    const QString outcome = step.form == u"check" ? u"check.outcome"_s
        : step.form == u"notice"                  ? u"notice.outcome"_s
                                                  : u"flag.answer"_s;
    auto *option = part<OptionButton>(*row, step.answers.value(outcome).value());
    REQUIRE(option->isVisible());
    option->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
}

void NightDriver::fillMore(QWidget &row, const ScenarioStep &step)
{
    QStringList fields;
    for (const QString &field : { u"notice.who"_s, u"notice.how"_s, u"notice.shared-with"_s,
             u"notice.shared-how"_s, u"notice.late-reason"_s }) {
        if (step.answers.contains(field))
            fields << field;
    }
    if (fields.isEmpty() && !step.happened)
        return;
    if (auto *more = part<Disclosure>(row, u"more"_s); !more->isOpen()) {
        more->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Space);
    }
    if (step.happened) {
        part<QWidget>(row, step.form + u"/when"_s)->findChild<QLineEdit *>()->setFocus();
        type(typedMoment(*step.happened));
    }
    for (const QString &field : std::as_const(fields))
        fillField(*row.findChild<FormView *>(), field, step.answers.value(field));
}

void NightDriver::fillForm(const ScenarioStep &step)
{
    if (auto *fold = window().findChild<Disclosure *>(step.form + u"/open"_s);
        fold != nullptr && !fold->isOpen())
        push(fold->objectName());
    if (!step.saidBy.isEmpty()) {
        if (auto *saidBy = window().findChild<QLineEdit *>(step.form + u"/said-by"_s)) {
            saidBy->setFocus();
            type(step.saidBy);
        }
    }
    auto *form = part<FormView>(window(), step.form);
    unfold(*form);
    for (const Field &field : forms::find(step.form)->fields()) {
        if (step.answers.contains(field.id))
            fillField(*form, field.id, step.answers.value(field.id));
    }
    if (step.happened && window().findChild<QWidget *>(step.form + u"/when"_s)) {
        part<QWidget>(window(), step.form + u"/when"_s)->findChild<QLineEdit *>()->setFocus();
        type(typedMoment(*step.happened));
    }
    if (window().findChild<QPushButton *>(step.form + u"/write"_s))
        push(step.form + u"/write"_s);
}

void NightDriver::unfold(const QWidget &form)
{
    for (const Disclosure *fold : window().findChildren<Disclosure *>()) {
        if (form.isVisible())
            return;
        if (fold->isVisible() && !fold->isOpen() && !fold->objectName().isEmpty())
            push(fold->objectName());
    }
    REQUIRE(form.isVisible());
}

void NightDriver::fillField(QWidget &form, const QString &fieldId, const Answer &answer)
{
    INFO("field " << fieldId.toStdString());
    const Field *field = forms::field(fieldId);
    REQUIRE(field != nullptr);
    auto *view = qobject_cast<FormView *>(&form);
    REQUIRE(view != nullptr);
    REQUIRE(view->showField(fieldId));
    auto *editor = part<AnswerEditor>(form, fieldId);
    if (auto *combo = editor->findChild<QComboBox *>()) {
        combo->setFocus();
        type(field->labelOf(answer.value()));
        press(Qt::Key_Return);
    } else if (field->kind == Field::Kind::Choice || field->kind == Field::Kind::Choices
        || field->kind == Field::Kind::YesNo) {
        for (const QString &code : answer.values()) {
            part<OptionButton>(*editor, code)->setFocus(Qt::TabFocusReason);
            press(Qt::Key_Space);
        }
    } else {
        editor->setFocus(Qt::TabFocusReason);
        press(Qt::Key_A, Qt::ControlModifier);
        type(typedAnswer(*field, answer));
    }
    press(Qt::Key_Tab);
}

} // namespace homeward::test
