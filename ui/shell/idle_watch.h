// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/sleepless_timer.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace homeward {

/// Tells when nobody has touched the keyboard, the mouse or the screen for a while, and again once
/// somebody has and left. The hours in which the computer slept count: the touch that wakes it is
/// told of first, and reaches no widget.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    /// `allowed` says how long nothing may happen, at this moment: it may change while nothing
    /// happens.
    explicit IdleWatch(std::function<std::chrono::milliseconds()> allowed,
        SleeplessTimer::Source clock, QObject *parent = nullptr);

Q_SIGNALS:
    /// Whoever hears it does not delete the watch at once.
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();

    std::function<std::chrono::milliseconds()> m_allowed;
    SleeplessTimer m_untouched;
    QTimer m_timer; ///< stands still from being idle to the next touch
    bool m_isBeingTold = false; ///< until those who hear it later have heard it
};

} // namespace homeward
