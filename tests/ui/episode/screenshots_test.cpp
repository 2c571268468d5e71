// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/practice_home.h"
#include "tests/ui/support/night_driver.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/parts/show_in_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/style.h"

#include <QAbstractButton>
#include <QDir>
#include <QPixmap>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <functional>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// Takes the pictures of docs/screenshots: the practice night, a picture after the act that shows a
/// step best.
class Camera
{
public:
    Camera(NightDriver &driver, const QString &suffix)
        : m_driver(driver)
        , m_suffix(suffix)
    {
    }

    void take(const QString &name)
    {
        settleDown();
        const QString folder = qEnvironmentVariable("HOMEWARD_SCREENSHOTS");
        REQUIRE(QDir().mkpath(folder));
        REQUIRE(m_driver.window().grab().save(QDir(folder).filePath(name + m_suffix + u".png"_s)));
    }

    void after(const ScenarioStep &step)
    {
        if (step.form == u"check" && step.subject.endsWith(u"transport")) {
            m_driver.press(Qt::Key_M, Qt::ControlModifier);
            take(u"a-child-is-missing"_s);
        } else if (step.form == u"check" && isFriends(step.subject)) {
            show(1, u"step-1-first-checks"_s);
            show(4, u"step-4-while-missing"_s);
            showPart(u"meeting/open"_s, u"meeting"_s);
            showPart(u"shift-hand-over/open"_s, u"shift"_s);
            m_driver.app().showToday();
            take(u"today"_s);
        } else if (step.form == u"grading") {
            show(2, u"step-2-report"_s);
            m_driver.press(Qt::Key_K, Qt::ControlModifier);
            take(u"call-card"_s);
            m_driver.push(u"openCallCard"_s);
            m_driver.press(Qt::Key_4, Qt::ControlModifier);
            settleDown();
            showWidget(u"others"_s, u"others"_s);
            showPart(u"asked/trace/open"_s, u"others-answer"_s);
        } else if (step.form == u"notice" && isLastTold(step.subject)) {
            show(3, u"step-3-tell-people"_s);
        } else if (step.form == u"returned") {
            show(5, u"step-5-return"_s);
            takeCorrection();
        } else if (step.form == u"interview-offer") {
            show(6, u"step-6-return-interview"_s);
        } else if (step.form == u"action" && step.subject == u"a2") {
            show(7, u"step-7-afterwards"_s);
            showPart(u"event-time/open"_s, u"days-and-times"_s);
            m_driver.app().showChild(m_driver.record().episodes()->first().episode.child);
            take(u"child"_s);
            takePlace();
            m_driver.app().showChildren();
            take(u"children"_s);
            m_driver.press(Qt::Key_3, Qt::AltModifier);
            take(u"episodes"_s);
        }
    }

    /// In a return interview service, whose steps are its own.
    void afterInService(const ScenarioStep &step)
    {
        if (step.form == u"grading")
            show(1, u"step-1-told"_s);
        else if (step.form == u"safe-and-well")
            show(2, u"step-2-found"_s);
        else if (step.form == u"consent" && !m_isConsentTaken)
            takeInterview();
        else if (step.form == u"action" && step.subject == u"a2")
            takeHeld();
        else if (step.form == u"notice")
            show(4, u"step-4-share"_s);
        else if (step.form == u"ending")
            show(6, u"step-6-afterwards"_s);
    }

private:
    void takeInterview()
    {
        m_isConsentTaken = true;
        show(3, u"step-3-interview"_s);
        showPart(u"consent/open"_s, u"step-3-consent"_s);
    }
    void takeHeld()
    {
        show(3, u"step-3-held"_s);
        showPart(u"interview-record/make"_s, u"step-3-paper"_s);
        for (const QString &question : { u"parent-apart"_s, u"screening"_s, u"referral-why"_s })
            showWidget(u"interview."_s + question, u"step-3-"_s + question);
        show(4, u"step-4-to-share"_s);
        show(5, u"step-5-log"_s);
        m_driver.app().showToday();
        take(u"today"_s);
    }
    void showWidget(const QString &name, const QString &picture)
    {
        const QList<QWidget *> all = m_driver.window().findChildren<QWidget *>(name);
        // Pages that went away may still be there.
        const auto shown = std::find_if(all.cbegin(), all.cend(), std::mem_fn(&QWidget::isVisible));
        REQUIRE(shown != all.cend());
        QWidget *widget = *shown;
        for (QWidget *at = widget; at != nullptr; at = at->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(at))
                area->verticalScrollBar()->setValue(
                    widget->mapTo(area->widget(), QPoint()).y() - area->height() / 3);
        }
        take(picture);
    }

    /// The night's own rows, or those of a school's day.
    static bool isFriends(const QString &subject)
    {
        return subject.startsWith(u"friends") || subject == u"school-pupils";
    }
    static bool isLastTold(const QString &subject)
    {
        return subject == u"iro" || subject == u"school-education-welfare";
    }

    /// The places of the child on the page, and the first of them while it is changed.
    void takePlace()
    {
        m_driver.push(u"section/place"_s);
        take(u"places"_s);
        for (auto *button : m_driver.window().findChildren<QPushButton *>()) {
            if (!button->isVisible() || !button->objectName().startsWith(u"place/change/"))
                continue;
            button->click();
            take(u"place"_s);
            return;
        }
        FAIL("there is no place to change");
    }

    /// The newest line of the log, open to be corrected.
    void takeCorrection()
    {
        m_driver.press(Qt::Key_G, Qt::ControlModifier);
        m_driver.press(Qt::Key_Space);
        take(u"correct-a-line"_s);
        m_driver.push(u"correct/give-up"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    /// A part of the step further down: what opens it is pressed, and it is brought into sight.
    void showPart(const QString &name, const QString &picture)
    {
        for (auto *button : m_driver.window().findChildren<QAbstractButton *>(name)) {
            if (!button->isVisible())
                continue;
            if (button->isCheckable())
                button->click();
            settleDown();
            for (QWidget *at = button; at != nullptr; at = at->parentWidget()) {
                if (auto *area = qobject_cast<QScrollArea *>(at))
                    area->verticalScrollBar()->setValue(
                        button->mapTo(area->widget(), QPoint()).y() - area->height() / 4);
            }
            take(picture);
            return;
        }
        FAIL("nothing of this name can be seen");
    }

    void show(int step, const QString &name)
    {
        m_driver.app().showEpisode(m_driver.record().currentEpisodes()->first().episode.id);
        m_driver.press(static_cast<Qt::Key>(Qt::Key_0 + step), Qt::ControlModifier);
        for (const QScrollArea *area : m_driver.window().findChildren<QScrollArea *>())
            area->verticalScrollBar()->setValue(0);
        take(name);
    }

    NightDriver &m_driver;
    QString m_suffix;
    bool m_isConsentTaken = false;
};

/// The pages before a record is open.
void takeFirstPages(const QString &suffix)
{
    const TempFolder folder;
    const SetTimeSource time(at(u"2026-11-03T16:30"_s));
    QSettings settings(folder.path(u"settings.ini"_s), QSettings::IniFormat);
    FakePrompts prompts;
    WindowApp app(WindowApp::Setup {
        time, settings, prompts, folder.path(u"practice"_s), [] {}, KeyCost::lowest() });
    app.showStart();
    const auto take = [&](const QString &name) {
        app.window()->resize(1024, 700);
        settleDown();
        const QString pictures = qEnvironmentVariable("HOMEWARD_SCREENSHOTS");
        REQUIRE(QDir().mkpath(pictures));
        REQUIRE(app.window()->grab().save(QDir(pictures).filePath(name + suffix + u".png"_s)));
    };
    take(u"start"_s);
    part<QPushButton>(*app.window(), u"newRecord"_s)->click();
    take(u"first-run"_s);
    app.openPractice();
    REQUIRE(QTest::qWaitFor([&] { return app.mainWindow() != nullptr; }));
    app.mainWindow()->showPage(u"settings"_s);
    settleDown();
    auto *keys = part<QPushButton>(*app.window(), u"envelope/make"_s);
    keys->setFocus(Qt::TabFocusReason);
    take(u"keys"_s);
    keys->click();
    take(u"key-on-paper"_s);
    auto *people = part<QToolButton>(*app.window(), u"staff/Sam Reed/change"_s);
    people->setFocus(Qt::TabFocusReason);
    people->click();
    take(u"people"_s);
    auto *meanings = part<QToolButton>(*app.window(), u"protocol/meanings/open"_s);
    meanings->setFocus(Qt::TabFocusReason);
    meanings->click();
    settleDown();
    showInPage(part<QWidget>(*app.window(), u"protocol/meanings"_s));
    take(u"rules"_s);
    app.mainWindow()->showPage(u"records"_s);
    settleDown();
    part<QTableView>(*app.window(), u"records/table"_s)
        ->setCurrentIndex(
            part<QTableView>(*app.window(), u"records/table"_s)->model()->index(2, 0));
    take(u"records"_s);
    app.lock();
    REQUIRE(QTest::qWaitFor([&] { return app.mainWindow() == nullptr; }));
    take(u"sign-in"_s);
    part<QToolButton>(*app.window(), u"signIn/forgot"_s)->click();
    take(u"sign-in-forgot"_s);
}

void takeNight(const Result<Scenario> &night, const QString &suffix,
    void (Camera::*after)(const ScenarioStep &) = &Camera::after)
{
    REQUIRE_OK(night);
    NightDriver driver(*night);
    Camera camera(driver, suffix);
    driver.afterStep = [&camera, &driver, after](const ScenarioStep &step) {
        driver.window().resize(1024, 700);
        (camera.*after)(step);
        driver.app().showEpisode(driver.record().currentEpisodes()->isEmpty()
                ? driver.record().episodes()->first().episode.id
                : driver.record().currentEpisodes()->first().episode.id);
    };
    driver.play();
}

void takeAll(const QString &suffix)
{
    takeFirstPages(suffix);
    takeNight(practice_home::night(), suffix);
}

} // namespace

// Not part of the usual run: HOMEWARD_SCREENSHOTS=docs/screenshots homeward_tests "[screenshots]"
TEST_CASE("pictures of every screen at the usual size", "[.][screenshots]") { takeAll({}); }

TEST_CASE("pictures of the seven steps in a school", "[.][screenshots]")
{
    takeNight(practice_home::schoolDay(), u"-school"_s);
}

TEST_CASE("pictures of the steps in a return interview service", "[.][screenshots]")
{
    takeNight(practice_home::returnInterview(), u"-service"_s, &Camera::afterInService);
}

TEST_CASE("pictures of every screen with text at 200 %", "[.][screenshots]")
{
    const LargeText large;
    takeAll(u"-200"_s);
    takeNight(practice_home::returnInterview(), u"-service-200"_s, &Camera::afterInService);
}

TEST_CASE("pictures of every screen in the dark and in high contrast", "[.][screenshots]")
{
    const auto [theme, suffix] = GENERATE(
        std::pair(Theme::Dark, u"-dark"_s), std::pair(Theme::HighContrast, u"-contrast"_s));
    applyStyle(*qApp, theme);
    takeAll(suffix);
    applyStyle(*qApp, Theme::Light);
}
