// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/scroll_page.h"

#include "ui/parts/scrolled_content.h"
#include "ui/parts/show_in_page.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

ScrollPage::ScrollPage(const QString &title, QWidget *parent)
    : Page(parent)
    , m_area(new QScrollArea(this))
    , m_content(new ScrolledContent(m_area))
    , m_column(new QVBoxLayout)
    , m_title(wrappedLabel(title, u"title"_s, m_content))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_area);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(m_content);
    auto *whole = new QVBoxLayout(m_content);
    whole->setContentsMargins(grid(this, 3), grid(this, 2), grid(this, 3), grid(this, 3));
    whole->addLayout(m_column);
    whole->addStretch(1);
    m_column->setSpacing(grid(this, 2));
    m_column->addWidget(m_title);
    m_title->setVisible(!title.isEmpty());
    // Where the focus goes without Tab, the page goes too; not when another window was in front.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (old != nullptr && now != nullptr && m_content->isAncestorOf(now))
            reveal(now);
    });
}

QVBoxLayout *ScrollPage::addCard(const QString &heading, const QString &hint)
{
    return makeCard(heading, hint, m_column, m_content);
}

void ScrollPage::reveal(QWidget *part)
{
    QTimer::singleShot(0, part, [part] { showInPage(part); });
}

QHBoxLayout *ScrollPage::addFooter()
{
    auto *footer = new QFrame(this);
    footer->setObjectName(u"bottomBar"_s);
    setRole(footer, u"bar"_s);
    layout()->addWidget(footer);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(grid(this, 3), grid(this), grid(this, 3), grid(this));
    row->setSpacing(grid(this, 2));
    return row;
}

QVBoxLayout *makeCard(
    const QString &heading, const QString &hint, QVBoxLayout *into, QWidget *parent)
{
    auto *card = new QFrame(parent);
    setRole(card, u"card"_s);
    auto *inner = new QVBoxLayout(card);
    const int margin = grid(parent, 2);
    inner->setContentsMargins(margin, margin, margin, margin);
    inner->setSpacing(grid(parent, 1.5));
    if (!heading.isEmpty())
        inner->addWidget(wrappedLabel(heading, u"heading"_s, card));
    if (!hint.isEmpty())
        inner->addWidget(wrappedLabel(hint, u"hint"_s, card));
    into->addWidget(card);
    return inner;
}

QVBoxLayout *makeColumn(QWidget *part, double stepsBetween)
{
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(part, stepsBetween));
    return column;
}

} // namespace homeward
