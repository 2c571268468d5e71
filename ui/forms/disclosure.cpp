// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/disclosure.h"

#include "ui/shell/style.h"

#include <QEvent>
#include <QGuiApplication>
#include <QWidget>

namespace homeward {

using namespace Qt::StringLiterals;

Disclosure::Disclosure(const QString &words, QWidget *target, QWidget *parent)
    : EnteredButton(parent)
    , m_target(target)
{
    setText(words);
    setAccessibleName(words);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize(QSize(fontMetrics().height() * 3 / 4, fontMetrics().height() * 3 / 4));
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setRole(this, u"link"_s);
    connect(this, &QToolButton::toggled, this, &Disclosure::apply);
    apply(false);
}

void Disclosure::setOpen(bool isOpen) { setChecked(isOpen); }

void Disclosure::showArrow()
{
    // The style sheet gives buttons a palette of their own; the window's is the one that says our
    // colours.
    const QString name = isChecked() ? u"fold-open"_s : u"fold-closed"_s;
    setIcon(lineIcon(name, QGuiApplication::palette(), QPalette::Link));
}

void Disclosure::changeEvent(QEvent *event)
{
    EnteredButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showArrow();
}

void Disclosure::apply(bool isOpen)
{
    showArrow();
    m_target->setVisible(isOpen);
}

} // namespace homeward
