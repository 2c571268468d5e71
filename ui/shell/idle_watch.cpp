// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace homeward {

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
    m_timer.setSingleShot(true);
    m_timer.start(m_allowed());
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::idle);
    qApp->installEventFilter(this);
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (isTouch(event->type()))
        m_timer.start(m_allowed());
    return QObject::eventFilter(watched, event);
}

} // namespace homeward
