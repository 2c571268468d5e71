// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/source_files.h"
#include "tests/support/support.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace homeward::test;

namespace {

constexpr qsizetype mostLines = 600;

// Files under core that need no test of their own, and why.
const QHash<QString, QString> testedElsewhere {
    { u"core/documents/paper_room.cpp"_s,
        u"blank_profile_test.cpp and blank_police_report_test.cpp: room, lines and boxes"_s },
    { u"core/guide/entry_folding.cpp"_s,
        u"fact_fold_test.cpp: what folds, and what can be disputed"_s },
    { u"core/documents/report_rows.cpp"_s, u"police_report_test.cpp: what each row says"_s },
    { u"core/record/record_interview_pack.cpp"_s,
        u"record_interview_test.cpp: leaves in a sealed pack and comes back in one"_s },
    { u"core/record/hand_over.cpp"_s, u"hand_over_file_test.cpp: what leaves, and how"_s },
    { u"core/record/hand_over_arrival.cpp"_s,
        u"exchange/hand_over_intake_test.cpp: who it is here, and what differs"_s },
    { u"core/record/hand_over_end.cpp"_s,
        u"exchange/hand_over_end_test.cpp: receipt, end and deleting"_s },
    { u"core/record/hand_over_intake.cpp"_s,
        u"exchange/hand_over_intake_test.cpp: what comes in"_s },
    { u"core/store/handover_store.cpp"_s, u"hand_over_end_test.cpp, through the record"_s },
    { u"core/exchange/exchange_children.cpp"_s, u"exchange_json_test.cpp: both ways"_s },
    { u"core/exchange/exchange_log.cpp"_s, u"exchange_json_test.cpp: both ways"_s },
    { u"core/exchange/exchange_parts.cpp"_s, u"exchange_json_test.cpp: each wrong value"_s },
    { u"core/exchange/list_words.cpp"_s, u"table_check_test.cpp: what is said of each row"_s },
    { u"core/exchange/table.cpp"_s, u"table_reader_test.cpp: the names of columns"_s },
    { u"core/exchange/table_text.cpp"_s, u"table_reader_test.cpp: every encoding"_s },
    { u"core/exchange/exchange_people.cpp"_s, u"exchange_json_test.cpp: both ways"_s },
    { u"core/protocol/json_schema.cpp"_s,
        u"protocol_schema_test.cpp and exchange_json_test.cpp: what does not fit"_s },
    { u"core/record/table_filling.cpp"_s, u"table_check_test.cpp: what is missing is added"_s },
    { u"core/record/table_matches.cpp"_s, u"table_check_test.cpp: who is in the record already"_s },
    { u"core/record/exchanged_photos.cpp"_s, u"exchange_rules_test.cpp: photos"_s },
    { u"core/record/record_exchange.cpp"_s, u"exchange_file_test.cpp: what goes out"_s },
    { u"core/record/record_intake.cpp"_s, u"exchange_rules_test.cpp: what is refused"_s },
    { u"core/record/record_intake_children.cpp"_s, u"exchange_rules_test.cpp: children"_s },
    { u"core/record/record_intake_episodes.cpp"_s, u"exchange_rules_test.cpp: absences"_s },
    { u"core/record/record_intake_hand_overs.cpp"_s,
        u"exchange_hand_overs_test.cpp: what comes in, and what is refused"_s },
    { u"core/record/record_intake_histories.cpp"_s,
        u"exchange_histories_test.cpp: what comes in, and what stays as it is here"_s },
    { u"core/record/record_intake_log.cpp"_s, u"exchange_rules_test.cpp: lines"_s },
    { u"core/store/history_store.cpp"_s, u"exchange_histories_test.cpp, through the record"_s },
    { u"core/store/exchange_store.cpp"_s, u"exchange_rules_test.cpp, through the record"_s },
    { u"core/record/profile_changes.cpp"_s,
        u"record_children_test.cpp: a change while an episode is open is an entry"_s },
    { u"core/record/given_file.cpp"_s,
        u"record_documents_test.cpp: a document and its note exist together or not at all"_s },
    { u"core/store/child_removal.cpp"_s,
        u"record_retention_test.cpp: what is left of a deleted child"_s },
    { u"core/store/interview_store.cpp"_s,
        u"record_interview_test.cpp: who reads it, and what is sealed"_s },
    { u"core/record/record_opening.cpp"_s,
        u"record_test.cpp and record_people_test.cpp: who gets in, and how"_s },
    { u"core/vault/admission.cpp"_s, u"vault_vfs_test.cpp: without a vault nothing opens"_s },
    { u"core/vault/connection_guard.cpp"_s,
        u"vault_vfs_test.cpp: what would weaken it is refused"_s },
    { u"core/vault/header_file.cpp"_s, u"vault_test.cpp and power_loss_test.cpp: slots"_s },
    { u"core/vault/lower_file.cpp"_s, u"faults_test.cpp: every operation"_s },
    { u"core/vault/new_file.cpp"_s, u"vault_test.cpp: a new file"_s },
    { u"core/vault/refusals.cpp"_s, u"vault_test.cpp: what cannot be opened says why"_s },
    { u"core/vault/sealed_database.cpp"_s, u"power_loss_test.cpp and tampering_test.cpp"_s },
    { u"core/vault/sealed_file.cpp"_s, u"tampering_test.cpp: what is damaged is named"_s },
    { u"core/vault/wiped_memory.cpp"_s,
        u"vault_vfs_test.cpp: nothing of a page is in memory once the record is closed"_s },
    { u"core/store/answer_columns.cpp"_s,
        u"children_store_test.cpp and entry_store_test.cpp: answers come back as they went in"_s },
    { u"core/store/care_store.cpp"_s, u"record_children_test.cpp, through the record"_s },
    { u"core/store/digest.cpp"_s, u"audit_store_test.cpp: the chain"_s },
    { u"core/store/file_checks.cpp"_s, u"database_test.cpp: every file that is refused"_s },
    { u"core/store/photo_store.cpp"_s, u"record_children_test.cpp: photos"_s },
    { u"core/store/protocol_store.cpp"_s, u"record_test.cpp: the protocol in use"_s },
    { u"core/store/row.cpp"_s, u"children_store_test.cpp: what is read back"_s },
    { u"core/store/sql_error.cpp"_s, u"database_test.cpp: each refusal has its code"_s },
    { u"core/store/sql_value.cpp"_s, u"entry_store_test.cpp: what is bound"_s },
};

const Rule unfinishedWork { QRegularExpression(u"\\b(?:TODO|FIXME|XXX|HACK)\\b"_s), {},
    u"finish it, or write it down as an issue"_s };

const Rule foreignPath { QRegularExpression(u"(?<![\\w.~}])/(?:work|home|root|Users)/"_s), {},
    u"this is a path of one machine; make it relative"_s };

const QStringList folders { u"app"_s, u"core"_s, u"docs"_s, u"packaging"_s, u"resources"_s,
    u"tests"_s, u"translations"_s, u"ui"_s };
const QStringList scripts { u".ci/run"_s, u"check"_s, u"packaging/install-packages"_s,
    u"packaging/test-package"_s, u"run"_s };

QList<SourceFile> textFiles()
{
    const QStringList others { u"CMakeLists.txt"_s, u"CMakePresets.json"_s, u"CONTRIBUTING.md"_s,
        u"README.md"_s };
    return sourceFiles(folders + scripts + others,
        { u"*.cpp"_s, u"*.h"_s, u"*.txt"_s, u"*.md"_s, u"*.json"_s, u"*.sql"_s, u"*.qss"_s,
            u"*.svg"_s, u"*.xml"_s, u"*.ts"_s, u"*.desktop"_s });
}

/// Numbers that are nobody's: kept free for drama by Ofcom, or a helpline that everybody may ring.
bool mayBePrinted(const QString &digits)
{
    static const QRegularExpression free(u"^(?:01632960\\d{3}|07700900\\d{3}|08001111|116000)$"_s);
    return free.match(digits).hasMatch();
}

QStringList realNumbers(const QString &path, const QString &text)
{
    static const QRegularExpression number(
        u"(?<![\\w.+#-])(?:\\+44 ?|\\(?0)(?:\\d{2,4}\\)? \\d{3,4} ?\\d{3,4}|\\d{4} "
        u"\\d{5,6}|\\d{9,10}|800 ?\\d{4})"
        "(?![\\w.])"_s);
    QStringList found;
    qsizetype line = 0;
    for (const QString &words : text.split(u'\n')) {
        ++line;
        for (auto numbers = number.globalMatch(words); numbers.hasNext();) {
            QString digits = numbers.next().captured();
            digits.replace(u"+44"_s, u"0"_s).remove(QRegularExpression(u"\\D"_s));
            if (!mayBePrinted(digits))
                found << finding(path, line,
                    u"%1 may be somebody's number; use 01632 960000 to 960999 or 07700 900000 to 900999"_s
                        .arg(digits));
        }
    }
    return found;
}

bool hasLicence(const QString &text)
{
    const QStringList top = text.split(u'\n').mid(0, 3);
    return top.filter(u"SPDX-FileCopyrightText: "_s).size() == 1
        && top.filter(u"SPDX-License-Identifier: GPL-3.0-or-later"_s).size() == 1;
}

/// The names of the tests in a file, each joined from its literals.
QStringList testNamesIn(const QString &cpp)
{
    static const QRegularExpression testCase(
        u"TEST_CASE\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)"_s);
    static const QRegularExpression literal(u"\"((?:[^\"\\\\]|\\\\.)*)\""_s);
    QStringList names;
    for (const QRegularExpressionMatch &match : testCase.globalMatch(cpp)) {
        QString name;
        for (const QRegularExpressionMatch &part : literal.globalMatch(match.captured(1)))
            name += part.captured(1);
        names << name;
    }
    return names;
}

QString testOf(const QString &path) { return u"tests/%1_test.cpp"_s.arg(path.chopped(4)); }

} // namespace

TEST_CASE("Every file says whose it is and under which licence", "[guards]")
{
    CHECK(hasLicence(
        u"#!/bin/sh\n# SPDX-FileCopyrightText: 2026 A\n# SPDX-License-Identifier: GPL-3.0-or-later\n"_s));
    CHECK_FALSE(hasLicence(u"#pragma once\n"_s));

    const QStringList sources { u"CMakeLists.txt"_s, u"*.cpp"_s, u"*.h"_s, u"*.sql"_s, u"*.qss"_s,
        u"*.svg"_s };
    const QList<SourceFile> files
        = sourceFiles(folders + scripts + QStringList { u"CMakeLists.txt"_s }, sources);
    REQUIRE(files.size() > 100);
    QStringList wrong;
    for (const SourceFile &file : files) {
        // A golden file is what a test compares with, byte for byte.
        if (!file.path.startsWith(u"tests/data/") && !hasLicence(file.text))
            wrong << finding(
                file.path, 1, u"begin with the two SPDX lines that the other files begin with"_s);
    }
    checkNone(wrong);
}

TEST_CASE("No file of core or ui is too long to read", "[guards]")
{
    QStringList wrong;
    for (const SourceFile &file : sourceFiles({ u"core"_s, u"ui"_s }, { u"*.cpp"_s, u"*.h"_s })) {
        const qsizetype lines = file.text.count(u'\n');
        if (lines > mostLines)
            wrong << finding(file.path, lines,
                u"more than %1 lines; find the second thing it does and move that out"_s.arg(
                    mostLines));
    }
    checkNone(wrong);
}

TEST_CASE("Every file of core has its test", "[guards]")
{
    QStringList wrong;
    for (const SourceFile &file : sourceFiles({ u"core"_s }, { u"*.cpp"_s })) {
        // The catalogue is data. One test walks every form in it.
        if (file.path.startsWith(u"core/forms/catalogue/"))
            continue;
        if (isInRepository(testOf(file.path)) == testedElsewhere.contains(file.path))
            wrong << finding(file.path, 1,
                u"write %1, or say in guards_test.cpp where it is tested"_s.arg(testOf(file.path)));
    }
    for (const QString &path : testedElsewhere.keys()) {
        if (!isInRepository(path))
            wrong << finding(
                path, 1, u"is no longer there; take it out of the list in guards_test.cpp"_s);
    }
    checkNone(wrong);
}

TEST_CASE("Nothing is left for later", "[guards]")
{
    CHECK(findings(unfinishedWork, u"a.cpp"_s, u"// TODO: mend"_s).size() == 1);
    CHECK(
        findings(unfinishedWork, u"a.cpp"_s, u"QTemporaryDir(u\"homeward XXXXXX\"_s)"_s).isEmpty());

    QStringList wrong;
    for (const SourceFile &file : textFiles())
        wrong << findings(unfinishedWork, file.path, file.text);
    checkNone(wrong);
}

TEST_CASE("No file names a folder of somebody's machine", "[guards]")
{
    CHECK(findings(foreignPath, u"a.cpp"_s, u"open(\"/home/ada/record\")"_s).size() == 1);
    CHECK(findings(foreignPath, u"a.cpp"_s, u"include \"core/work/a.h\""_s).isEmpty());

    QStringList wrong;
    for (const SourceFile &file : textFiles())
        wrong << findings(foreignPath, file.path, file.text);
    checkNone(wrong);
}

TEST_CASE("No telephone number is a real person's", "[guards]")
{
    for (const QString &real : { u"01865 123456"_s, u"07911 123456"_s, u"+44 7911 123456"_s,
             u"07911123456"_s, u"(020) 7123 4567"_s, u"0800 123 456"_s, u"0800 2222"_s }) {
        INFO(real.toStdString());
        CHECK(realNumbers(u"a.json"_s, u"ring %1 now"_s.arg(real)).size() == 1);
    }
    for (const QString &free : { u"01632 960123"_s, u"07700 900123"_s, u"+44 7700 900123"_s,
             u"0800 1111"_s, u"116 000"_s, u"999"_s, u"2026-10-24T22:30"_s, u"0123456789abcdef"_s,
             u"00000000-0000-4000-8000-000000000001"_s }) {
        INFO(free.toStdString());
        CHECK(realNumbers(u"a.json"_s, u"ring %1 now"_s.arg(free)) == QStringList());
    }

    QStringList wrong;
    for (const SourceFile &file : textFiles()) {
        if (!file.path.endsWith(u".svg"))
            wrong << realNumbers(file.path, file.text);
    }
    checkNone(wrong);
}

TEST_CASE("Every command that the page on security names is there", "[guards]")
{
    struct Test
    {
        QString name;
        QString tags;
    };
    QList<Test> tests;
    static const QRegularExpression tag(u"\"((?:\\[[^\\]\"]+\\])+)\"\\s*\\)"_s);
    for (const SourceFile &file : sourceFiles({ u"tests"_s }, { u"*_test.cpp"_s })) {
        const QStringList parts = file.text.split(u"TEST_CASE("_s);
        for (const QString &part : parts.mid(1)) {
            const QStringList names = testNamesIn(u"TEST_CASE("_s + part);
            tests << Test { names.value(0), tag.match(part).captured(1) };
        }
    }
    REQUIRE(tests.size() > 500);
    // As the page writes it, and a shell hands it on: `homeward_tests "~[.]Name of a test*"`.
    const auto found = [&](QString filter) {
        const bool isWithoutLong = filter.startsWith(u"~[.]");
        if (isWithoutLong)
            filter.remove(0, 4);
        const bool isTag = filter.startsWith(u'[');
        const bool isBeginning = filter.endsWith(u'*');
        if (isBeginning)
            filter.chop(1);
        QList<Test> matching = tests;
        matching.removeIf([&](const Test &test) {
            const bool isMeant = isTag ? test.tags.contains(filter)
                : isBeginning          ? test.name.startsWith(filter)
                                       : test.name == filter;
            return !isMeant || (isWithoutLong && test.tags.contains(u"[."));
        });
        return matching;
    };
    // Something is shown, and nobody waits for hours without having been told.
    const auto showsSomething = [&](const QString &filter) {
        const QList<Test> shown = found(filter);
        return !shown.isEmpty() && std::none_of(shown.cbegin(), shown.cend(), [](const Test &test) {
            return test.tags.contains(u"[.");
        });
    };
    CHECK(showsSomething(u"~[.]Hardening: no core dump*"_s));
    CHECK(showsSomething(u"~[.]Tampering: *"_s));
    CHECK_FALSE(showsSomething(u"Tampering: *"_s));
    CHECK_FALSE(showsSomething(u"[no such tag]"_s));

    const auto textOf = [](const QString &path) {
        QFile file(QStringLiteral(HOMEWARD_SOURCE_DIR) + path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll());
    };
    const QString usage = textOf(u"/app/cli/usage.cpp"_s);
    const QString script = textOf(u"/check"_s);
    const auto isThere = [&](const QString &command) {
        const QString word = command.section(u' ', 1, 1);
        if (command.startsWith(u"./check"))
            return word.isEmpty() || script.contains(u"\ncheck_%1()"_s.arg(word));
        // That it is understood is tested where the command line is.
        if (command.startsWith(u"homeward-cli "))
            return usage.contains(u"\"  %1 "_s.arg(word)) && command.count(u' ') > 1;
        static const QRegularExpression filter(u"^homeward_tests \"([^\",\\\\]+)\"$"_s);
        const QRegularExpressionMatch match = filter.match(command);
        return match.hasMatch() && showsSomething(match.captured(1));
    };
    static const QRegularExpression quoted(u"`([^`]+)`"_s);
    const QString page = textOf(u"/docs/security.md"_s);
    QStringList wrong;
    int count = 0;
    qsizetype number = 0;
    bool isShown = false;
    for (const QString &line : page.split(u'\n')) {
        ++number;
        if (!line.startsWith(u"| "))
            continue;
        // Tables whose last column says by what each line is shown.
        if (line.endsWith(u" | shown by |") || page.split(u'\n').value(number).startsWith(u"|--"))
            isShown = line.endsWith(u" | shown by |");
        if (!isShown || line.endsWith(u" | shown by |"))
            continue;
        const QString cell = line.chopped(2).section(u" | "_s, -1);
        if (!cell.contains(u'`'))
            wrong << finding(u"docs/security.md"_s, number, u"say which command shows it"_s);
        for (const QRegularExpressionMatch &match : quoted.globalMatch(cell)) {
            ++count;
            if (!isThere(match.captured(1)))
                wrong << finding(u"docs/security.md"_s, number,
                    u"“%1” shows nothing, or what takes hours; name what proves it now"_s.arg(
                        match.captured(1)));
        }
    }
    CHECK(count > 80);
    checkNone(wrong);
}

TEST_CASE("The page on the file says which version it is of", "[guards]")
{
    const QDir versions(QStringLiteral(HOMEWARD_SOURCE_DIR) + u"/resources/schema"_s);
    const auto newest = versions.entryList({ u"*.sql"_s }, QDir::Files, QDir::Name).last().left(4);
    QFile page(QStringLiteral(HOMEWARD_SOURCE_DIR) + u"/docs/file-format.md"_s);
    REQUIRE(page.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(page.readAll())
              .contains(u"the version of this format: %1 |"_s.arg(newest.toInt())));
}

TEST_CASE("Every test that the coverage table names is there", "[guards]")
{
    CHECK(testNamesIn(u"TEST_CASE(\"one \"\n    \"and two\",\n    \"[tag]\")\n{"_s)
        == QStringList { u"one and two"_s });

    QSet<QString> names;
    for (const SourceFile &file : sourceFiles({ u"tests"_s }, { u"*_test.cpp"_s })) {
        for (const QString &name : testNamesIn(file.text))
            names.insert(name);
    }
    REQUIRE(names.size() > 500);
    QFile table(QStringLiteral(HOMEWARD_SOURCE_DIR) + u"/docs/coverage.md"_s);
    REQUIRE(table.open(QIODevice::ReadOnly));
    static const QRegularExpression quoted(u"`([^`]+)`"_s);
    QStringList wrong;
    int count = 0;
    qsizetype number = 0;
    const QString text = QString::fromUtf8(table.readAll());
    for (const QString &line : text.split(u'\n')) {
        ++number;
        if (!line.startsWith(u"| ") || !line.endsWith(u" |"))
            continue;
        // The last column names tests, each by its file or by its own name.
        for (const QRegularExpressionMatch &match :
            quoted.globalMatch(line.chopped(2).section(u" | "_s, -1))) {
            ++count;
            const QString name = match.captured(1);
            const bool isFile = name.endsWith(u"_test.cpp");
            // A file may lose the one test that proves a requirement, and still be there.
            const bool isTest = isFile
                ? isInRepository(u"tests/"_s + name) && !line.startsWith(u"| R"_s)
                : names.contains(name);
            if (!isTest)
                wrong << finding(u"docs/coverage.md"_s, number,
                    u"“%1” is no test; name the one that proves it now"_s.arg(name));
        }
    }
    CHECK(count > 100);
    checkNone(wrong);
}
