// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/beside_window.h"

#include <QEventLoop>
#include <QThread>

#include <memory>

namespace homeward {

void besideWindow(const std::function<void()> &work)
{
    QEventLoop loop;
    const std::unique_ptr<QThread> thread(QThread::create(work));
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    thread->start();
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    // A program that quits ends every loop, also this one before its time.
    thread->wait();
}

} // namespace homeward
