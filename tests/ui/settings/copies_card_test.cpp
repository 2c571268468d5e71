// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/key_of.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/settings/copies_card.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/beside_window.h"
#include "ui/shell/copy_watch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QThread>
#include <QVBoxLayout>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#endif

using namespace homeward;
using namespace homeward::test;

namespace {

/// The card in a window of its own, with a folder to copy into.
struct Shown
{
    Shown()
        : watch(bench.record())
        , card(bench.context(), watch, &window)
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(&card);
        column->addStretch(1);
        REQUIRE(QDir().mkpath(copies()));
        bench.prompts.folder = copies();
        card.refresh();
        present(window, QSize(900, 640));
    }

    [[nodiscard]] QString copies() const { return folder.path(u"stick"_s); }
    void waitForWork()
    {
        REQUIRE(QTest::qWaitFor([this] { return !watch.isAtWork(); }, 60'000));
        settleDown();
    }
    [[nodiscard]] QString words(const QString &name) const
    {
        const auto *label = part<QLabel>(window, name);
        return label->isVisible() ? label->text() : QString();
    }

    TempFolder folder;
    UiBench bench;
    CopyWatch watch;
    QWidget window;
    CopiesCard card;
};

} // namespace

TEST_CASE("copies: a folder is chosen, a copy made and proved, by keyboard", "[gui][copies]")
{
    Shown shown;
    CHECK(shown.words(u"copies/age"_s) == u"There is no proved copy of this record yet.");
    CHECK_FALSE(part<QPushButton>(shown.window, u"copies/now"_s)->isVisible());
    part<QPushButton>(shown.window, u"copies/choose"_s)->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    shown.waitForWork();
    CHECK(shown.words(u"copies/folder"_s).contains(u"stick"));
    CHECK(shown.words(u"copies/distance"_s).contains(u"same disk"));
    CHECK(shown.bench.record().copyPlan() == CopyPlan { shown.copies(), true });

    part<QPushButton>(shown.window, u"copies/now"_s)->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    shown.waitForWork();
    CHECK(shown.words(u"copies/age"_s) == u"The newest proved copy is less than a day old.");
    CHECK(
        shown.words(u"copies/list"_s) == u"Tue 3 Nov 2026, 23:10: proved on Tue 3 Nov 2026, 23:10");
    CHECK(shown.words(u"copies/total"_s).startsWith(u"1 copy, "));
    shown.bench.clock.set(shown.bench.clock.now().addDays(3));
    shown.card.refresh();
    CHECK(shown.words(u"copies/age"_s) == u"The newest proved copy is 3 days old.");
}

TEST_CASE("copies: what was found waits until nobody else has the record", "[gui][copies]")
{
    Shown shown;
    REQUIRE_OK(shown.bench.record().planCopies({ shown.copies(), false }));
    REQUIRE_OK(shown.bench.record().copyNow());
    const auto isProved = [&] { return shown.bench.record().copies()->first().provedAt.isValid(); };
    shown.watch.look();
    besideWindow([] { QThread::msleep(1500); });
    CHECK_FALSE(isProved());
    CHECK(shown.watch.isAtWork());
    shown.waitForWork();
    CHECK(isProved());
}

TEST_CASE("copies: on closing is kept at once", "[gui][copies]")
{
    Shown shown;
    REQUIRE_OK(shown.bench.record().planCopies({ shown.copies(), true }));
    shown.card.refresh();
    settleDown();
    tabTo(u"copies/on-closing"_s);
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    CHECK_FALSE(shown.bench.record().copyPlan()->isOnClosing);
    CHECK(shown.bench.saved.marks == 1);
}

TEST_CASE("copies: a damaged copy is named with what is wrong, and the folder that is gone is said",
    "[gui][copies]")
{
    Shown shown;
    REQUIRE_OK(shown.bench.record().planCopies({ shown.copies(), false }));
    const auto name = shown.bench.record().copyNow();
    REQUIRE_OK(name);
    QFile copy(QDir(shown.copies()).filePath(*name));
    REQUIRE(copy.resize(copy.size() - 4096));
    shown.watch.look();
    shown.waitForWork();
    CHECK(shown.words(u"copies/list"_s).contains(u"do not rely on it"));
    CHECK(shown.words(u"copies/age"_s) == u"There is no proved copy of this record yet.");

    REQUIRE(QDir(shown.copies()).removeRecursively());
    shown.watch.look();
    shown.waitForWork();
    CHECK(shown.words(u"copies/problem"_s).contains(u"is not there"));
    CHECK(shown.words(u"copies/list"_s).contains(u"do not rely on it"));
}

TEST_CASE("copies: only the newest three are looked into after one sign-in", "[gui][copies]")
{
    Shown shown;
    REQUIRE_OK(shown.bench.record().planCopies({ shown.copies(), false }));
    for (int number = 0; number < 7; ++number) {
        REQUIRE_OK(shown.bench.record().copyNow());
        shown.bench.clock.set(shown.bench.clock.now().addSecs(60));
    }
    shown.watch.look();
    shown.waitForWork();
    const auto copies = shown.bench.record().copies();
    REQUIRE_OK(copies);
    QList<bool> proved;
    for (const CopyLine &copy : *copies)
        proved << copy.provedAt.isValid();
    CHECK(proved == QList<bool> { true, true, true, false, false, false, false });
    CHECK(shown.words(u"copies/list"_s).endsWith(u"and older ones"));
    CHECK(shown.words(u"copies/total"_s).startsWith(u"7 copies, "));
}

TEST_CASE("copies: looking into them stops when the record goes", "[gui][copies]")
{
    Shown shown;
    REQUIRE_OK(shown.bench.record().planCopies({ shown.copies(), false }));
    REQUIRE_OK(shown.bench.record().copyNow());
    {
        CopyWatch watch(shown.bench.record());
        watch.look();
        CHECK(watch.isAtWork());
        const bool isProving = GENERATE(false, true);
        if (isProving)
            REQUIRE(QTest::qWaitFor([&] { return !watch.proving().isEmpty(); }, 60'000));
    }
    CHECK_FALSE(shown.bench.record().copies()->first().provedAt.isValid());
}

#ifdef Q_OS_LINUX
namespace {

/// A file whose opening by anybody waits, as on a drive that does not answer: a lease, fcntl(2).
/// The system itself ends it after a while (45 seconds).
class HeldFile
{
public:
    explicit HeldFile(const QString &path)
        : m_path(QFile::encodeName(path))
        , m_file(::open(m_path.constData(), O_RDWR | O_CLOEXEC))
    {
        // Being told that somebody waits would end the program; this signal does nothing.
        (void)::fcntl(m_file, F_SETSIG, SIGURG);
        m_isHeld = ::fcntl(m_file, F_SETLEASE, F_WRLCK) == 0;
    }
    ~HeldFile()
    {
        (void)::fcntl(m_file, F_SETLEASE, F_UNLCK);
        ::close(m_file);
    }
    HeldFile(const HeldFile &) = delete;
    HeldFile &operator=(const HeldFile &) = delete;

    /// Not every file system knows leases.
    [[nodiscard]] bool isHeld() const { return m_isHeld; }
    /// Whoever opened it is still waiting.
    [[nodiscard]] bool keepsWaiting() const
    {
        const int other = ::open(m_path.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        const bool waits = other < 0 && errno == EWOULDBLOCK;
        if (other >= 0)
            ::close(other);
        return waits;
    }

private:
    QByteArray m_path;
    int m_file;
    bool m_isHeld = false;
};

} // namespace

TEST_CASE(
    "copies: a folder that does not answer is said, and keeps nobody from leaving", "[gui][copies]")
{
    Shown shown;
    REQUIRE_OK(shown.bench.record().planCopies({ shown.copies(), false }));
    const auto name = shown.bench.record().copyNow();
    REQUIRE_OK(name);
    const HeldFile held(QDir(shown.copies()).filePath(*name));
    if (!held.isHeld()) {
        WARN("no leases on this file system: not tried");
        return;
    }
    auto watch = std::make_unique<CopyWatch>(shown.bench.record(), std::chrono::milliseconds(1));
    watch->look();
    REQUIRE(QTest::qWaitFor([&] { return !watch->problem().isEmpty(); }, 30'000));
    CHECK(watch->isAtWork());
    CHECK(watch->problem().contains(u"does not answer"));
    watch.reset();
    CHECK(held.keepsWaiting());
}
#endif

TEST_CASE("copies: who does the night's work may make one, and chooses no folder", "[gui][copies]")
{
    Shown shown;
    REQUIRE_OK(shown.bench.record().planCopies({ shown.copies(), false }));
    REQUIRE_OK(shown.bench.record().addStaff(keyOf(u"Jo Okoro"_s), Staff::Role::Carer));
    REQUIRE_OK(shown.bench.record().signIn(keyOf(u"Jo Okoro"_s)));
    shown.card.refresh();
    settleDown();
    CHECK(part<QPushButton>(shown.window, u"copies/now"_s)->isVisible());
    CHECK_FALSE(part<QPushButton>(shown.window, u"copies/choose"_s)->isVisible());
}

TEST_CASE("copies: the card can be read at every size", "[gui][copies]")
{
    UiBench bench;
    TempFolder folder;
    QSettings settings(folder.path(u"settings.ini"_s), QSettings::IniFormat);
    REQUIRE_OK(bench.record().planCopies({ folder.path({}), true }));
    REQUIRE_OK(bench.record().copyNow());
    const auto check = [&](const QString &picture) {
        CopyWatch watch(bench.record());
        SettingsPage page(bench.context(), settings, { [] {}, [] {}, &watch });
        present(page, QSize(1024, 700));
        page.refresh();
        watch.look();
        REQUIRE(QTest::qWaitFor([&] { return !watch.isAtWork(); }, 60'000));
        settleDown();
        CHECK(clippedTexts(page) == QStringList());
        CHECK(namelessControls(page) == QStringList());
        CHECK(backwardSteps(page) == QStringList());
        const QString to = qEnvironmentVariable("HOMEWARD_LOOK");
        if (!to.isEmpty())
            REQUIRE(part<CopiesCard>(page, u"copies"_s)->grab().save(to + picture));
    };
    SECTION("the usual one") { check(u"copies.png"_s); }
    SECTION("twice that")
    {
        const LargeText large;
        check(u"copies-200.png"_s);
    }
}
