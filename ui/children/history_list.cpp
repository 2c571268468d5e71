// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/history_list.h"

#include "ui/forms/disclosure.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;

HistoryList::HistoryList(const QString &id, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_place(new QWidget(this))
    , m_column(new QVBoxLayout(m_place))
    , m_fold(new Disclosure(title, m_place, this))
{
    setObjectName(id);
    m_fold->setObjectName(id + u"/show"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 0.5));
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_place);
    m_column->setContentsMargins(grid(this), 0, 0, 0);
    m_column->setSpacing(grid(this));
    connect(m_fold, &Disclosure::toggled, this, [this](bool isOpen) {
        if (isOpen && m_read)
            showItems();
    });
    hide();
}

void HistoryList::setItems(const QList<Item> &items)
{
    setSource(!items.isEmpty(), [items] { return items; });
}

void HistoryList::setSource(bool isAny, std::function<QList<Item>()> read)
{
    m_read = std::move(read);
    setVisible(isAny);
    if (m_fold->isOpen())
        showItems();
}

void HistoryList::showItems()
{
    const QList<Item> items = m_read();
    const auto isSame
        = [](const Item &one, const Item &other) { return one.text() == other.text(); };
    if (std::equal(items.cbegin(), items.cend(), m_shown.cbegin(), m_shown.cend(), isSame))
        return;
    m_shown = items;
    empty(m_column);
    QList<QWidget *> order { m_fold };
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        const Item &item = m_shown.at(i);
        m_column->addWidget(wrappedLabel(item.words, {}, m_place));
        m_column->addWidget(wrappedLabel(item.when, u"hint"_s, m_place));
        auto *back = namedButton(u"%1/put-back/%2"_s.arg(m_id).arg(i), tr("Put back"), {}, m_place);
        back->setAccessibleDescription(item.words);
        m_column->addWidget(back, 0, Qt::AlignLeft);
        order << back;
        // The list is made anew by what the button does.
        connect(back, &QPushButton::clicked, this,
            [this, putBack = item.putBack] { QTimer::singleShot(0, this, putBack); });
    }
    chain(order);
}

} // namespace homeward
