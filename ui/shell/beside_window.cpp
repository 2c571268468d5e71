// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/beside_window.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QObject>
#include <QThread>
#include <QTimer>
#include <QWidget>

#include <atomic>
#include <utility>

namespace homeward {

namespace {

int worksBeside = 0; ///< one within the other

class Beside
{
public:
    Beside() { ++worksBeside; }
    ~Beside() { --worksBeside; }
    Beside(const Beside &) = delete;
    Beside &operator=(const Beside &) = delete;
};

} // namespace

bool isRecordHeld()
{
    const QWidget *modal = QApplication::activeModalWidget();
    return worksBeside > 0 || (modal != nullptr && modal->property("holds-record").toBool());
}

void besideWindow(const std::function<void()> &work)
{
    const Beside beside;
    QEventLoop loop;
    const std::unique_ptr<QThread> thread(QThread::create(work));
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    thread->start();
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    // A program that quits ends every loop, also this one before its time.
    thread->wait();
}

bool onDriveBesideWindow(
    const std::function<void(const Alive &alive)> &work, std::chrono::milliseconds patience)
{
    struct State
    {
        std::atomic<int> beats = 0;
        std::atomic<bool> isDone = false;
    };
    const auto state = std::make_shared<State>();
    QEventLoop loop;
    std::unique_ptr<QThread> thread(QThread::create([work, state] {
        work([&] { ++state->beats; });
        state->isDone = true;
    }));
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    QTimer silence;
    int heard = 0;
    bool isSilent = false;
    QObject::connect(&silence, &QTimer::timeout, &loop, [&] {
        const int beats = state->beats;
        isSilent = beats == std::exchange(heard, beats);
        if (isSilent)
            loop.quit();
    });
    silence.start(patience);
    thread->start();
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    // A program that quits ends every loop, also this one before its time.
    leaveAlone(std::move(thread), isSilent ? std::chrono::milliseconds(0) : patience);
    return state->isDone;
}

void leaveAlone(std::unique_ptr<QThread> thread, std::chrono::milliseconds patience)
{
    if (thread->wait(QDeadlineTimer(patience)))
        return;
    QThread *alone = thread.release();
    QObject::connect(alone, &QThread::finished, alone, &QObject::deleteLater);
    // It may have ended just before that.
    if (alone->isFinished())
        alone->deleteLater();
}

} // namespace homeward
