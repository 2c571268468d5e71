// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/page_menu.h"

#include "ui/forms/flow_layout.h"
#include "ui/parts/entered_button.h"
#include "ui/shell/style.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGuiApplication>
#include <QKeySequence>
#include <QVBoxLayout>
#include <QWidget>

#include <memory>

namespace homeward {

using namespace Qt::StringLiterals;

PageMenu::PageMenu(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"pageMenu"_s);
    setAccessibleName(tr("Pages"));
    layOut();
}

QWidget *PageMenu::add(
    const QString &id, const QString &title, const QString &icon, const QKeySequence &key)
{
    auto *button = new EnteredButton(this);
    button->setObjectName(u"menu/"_s + id);
    button->setAccessibleName(title);
    button->setToolTip(
        key.isEmpty() ? title : title + u" ("_s + key.toString(QKeySequence::NativeText) + u')');
    button->setProperty("drawing", icon);
    button->setIcon(lineIcon(icon, QGuiApplication::palette()));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_buttons << button;
    layOut();
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
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    layOut();
}

/// One below the other, or beside each other and on to a second line: never wider than the window.
void PageMenu::layOut()
{
    std::unique_ptr<QLayout>(layout()).reset();
    const int side = grid(this, m_isNarrow ? 1 : 1.5);
    const int above = grid(this, m_isNarrow ? 0.5 : 2);
    QLayout *now = nullptr;
    if (m_isNarrow) {
        now = new FlowLayout(nullptr, grid(this, 0.5), 0);
    } else {
        auto *column = new QVBoxLayout;
        column->setSpacing(grid(this, 0.5));
        now = column;
    }
    now->setContentsMargins(side, above, side, above);
    for (QToolButton *button : std::as_const(m_buttons)) {
        place(button);
        now->addWidget(button);
    }
    if (auto *column = qobject_cast<QVBoxLayout *>(now))
        column->addStretch(1);
    setLayout(now);
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
    const int drawing = grid(this, m_isNarrow ? 2 : 2.5);
    button->setIconSize(QSize(drawing, drawing));
    // Beside the drawing the words want a little more room than the style gives them.
    const QString title = button->accessibleName();
    button->setText(u' ' + title);
    setRole(button, m_isNarrow ? u"menu-narrow"_s : u"menu"_s);
}

} // namespace homeward
