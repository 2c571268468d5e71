// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/exchange/two_homes.h"
#include "tests/support/stopped_program.h"

#include <QDir>
#include <QFileInfo>

using namespace homeward;
using namespace homeward::test;

namespace {

const QDateTime afterwards = QDateTime::fromString(act::now, Qt::ISODate).addSecs(60);

/// One of the two homes does one act, and is stopped.
struct Side
{
    TestRecord &record;
    QString act;
    QStringList with;
    QStringList made = {}; ///< names of files that the act makes, as patterns
};

QStringList filesIn(TestRecord &record, const QStringList &patterns)
{
    if (patterns.isEmpty())
        return {};
    return QDir(record.inFolder({})).entryList(patterns, QDir::Files | QDir::Hidden);
}

/// All there is in the tables but who signed in; and only once nothing is wrong with the file.
QStringList contentOf(TestRecord &record)
{
    auto opened = Record::open(record.path(), keyOf(act::owner), record.time);
    REQUIRE_OK(opened);
    REQUIRE((*opened)->verify()->problems == QStringList());
    opened->reset();
    QStringList content;
    const QStringList tables
        = record.rawRows(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND "
                         "name NOT LIKE 'search_index%' AND name NOT LIKE 'sqlite%' AND name NOT "
                         "IN ('sessions', 'audit') ORDER BY name"_s);
    for (const QString &table : tables)
        content << table + u": "_s + record.rawValue(u"SELECT count(*) FROM "_s + table);
    return content
        + record.rawRows(u"SELECT action || ' ' || about FROM audit WHERE action NOT IN "
                         "('signed-in', 'hand-over-opened') ORDER BY number"_s);
}

/// Stops it at those steps. Gives how often it was.
int stopEverywhere(const Side &side, bool isWhole)
{
    TestRecord &record = side.record;
    record.time.set(afterwards);
    const QString path = record.path();
    const QByteArray file = bytesOf(path);
    const QStringList before = contentOf(record);
    const auto putBack = [&] {
        writeBytes(path, file);
        QFile::remove(path + u"-journal"_s);
        for (const QString &name : filesIn(record, side.made))
            REQUIRE(QFile::remove(record.inFolder(name)));
    };
    const auto run = [&](int step) {
        putBack();
        return StoppedProgram::run(path, side.act, side.with, step);
    };
    const StoppedProgram whole = run(-1);
    CAPTURE(side.act, whole.said);
    REQUIRE(whole.isDone);
    const QStringList after = contentOf(record);
    REQUIRE(before != after);
    const QStringList everything = filesIn(record, { u"*"_s });
    const QStringList made = filesIn(record, side.made);
    REQUIRE(made.size() == side.made.size());
    const qint64 madeSize = made.isEmpty() ? 0 : QFileInfo(record.inFolder(made.first())).size();
    int stopped = 0;
    for (const int step : stepsToStopAt(whole.steps, isWhole)) {
        CAPTURE(step, whole.steps.mid(step, 1).toStdString());
        const StoppedProgram program = run(step);
        CAPTURE(program.said);
        REQUIRE(program.isKilled);
        REQUIRE_FALSE(program.isDone);
        const QStringList found = contentOf(record);
        CAPTURE(found, before, after);
        REQUIRE((found == before || found == after));
        INFO("no file is there that the record does not know of, and no half of one");
        for (const QString &name : filesIn(record, { u"*"_s })) {
            CAPTURE(name);
            REQUIRE((everything.contains(name) || name.endsWith(u"-journal")));
        }
        for (const QString &name : filesIn(record, side.made)) {
            CAPTURE(name);
            REQUIRE(found == after);
            REQUIRE(QFileInfo(record.inFolder(name)).size() == madeSize);
        }
        ++stopped;
    }
    putBack();
    return stopped;
}

/// Each act of a hand-over in its order; between them it is done in peace.
int stopThroughout(bool isWhole)
{
    TwoHomes homes;
    TestRecord &from = homes.from;
    TestRecord &to = homes.to;
    const QString child = homes.ada.toStorage();
    const auto finish = [&](const Side &side) {
        const StoppedProgram done = StoppedProgram::run(side.record.path(), side.act, side.with);
        CAPTURE(side.act, done.said);
        REQUIRE(done.isDone);
        return done.made;
    };
    from.close();
    to.close();
    const Side send { from, act::send, { child, homes.spoken, from.inFolder({}) },
        { u"*.homeward-handover"_s } };
    int stopped = stopEverywhere(send, isWhole);
    const QString file = finish(send);
    REQUIRE_OK(hand_over_file::read(file));

    const Side take { to, act::take, { child, homes.spoken, file } };
    stopped += stopEverywhere(take, isWhole);
    const QString code = finish(take);

    const QString id = to.rawValue(u"SELECT id FROM handovers"_s);
    stopped += stopEverywhere(
        { to, act::receipt, { child, id, to.inFolder({}) }, { u"*.homeward-receipt"_s } }, isWhole);

    for (const Side &side : { Side { from, act::takeReceipt, { child, code } },
             Side { from, act::end, { child } }, Side { from, act::erase, { child } } }) {
        stopped += stopEverywhere(side, isWhole);
        (void)finish(side);
    }
    return stopped;
}

} // namespace

TEST_CASE("A hand-over that is stopped half way happened or did not, in both homes",
    "[exchange][handover][crash][stopped]")
{
    CHECK(stopThroughout(false) > 12);
}

TEST_CASE("A hand-over that is stopped at every single step", "[exchange][handover][.crash]")
{
    WARN(stopThroughout(true) << " programs stopped");
}
