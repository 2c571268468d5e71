// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/record/test_record.h"
#include "tests/support/file_bytes.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

using namespace homeward;
using namespace homeward::test;

namespace {

/// HOMEWARD_KILL_ROUNDS says how many in `./check crash`.
int rounds()
{
    bool isSaid = false;
    const int said = qEnvironmentVariableIntValue("HOMEWARD_KILL_ROUNDS", &isSaid);
    return isSaid ? said : 50;
}

/// Lets the writer work for a moment, kills it in the middle, and returns what it had acknowledged.
QStringList acknowledgedUntilKilled(
    const QString &path, int firstNumber, unsigned long milliseconds)
{
    QProcess writer;
    writer.start(QStringLiteral(HOMEWARD_TEST_WRITER),
        { path, QString::number(firstNumber), u"Sam Reed"_s });
    REQUIRE(writer.waitForStarted());
    while (!writer.canReadLine())
        REQUIRE(writer.waitForReadyRead(60'000));
    QThread::msleep(milliseconds);
    writer.kill();
    REQUIRE(writer.waitForFinished());
    INFO(writer.readAllStandardError().toStdString());
    REQUIRE(writer.exitStatus() == QProcess::CrashExit);
    return QString::fromUtf8(writer.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

TEST_CASE(
    "Record: killed at any moment, everything that was acknowledged is there", "[record][crash]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    QSet<QString> acknowledged;
    int killedBusy = 0;
    for (int round = 0; round < rounds(); ++round) {
        const auto milliseconds
            = static_cast<unsigned long>(QRandomGenerator::global()->bounded(60));
        record.close();
        const QStringList lines
            = acknowledgedUntilKilled(record.path(), round * 100'000, milliseconds);
        CAPTURE(round, milliseconds, lines.size());
        killedBusy += lines.size() > 1 ? 1 : 0;
        CHECK(readableIn(record.inFolder({}), { u"note "_s, u"Sam Reed"_s }) == QStringList());
        record.open();

        QString lastDraft;
        for (const QString &line : lines) {
            const QString text = u"note "_s + line.section(u' ', 1);
            if (line.startsWith(u"entry"_s))
                acknowledged.insert(text);
            else if (line.startsWith(u"draft"_s))
                lastDraft = text;
        }
        QSet<QString> kept;
        for (const Entry &entry : record.entriesOf(episode, Entry::Kind::Note))
            kept.insert(entry.answer(u"note.text"_s).value());
        CHECK(kept.contains(acknowledged));
        // One more may have been kept in the instant before its acknowledgement.
        CHECK(kept.size() <= acknowledged.size() + round + 1);
        if (!lastDraft.isEmpty()) {
            const auto drafts = record->drafts(episode.toStorage());
            REQUIRE_OK(drafts);
            REQUIRE(drafts->size() == 1);
            const int number = lastDraft.section(u' ', 1).toInt();
            const int keptNumber = drafts->first().typed.section(u' ', 1).toInt();
            CHECK((keptNumber == number || keptNumber == number + 1));
        }
        CHECK(record.problems() == QStringList());
    }
    CHECK(killedBusy > 0);
}
