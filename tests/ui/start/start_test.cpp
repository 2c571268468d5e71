// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window_app.h"
#include "core/record/audit_page.h"
#include "tests/support/key_of.h"
#include "tests/support/limits.h"
#include "tests/support/support.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/shell/beside_window.h"
#include "ui/shell/idle_time.h"
#include "ui/shell/main_window.h"
#include "ui/start/recent_records.h"
#include "ui/start/start_page.h"

#include <QClipboard>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSemaphore>
#include <QSettings>
#include <QThread>
#include <QTimer>

using namespace homeward;
using namespace homeward::test;
using namespace std::chrono_literals;

namespace {

/// The whole program but for its desktop and its clocks.
class Program
{
public:
    Program()
        : settings(folder.path(u"settings.ini"_s), QSettings::IniFormat)
        , app({ clock, settings, prompts, folder.path(u"practice"_s), [] {}, KeyCost::lowest(),
              5min, 30min, folder.path(u"failed-tries"_s), [this] { return sinceStart; } })
    {
    }

    void start()
    {
        app.showStart();
        present(*app.window(), QSize(1024, 700));
    }

    QString recoveryKey; ///< of the record that was made
    TempFolder folder;
    SetTimeSource clock { at(u"2026-11-03T23:10"_s) };
    std::chrono::milliseconds sinceStart {}; ///< what being left alone is measured by
    QSettings settings;
    FakePrompts prompts;
    WindowApp app;
};

QString makeRecord(Program &program)
{
    QFile file(u":/protocols/oxfordshire.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    Record::NewRecord wanted;
    wanted.setting.name = u"Rowan Cottage"_s;
    wanted.staffName = u"Sam Reed"_s;
    wanted.protocolBytes = file.readAll();
    wanted.passphrase = testSecret();
    wanted.cost = KeyCost::lowest();
    const QString path = program.folder.path(u"rowan.homeward"_s);
    const auto made = Record::create(path, wanted, program.clock);
    REQUIRE_OK(made);
    program.recoveryKey = made->recoveryKey.text();
    return path;
}

void waitForWindow(const WindowApp &app)
{
    REQUIRE(QTest::qWaitFor([&] { return app.mainWindow() != nullptr; }));
    app.window()->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(app.window()));
    settleDown();
}

/// A record is chosen, and the name is asked for.
void openSignIn(Program &program)
{
    program.prompts.record = makeRecord(program);
    program.start();
    tabTo(u"openAnother"_s);
    press(Qt::Key_Return);
}

/// On the page that asks for the name.
void signInAsSam(Program &program)
{
    type(u"Sam Reed"_s);
    tabTo(u"signIn/passphrase"_s);
    type(testPassphrase());
    press(Qt::Key_Return);
    waitForWindow(program.app);
}

/// On the page of the records, by keyboard, as far as the recovery key.
void makeFirstRecord()
{
    tabTo(u"newRecord"_s);
    press(Qt::Key_Return);
    tabTo(u"setting/kind"_s);
    press(Qt::Key_Space);
    tabTo(u"setting/name"_s);
    type(u"Rowan Cottage"_s);
    tabTo(u"person/name"_s);
    type(u"Sam Reed"_s);
    tabTo(u"person/role"_s);
    press(Qt::Key_Space);
    tabTo(u"person/passphrase"_s);
    type(testPassphrase());
    tabTo(u"person/passphrase/again"_s);
    type(testPassphrase());
    tabTo(u"makeRecord"_s);
    press(Qt::Key_Return);
}

/// Signed in, in the middle of starting an absence.
void typeWhoIsMissing(Program &program)
{
    openSignIn(program);
    signInAsSam(program);
    QTest::keyClick(program.app.window(), Qt::Key_M, Qt::ControlModifier);
    settleDown();
    tabTo(u"missing/name"_s);
    type(u"Jo Fenwick"_s);
}

} // namespace

TEST_CASE("start: a first run by keyboard makes a record and shows Today", "[gui][start]")
{
    Program program;
    program.prompts.newRecord = program.folder.path(u"home.homeward"_s);
    program.start();

    makeFirstRecord();
    const QString key = part<QLabel>(*program.app.window(), u"recoveryKey/text"_s)->text();
    CHECK(RecoveryKey::parse(key).has_value());
    CHECK(program.app.mainWindow() == nullptr);
    tabTo(u"recoveryKey/print"_s);
    press(Qt::Key_Return);
    REQUIRE(program.prompts.printed.size() == 1);
    CHECK(program.prompts.printed.first().last() == key);
    tabTo(u"recoveryKey/done"_s);
    press(Qt::Key_Return);

    waitForWindow(program.app);
    CHECK(program.app.mainWindow()->currentPage() == u"today");
    CHECK(QFileInfo::exists(program.prompts.newRecord));
    CHECK(program.app.record()->setting().name == u"Rowan Cottage");
    REQUIRE(program.app.record()->signedIn() != nullptr);
    CHECK(program.app.record()->signedIn()->name == u"Sam Reed");
    CHECK(RecentRecords(program.settings).paths().size() == 1);
    CHECK(part<QLabel>(*program.app.window(), u"calm"_s)->isVisible());
}

TEST_CASE("start: left alone, a recovery key goes off the screen, and its record is in the list",
    "[gui][start][lock]")
{
    Program program;
    program.prompts.newRecord = program.folder.path(u"home.homeward"_s);
    program.start();
    makeFirstRecord();
    const auto *key = part<QLabel>(*program.app.window(), u"recoveryKey/text"_s);
    REQUIRE(RecoveryKey::parse(key->text()).has_value());
    REQUIRE(key->isVisible());
    program.sinceStart += 5min;
    REQUIRE(QTest::qWaitFor([&] { return key->text().isEmpty(); }));
    CHECK_FALSE(key->isVisible());
    CHECK(key->accessibleName().isEmpty());
    CHECK(program.app.mainWindow() == nullptr);
    CHECK(part<QLabel>(*program.app.window(), u"message"_s)->text().contains(u"recovery key"));
    CHECK(RecentRecords(program.settings).paths().size() == 1);
    REQUIRE_OK(Record::open(program.prompts.newRecord, keyOf(u"Sam Reed"_s), program.clock));
}

TEST_CASE("start: left alone, what was opened from a sealed file goes off the screen",
    "[gui][start][lock]")
{
    Program program;
    const QString words = u"he comes in without knocking"_s;
    QString key;
    {
        const auto record = Record::open(makeRecord(program), keyOf(u"Sam Reed"_s), program.clock);
        REQUIRE_OK(record);
        const auto night
            = (*record)->start({ { {}, u"Jo"_s } }, Moment::exactly(program.clock.now()), {});
        REQUIRE_OK(night);
        const auto sealed
            = (*record)->sealPart(night->first(), { { u"part.text"_s, Answer::text(words) } });
        REQUIRE_OK(sealed);
        key = sealed->key.text();
        const auto path = (*record)->givePart(sealed->entry, program.folder.path({}));
        REQUIRE_OK(path);
        program.prompts.pack = *path;
    }
    program.start();
    tabTo(u"openPack"_s);
    press(Qt::Key_Return);
    tabTo(u"pack/key"_s);
    type(key);
    press(Qt::Key_Return);
    const auto *shown = part<QLabel>(*program.app.window(), u"pack/words"_s);
    REQUIRE(shown->text().contains(words));
    program.sinceStart += 5min;
    REQUIRE(QTest::qWaitFor([&] { return shown->text().isEmpty(); }));
    CHECK_FALSE(shown->isVisible());
    CHECK(part<QLineEdit>(*program.app.window(), u"pack/key"_s)->text().isEmpty());
    CHECK(part<QPushButton>(*program.app.window(), u"newRecord"_s)->isVisible());
    INFO("and once more");
    tabTo(u"openPack"_s);
    press(Qt::Key_Return);
    tabTo(u"pack/key"_s);
    type(key);
    press(Qt::Key_Return);
    REQUIRE(shown->text().contains(words));
    program.sinceStart += 5min;
    CHECK(QTest::qWaitFor([&] { return shown->text().isEmpty(); }));
}

TEST_CASE(
    "start: left alone, typed keys go from the page that asks for the name, and the name stays",
    "[gui][start][lock]")
{
    Program program;
    openSignIn(program);
    type(u"Sam Reed"_s);
    tabTo(u"signIn/forgot"_s);
    press(Qt::Key_Space);
    tabTo(u"signIn/recovery-key"_s);
    type(program.recoveryKey);
    program.sinceStart += 5min;
    const QWidget &window = *program.app.window();
    CHECK(QTest::qWaitFor(
        [&] { return part<QLineEdit>(window, u"signIn/recovery-key"_s)->text().isEmpty(); }));
    CHECK(part<QLineEdit>(window, u"signIn/name"_s)->text() == u"Sam Reed");
    CHECK(part<QLineEdit>(window, u"signIn/name"_s)->isVisible());
}

TEST_CASE("start: left alone, the passphrase of a new record goes, and the rest stays",
    "[gui][start][lock]")
{
    Program program;
    program.start();
    tabTo(u"newRecord"_s);
    press(Qt::Key_Return);
    tabTo(u"person/name"_s);
    type(u"Sam Reed"_s);
    tabTo(u"person/passphrase"_s);
    type(testPassphrase());
    program.sinceStart += 5min;
    const QWidget &window = *program.app.window();
    CHECK(QTest::qWaitFor(
        [&] { return part<QLineEdit>(window, u"person/passphrase"_s)->text().isEmpty(); }));
    CHECK(part<QLineEdit>(window, u"person/name"_s)->text() == u"Sam Reed");
}

TEST_CASE("start: a first run as a school, by keyboard, speaks of a school", "[gui][start]")
{
    Program program;
    program.prompts.newRecord = program.folder.path(u"school.homeward"_s);
    program.start();
    tabTo(u"newRecord"_s);
    press(Qt::Key_Return);
    tabTo(u"setting/kind"_s);
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Right);
    press(Qt::Key_Space);
    tabTo(u"setting/night-number"_s);
    CHECK(QApplication::focusWidget()->accessibleName() == u"Number the police can ring");
}

TEST_CASE("start: a first run as a return interview service, by keyboard, says what that is, and "
          "begins with its manager",
    "[gui][start]")
{
    Program program;
    program.prompts.newRecord = program.folder.path(u"service.homeward"_s);
    program.start();
    tabTo(u"newRecord"_s);
    press(Qt::Key_Return);
    tabTo(u"setting/kind"_s);
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Right);
    CHECK(QApplication::focusWidget()->accessibleName().contains(
        u"we talk with children who were missing and are back"));
    press(Qt::Key_Space);
    tabTo(u"setting/name"_s);
    type(u"Anytown Return Interviews"_s);
    tabTo(u"setting/night-number"_s);
    CHECK(QApplication::focusWidget()->accessibleName() == u"Number the police can ring");
    tabTo(u"person/name"_s);
    type(u"Sam Reed"_s);
    tabTo(u"person/role"_s);
    press(Qt::Key_Space);
    tabTo(u"person/passphrase"_s);
    type(testPassphrase());
    tabTo(u"person/passphrase/again"_s);
    type(testPassphrase());
    tabTo(u"makeRecord"_s);
    press(Qt::Key_Return);
    tabTo(u"recoveryKey/done"_s);
    press(Qt::Key_Return);
    waitForWindow(program.app);
    CHECK(program.app.record()->setting().kind == Setting::Kind::ReturnInterviewService);
    CHECK(program.app.record()->signedIn()->role == Staff::Role::Manager);
}

TEST_CASE(
    "start: what is missing is said beside the fields, and nothing typed goes", "[gui][start]")
{
    Program program;
    program.start();
    tabTo(u"newRecord"_s);
    press(Qt::Key_Return);
    tabTo(u"person/name"_s);
    type(u"Sam Reed"_s);
    tabTo(u"makeRecord"_s);
    press(Qt::Key_Return);
    CHECK(program.app.mainWindow() == nullptr);
    CHECK(part<QLabel>(*program.app.window(), u"setting/kind/problem"_s)->isVisible());
    CHECK(part<QLabel>(*program.app.window(), u"setting/name/problem"_s)->isVisible());
    CHECK(part<QLineEdit>(*program.app.window(), u"person/name"_s)->text() == u"Sam Reed");
}

TEST_CASE("start: a protocol file that cannot be read says why and is not used", "[gui][start]")
{
    Program program;
    program.prompts.protocol = program.folder.path(u"rules.json"_s);
    QFile bad(program.prompts.protocol);
    REQUIRE(bad.open(QIODevice::WriteOnly));
    bad.write("{ not json");
    bad.close();
    program.start();
    tabTo(u"newRecord"_s);
    press(Qt::Key_Return);
    tabTo(u"protocol/load"_s);
    press(Qt::Key_Return);
    const auto *problem = part<QLabel>(*program.app.window(), u"protocol/problem"_s);
    CHECK(problem->isVisible());
    CHECK(problem->text().contains(u"rules.json"));
}

TEST_CASE("start: a wrong passphrase is said in words, the name stays, and the right one opens",
    "[gui][start]")
{
    Program program;
    openSignIn(program);
    type(u"sam reed"_s);
    tabTo(u"signIn/passphrase"_s);
    type(u"four odd word"_s);
    press(Qt::Key_Return);
    const QWidget &window = *program.app.window();
    CHECK(part<QLabel>(window, u"signIn/problem"_s)->isVisible());
    CHECK(part<QLabel>(window, u"signIn/problem"_s)->text().contains(u"do not open"));
    CHECK(part<QLineEdit>(window, u"signIn/name"_s)->text() == u"sam reed");
    CHECK(part<QLineEdit>(window, u"signIn/passphrase"_s)->echoMode() == QLineEdit::Password);
    CHECK(program.app.mainWindow() == nullptr);
    part<QLineEdit>(window, u"signIn/passphrase"_s)->selectAll();
    type(testPassphrase());
    press(Qt::Key_Return);
    waitForWindow(program.app);
    CHECK(program.app.record()->signedIn()->name == u"Sam Reed");
}

TEST_CASE(
    "start: with the recovery key a forgotten passphrase is mended by keyboard", "[gui][start]")
{
    Program program;
    openSignIn(program);
    type(u"Sam Reed"_s);
    tabTo(u"signIn/forgot"_s);
    press(Qt::Key_Space);
    tabTo(u"signIn/recovery-key"_s);
    SECTION("a slip of the pen names the group")
    {
        type(u"ABC"_s);
        tabTo(u"signIn/recover"_s);
        press(Qt::Key_Return);
        CHECK(part<QLabel>(*program.app.window(), u"signIn/recovery-key/problem"_s)->isVisible());
        CHECK(program.app.mainWindow() == nullptr);
    }
    SECTION("the key and a new passphrase")
    {
        type(program.recoveryKey.toLower());
        tabTo(u"signIn/renewed"_s);
        type(u"three new ones"_s);
        tabTo(u"signIn/renewed/again"_s);
        type(u"three new ones"_s);
        tabTo(u"signIn/recover"_s);
        press(Qt::Key_Return);
        waitForWindow(program.app);
        CHECK(program.app.record()->signedIn()->name == u"Sam Reed");
    }
}

TEST_CASE("start: the night envelope lets somebody in by keyboard, as a carer", "[gui][start]")
{
    Program program;
    QString envelope;
    {
        const QString path = makeRecord(program);
        const auto record = Record::open(path, keyOf(u"Sam Reed"_s), program.clock);
        REQUIRE_OK(record);
        const auto key = (*record)->renewEnvelope();
        REQUIRE_OK(key);
        envelope = key->text();
    }
    program.prompts.record = program.folder.path(u"rowan.homeward"_s);
    program.start();
    tabTo(u"openAnother"_s);
    press(Qt::Key_Return);
    tabTo(u"signIn/night"_s);
    press(Qt::Key_Space);
    tabTo(u"signIn/envelope-key"_s);
    type(envelope);
    tabTo(u"signIn/newcomer"_s);
    type(u"Kit Bell"_s);
    tabTo(u"signIn/tonight"_s);
    type(testPassphrase());
    tabTo(u"signIn/tonight/again"_s);
    type(testPassphrase());
    press(Qt::Key_Return);
    waitForWindow(program.app);
    CHECK(program.app.record()->signedIn()->name == u"Kit Bell");
    CHECK_FALSE(program.app.record()->may(Action::KeepPeople));
}

TEST_CASE("start: locked by its key, everything is off the screen, and one passphrase leads back",
    "[gui][start][lock]")
{
    Program program;
    typeWhoIsMissing(program);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return program.app.mainWindow() == nullptr; }));
    settleDown();
    CHECK(program.app.record() == nullptr);
    for (const QLabel *label : program.app.window()->findChildren<QLabel *>())
        CHECK_FALSE(label->text().contains(u"Fenwick"));
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible())
            CHECK(window == program.app.window());
    }

    CHECK(part<QLineEdit>(*program.app.window(), u"signIn/name"_s)->text() == u"Sam Reed");
    program.app.window()->activateWindow();
    part<QLineEdit>(*program.app.window(), u"signIn/passphrase"_s)->setFocus();
    type(testPassphrase());
    press(Qt::Key_Return);
    waitForWindow(program.app);
    CHECK(program.app.mainWindow()->currentPage() == u"missing");
    CHECK(part<QLineEdit>(*program.app.window(), u"missing/name"_s)->text() == u"Jo Fenwick");
}

TEST_CASE("start: left alone the record locks; a page that is read aloud is given longer",
    "[gui][start][lock]")
{
    Program program;
    openSignIn(program);
    signInAsSam(program);
    SECTION("Today, and somebody chose another time on this computer")
    {
        idle_time::choose(program.settings, 10min);
        program.sinceStart += 9min;
        press(Qt::Key_Tab);
        REQUIRE(program.app.mainWindow() != nullptr);
        program.sinceStart += 10min;
        CHECK(QTest::qWaitFor([&] { return program.app.mainWindow() == nullptr; }));
    }
    SECTION("Today")
    {
        program.sinceStart += 5min;
        CHECK(QTest::qWaitFor([&] { return program.app.mainWindow() == nullptr; }));
    }
    SECTION("First checks")
    {
        const auto night = program.app.record()->start(
            { { {}, u"Jo"_s } }, Moment::exactly(program.clock.now()), {});
        REQUIRE_OK(night);
        // The call card is read from the page of the report.
        for (const StepId readAloud : { StepId::FirstChecks, StepId::Report }) {
            program.app.showEpisode(night->first(), readAloud);
            program.sinceStart += 29min;
            press(Qt::Key_Tab);
            REQUIRE(program.app.mainWindow() != nullptr);
        }
        SECTION("and half an hour is enough there too") { program.sinceStart += 30min; }
        SECTION("but not the page after it")
        {
            program.app.showEpisode(night->first(), StepId::WhileMissing);
            program.sinceStart += 5min;
        }
        CHECK(QTest::qWaitFor([&] { return program.app.mainWindow() == nullptr; }));
    }
}

TEST_CASE("start: a laptop that slept all night wakes locked, and the key that wakes it is typed "
          "nowhere",
    "[gui][start][lock]")
{
    Program program;
    typeWhoIsMissing(program);
    program.sinceStart += 8h;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_X);
    REQUIRE(QTest::qWaitFor([&] { return program.app.mainWindow() == nullptr; }));
    CHECK(program.app.record() == nullptr);

    settleDown();
    program.app.window()->activateWindow();
    part<QLineEdit>(*program.app.window(), u"signIn/passphrase"_s)->setFocus();
    type(testPassphrase());
    press(Qt::Key_Return);
    waitForWindow(program.app);
    CHECK(part<QLineEdit>(*program.app.window(), u"missing/name"_s)->text() == u"Jo Fenwick");
}

TEST_CASE("start: while a copy is being made, what is left alone is off the screen at once, and "
          "locks after it",
    "[gui][start][lock]")
{
    Program program;
    typeWhoIsMissing(program);
    const QPointer<QLineEdit> name = part<QLineEdit>(*program.app.window(), u"missing/name"_s);
    QSemaphore isMade;
    bool isCovered = false;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        if (!name->isVisible() && program.app.window()->isVisible()) {
            isCovered = true;
            CHECK(part<QLabel>(*program.app.window(), u"covered"_s)->isVisible());
            isMade.release();
        }
    });
    look.start(0);
    program.sinceStart += 5min;
    // As in the program, where a loop of its own is under the one that waits.
    QEventLoop running;
    QTimer::singleShot(0, &running, [&] {
        besideWindow([&] { static_cast<void>(isMade.tryAcquire(1, 20000)); });
        look.stop();
        running.quit();
    });
    running.exec();
    CHECK(isCovered);
    CHECK(program.app.mainWindow() != nullptr);
    CHECK(QTest::qWaitFor([&] { return program.app.mainWindow() == nullptr; }));
    CHECK(program.app.record() == nullptr);
}

TEST_CASE("start: a file that is no record is refused in words", "[gui][start]")
{
    Program program;
    const QString path = program.folder.path(u"letter.homeward"_s);
    QFile letter(path);
    REQUIRE(letter.open(QIODevice::WriteOnly));
    letter.write("Dear Sam");
    letter.close();
    program.prompts.record = path;
    program.start();
    tabTo(u"openAnother"_s);
    press(Qt::Key_Return);
    CHECK(part<QLabel>(*program.app.window(), u"message"_s)->isVisible());
    CHECK(program.app.mainWindow() == nullptr);
}

TEST_CASE("start: how long a record is left alone before it locks", "[gui][start][lock]")
{
    Program program;
    const WindowApp::Setup usual { program.clock, program.settings, program.prompts, {}, [] {} };
    CHECK(usual.idle == std::chrono::minutes(5));
    CHECK(usual.idleReadAloud == std::chrono::minutes(30));
}

TEST_CASE(
    "start: before anybody signs in, it says when to ring, and what to check first", "[gui][start]")
{
    Program program;
    program.prompts.record = makeRecord(program);
    program.start();
    const auto isSaid = [&](const QString &words) {
        const QList<QLabel *> labels = program.app.window()->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    CHECK(isSaid(u"ring 999"_s));
    CHECK(isSaid(u"ring 101"_s));
    CHECK(isSaid(u"1. "_s));
    CHECK(isSaid(u"Look in every room"_s));
    INFO("what to do in danger stays, also beside the passphrase");
    tabTo(u"openAnother"_s);
    press(Qt::Key_Return);
    REQUIRE(part<QLineEdit>(*program.app.window(), u"signIn/name"_s)->isVisible());
    CHECK(isSaid(u"ring 999"_s));
}

TEST_CASE("start: a blank report is saved, to be printed, before anything is open", "[gui][start]")
{
    Program program;
    program.prompts.folder = program.folder.path(u"reports"_s);
    REQUIRE(QDir().mkpath(program.prompts.folder));
    program.start();
    tabTo(u"saveBlank"_s);
    press(Qt::Key_Return);
    const QStringList made = QDir(program.prompts.folder).entryList({ u"*.pdf"_s });
    REQUIRE(made.size() == 1);
    QFile pdf(QDir(program.prompts.folder).filePath(made.first()));
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.read(5) == "%PDF-");
    CHECK(part<QPushButton>(*program.app.window(), u"openBlank"_s)->isVisible());
}

TEST_CASE("start: the practice home opens, leads back to the real record, and can be thrown away",
    "[gui][start]")
{
    Program program;
    const QString path = makeRecord(program);
    RecentRecords(program.settings).add(path);
    program.start();
    tabTo(u"openPractice"_s);
    press(Qt::Key_Return);
    waitForWindow(program.app);
    REQUIRE(program.app.record()->setting().isPractice);
    CHECK(RecentRecords(program.settings).paths() == QStringList { path });

    part<QPushButton>(*program.app.window(), u"thisIsReal"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return program.app.mainWindow() == nullptr; }));
    settleDown();
    CHECK(part<QLineEdit>(*program.app.window(), u"signIn/name"_s)->isVisible());

    part<QPushButton>(*program.app.window(), u"signIn/back"_s)->click();
    part<QPushButton>(*program.app.window(), u"throwAway"_s)->click();
    CHECK(QDir(program.folder.path(u"practice"_s)).exists());
    part<QPushButton>(*program.app.window(), u"throwAway/yes"_s)->click();
    CHECK_FALSE(QDir(program.folder.path(u"practice"_s)).exists());
}

TEST_CASE("start: Ctrl+M leads to the name, and the name to the episode", "[gui][start]")
{
    Program program;
    program.prompts.record = makeRecord(program);
    program.start();
    tabTo(u"openAnother"_s);
    press(Qt::Key_Return);
    signInAsSam(program);
    QTest::keyClick(program.app.window(), Qt::Key_M, Qt::ControlModifier);
    settleDown();
    REQUIRE(program.app.mainWindow()->currentPage() == u"missing");
    tabTo(u"missing/name"_s);
    type(u"Jo"_s);
    press(Qt::Key_Return);
    const auto open = program.app.record()->currentEpisodes();
    REQUIRE_OK(open);
    REQUIRE(open->size() == 1);
    CHECK(program.app.mainWindow()->currentPage()
        == u"episode/"_s + open->first().episode.id.toStorage());
}

TEST_CASE("start: every page before a record is open can be read at twice the size", "[gui][start]")
{
    const LargeText large;
    Program program;
    RecentRecords(program.settings).add(makeRecord(program));
    program.start();
    CHECK(clippedTexts(*program.app.window()) == QStringList());
    CHECK(namelessControls(*program.app.window()) == QStringList());
    tabTo(u"newRecord"_s);
    press(Qt::Key_Return);
    CHECK(clippedTexts(*program.app.window()) == QStringList());
    CHECK(namelessControls(*program.app.window()) == QStringList());
    CHECK(part<QLabel>(*program.app.window(), u"danger"_s)->isVisible());
}

TEST_CASE("start: the window lives while a passphrase is tried", "[gui][start]")
{
    Program program;
    openSignIn(program);
    type(u"Sam Reed"_s);
    tabTo(u"signIn/passphrase"_s);
    type(testPassphrase());
    int loops = 0;
    bool isBeforeOpening = false;
    QTimer::singleShot(0, program.app.window(), [&] {
        loops = QThread::currentThread()->loopLevel();
        isBeforeOpening = program.app.record() == nullptr;
    });
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(loops == 1);
    CHECK(isBeforeOpening);
    waitForWindow(program.app);
}

TEST_CASE("start: tries in vain outlive the window and stand in the audit", "[gui][start]")
{
    Program program;
    openSignIn(program);
    type(u"Sam Reed"_s);
    tabTo(u"signIn/passphrase"_s);
    type(u"not this one"_s);
    press(Qt::Key_Return);
    REQUIRE(
        FailedTries(program.folder.path(u"failed-tries"_s)).of(program.prompts.record).size() == 1);
    part<QLineEdit>(*program.app.window(), u"signIn/passphrase"_s)->selectAll();
    type(testPassphrase());
    press(Qt::Key_Return);
    waitForWindow(program.app);
    const auto failed = program.app.record()->auditRows({ .kind = AuditKind::Failed });
    REQUIRE_OK(failed);
    CHECK(failed->total == 1);
    CHECK_FALSE(QFile::exists(program.folder.path(u"failed-tries"_s)));
}

TEST_CASE("start: locking takes back what was copied", "[gui][start][lock]")
{
    Program program;
    typeWhoIsMissing(program);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    REQUIRE(QGuiApplication::clipboard()->text() == u"Jo Fenwick");
    program.app.lock();
    REQUIRE(QTest::qWaitFor([&] { return program.app.mainWindow() == nullptr; }));
    CHECK(QGuiApplication::clipboard()->text().isEmpty());
}

TEST_CASE("start: what a full disk does not take is said to be not saved yet, until it is",
    "[gui][start][drafts]")
{
    Program program;
    openSignIn(program);
    signInAsSam(program);
    QTest::keyClick(program.app.window(), Qt::Key_M, Qt::ControlModifier);
    settleDown();
    const auto *saved = part<QLabel>(*program.app.window(), u"saved"_s);
    const auto waitForWords = [&](const QString &words) {
        return QTest::qWaitFor([&] { return saved->text().startsWith(words); }, 10'000);
    };
    tabTo(u"missing/name"_s);
    type(u"Jo"_s);
    REQUIRE(waitForWords(u"Saved "_s));
    {
        const FullDisk full(1);
        type(u" Fenwick"_s);
        CHECK(waitForWords(u"Not saved yet: what you typed or chose last. What came before"_s));
        CHECK(program.app.mainWindow()->messages().isError());
    }
    INFO("nobody has to type again");
    CHECK(waitForWords(u"Saved "_s));
    CHECK_FALSE(program.app.record()->hasUnwritten());
}

TEST_CASE("start: what a full disk did not take is there again after the next sign-in",
    "[gui][start][lock]")
{
    Program program;
    openSignIn(program);
    signInAsSam(program);
    QTest::keyClick(program.app.window(), Qt::Key_M, Qt::ControlModifier);
    settleDown();
    tabTo(u"missing/name"_s);
    {
        const FullDisk full(1);
        type(u"Jo Fenwick"_s);
        program.app.lock();
        REQUIRE(QTest::qWaitFor([&] { return program.app.mainWindow() == nullptr; }));
    }
    settleDown();
    CHECK(part<QLabel>(*program.app.window(), u"message"_s)->text().contains(u"sealed"));
    program.app.window()->activateWindow();
    part<QLineEdit>(*program.app.window(), u"signIn/passphrase"_s)->setFocus();
    type(testPassphrase());
    press(Qt::Key_Return);
    waitForWindow(program.app);
    CHECK(part<QLineEdit>(*program.app.window(), u"missing/name"_s)->text() == u"Jo Fenwick");
}

TEST_CASE("start: Records is in the menu of whoever may read the audit, and of nobody else",
    "[gui][start]")
{
    Program program;
    const QString path = makeRecord(program);
    {
        const auto record = Record::open(path, keyOf(u"Sam Reed"_s), program.clock);
        REQUIRE_OK(record);
        const auto envelope = (*record)->renewEnvelope();
        REQUIRE_OK(envelope);
        REQUIRE_OK(Record::openWithEnvelope(path, *envelope, keyOf(u"Kit Bell"_s), program.clock));
    }
    program.app.openRecord(path);
    present(*program.app.window(), QSize(1024, 700));
    const auto enter = [&](const QString &name) {
        auto *line = part<QLineEdit>(*program.app.window(), u"signIn/name"_s);
        line->setText(name);
        part<QLineEdit>(*program.app.window(), u"signIn/passphrase"_s)->setFocus();
        type(testPassphrase());
        press(Qt::Key_Return);
        waitForWindow(program.app);
        return program.app.window()->findChild<QWidget *>(u"menu/records"_s) != nullptr;
    };
    CHECK(enter(u"Sam Reed"_s));
    program.app.lock();
    REQUIRE(QTest::qWaitFor([&] { return program.app.mainWindow() == nullptr; }));
    present(*program.app.window(), QSize(1024, 700));
    CHECK_FALSE(enter(u"Kit Bell"_s));
}
