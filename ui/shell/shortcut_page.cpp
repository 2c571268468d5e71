// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/shortcut_page.h"

#include "ui/shell/style.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <memory>

namespace homeward {

using namespace Qt::StringLiterals;

ShortcutPage::ShortcutPage(QWidget *parent)
    : Page(parent)
    , m_table(new QGridLayout)
{
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
    auto *content = new QWidget(area);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(grid(this, 4), grid(this, 3), grid(this, 4), grid(this, 3));
    column->setSpacing(grid(this, 2));
    auto *title = new QLabel(tr("Keys"), content);
    title->setWordWrap(true);
    setRole(title, u"title"_s);
    column->addWidget(title);
    m_table->setHorizontalSpacing(grid(this, 3));
    m_table->setVerticalSpacing(grid(this));
    m_table->setColumnStretch(1, 1);
    column->addLayout(m_table);
    column->addStretch(1);
    area->setWidget(content);
    setFocusProxy(area);
}

void ShortcutPage::setShortcuts(const QList<Shortcut> &shortcuts)
{
    while (m_table->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_table->takeAt(0));
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    int row = 0;
    for (const Shortcut &shortcut : shortcuts) {
        auto *key = new QLabel(shortcut.key.toString(QKeySequence::NativeText), this);
        auto *text = new QLabel(shortcut.text, this);
        setRole(key, u"strong"_s);
        text->setWordWrap(true);
        m_table->addWidget(key, row, 0, Qt::AlignTop);
        m_table->addWidget(text, row, 1, Qt::AlignTop);
        ++row;
    }
}

} // namespace homeward
