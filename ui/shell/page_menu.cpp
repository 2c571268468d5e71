// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/page_menu.h"

#include "ui/shell/style.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGuiApplication>
#include <QKeySequence>
#include <QToolButton>

namespace homeward {

using namespace Qt::StringLiterals;

PageMenu::PageMenu(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this))
{
    setObjectName(u"pageMenu"_s);
    setAccessibleName(tr("Pages"));
    m_layout->setSpacing(grid(this, 0.5));
    m_layout->addStretch(1);
    setNarrow(false);
}

QWidget *PageMenu::add(
    const QString &id, const QString &title, const QString &icon, const QKeySequence &key)
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"menu/"_s + id);
    button->setAccessibleName(title);
    button->setToolTip(
        key.isEmpty() ? title : title + u" ("_s + key.toString(QKeySequence::NativeText) + u')');
    button->setProperty("drawing", icon);
    button->setIcon(lineIcon(icon, QGuiApplication::palette()));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_layout->insertWidget(static_cast<int>(m_buttons.size()), button);
    m_buttons << button;
    place(button);
    connect(button, &QToolButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
    return button;
}

void PageMenu::setCurrent(const QString &id)
{
    for (QToolButton *button : std::as_const(m_buttons))
        button->setChecked(button->objectName() == u"menu/"_s + id);
}

void PageMenu::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    m_layout->setDirection(isNarrow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int side = grid(this, isNarrow ? 1 : 1.5);
    const int above = grid(this, isNarrow ? 0.5 : 2);
    m_layout->setContentsMargins(side, above, side, above);
    for (QToolButton *button : std::as_const(m_buttons))
        place(button);
}

void PageMenu::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (QToolButton *button : std::as_const(m_buttons))
        button->setIcon(
            lineIcon(button->property("drawing").toString(), QGuiApplication::palette()));
}

void PageMenu::place(QToolButton *button) const
{
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(
        m_isNarrow ? QSizePolicy::Preferred : QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setMinimumWidth(m_isNarrow ? 0 : grid(this, 18));
    button->setIconSize(QSize(grid(this, 2.5), grid(this, 2.5)));
    // Beside the drawing the words want a little more room than the style gives them.
    const QString title = button->accessibleName();
    button->setText(u' ' + title);
    setRole(button, m_isNarrow ? u"menu-narrow"_s : u"menu"_s);
}

} // namespace homeward
