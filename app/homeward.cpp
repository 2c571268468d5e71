// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window_app.h"
#include "core/base/hardening.h"
#include "core/record/failed_tries.h"
#include "ui/settings/appearance.h"
#include "ui/shell/qt_prompts.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFont>
#include <QIcon>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTranslator>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// What the desktop asks for, as it was before our own style was put over it.
struct Desktop
{
    homeward::Theme theme;
    double textScale;
};

void showLook(QApplication &application, const Desktop &desktop, const QSettings &settings)
{
    const homeward::Appearance look = homeward::Appearance::read(settings);
    homeward::applyStyle(application, look.theme.value_or(desktop.theme),
        look.percent > 0 ? look.percent / 100.0 : desktop.textScale);
}

} // namespace

int main(int argc, char **argv)
{
    if (!homeward::hardenProcess()) {
        fprintf(stderr, "Homeward cannot keep its memory from other programs here, and stops.\n");
        return 1;
    }
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"Homeward"_s);
    QApplication::setApplicationName(u"homeward"_s);
    QApplication::setApplicationVersion(QStringLiteral(HOMEWARD_VERSION));
    QApplication::setApplicationDisplayName(u"Homeward"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/homeward.svg"_s));

    QTranslator translator;
    // The code is written in British English; the file for it holds the plurals.
    if (translator.load(QLocale(), u"homeward"_s, u"_"_s, u":/i18n"_s)
        || translator.load(u":/i18n/homeward_en_GB.qm"_s))
        QApplication::installTranslator(&translator);

    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate(
        "Homeward", "What to do, whom to tell and what to write down when a child is missing."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption practice(u"practice"_s,
        QApplication::translate("Homeward", "Open the practice home, where nothing is real."));
    parser.addOption(practice);
    parser.addPositionalArgument(
        u"record"_s, QApplication::translate("Homeward", "The record to open."), u"[record]"_s);
    parser.process(application);

    QSettings settings;
    const Desktop desktop { homeward::themeOf(QApplication::palette()),
        homeward::textScaleOf(QApplication::font()) };
    showLook(application, desktop, settings);

    const homeward::SystemTimeSource time;
    homeward::QtPrompts prompts(nullptr);
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    homeward::WindowApp::Setup setup { time, settings, prompts, QDir(data).filePath(u"practice"_s),
        [&] { showLook(application, desktop, settings); } };
    setup.failedTries = homeward::FailedTries::usualFile();
    homeward::WindowApp window(setup);
    if (parser.isSet(practice))
        window.openPractice();
    else if (const QStringList records = parser.positionalArguments(); !records.isEmpty())
        window.openRecord(records.first());
    else
        window.showStart();
    return QApplication::exec();
}
