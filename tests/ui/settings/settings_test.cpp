// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/key_of.h"
#include "tests/support/support.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/parts/setting_words.h"
#include "ui/settings/settings_page.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

using namespace homeward;
using namespace homeward::test;

namespace {

struct Shown
{
    Shown()
        : settings(folder.path(u"settings.ini"_s), QSettings::IniFormat)
        , page(bench.context(), settings, { [this] { ++closed; }, [this] { ++looks; } })
    {
        present(page, QSize(900, 640));
        page.refresh();
        settleDown();
    }

    TempFolder folder;
    UiBench bench;
    QSettings settings;
    int closed = 0;
    int looks = 0;
    SettingsPage page;
};

QString fileWith(const TempFolder &folder, const QByteArray &bytes)
{
    const QString path = folder.path(u"rules.json"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

} // namespace

TEST_CASE("settings: the name of the place is saved when the line is left", "[gui][settings]")
{
    Shown shown;
    tabTo(u"setting/name"_s);
    press(Qt::Key_End);
    type(u" East"_s);
    press(Qt::Key_Tab);
    CHECK(shown.bench.record().setting().name == u"Ashdown House East");

    SECTION("and an empty line keeps the old name and says so")
    {
        press(Qt::Key_Tab, Qt::ShiftModifier);
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_Delete);
        press(Qt::Key_Tab);
        CHECK(shown.bench.record().setting().name == u"Ashdown House East");
        CHECK(part<QLabel>(shown.page, u"setting/name/problem"_s)->isVisible());
    }
}

TEST_CASE("settings: a school is not asked for a number at night", "[gui][settings][school]")
{
    CHECK(nightNumberLabel(Setting::Kind::ChildrensHome).contains(u"night"));
    CHECK_FALSE(nightNumberLabel(Setting::Kind::School).contains(u"night"));
}

TEST_CASE("settings: somebody who writes is added by keyboard", "[gui][settings]")
{
    Shown shown;
    tabTo(u"staff/new-name"_s);
    type(u"Priya Nair"_s);
    tabTo(u"staff/new-role"_s);
    press(Qt::Key_Space);
    tabTo(u"staff/new-passphrase"_s);
    type(testPassphrase());
    tabTo(u"staff/new-passphrase/again"_s);
    type(testPassphrase());
    tabTo(u"staff/add"_s);
    press(Qt::Key_Return);
    const auto staff = shown.bench.record().staff();
    REQUIRE_OK(staff);
    CHECK(staff->size() == 2);
}

TEST_CASE(
    "settings: a protocol is used only after it was read whole and agreed to", "[gui][settings]")
{
    Shown shown;
    const QString before = shown.bench.record().setting().protocolHash;
    SECTION("a bad file says where it is wrong")
    {
        shown.bench.prompts.protocol = fileWith(shown.folder, "{ not json");
        part<QPushButton>(shown.page, u"protocol/load"_s)->click();
        CHECK(part<QLabel>(shown.page, u"protocol/problem"_s)->text().contains(u"rules.json"));
        CHECK_FALSE(part<QPushButton>(shown.page, u"protocol/yes"_s)->isVisible());
    }
    SECTION("a good one is asked about")
    {
        QFile built(u":/protocols/oxfordshire.json"_s);
        REQUIRE(built.open(QIODevice::ReadOnly));
        QByteArray bytes = built.readAll();
        shown.bench.prompts.protocol = fileWith(shown.folder, bytes + "\n");
        part<QPushButton>(shown.page, u"protocol/load"_s)->click();
        CHECK(shown.bench.record().setting().protocolHash == before);
        part<QPushButton>(shown.page, u"protocol/yes"_s)->click();
        CHECK(shown.bench.record().setting().protocolHash != before);
    }
}

TEST_CASE("settings: how it looks is kept", "[gui][settings]")
{
    Shown shown;
    tabTo(u"look/theme"_s);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    CHECK(shown.looks == 1);
    CHECK(Appearance::read(shown.settings).theme == Theme::Dark);
    CHECK(Appearance::read(shown.settings).percent == 0);
    tabTo(u"file/close"_s);
    press(Qt::Key_Return);
    CHECK(shown.closed == 1);
}

TEST_CASE("settings: the page can be read at twice the size", "[gui][settings]")
{
    const LargeText large;
    Shown shown;
    CHECK(clippedTexts(shown.page) == QStringList());
    CHECK(namelessControls(shown.page) == QStringList());
    CHECK(backwardSteps(shown.page) == QStringList());
}
