// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/section_list.h"

#include "ui/forms/flow_layout.h"
#include "ui/parts/card_button.h"
#include "ui/shell/style.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnLetters = 26;

} // namespace

SectionList::SectionList(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"sections"_s);
    auto *flow = new FlowLayout(this, grid(this, 0.5));
    flow->setContentsMargins(0, 0, 0, 0);
}

void SectionList::add(const QString &id, const QString &title)
{
    auto *button = new CardButton(u"section/"_s + id, this);
    button->setCompact();
    button->setAutoExclusive(true);
    button->showWords({ .title = title });
    layout()->addWidget(button);
    m_items << Item { id, title, button };
    connect(button, &QPushButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
}

void SectionList::setMissing(const QString &id, const QString &words)
{
    for (const Item &item : std::as_const(m_items)) {
        if (item.id != id)
            continue;
        item.button->showWords({ .title = item.title, .hint = words });
    }
}

void SectionList::setCurrent(const QString &id)
{
    for (const Item &item : std::as_const(m_items))
        item.button->setChecked(item.id == id);
}

void SectionList::setNarrow(bool isNarrow)
{
    const int width = fontMetrics().averageCharWidth() * columnLetters;
    setMinimumWidth(isNarrow ? 0 : width);
    setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX : width);
    for (const Item &item : std::as_const(m_items))
        item.button->setMinimumWidth(isNarrow ? 0 : width);
}

} // namespace homeward
