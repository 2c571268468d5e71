// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/flow_layout.h"

#include <QWidget>

namespace homeward {

FlowLayout::FlowLayout(QWidget *parent, int gap)
    : FlowLayout(parent, gap, gap)
{
}

FlowLayout::FlowLayout(QWidget *parent, int gap, int lineGap)
    : QLayout(parent)
    , m_gap(gap)
    , m_lineGap(lineGap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item) { m_items.emplace_back(item); }

int FlowLayout::count() const { return static_cast<int>(m_items.size()); }

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items.at(static_cast<size_t>(index)).get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items.at(static_cast<size_t>(index)).release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const int inner = width - margins.left() - margins.right();
    return flow(QRect(0, 0, inner, 0), Mode::Measure) + margins.top() + margins.bottom();
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const int gap = size.width() > 0 ? m_gap : 0;
        size = QSize(size.width() + gap + item->sizeHint().width(),
            qMax(size.height(), item->sizeHint().height()));
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    (void)flow(rect.marginsRemoved(contentsMargins()), Mode::Place);
}

QSize FlowLayout::sizeOf(const QLayoutItem &item, int room) const
{
    const int width = qMin(item.sizeHint().width(), room);
    return { width,
        item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height() };
}

int FlowLayout::flow(const QRect &rect, Mode mode) const
{
    struct Placed
    {
        QLayoutItem *item;
        QRect where;
    };
    QList<Placed> line;
    int x = rect.x();
    int y = rect.y();
    int lineHeight = 0;
    const auto endLine = [&] {
        for (const Placed &placed : std::as_const(line)) {
            if (mode == Mode::Place)
                placed.item->setGeometry(
                    placed.where.translated(0, (lineHeight - placed.where.height()) / 2));
        }
        line.clear();
    };
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = sizeOf(*item, rect.width());
        if (!line.isEmpty() && x + size.width() > rect.x() + rect.width()) {
            endLine();
            x = rect.x();
            y += lineHeight + m_lineGap;
            lineHeight = 0;
        }
        line << Placed { item.get(), QRect(QPoint(x, y), size) };
        x += size.width() + m_gap;
        lineHeight = qMax(lineHeight, size.height());
    }
    endLine();
    return y + lineHeight - rect.y();
}

} // namespace homeward
