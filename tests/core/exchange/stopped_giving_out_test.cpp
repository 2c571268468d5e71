// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/record/test_record.h"
#include "tests/support/stopped_program.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Given out: stopped at any step on a disk that knows no file without a name, nothing can "
          "be read that the record does not know of",
    "[exchange][crash][stopped]")
{
    TestRecord record;
    const QByteArray child = "Ada Zielinska-Holt";
    (void)record.addChild(QString::fromUtf8(child));
    record.close();
    const QByteArray before = bytesOf(record.path());
    const QString given = record.inFolder(u"given.json"_s);
    const QDir folder(record.inFolder({}));
    const auto run = [&](int step) {
        for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden))
            REQUIRE(QFile::remove(folder.filePath(name)));
        writeBytes(record.path(), before);
        return StoppedProgram::run(record.path(), act::giveOut, { given }, step);
    };
    const StoppedProgram whole = run(-1);
    CAPTURE(whole.said);
    REQUIRE(whole.isDone);
    REQUIRE(bytesOf(given).contains(child));

    int leftovers = 0;
    for (int step = 0; step < whole.steps.size(); ++step) {
        CAPTURE(step, whole.steps.mid(step, 1).toStdString());
        REQUIRE(run(step).isKilled);
        record.open();
        record.close();
        const bool isKnown
            = record.rawValue(u"SELECT count(*) FROM audit WHERE action = 'record-exported'"_s)
            == u"1";
        for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
            CAPTURE(name);
            leftovers += name.startsWith(u".homeward-new-") ? 1 : 0;
            CHECK((isKnown || !bytesOf(folder.filePath(name)).contains(child)));
        }
    }
    INFO("it was stopped while the file lay there");
    CHECK(leftovers > 0);
}
