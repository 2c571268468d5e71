// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/protocol_reader.h"
#include "core/record/audit_page.h"
#include "tests/support/key_of.h"
#include "tests/support/support.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/parts/setting_words.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/idle_time.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>

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

TEST_CASE("settings: a school and who interviews are not asked for a number at night",
    "[gui][settings][school]")
{
    CHECK_FALSE(nightNumberLabel(Setting::Kind::ReturnInterviewService).contains(u"night"));
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
        QByteArray bytes = built.readAll().replace("2026-11-26", "2026-11-01");
        shown.bench.prompts.protocol = fileWith(shown.folder, bytes);
        part<QPushButton>(shown.page, u"protocol/load"_s)->click();
        INFO("a changed copy needs an id of its own, and it says so");
        CHECK(
            part<QLabel>(shown.page, u"protocol/problem"_s)->text().contains(u"an id of its own"));
        bytes.replace("\"id\": \"oxfordshire\"", "\"id\": \"our-home\"");
        shown.bench.prompts.protocol = fileWith(shown.folder, bytes);
        part<QPushButton>(shown.page, u"protocol/load"_s)->click();
        CHECK(shown.bench.record().setting().protocolHash == before);
        part<QPushButton>(shown.page, u"protocol/yes"_s)->click();
        CHECK(shown.bench.record().setting().protocolHash != before);
    }
}

TEST_CASE("settings: what the police's words mean is read in the words of the area's text (R4)",
    "[gui][settings]")
{
    Shown shown;
    for (const QString &id : ProtocolReader::builtInIds()) {
        INFO(id.toStdString());
        const auto protocol = ProtocolReader::builtIn(id);
        REQUIRE_OK(protocol);
        REQUIRE_OK(shown.bench.record().useProtocol(protocol->bytes, protocol->area));
        shown.page.refresh();
        const auto *meanings = part<QLabel>(shown.page, u"protocol/meanings"_s);
        CHECK_FALSE(meanings->isVisible());
        part<QToolButton>(shown.page, u"protocol/meanings/open"_s)->click();
        CHECK(meanings->isVisible());
        INFO("one beneath the other, with room between");
        CHECK(meanings->text().count(u"\n\n"_s) == protocol->categories.size() - 1);
        for (const Protocol::Category &category : protocol->categories) {
            CHECK(meanings->text().contains(category.label + u": "_s + category.meaning));
            CHECK(meanings->text().contains(category.source));
        }
        part<QToolButton>(shown.page, u"protocol/meanings/open"_s)->click();
    }
}

TEST_CASE("settings: the rules say when they were checked, where the law can be read, and who was "
          "asked (R56, R78)",
    "[gui][settings]")
{
    Shown shown;
    const auto words = [&] { return part<QLabel>(shown.page, u"protocol/words"_s)->text(); };
    auto *askFirst = part<QLabel>(shown.page, u"protocol/ask-first"_s);
    const auto follow = [&](const QByteArray &bytes) {
        REQUIRE_OK(shown.bench.record().useProtocol(bytes, u"Newtown"_s));
        shown.page.refresh();
    };
    CHECK(words().contains(u"Checked on Thu 26 Nov 2026"));
    CHECK(words().contains(
        u"https://www.legislation.gov.uk/ukpga/1989/41 (checked on Thu 26 Nov 2026)"));
    CHECK_FALSE(words().contains(u"Asked beforehand"));
    CHECK_FALSE(askFirst->isVisible());

    QFile file(u":/protocols/oxfordshire.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray own = file.readAll().replace("\"id\": \"oxfordshire\"", "\"id\": \"newtown\"");
    follow(own);
    REQUIRE(shown.bench.record().setting().kind == Setting::Kind::ChildrensHome);
    CHECK(askFirst->isVisible());
    CHECK(askFirst->text().contains(u"asks its partners before it changes its rules"));
    picture(*askFirst->parentWidget(), u"settings-rules-of-ones-own"_s);

    follow(QByteArray(own).replace("\"words\":",
        R"("consulted": [{ "who": "Newtown Police", "on": "2026-10-12" }], "words":)"));
    CHECK(words().contains(u"Asked beforehand: Newtown Police, Mon 12 Oct 2026"));
    CHECK_FALSE(askFirst->isVisible());
}

TEST_CASE("settings: another area's rules are chosen by keyboard, and only after a yes",
    "[gui][settings][united]")
{
    Shown shown;
    const QString before = shown.bench.record().setting().protocolHash;
    const QString york = ProtocolReader::builtIn(u"york-north-yorkshire"_s)->hash;
    tabTo(u"protocol/first/options"_s);
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    CHECK(part<QLabel>(shown.page, u"protocol/question"_s)->text().contains(u"North Yorkshire"));
    CHECK(shown.bench.record().setting().protocolHash == before);
    SECTION("no")
    {
        part<QPushButton>(shown.page, u"protocol/no"_s)->click();
        CHECK(shown.bench.record().setting().protocolHash == before);
        CHECK_FALSE(part<QLabel>(shown.page, u"protocol/question"_s)->isVisible());
    }
    SECTION("yes")
    {
        part<QPushButton>(shown.page, u"protocol/yes"_s)->click();
        CHECK(shown.bench.record().setting().protocolHash == york);
    }
    SECTION("for children placed out of area, and then no more")
    {
        part<QPushButton>(shown.page, u"protocol/also"_s)->click();
        CHECK(shown.bench.record().setting().protocolHash == before);
        CHECK(shown.bench.record().setting().secondProtocolHash == york);
        const auto *words = part<QLabel>(shown.page, u"protocol/second/words"_s);
        CHECK(words->isVisible());
        CHECK(words->text().contains(u"Return to home interview"));
        picture(shown.page, u"settings-two-protocols"_s);
        // The message stands in a window of its own here.
        shown.page.activateWindow();
        settleDown();
        tabTo(u"protocol/second/options"_s);
        press(Qt::Key_Left);
        press(Qt::Key_Space);
        CHECK(shown.bench.record().setting().secondProtocolHash.isEmpty());
        CHECK_FALSE(words->isVisible());
    }
}

TEST_CASE("settings: when a record locks that nobody touches is chosen by keyboard, and kept",
    "[gui][settings][lock]")
{
    Shown shown;
    CHECK_FALSE(idle_time::chosen(shown.settings).has_value());
    tabTo(u"lock/after"_s);
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    CHECK(idle_time::chosen(shown.settings) == std::chrono::minutes(10));
    shown.settings.setValue(u"lock-after-minutes"_s, 600);
    INFO("what is none of the choices is nobody's choice");
    CHECK_FALSE(idle_time::chosen(shown.settings).has_value());
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

TEST_CASE(
    "settings: the recovery key is renewed and proved from paper, by keyboard", "[gui][settings]")
{
    Shown shown;
    tabTo(u"recovery/renew"_s);
    press(Qt::Key_Return);
    tabTo(u"recovery/renew/yes"_s);
    press(Qt::Key_Return);
    const QString key = part<QLabel>(shown.page, u"paper/text"_s)->text();
    REQUIRE(RecoveryKey::parse(key).has_value());
    CHECK(part<QLabel>(shown.page, u"paper/text"_s)->isVisible());
    tabTo(u"paper/done"_s);
    press(Qt::Key_Return);
    CHECK(part<QLabel>(shown.page, u"paper/text"_s)->text().isEmpty());

    tabTo(u"recovery/proof"_s);
    type(RecoveryKey::make().text());
    press(Qt::Key_Return);
    CHECK(part<QLabel>(shown.page, u"recovery/proof/problem"_s)->isVisible());
    CHECK_FALSE(shown.bench.record().keyState()->isRecoveryProved);
    press(Qt::Key_A, Qt::ControlModifier);
    type(key.toLower());
    press(Qt::Key_Return);
    CHECK(shown.bench.record().keyState()->isRecoveryProved);
    CHECK_FALSE(part<QLineEdit>(shown.page, u"recovery/proof"_s)->isVisible());
}

TEST_CASE("settings: a night envelope is made, and who used it is said", "[gui][settings]")
{
    Shown shown;
    tabTo(u"envelope/make"_s);
    press(Qt::Key_Return);
    const auto key = RecoveryKey::parse(part<QLabel>(shown.page, u"paper/text"_s)->text());
    REQUIRE_OK(key);
    REQUIRE_OK(Record::openWithEnvelope(
        shown.bench.record().path(), *key, keyOf(u"Kit Bell"_s), shown.bench.clock));
    shown.page.refresh();
    CHECK(part<QLabel>(shown.page, u"envelope/state"_s)->text().contains(u"Kit Bell"));
}

TEST_CASE(
    "settings: one's own passphrase is changed by keyboard; a wrong old one is said beside it",
    "[gui][settings]")
{
    Shown shown;
    const auto change = [&](const QString &old) {
        part<QLineEdit>(shown.page, u"own/old"_s)->setFocus(Qt::TabFocusReason);
        press(Qt::Key_A, Qt::ControlModifier);
        type(old);
        for (const QString &line : { u"own/new"_s, u"own/new/again"_s }) {
            tabTo(line);
            press(Qt::Key_A, Qt::ControlModifier);
            type(u"three new ones"_s);
        }
        press(Qt::Key_Return);
    };
    change(u"not the old one"_s);
    CHECK(part<QLabel>(shown.page, u"own/old/problem"_s)->isVisible());
    change(testPassphrase());
    CHECK_FALSE(part<QLabel>(shown.page, u"own/old/problem"_s)->isVisible());
    const QString path = shown.bench.record().path();
    CHECK_FALSE(Record::open(path, keyOf(u"Aled M"_s), shown.bench.clock).has_value());
}

TEST_CASE(
    "settings: whoever only does the night's work sees the people and no keys", "[gui][settings]")
{
    Shown shown;
    REQUIRE_OK(shown.bench.record().addStaff(keyOf(u"Jo Okoro"_s), Staff::Role::Carer));
    REQUIRE_OK(shown.bench.record().signIn(keyOf(u"Jo Okoro"_s)));
    shown.page.refresh();
    settleDown();
    for (const QString &name : { u"staff/add"_s, u"recovery/renew"_s, u"envelope/make"_s })
        CHECK_FALSE(part<QPushButton>(shown.page, name)->isVisible());
    CHECK(part<QPushButton>(shown.page, u"own/change"_s)->isVisible());
}

TEST_CASE("settings: whoever may not change the place or its rules reads them, and has nothing to "
          "type or choose there",
    "[gui][settings]")
{
    Shown shown;
    Setting setting = shown.bench.record().setting();
    setting.address = u"1 Elm Road"_s;
    setting.nightNumber = u"01632 960123"_s;
    REQUIRE_OK(shown.bench.record().changeSetting(setting));
    REQUIRE_OK(shown.bench.record().addStaff(keyOf(u"Jo Okoro"_s), Staff::Role::Carer));
    const auto *words = part<QLabel>(shown.page, u"setting/words"_s);
    const auto isInSight
        = [&](const QString &name) { return part<QWidget>(shown.page, name)->isVisible(); };
    const QStringList changes { u"setting/name"_s, u"setting/address"_s, u"setting/night-number"_s,
        u"protocol/first"_s, u"protocol/load"_s, u"protocol/second"_s };
    shown.page.refresh();
    for (const QString &name : changes)
        CHECK(isInSight(name));
    CHECK_FALSE(words->isVisible());

    REQUIRE_OK(shown.bench.record().signIn(keyOf(u"Jo Okoro"_s)));
    shown.page.refresh();
    settleDown();
    for (const QString &name : changes) {
        INFO(name.toStdString());
        CHECK_FALSE(isInSight(name));
    }
    CHECK(words->isVisible());
    CHECK(words->text()
        == u"Ashdown House\nAddress: 1 Elm Road\nNumber the police can ring at night: 01632 "
           u"960123");
    CHECK(part<QLabel>(shown.page, u"protocol/words"_s)->isVisible());
    CHECK(isInSight(u"protocol/meanings/open"_s));
    CHECK_FALSE(isInSight(u"protocol/second/words"_s));
    for (const QString &name :
        { u"own/change"_s, u"look/theme"_s, u"look/size"_s, u"file/close"_s })
        CHECK(isInSight(name));
    picture(shown.page, u"settings-of-a-carer"_s);
}

TEST_CASE("settings: the page can be read at twice the size", "[gui][settings]")
{
    const LargeText large;
    Shown shown;
    CHECK(clippedTexts(shown.page) == QStringList());
    CHECK(namelessControls(shown.page) == QStringList());
    CHECK(backwardSteps(shown.page) == QStringList());
}

TEST_CASE("settings: what somebody does is changed, and who left is let in again, by keyboard",
    "[gui][settings]")
{
    Shown shown;
    const auto jo = shown.bench.record().addStaff(keyOf(u"Jo Okoro"_s), Staff::Role::Carer);
    REQUIRE_OK(jo);
    shown.page.refresh();
    settleDown();
    const auto member = [&] { return shown.bench.record().staff()->last(); };

    tabTo(u"staff/Jo Okoro/change"_s);
    press(Qt::Key_Space);
    tabTo(u"staff/Jo Okoro/role"_s);
    press(Qt::Key_Left);
    press(Qt::Key_Space);
    tabTo(u"staff/Jo Okoro/change-role"_s);
    press(Qt::Key_Return);
    CHECK(member().role == Staff::Role::Manager);

    REQUIRE_OK(shown.bench.record().removeStaff(jo->id));
    shown.page.refresh();
    settleDown();
    tabTo(u"staff/Jo Okoro/change"_s);
    press(Qt::Key_Space);
    tabTo(u"staff/Jo Okoro/role"_s);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    for (const QString &line :
        { u"staff/Jo Okoro/passphrase"_s, u"staff/Jo Okoro/passphrase/again"_s }) {
        tabTo(line);
        type(u"three new ones"_s);
    }
    tabTo(u"staff/Jo Okoro/readmit"_s);
    press(Qt::Key_Return);
    CHECK_FALSE(member().hasLeft);
    CHECK(member().id == jo->id);
    CHECK(member().role == Staff::Role::Interviewer);
    REQUIRE_OK(shown.bench.record().signIn(
        { KeyHolder::Kind::Staff, u"Jo Okoro"_s, Secret::fromText(u"three new ones"_s) }));
}

TEST_CASE("settings: somebody's forgotten passphrase is changed by whoever runs the record, by "
          "keyboard",
    "[gui][settings]")
{
    Shown shown;
    REQUIRE_OK(shown.bench.record().addStaff(keyOf(u"Jo Okoro"_s), Staff::Role::Carer));
    shown.page.refresh();
    settleDown();
    const auto comesIn = [&](const QString &passphrase) {
        return Record::open(shown.bench.record().path(),
            { KeyHolder::Kind::Staff, u"Jo Okoro"_s, Secret::fromText(QString(passphrase)) },
            shown.bench.clock)
            .has_value();
    };
    tabTo(u"staff/Jo Okoro/change"_s);
    press(Qt::Key_Space);
    tabTo(u"staff/Jo Okoro/passphrase"_s);
    type(u"three new ones"_s);
    tabTo(u"staff/Jo Okoro/passphrase/again"_s);
    type(u"three old ones"_s);
    tabTo(u"staff/Jo Okoro/renew"_s);
    press(Qt::Key_Return);
    INFO("the two differ: it is said, and nothing is changed");
    CHECK(part<QLabel>(shown.page, u"staff/Jo Okoro/passphrase/again/problem"_s)->isVisible());
    CHECK(comesIn(testPassphrase()));

    const auto *again = part<QLineEdit>(shown.page, u"staff/Jo Okoro/passphrase/again"_s);
    REQUIRE(again->hasFocus());
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"three new ones"_s);
    SECTION("with the button")
    {
        tabTo(u"staff/Jo Okoro/renew"_s);
        press(Qt::Key_Return);
    }
    SECTION("with Return in the second line") { press(Qt::Key_Return); }
    CHECK(comesIn(u"three new ones"_s));
    CHECK_FALSE(comesIn(testPassphrase()));
    CHECK(shown.bench.messages.text() == u"The passphrase is changed.");
    CHECK(part<QLineEdit>(shown.page, u"staff/Jo Okoro/passphrase"_s)->text().isEmpty());
    CHECK(again->text().isEmpty());
}

TEST_CASE(
    "settings: somebody is let go after a yes, and let in again, by keyboard", "[gui][settings]")
{
    Shown shown;
    REQUIRE_OK(shown.bench.record().addStaff(keyOf(u"Jo Okoro"_s), Staff::Role::Carer));
    shown.page.refresh();
    settleDown();
    const auto member = [&] { return shown.bench.record().staff()->last(); };
    const auto isSaid = [&](const QString &words) {
        const QList<QLabel *> labels = shown.page.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    const auto focus = [] { return QApplication::focusWidget()->objectName(); };
    tabTo(u"staff/Jo Okoro/change"_s);
    press(Qt::Key_Space);
    tabTo(u"staff/Jo Okoro/let-go"_s);
    CHECK_FALSE(isSaid(u"Let them go?"_s));
    press(Qt::Key_Return);
    CHECK(isSaid(u"Jo Okoro can then not sign in any more. What they wrote stays. Let them go?"_s));
    INFO("whoever presses the same key twice has said no");
    CHECK(focus() == u"staff/Jo Okoro/let-go/no");
    press(Qt::Key_Return);
    CHECK_FALSE(isSaid(u"Let them go?"_s));
    CHECK_FALSE(member().hasLeft);

    CHECK(focus() == u"staff/Jo Okoro/let-go");
    press(Qt::Key_Return);
    press(Qt::Key_Tab, Qt::ShiftModifier);
    REQUIRE(focus() == u"staff/Jo Okoro/let-go/yes");
    press(Qt::Key_Return);
    CHECK(member().hasLeft);
    CHECK(isSaid(u"Jo Okoro, may not sign in any more"_s));
    CHECK_FALSE(Record::open(shown.bench.record().path(), keyOf(u"Jo Okoro"_s), shown.bench.clock));

    INFO("the way back is where the focus is");
    CHECK(focus() == u"staff/Jo Okoro/change");
    CHECK(QApplication::focusWidget()->accessibleName() == u"Let Jo Okoro in again");
    press(Qt::Key_Space);
    tabTo(u"staff/Jo Okoro/passphrase"_s);
    type(u"three new ones"_s);
    tabTo(u"staff/Jo Okoro/passphrase/again"_s);
    type(u"three new ones"_s);
    tabTo(u"staff/Jo Okoro/readmit"_s);
    press(Qt::Key_Return);
    CHECK_FALSE(member().hasLeft);
    CHECK(isSaid(u"Jo Okoro, carer"_s));
    CHECK(focus() == u"staff/Jo Okoro/change");
    REQUIRE_OK(Record::open(shown.bench.record().path(),
        { KeyHolder::Kind::Staff, u"Jo Okoro"_s, Secret::fromText(u"three new ones"_s) },
        shown.bench.clock));
}

TEST_CASE("settings: nobody is offered to change what they may do themselves", "[gui][settings]")
{
    Shown shown;
    REQUIRE_OK(shown.bench.record().addStaff(keyOf(u"Jo Okoro"_s), Staff::Role::Carer));
    shown.page.refresh();
    CHECK(shown.page.findChild<QWidget *>(u"staff/Aled M/change"_s) == nullptr);
    CHECK(shown.page.findChild<QWidget *>(u"staff/Jo Okoro/change"_s) != nullptr);
}

TEST_CASE("settings: a key is printed only once that is on record", "[gui][settings]")
{
    Shown shown;
    tabTo(u"envelope/make"_s);
    press(Qt::Key_Return);
    const auto printed = [&] {
        const auto page = shown.bench.record().auditRows({ .kind = AuditKind::GivenOut });
        REQUIRE_OK(page);
        return page->total;
    };
    SECTION("sent")
    {
        part<QPushButton>(shown.page, u"paper/print"_s)->click();
        CHECK(shown.bench.prompts.printed.size() == 1);
        CHECK(printed() == 1);
    }
    SECTION("given up")
    {
        shown.bench.prompts.printing = Printing::GivenUp;
        part<QPushButton>(shown.page, u"paper/print"_s)->click();
        CHECK(printed() == 0);
    }
    SECTION("not allowed any more")
    {
        shown.bench.letGo();
        part<QPushButton>(shown.page, u"paper/print"_s)->click();
        CHECK(shown.bench.prompts.printed.isEmpty());
    }
}

TEST_CASE("settings: two windows change the place, and nothing is written over unseen",
    "[gui][settings][stale]")
{
    Shown shown;
    const auto other
        = Record::open(shown.bench.record().path(), keyOf(u"Aled M"_s), shown.bench.clock);
    REQUIRE_OK(other);
    const auto theyWrite = [&](QString Setting::*value, const QString &text) {
        Setting setting = (*other)->setting();
        setting.*value = text;
        REQUIRE_OK((*other)->changeSetting(setting));
    };
    tabTo(u"setting/address"_s);
    type(u"1 Elm Road"_s);
    SECTION("different lines: both stand")
    {
        theyWrite(&Setting::name, u"Ashdown House West"_s);
        press(Qt::Key_Tab);
        CHECK(shown.bench.record().setting().name == u"Ashdown House West");
        CHECK(shown.bench.record().setting().address == u"1 Elm Road");
    }
    SECTION("the same line: it is said, and kept until the line is left once more")
    {
        theyWrite(&Setting::address, u"2 Oak Road"_s);
        press(Qt::Key_Tab);
        CHECK(shown.bench.record().setting().address == u"2 Oak Road");
        CHECK(part<QLabel>(shown.page, u"setting/address/problem"_s)->text().contains(u"2 Oak"));
        CHECK(part<QLineEdit>(shown.page, u"setting/address"_s)->text() == u"1 Elm Road");
        shown.page.flush();
        CHECK(shown.bench.record().setting().address == u"2 Oak Road");
        press(Qt::Key_Tab, Qt::ShiftModifier);
        press(Qt::Key_Tab);
        CHECK(shown.bench.record().setting().address == u"1 Elm Road");
    }
}
