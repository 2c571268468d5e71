// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/source_files.h"
#include "tests/support/support.h"

#include <QHash>
#include <QSet>

using namespace homeward::test;

namespace {

const QStringList cppFiles { u"*.cpp"_s, u"*.h"_s };

// What each room stands on. It may use that, and what that stands on in turn.
const QHash<QString, QStringList> standsOn {
    { u"core/base"_s, {} },
    { u"core/time"_s, { u"core/base"_s } },
    { u"core/model"_s, { u"core/time"_s } },
    { u"core/protocol"_s, { u"core/model"_s } },
    { u"core/forms"_s, { u"core/protocol"_s } },
    { u"core/guide"_s, { u"core/forms"_s } },
    { u"core/documents"_s, { u"core/guide"_s } },
    { u"core/vault"_s, { u"core/base"_s } },
    { u"core/store"_s, { u"core/model"_s, u"core/vault"_s } },
    { u"core/record"_s, { u"core/documents"_s, u"core/store"_s, u"core/vault"_s } },
    { u"core/practice"_s, { u"core/record"_s } },
    { u"core/exchange"_s, { u"core/record"_s, u"core/vault"_s } },
    { u"ui"_s, { u"core/practice"_s, u"core/exchange"_s } },
    { u"app"_s, { u"ui"_s } },
};

// Rooms behind a door: known only to those who stand on them directly.
const QStringList behindADoor { u"core/store"_s, u"core/vault"_s };

QSet<QString> roomsOpenTo(const QString &room)
{
    QSet<QString> open;
    for (const QString &below : standsOn.value(room)) {
        open += roomsOpenTo(below);
        for (const QString &closed : behindADoor)
            open.remove(closed);
    }
    for (const QString &below : standsOn.value(room))
        open << below;
    return open;
}

QString roomOf(const QString &path)
{
    return path.section(u'/', 0, path.startsWith(u"core/") ? 1 : 0);
}

/// What is wrong with the file including this, or nothing.
QString wrongArrow(const QString &file, const QString &included)
{
    const QString from = roomOf(file);
    const QString to = roomOf(included);
    if (included.endsWith(u".moc"))
        return {};
    if (!included.contains(u'/') || included.startsWith(u'.'))
        return u"\"%1\" must be written from the root, as in \"core/model/child.h\""_s.arg(
            included);
    for (const QString &room : { from, to }) {
        if (!standsOn.contains(room))
            return u"%1 is not one of the rooms: give it its place in architecture_test.cpp and in docs/architecture.md"_s
                .arg(room);
    }
    if (from == to || roomsOpenTo(from).contains(to))
        return {};
    return u"%1 must not know %2 (\"%3\"): pass in from above what is needed, or move it down; "
           "see docs/architecture.md"_s.arg(from, to, included);
}

QStringList wrongArrows(const SourceFile &file)
{
    static const QRegularExpression include(uR"X(^\s*#\s*include\s*"([^"]+)")X"_s);
    QStringList found;
    qsizetype number = 0;
    for (const QString &line : file.text.split(u'\n')) {
        ++number;
        const QRegularExpressionMatch match = include.match(line);
        const QString wrong
            = match.hasMatch() ? wrongArrow(file.path, match.captured(1)) : QString();
        if (!wrong.isEmpty())
            found << finding(file.path, number, wrong);
    }
    return found;
}

Rule widgets()
{
    const QString modules = u"t(?:Widgets|Charts|PrintSupport|SvgWidgets|OpenGLWidgets)\\b"_s;
    const QString exact = u"(?:Application|Frame|(?:Form|Grid|HBox|VBox|Box|Stacked)?Layout)>"_s;
    const QString views = u"(?:AbstractItem|Column|Graphics|Header|List|Table|Tree|Undo)View>"_s;
    const QString endings
        = u"\\w*(?:Widget|Dialog|Button|Box|Menu|Bar|Label|Edit|Slider|Splitter|Style|ScrollArea"
          "|Delegate|Completer|Chart|ChartView|Printer|ToolTip)>"_s;
    const QString headers = QStringList { modules, exact, views, endings }.join(u'|');
    return { QRegularExpression(u"#\\s*include\\s*<(?:\\w+/)?Q(?:%1)"_s.arg(headers)), {},
        u"no widgets under core; draw it in ui, from values of core"_s };
}

const Rule widgetModules {
    QRegularExpression(uR"(Qt6::(?:Widgets|Charts|PrintSupport|SvgWidgets|OpenGLWidgets)\b)"_s), {},
    u"core does not link widgets; link it in ui"_s
};

// sql_error.cpp turns SQLite's result codes into ours, and calls nothing.
const Rule sqliteHeader { QRegularExpression(u"<sqlite3\\.h>"_s),
    { u"core/vault/"_s, u"core/store/database.cpp"_s, u"core/store/sql_error.cpp"_s },
    u"SQLite itself is spoken to in core/store/database.cpp only; use Database"_s };

const Rule sodiumHeader { QRegularExpression(u"<sodium"_s), { u"core/vault/"_s, u"core/base/"_s },
    u"sealing and hashing with libsodium is done in core/vault and core/base only"_s };

// What is painted on Qt's own printer lies in the temporary folder meanwhile.
const Rule printerHeaders { QRegularExpression(u"<(?:cups/\\w+\\.h|QPrinter)>"_s),
    { u"ui/shell/print_job"_s, u"ui/shell/qt_prompts.cpp"_s },
    u"what is printed goes through Prompts::print, and from there through PrintJob"_s };

const Rule wallClock {
    QRegularExpression(
        u"\\b(?:QDateTime::current|QDate::currentDate|QTime::currentTime|system_clock)"_s),
    { u"core/base/time_source.cpp"_s },
    u"ask the TimeSource you were given, so that a test can say what time it is"_s
};

const Rule sql {
    QRegularExpression(
        u"\\b(?:SELECT|INSERT INTO|CREATE TABLE|DELETE FROM|PRAGMA|UPDATE \\w+ SET)\\b"_s),
    { u"core/store/"_s },
    u"SQL stands in core/store and resources/schema only; ask the store for what you need"_s
};

QStringList brokenIn(const QStringList &folders, const Rule &rule, QString (*view)(const QString &))
{
    QStringList broken;
    for (const SourceFile &file : sourceFiles(folders, cppFiles))
        broken << findings(rule, file.path, view(file.text));
    return broken;
}

} // namespace

TEST_CASE("Arrows: a file may use its own room and what that stands on", "[architecture]")
{
    const auto [file, included] = GENERATE(table<QString, QString>({
        { u"core/model/child.cpp"_s, u"core/model/child.h"_s },
        { u"core/model/child.cpp"_s, u"core/base/id.h"_s },
        { u"core/documents/police_report.cpp"_s, u"core/protocol/protocol.h"_s },
        { u"core/store/episode_log.cpp"_s, u"core/vault/sealed_file.h"_s },
        { u"core/store/episode_log.cpp"_s, u"core/model/entry.h"_s },
        { u"core/record/record.cpp"_s, u"core/store/database.h"_s },
        { u"core/exchange/calendar.cpp"_s, u"core/vault/sealed_file.h"_s },
        { u"ui/today/today_page.cpp"_s, u"ui/shell/page.h"_s },
        { u"ui/today/today_page.cpp"_s, u"core/guide/situation.h"_s },
        { u"app/main.cpp"_s, u"ui/shell/main_window.h"_s },
        { u"app/main.cpp"_s, u"core/record/record.h"_s },
        { u"ui/forms/line_editor.cpp"_s, u"line_editor.moc"_s },
    }));
    INFO(file.toStdString() << " includes " << included.toStdString());
    CHECK(wrongArrow(file, included) == QString());
}

TEST_CASE("Arrows: one that goes the wrong way is refused", "[architecture]")
{
    const auto [file, included] = GENERATE(table<QString, QString>({
        { u"core/base/result.h"_s, u"core/time/moment.h"_s },
        { u"core/model/child.cpp"_s, u"core/forms/form.h"_s },
        { u"core/guide/steps.cpp"_s, u"core/documents/document.h"_s },
        { u"core/guide/steps.cpp"_s, u"core/store/database.h"_s },
        { u"core/documents/call_card.cpp"_s, u"core/record/record.h"_s },
        { u"core/store/database.cpp"_s, u"core/protocol/protocol.h"_s },
        { u"core/vault/sealed_file.cpp"_s, u"core/model/child.h"_s },
        { u"core/practice/scenario.cpp"_s, u"core/store/database.h"_s },
        { u"core/exchange/calendar.cpp"_s, u"core/store/database.h"_s },
        { u"core/record/record.cpp"_s, u"ui/shell/page.h"_s },
        { u"ui/today/today_page.cpp"_s, u"core/store/database.h"_s },
        { u"ui/today/today_page.cpp"_s, u"core/vault/sealed_file.h"_s },
        { u"ui/today/today_page.cpp"_s, u"app/command_line.h"_s },
        { u"app/main.cpp"_s, u"core/store/database.h"_s },
        { u"app/main.cpp"_s, u"core/vault/sealed_file.h"_s },
        { u"core/model/child.cpp"_s, u"tests/support/support.h"_s },
        { u"core/cellar/barrel.cpp"_s, u"core/base/id.h"_s },
        { u"core/model/child.cpp"_s, u"child.h"_s },
        { u"core/model/child.cpp"_s, u"../base/id.h"_s },
    }));
    INFO(file.toStdString() << " includes " << included.toStdString());
    CHECK(wrongArrow(file, included) != QString());
}

TEST_CASE("Arrows: the finding names the file and the line", "[architecture]")
{
    const SourceFile file { u"core/guide/steps.cpp"_s,
        u"#pragma once\n\n#include \"core/store/database.h\"\n#include <QWidget>\n"_s };
    const QStringList found = wrongArrows(file);
    REQUIRE(found.size() == 1);
    CHECK(found.first().startsWith(u"core/guide/steps.cpp:3: core/guide must not know core/store"));
}

TEST_CASE("Arrows: every include of core, ui and app goes the right way", "[architecture]")
{
    const QList<SourceFile> files = sourceFiles({ u"core"_s, u"ui"_s, u"app"_s }, cppFiles);
    REQUIRE(files.size() > 50);
    QStringList wrong;
    for (const SourceFile &file : files)
        wrong << wrongArrows(file);
    checkNone(wrong);
}

TEST_CASE("Core has no widgets", "[architecture]")
{
    SECTION("the rule knows a widget from what only sounds like one")
    {
        for (const QString &header :
            { u"QWidget"_s, u"QApplication"_s, u"QMessageBox"_s, u"QVBoxLayout"_s, u"QTreeView"_s,
                u"QtWidgets/QLabel"_s, u"QtWidgets"_s, u"QPrinter"_s }) {
            INFO(header.toStdString());
            CHECK(findings(widgets(), u"core/a.h"_s, u"#include <%1>"_s.arg(header)).size() == 1);
        }
        for (const QString &header :
            { u"QCoreApplication"_s, u"QGuiApplication"_s, u"QStringView"_s, u"QTextLayout"_s,
                u"QPageLayout"_s, u"QTextFrame"_s, u"QPdfWriter"_s, u"QImage"_s }) {
            INFO(header.toStdString());
            CHECK(findings(widgets(), u"core/a.h"_s, u"#include <%1>"_s.arg(header)).isEmpty());
        }
        CHECK(findings(widgetModules, u"core/CMakeLists.txt"_s, u"LINKS Qt6::Gui Qt6::Charts)"_s)
                  .size()
            == 1);
        CHECK(findings(widgetModules, u"core/CMakeLists.txt"_s, u"LINKS Qt6::Gui Qt6::Sql)"_s)
                  .isEmpty());
    }
    SECTION("no file includes one") { checkNone(brokenIn({ u"core"_s }, widgets(), codeOf)); }
    SECTION("no room links them")
    {
        QStringList broken;
        for (const SourceFile &file : sourceFiles({ u"core"_s }, { u"CMakeLists.txt"_s }))
            broken << findings(widgetModules, file.path, file.text);
        checkNone(broken);
    }
}

TEST_CASE("SQLite and libsodium are spoken to in one place", "[architecture]")
{
    CHECK(
        findings(sqliteHeader, u"core/record/record.cpp"_s, u"#include <sqlite3.h>"_s).size() == 1);
    CHECK(
        findings(sqliteHeader, u"core/store/database.cpp"_s, u"#include <sqlite3.h>"_s).isEmpty());
    CHECK(findings(sodiumHeader, u"core/store/digest.cpp"_s, u"#include <sodium.h>"_s).size() == 1);

    const QStringList folders { u"core"_s, u"ui"_s, u"app"_s };
    checkNone(brokenIn(folders, sqliteHeader, codeOf));
    checkNone(brokenIn(folders, sodiumHeader, codeOf));
}

TEST_CASE("Printers are spoken to in one place", "[architecture]")
{
    CHECK(findings(printerHeaders, u"ui/parts/key_paper.cpp"_s, u"#include <QPrinter>"_s).size()
        == 1);
    CHECK(findings(printerHeaders, u"app/homeward.cpp"_s, u"#include <cups/cups.h>"_s).size() == 1);
    CHECK(findings(printerHeaders, u"ui/shell/print_job_cups.cpp"_s, u"#include <cups/cups.h>"_s)
              .isEmpty());

    checkNone(brokenIn({ u"core"_s, u"ui"_s, u"app"_s }, printerHeaders, codeOf));
}

TEST_CASE("Only the TimeSource reads the clock", "[architecture]")
{
    const QString reading = u"const QDateTime now = QDateTime::currentDateTimeUtc();"_s;
    CHECK(findings(wallClock, u"core/guide/steps.cpp"_s, reading).size() == 1);
    CHECK(findings(wallClock, u"core/base/time_source.cpp"_s, reading).isEmpty());

    checkNone(brokenIn({ u"core"_s, u"ui"_s, u"app"_s, u"tests"_s }, wallClock, codeOf));
}

TEST_CASE("SQL stands in the store only", "[architecture]")
{
    const QString code = u"run(u\"SELECT name FROM child\"_s); // SELECT in a comment\n"_s;
    CHECK(findings(sql, u"core/record/record.cpp"_s, literalsOf(code)).size() == 1);
    CHECK(findings(sql, u"core/store/children.cpp"_s, literalsOf(code)).isEmpty());
    CHECK(findings(sql, u"core/record/record.cpp"_s, literalsOf(u"// SELECT in a comment"_s))
              .isEmpty());
    CHECK(findings(sql, u"ui/a.cpp"_s, literalsOf(u"tr(\"Select a child from the list\")"_s))
              .isEmpty());

    checkNone(brokenIn({ u"core"_s, u"ui"_s, u"app"_s }, sql, literalsOf));
}

TEST_CASE("C++ is taken apart into code and literals", "[architecture]")
{
    const QString cpp
        = u"a(\"x // \\\" y\"); // \"no\"\nb('\"', 1'000); /* \"no\"\n*/ c(R\"q(1)\"\n2)q\");"_s;
    CHECK(codeOf(cpp).simplified() == u"a( ); b( , 1'000); c( );"_s);
    CHECK(literalsOf(cpp).simplified() == u"\"x // \\\" y\" '\"' R\"q(1)\" 2)q\""_s);
    CHECK(codeOf(cpp).count(u'\n') == cpp.count(u'\n'));
    CHECK(literalsOf(cpp).count(u'\n') == cpp.count(u'\n'));
}
