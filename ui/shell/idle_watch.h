// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace homeward {

/// Tells when nobody has touched the keyboard, the mouse or the screen for a while, and again once
/// somebody has and left.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    /// `allowed` says how long nothing may happen, at this moment: it may change while nothing
    /// happens.
    explicit IdleWatch(
        std::function<std::chrono::milliseconds()> allowed, QObject *parent = nullptr);

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<std::chrono::milliseconds()> m_allowed;
    void look();

    QElapsedTimer m_untouched;
    QTimer m_timer;
};

} // namespace homeward
