// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace homeward {

using namespace std::chrono_literals;

namespace {

bool isTouch(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
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

} // namespace

IdleWatch::IdleWatch(std::function<std::chrono::milliseconds()> allowed, QObject *parent)
    : QObject(parent)
    , m_allowed(std::move(allowed))
{
    m_untouched.start();
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
    m_timer.start(std::clamp<std::chrono::milliseconds>(m_allowed() / 4, 10ms, 1s));
    qApp->installEventFilter(this);
}

void IdleWatch::look()
{
    if (std::chrono::milliseconds(m_untouched.elapsed()) < m_allowed())
        return;
    m_timer.stop();
    Q_EMIT idle();
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (isTouch(event->type())) {
        m_untouched.restart();
        if (!m_timer.isActive())
            m_timer.start();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace homeward
