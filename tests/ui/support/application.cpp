// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/style.h"

#include <QApplication>

#include <memory>

extern std::unique_ptr<QGuiApplication> (*makeTestApplication)(int &argc, char **argv);

using namespace Qt::StringLiterals;

namespace {

QtMessageHandler keepWarning = nullptr;

/// The platform without a screen says at every window that it has no window manager to tell sizes
/// to.
void dropPlatformChatter(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (!text.contains(u"This plugin does not support"_s))
        keepWarning(type, context, text);
}

std::unique_ptr<QGuiApplication> makeWindowApplication(int &argc, char **argv)
{
    keepWarning = qInstallMessageHandler(dropPlatformChatter);
    auto application = std::make_unique<QApplication>(argc, argv);
    homeward::applyStyle(*application, homeward::Theme::Light);
    return application;
}

// The tests of core need no widgets; where the window's tests are linked in, the application is
// made here.
[[maybe_unused]] const bool isSet = [] {
    makeTestApplication = makeWindowApplication;
    return true;
}();

} // namespace
