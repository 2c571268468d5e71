// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMetaObject>

#include <algorithm>

namespace homeward {

using namespace std::chrono_literals;

namespace {

bool isTouch(QEvent::Type type)
{
    switch (type) {
    // Comes before the key, and may become a shortcut instead of one.
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::InputMethod:
        return true;
    default:
        return false;
    }
}

/// What a window is sent when it comes back on the screen, before anybody touches it.
bool isReturn(QEvent::Type type)
{
    return type == QEvent::Expose || type == QEvent::WindowActivate
        || type == QEvent::ApplicationStateChange;
}

} // namespace

IdleWatch::IdleWatch(std::function<std::chrono::milliseconds()> allowed,
    SleeplessTimer::Source clock, QObject *parent)
    : QObject(parent)
    , m_allowed(std::move(allowed))
    , m_untouched(std::move(clock))
{
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
    m_timer.start(std::clamp<std::chrono::milliseconds>(m_allowed() / 4, 10ms, 1s));
    qApp->installEventFilter(this);
}

void IdleWatch::look()
{
    if (!m_timer.isActive() || m_untouched.elapsed() < m_allowed())
        return;
    m_timer.stop();
    m_isBeingTold = true;
    Q_EMIT idle();
    QMetaObject::invokeMethod(
        this, [this] { m_isBeingTold = false; }, Qt::QueuedConnection);
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    const bool isTouched = isTouch(event->type());
    if (isTouched || isReturn(event->type()))
        look();
    if (!isTouched)
        return QObject::eventFilter(watched, event);
    if (m_isBeingTold) {
        // Accepted: what nobody accepts becomes a shortcut, or goes on to the next widget.
        event->accept();
        return true;
    }
    m_untouched.restart();
    if (!m_timer.isActive())
        m_timer.start();
    return QObject::eventFilter(watched, event);
}

} // namespace homeward
