// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window_app.h"
#include "core/record/backup.h"
#include "tests/support/key_of.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/episode/episode_page.h"
#include "ui/shell/main_window.h"
#include "ui/start/start_page.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSettings>

using namespace homeward;
using namespace homeward::test;

namespace {

/// Which parts ask for more room than there is, with how much.
QString widestParts(const QWidget &window)
{
    QStringList parts;
    for (const QWidget *part : window.findChildren<const QWidget *>()) {
        const QSize least = part->minimumSizeHint();
        if (part->isVisible() && least.height() < 2000
            && (least.width() > 700 || least.height() > 150))
            parts << u"%1 %2: %3x%4"_s
                         .arg(QLatin1String(part->metaObject()->className()), part->objectName())
                         .arg(least.width())
                         .arg(least.height());
    }
    return parts.join(u'\n');
}

/// The program with one record of two people open in it, and the same record open elsewhere.
class Two
{
public:
    Two()
        : settings(folder.path(u"settings.ini"_s), QSettings::IniFormat)
        , app({ clock, settings, prompts, folder.path(u"practice"_s), [] {}, KeyCost::lowest() })
    {
        QFile file(u":/protocols/oxfordshire.json"_s);
        REQUIRE(file.open(QIODevice::ReadOnly));
        Record::NewRecord wanted;
        wanted.setting.kind = Setting::Kind::ChildrensHome;
        wanted.setting.name = u"Ashdown House"_s;
        wanted.staffName = u"Aled Morris"_s;
        wanted.role = Staff::Role::Manager;
        wanted.protocolBytes = file.readAll();
        wanted.passphrase = testSecret();
        wanted.cost = KeyCost::lowest();
        auto made = Record::create(path(), wanted, clock);
        REQUIRE_OK(made);
        elsewhere = std::move(made->record);
        REQUIRE_OK(elsewhere->addStaff(keyOf(u"Jo Okoro"_s), Staff::Role::Carer));
        REQUIRE(QDir().mkpath(copies()));
        REQUIRE_OK(elsewhere->planCopies({ copies(), true }));
    }

    /// Jo signs in, in the window.
    void signIn()
    {
        app.openRecord(path());
        present(*app.window(), QSize(1024, 700));
        enterAs(u"Jo Okoro"_s);
        REQUIRE(QTest::qWaitFor([this] { return app.mainWindow() != nullptr; }));
        app.window()->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(app.window()));
        settleDown();
    }
    void enterAs(const QString &name)
    {
        tabTo(u"signIn/name"_s);
        press(Qt::Key_A, Qt::ControlModifier);
        type(name);
        tabTo(u"signIn/passphrase"_s);
        type(testPassphrase());
        press(Qt::Key_Return);
    }
    [[nodiscard]] QString path() const { return folder.path(u"home.homeward"_s); }
    [[nodiscard]] QString copies() const { return folder.path(u"stick"_s); }
    [[nodiscard]] QStringList copiesThere() const
    {
        return QDir(copies()).entryList({ u"*.homeward"_s }, QDir::Files);
    }
    [[nodiscard]] QLabel *label(const QString &name) { return part<QLabel>(*app.window(), name); }

    TempFolder folder;
    SetTimeSource clock { at(u"2026-11-03T23:10"_s) };
    QSettings settings;
    FakePrompts prompts;
    std::unique_ptr<Record> elsewhere;
    WindowApp app;
};

} // namespace

TEST_CASE("company: who else is in stands beside the person, and goes with them", "[gui][company]")
{
    Two two;
    REQUIRE_OK(two.elsewhere->beginSession(ProgramKind::Window));
    two.signIn();
    CHECK(two.label(u"others"_s)->text() == u"Also in: Aled Morris (window)");
    CHECK(two.label(u"others"_s)->isVisible());
    REQUIRE(two.elsewhere->others()->size() == 1);
    CHECK(inWords(two.elsewhere->others()->first()) == u"Jo Okoro (window)");
    if (const QString to = qEnvironmentVariable("HOMEWARD_LOOK"); !to.isEmpty())
        REQUIRE(two.app.window()->grab().save(to + u"company.png"_s));
    two.elsewhere.reset();
    two.app.mainWindow()->refresh();
    CHECK_FALSE(two.label(u"others"_s)->isVisible());
}

TEST_CASE("company: with text at twice the size the window needs no more than a small screen",
    "[gui][company]")
{
    const LargeText large;
    Two two;
    const auto jo = two.elsewhere->addChild(u"Josephine Lane-Featherstonehaugh"_s);
    REQUIRE_OK(jo);
    const auto night = two.elsewhere->start({ { *jo, {} } }, Moment::exactly(two.clock.now()), {});
    REQUIRE_OK(night);
    REQUIRE_OK(two.elsewhere->beginSession(ProgramKind::Window));
    two.signIn();
    REQUIRE(two.label(u"others"_s)->isVisible());
    // A window grows when what is in it asks for more room.
    const auto fits = [&](const QString &where) {
        settleDown();
        const QSize size = two.app.window()->size();
        INFO(where.toStdString() << ": " << widestParts(*two.app.window()).toStdString());
        CHECK(size.width() <= 1024);
        CHECK(size.height() <= 700);
    };
    fits(u"today"_s);
    two.app.startMissing();
    type(u"J"_s);
    fits(u"a child is missing"_s);
    for (const StepId step : { StepId::FirstChecks, StepId::Report, StepId::Tell,
             StepId::WhileMissing, StepId::Return, StepId::Interview, StepId::Afterwards }) {
        two.app.showEpisode(night->first(), step);
        fits(toStorage(step));
    }
    auto *when = part<QLineEdit>(*two.app.window(), u"logWhen"_s);
    when->setFocus();
    type(u"29 mar 01:30"_s);
    fits(u"a time that never was"_s);
    two.app.showChild(*jo);
    fits(u"child"_s);
    two.app.showChildren();
    fits(u"children"_s);
}

TEST_CASE("company: what somebody else wrote in the absence that is open is said", "[gui][company]")
{
    Two two;
    const auto ada = two.elsewhere->addChild(u"Ada"_s);
    REQUIRE_OK(ada);
    const auto night = two.elsewhere->start({ { *ada, {} } }, Moment::exactly(two.clock.now()), {});
    REQUIRE_OK(night);
    two.signIn();
    two.app.showEpisode(night->first());
    settleDown();
    CHECK_FALSE(two.label(u"news"_s)->isVisible());
    NewEntry own;
    own.answers = { { u"note.text"_s, Answer::text(u"own words"_s) } };
    REQUIRE_OK(two.app.record()->append(night->first(), own));
    two.app.mainWindow()->refresh();
    CHECK_FALSE(two.label(u"news"_s)->isVisible());
    two.clock.set(two.clock.now().addSecs(5 * 60));
    REQUIRE_OK(two.elsewhere->append(night->first(), own));
    two.app.mainWindow()->refresh();
    CHECK(two.label(u"news"_s)->text() == u"Aled Morris wrote in this record at 23:15.");
    CHECK(two.label(u"news"_s)->isVisible());
}

TEST_CASE("company: whoever is let go has the record locked before them", "[gui][company][slow]")
{
    Two two;
    two.signIn();
    REQUIRE_OK(two.elsewhere->removeStaff(two.app.record()->signedIn()->id));
    REQUIRE(QTest::qWaitFor([&] { return two.app.record() == nullptr; }, 6000));
    REQUIRE(QTest::qWaitFor([&] { return two.app.window()->isVisible(); }));
    auto *start = qobject_cast<StartPage *>(two.app.window());
    REQUIRE(start != nullptr);
    CHECK(start->messages().text().contains(u"Jo Okoro"));
    CHECK(two.copiesThere().isEmpty());
}

TEST_CASE("closing: a copy is made first", "[gui][copies]")
{
    Two two;
    two.signIn();
    SECTION("when the window is closed") { CHECK(two.app.window()->close()); }
    SECTION("when the record is")
    {
        two.app.mainWindow()->showPage(u"settings"_s);
        settleDown();
        part<QPushButton>(*two.app.window(), u"file/close"_s)->click();
        REQUIRE(QTest::qWaitFor([&] { return two.app.record() == nullptr; }));
    }
    CHECK(two.copiesThere() == QStringList { u"home-2026-11-03-231000.homeward"_s });
}

TEST_CASE("closing: locking makes no copy", "[gui][copies]")
{
    Two two;
    two.signIn();
    two.app.lock();
    REQUIRE(QTest::qWaitFor([&] { return two.app.record() == nullptr; }));
    CHECK(two.copiesThere().isEmpty());
}

TEST_CASE("closing: a copy that cannot be made is said, and keeps nobody from closing twice",
    "[gui][copies]")
{
    Two two;
    two.signIn();
    REQUIRE(QDir(two.copies()).removeRecursively());
    CHECK_FALSE(two.app.window()->close());
    CHECK(two.app.mainWindow()->messages().isError());
    CHECK(two.app.mainWindow()->messages().text().contains(u"close again"));
    CHECK(two.app.window()->close());
}

TEST_CASE("closing: copies are proved after the next sign-in", "[gui][copies]")
{
    Two two;
    REQUIRE_OK(backup::make(two.path(), two.copies(), two.clock));
    two.signIn();
    REQUIRE(QTest::qWaitFor([&] { return two.elsewhere->newestProvedCopy()->isValid(); }, 60'000));
    CHECK(two.elsewhere->newestProvedCopy() == two.clock.now());
}

TEST_CASE("start: a copy is opened beside, and never over a file", "[gui][start][copies]")
{
    Two two;
    const auto copy = backup::make(two.path(), two.copies(), two.clock);
    REQUIRE_OK(copy);
    two.app.showStart();
    present(*two.app.window(), QSize(1024, 700));
    auto &start = *qobject_cast<StartPage *>(two.app.window());
    two.prompts.copy = *copy;
    two.prompts.restored = two.path();
    tabTo(u"openCopy"_s);
    press(Qt::Key_Return);
    CHECK(start.messages().text().contains(u"already a file"));

    two.prompts.restored = two.folder.path(u"back.homeward"_s);
    tabTo(u"openCopy"_s);
    press(Qt::Key_Return);
    CHECK_FALSE(start.messages().isError());
    two.enterAs(u"Jo Okoro"_s);
    REQUIRE(QTest::qWaitFor([&] { return two.app.mainWindow() != nullptr; }));
    CHECK(two.app.record()->path() == two.prompts.restored);
}
