// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"
#include "app/cli/passphrase_source.h"
#include "core/base/hardening.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QString>
#include <QTextStream>

namespace {

/// The commands say everything themselves, in one clear line; what the libraries warn about is not
/// for the user.
void keepQuiet(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        fprintf(stderr, "%s\n", qPrintable(text));
}

/// What stands in a record may have come from anywhere: a terminal is told nothing by it.
QString harmless(QString text)
{
    for (QChar &sign : text) {
        const bool isLayout = sign == QLatin1Char('\n') || sign == QLatin1Char('\t');
        if (sign.category() == QChar::Other_Control && !isLayout)
            sign = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

} // namespace

int main(int argc, char **argv)
{
    if (!homeward::hardenProcess()) {
        fprintf(stderr, "Homeward cannot keep its memory from other programs here, and stops.\n");
        return 1;
    }
    qInstallMessageHandler(keepQuiet);
    // PDFs need fonts, and fonts need a platform: one without a screen.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("homeward-cli"));

    const homeward::SystemTimeSource time;
    const homeward::Outcome outcome = homeward::CommandLine(
        { time, homeward::passphrase_source::fromTerminal, homeward::KeyCost::usual(),
            homeward::FailedTries(homeward::FailedTries::usualFile()) })
                                          .run(QGuiApplication::arguments().mid(1));
    QTextStream(stderr) << harmless(outcome.err);
    QTextStream out(stdout);
    out << harmless(outcome.out);
    out.flush();
    if (fflush(stdout) != 0 || out.status() != QTextStream::Ok) {
        QTextStream(stderr) << QCoreApplication::translate("CommandLine",
            "What this command has to say could not be written: the disk may be full. What it was "
            "asked to do is done. A key, a passphrase or a code that it had to show is lost: sign in "
            "and make a new recovery key under Settings, or make the file again.\n");
        return static_cast<int>(homeward::Exit::Failed);
    }
    return static_cast<int>(outcome.exit);
}
