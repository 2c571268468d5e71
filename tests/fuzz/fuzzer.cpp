// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What libFuzzer calls. Which target it is, this program's build says.

#include "tests/fuzz/target.h"

#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

namespace {

void keepQuiet(QtMsgType, const QMessageLogContext &, const QString &) { }

const homeward::fuzz::Target &target()
{
    const auto &all = homeward::fuzz::targets();
    return *std::find_if(all.cbegin(), all.cend(), [](const homeward::fuzz::Target &each) {
        return each.name == QStringLiteral(HOMEWARD_FUZZ_TARGET);
    });
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv);
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

// The same hostile surroundings as the tests have.
extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "Pacific/Auckland");
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    qInstallMessageHandler(keepQuiet);
    static const QGuiApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    target().run(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    return 0;
}
