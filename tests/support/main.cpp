// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#define CATCH_CONFIG_RUNNER
#include "tests/support/support.h"

#include <QGuiApplication>
#include <QLocale>
#include <QMutex>

#include <memory>

// Tests of the window make the application themselves as a QApplication: the window's tests define this.
std::unique_ptr<QGuiApplication> (*makeTestApplication)(int &argc, char **argv) = nullptr;

namespace {

QMutex warningsMutex;
QStringList warnings;

void keepWarning(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtDebugMsg || type == QtInfoMsg)
        return;
    const QMutexLocker lock(&warningsMutex);
    warnings << text;
}

/// Fails any test that let Qt warn.
class WarningListener : public Catch::TestEventListenerBase
{
public:
    using TestEventListenerBase::TestEventListenerBase;

    bool assertionEnded(const Catch::AssertionStats &) override { return false; }
    void testCaseStarting(const Catch::TestCaseInfo &) override { (void)homeward::test::takeWarnings(); }
    void sectionEnded(const Catch::SectionStats &stats) override
    {
        for (const QString &warning : homeward::test::takeWarnings()) {
            ++unexpected;
            fprintf(stderr, "unexpected warning in \"%s\": %s\n", stats.sectionInfo.name.c_str(), qPrintable(warning));
        }
    }

    static int unexpected;
};

int WarningListener::unexpected = 0;

} // namespace

CATCH_REGISTER_LISTENER(WarningListener)

QStringList homeward::test::takeWarnings()
{
    const QMutexLocker lock(&warningsMutex);
    return std::exchange(warnings, {});
}

int main(int argc, char **argv)
{
    // A hostile environment on purpose: commas for decimal points, and a zone that is not England's.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "Pacific/Auckland");
    // The same nights every time, unless somebody asks for others.
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "seed=2026 max_success=60");
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    qInstallMessageHandler(keepWarning);
    const std::unique_ptr<QGuiApplication> application = makeTestApplication
        ? makeTestApplication(argc, argv)
        : std::make_unique<QGuiApplication>(argc, argv);
    (void)homeward::test::takeWarnings();

    const int failed = Catch::Session().run(argc, argv);
    if (WarningListener::unexpected > 0)
        fprintf(stderr, "%d unexpected warnings\n", WarningListener::unexpected);
    return failed != 0 || WarningListener::unexpected > 0 ? 1 : 0;
}
