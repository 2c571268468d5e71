// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/file_bytes.h"
#include "tests/support/stopped_acts.h"
#include "tests/support/support.h"

#include <QProcess>

namespace homeward::test {

/// Another program that does one act to a record, and what became of it.
struct StoppedProgram
{
    bool isDone = false; ///< it said so
    bool isKilled = false;
    QString made = {}; ///< by the act
    QByteArray steps = {}; ///< when it was not stopped
    QString said = {}; ///< why it did not do it

    /// Without a step: it is not stopped.
    [[nodiscard]] static StoppedProgram run(
        const QString &record, const QString &act, const QStringList &with, int step = -1)
    {
        QProcess program;
        program.start(QStringLiteral(HOMEWARD_TEST_STOPPED),
            QStringList { record, act, QString::number(step), step < 0 ? u"never"_s : u"kill"_s }
                + with);
        REQUIRE(program.waitForFinished(60'000));
        return of(program);
    }
    [[nodiscard]] static StoppedProgram of(QProcess &program)
    {
        StoppedProgram stopped;
        stopped.said = QString::fromUtf8(program.readAllStandardError());
        stopped.isKilled = program.exitStatus() == QProcess::CrashExit;
        const QByteArrayList lines = program.readAllStandardOutput().split('\n');
        stopped.isDone = lines.first().startsWith("done ");
        stopped.made = QString::fromUtf8(lines.first().mid(5));
        stopped.steps = lines.value(1);
        return stopped;
    }
};

/// The steps to stop at: all of them; or a few: where no file is locked, where one gets its name,
/// and half way from there to the next.
[[nodiscard]] inline QList<int> stepsToStopAt(const QByteArray &steps, bool isWhole)
{
    constexpr int most = 6;
    QList<int> chosen;
    int last = 0;
    for (int step = 0; step < steps.size(); ++step) {
        const bool isBetween = steps.at(step) == 'u' || steps.at(step) == 'n';
        if (!isWhole && isBetween && step - last > 1)
            chosen << (last + step) / 2;
        if (isWhole || isBetween)
            chosen << step;
        last = isBetween ? step : last;
    }
    if (isWhole || chosen.size() <= most)
        return chosen;
    QList<int> few;
    for (int each = 0; each < most; ++each)
        few << chosen.at(each * (chosen.size() - 1) / (most - 1));
    return few;
}

} // namespace homeward::test
