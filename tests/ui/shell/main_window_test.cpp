// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/key_of.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/shell/beside_window.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/notices.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QThread>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace homeward;
using namespace homeward::test;

namespace {

/// Counts what it is asked to do, and makes its only field anew at each refresh.
class TestPage : public Page
{
public:
    explicit TestPage(bool makesAnew = false)
        : m_makesAnew(makesAnew)
    {
        (void)new QVBoxLayout(this);
        makeField();
    }

    void refresh() override
    {
        ++refreshes;
        if (m_makesAnew)
            makeField();
    }
    void flush() override { ++flushes; }
    [[nodiscard]] QList<Shortcut> shortcuts() const override
    {
        return { { QKeySequence(Qt::CTRL | Qt::Key_L), u"Add to the log"_s } };
    }

    int refreshes = 0;
    int flushes = 0;
    QLineEdit *field = nullptr;

private:
    void makeField()
    {
        if (field != nullptr) {
            field->setObjectName({});
            field->hide();
            field->deleteLater();
        }
        field = new QLineEdit(this);
        field->setObjectName(u"field"_s);
        field->setAccessibleName(u"Field"_s);
        layout()->addWidget(field);
        field->show();
        setFocusProxy(field);
    }

    bool m_makesAnew;
};

struct Window
{
    explicit Window(bool makesAnew = false)
        : main(
            bench.record(), { .childMissing = [this] { ++missing; }, .lock = [this] { ++locks; } })
    {
        main.addPage(u"today"_s, u"Today"_s, u"today"_s, [this, makesAnew] {
            today = new TestPage(makesAnew);
            return today;
        });
        main.addPage(u"children"_s, u"Children"_s, u"children"_s, [this] {
            children = new TestPage;
            return children;
        });
        main.addPage(
            { .id = u"child"_s, .under = u"children"_s, .make = [] { return new TestPage; } });
        main.showPage(u"today"_s);
    }

    UiBench bench;
    TestPage *today = nullptr;
    TestPage *children = nullptr;
    int missing = 0;
    int locks = 0;
    MainWindow main;
};

void key(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), key, held);
    settleDown();
}

} // namespace

TEST_CASE("MainWindow: a page is made when it is first shown", "[gui][shell]")
{
    Window window;
    CHECK(window.today == nullptr);
    present(window.main, { 1024, 700 });
    REQUIRE(window.today != nullptr);
    CHECK(window.today->refreshes > 0);
    CHECK(window.children == nullptr);
}

TEST_CASE(
    "MainWindow: keys go to pages, and the page that is left keeps its drafts", "[gui][shell]")
{
    Window window;
    present(window.main, { 1024, 700 });
    key(Qt::Key_2, Qt::AltModifier);
    CHECK(window.main.currentPage() == u"children"_s);
    CHECK(window.today->flushes > 0);
    CHECK(QApplication::focusWidget() == window.children->field);

    window.main.showPage(u"child"_s);
    CHECK(part<QToolButton>(window.main, u"menu/children"_s)->isChecked());
    window.main.showPage(u"nowhere"_s);
    CHECK(window.main.currentPage() == u"child"_s);
}

TEST_CASE("MainWindow: a child is missing is one key from anywhere", "[gui][shell]")
{
    Window window;
    present(window.main, { 1024, 700 });
    key(Qt::Key_M, Qt::ControlModifier);
    CHECK(window.missing == 1);
    part<QPushButton>(window.main, u"childMissing"_s)->click();
    CHECK(window.missing == 2);
}

TEST_CASE("MainWindow: the key that locks does so where a dialog stands in front too, once",
    "[gui][shell][lock]")
{
    Window window;
    present(window.main, { 1024, 700 });
    key(Qt::Key_L, Qt::ControlModifier);
    CHECK(window.locks == 1);
    QDialog dialog(&window.main);
    auto *name = new QLineEdit(&dialog);
    dialog.setModal(true);
    dialog.show();
    name->setFocus();
    settleDown();
    REQUIRE(QApplication::activeModalWidget() == &dialog);
    key(Qt::Key_L);
    CHECK(name->text() == u"l");
    key(Qt::Key_L, Qt::ControlModifier);
    CHECK(window.locks == 2);
    CHECK(name->text() == u"l");
}

TEST_CASE("MainWindow: F1 lists the keys and goes back", "[gui][shell]")
{
    Window window;
    present(window.main, { 1024, 700 });
    key(Qt::Key_F1);
    QStringList lines;
    for (const QLabel *label : window.main.findChildren<QLabel *>()) {
        if (label->isVisible())
            lines << label->text();
    }
    CHECK(lines.contains(u"Add to the log"_s));
    CHECK(lines.contains(u"Ctrl+M"_s));
    key(Qt::Key_Escape);
    CHECK(window.today->isVisible());
    CHECK(QApplication::focusWidget() == window.today->field);
}

TEST_CASE(
    "MainWindow: a message stays beside the work until Esc, and takes no focus", "[gui][shell]")
{
    Window window;
    present(window.main, { 1024, 700 });
    const QWidget *typing = QApplication::focusWidget();
    window.main.messages().show(Error { Error::Code::Busy, u"Somebody else is writing."_s });
    settleDown();
    CHECK(window.main.messages().isVisible());
    CHECK(QApplication::focusWidget() == typing);
    key(Qt::Key_Escape);
    CHECK_FALSE(window.main.messages().isVisible());
    CHECK(window.main.messages().text().isEmpty());
}

TEST_CASE("MainWindow: reading again does not take the cursor", "[gui][shell]")
{
    const bool makesAnew = GENERATE(false, true);
    Window window(makesAnew);
    present(window.main, { 1024, 700 });
    window.today->field->setFocus();
    window.main.refresh();
    settleDown();
    CHECK(QApplication::focusWidget() == window.today->field);
}

TEST_CASE("MainWindow: what another program wrote is seen", "[gui][shell][slow]")
{
    Window window;
    present(window.main, { 1024, 700 });
    const int before = window.today->refreshes;
    REQUIRE_OK(window.bench.record().addChild(u"Bea"_s));
    CHECK(QTest::qWaitFor([&] { return window.today->refreshes > before; }, 6000));
}

TEST_CASE(
    "MainWindow: while somebody has the record, nothing is kept and nothing closes", "[gui][shell]")
{
    Window window;
    present(window.main, { 1024, 700 });
    int flushes = 0;
    const auto leaveProgram = [&] {
        flushes = window.today->flushes;
        Q_EMIT qApp->applicationStateChanged(Qt::ApplicationInactive);
        return window.today->flushes > flushes;
    };
    CHECK(leaveProgram());
    SECTION("a box that has a change open")
    {
        QDialog box(&window.main);
        box.setModal(true);
        box.setProperty("holds-record", true);
        box.show();
        settleDown();
        REQUIRE(isRecordHeld());
        CHECK_FALSE(leaveProgram());
        CHECK_FALSE(window.main.mayClose());
    }
    SECTION("slow work beside the window")
    {
        bool isAsked = false;
        bool isKept = true;
        QTimer::singleShot(0, &window.main, [&] {
            isAsked = isRecordHeld();
            isKept = leaveProgram();
        });
        besideWindow([] { QThread::msleep(100); });
        CHECK(isAsked);
        CHECK_FALSE(isKept);
    }
    CHECK_FALSE(isRecordHeld());
    CHECK(leaveProgram());
    CHECK(window.main.mayClose());
}

TEST_CASE("MainWindow: no page is made anew under slow work beside it", "[gui][shell][slow]")
{
    Window window;
    present(window.main, { 1024, 700 });
    REQUIRE_OK(window.bench.record().addChild(u"Bea"_s));
    const int before = window.today->refreshes;
    besideWindow([] { QThread::msleep(2500); });
    CHECK(window.today->refreshes == before);
    CHECK(QTest::qWaitFor([&] { return window.today->refreshes > before; }, 6000));
}

TEST_CASE("MainWindow: saved is said with its time, once something was", "[gui][shell]")
{
    Window window;
    CHECK(part<QLabel>(window.main, u"saved"_s)->text().isEmpty());
    window.main.saved().mark();
    CHECK(part<QLabel>(window.main, u"saved"_s)->text() == u"Saved 23:10"_s);
}

TEST_CASE("MainWindow: what was typed last and is not saved is said, until it is", "[gui][shell]")
{
    Window window;
    const auto *saved = part<QLabel>(window.main, u"saved"_s);
    window.main.saved().miss();
    CHECK(saved->text() == u"Not saved yet: what you typed or chose last."_s);
    window.main.saved().mark();
    CHECK(saved->text() == u"Saved 23:10"_s);
    window.main.saved().miss();
    CHECK(saved->text()
        == u"Not saved yet: what you typed or chose last. What came before is saved (23:10)."_s);
    CHECK(saved->accessibleName() == saved->text());
    window.main.saved().mark();
    CHECK(saved->text() == u"Saved 23:10"_s);
}

TEST_CASE("MainWindow: it says that the recovery key is not proved until it is", "[gui][shell]")
{
    UiBench bench;
    const auto key = bench.record().renewRecoveryKey();
    REQUIRE_OK(key);
    int kept = 0;
    MainWindow main(bench.record(), { .keepKeys = [&] { ++kept; } });
    present(main, { 1024, 700 });
    const auto *words = part<QLabel>(main, u"keyWords"_s);
    CHECK(words->isVisible());
    CHECK(words->text().contains(u"recovery key is on paper"));
    REQUIRE_OK(bench.record().proveRecoveryKey(*key));
    main.refresh();
    CHECK_FALSE(words->text().contains(u"recovery key"));
}

TEST_CASE("MainWindow: that the night envelope was used hides nothing of the recovery key",
    "[gui][shell]")
{
    UiBench bench;
    REQUIRE_OK(bench.record().renewRecoveryKey());
    const auto envelope = bench.record().renewEnvelope();
    REQUIRE_OK(envelope);
    REQUIRE_OK(Record::openWithEnvelope(
        bench.record().path(), *envelope, keyOf(u"Kit Bell"_s), bench.clock));
    const QStringList notices = noticesFor(bench.record());
    CHECK(notices.filter(u"Kit Bell came in with the night envelope"_s).size() == 1);
    CHECK(notices.filter(u"recovery key is on paper"_s).size() == 1);
}

TEST_CASE("Notices: a copy of the future is not said to be new", "[gui][shell][copies]")
{
    const QDateTime now = at(u"2026-11-10T12:00Z"_s);
    CHECK(copyAgeInWords(now, now).contains(u"less than a day"));
    const QString words = copyAgeInWords(at(u"2027-11-10T12:00Z"_s), now);
    CHECK(words.contains(u"clock"));
    CHECK(words.contains(u"2027"));
    CHECK_FALSE(words.contains(u"day old"));
}

TEST_CASE("MainWindow: the title names nobody", "[gui][shell]")
{
    const Window window;
    CHECK(window.main.windowTitle() == u"Homeward"_s);
}

TEST_CASE("MainWindow: nothing of the frame is cut off", "[gui][shell]")
{
    const auto check = [](const QSize &size) {
        Window window;
        // As many as whoever runs the record has.
        for (const QString &title : { u"Episodes"_s, u"Records"_s, u"Settings"_s })
            window.main.addPage(title, title, u"today"_s, [] { return new TestPage; });
        present(window.main, size);
        window.main.saved().mark();
        window.main.messages().inform(
            u"Somebody else is writing in this record. What you typed is kept."_s);
        settleDown();
        CHECK(window.main.width() == size.width());
        CHECK(window.main.height() == size.height());
        CHECK(clippedTexts(window.main) == QStringList());
        CHECK(namelessControls(window.main) == QStringList());
        CHECK(backwardSteps(window.main) == QStringList());
    };
    SECTION("at the usual size") { check({ 1024, 700 }); }
    SECTION("in a small window") { check({ 640, 600 }); }
    SECTION("at twice the size")
    {
        const LargeText large;
        check({ 1024, 700 });
    }
    SECTION("at twice the size, in a longer language")
    {
        const LargeText large;
        const LongWords language;
        check({ 1024, 700 });
    }
}
