// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/growing_text.h"

#include <QResizeEvent>
#include <QScrollArea>
#include <QWidget>

#include <cmath>

namespace homeward {

GrowingText::GrowingText(QWidget *parent)
    : QTextEdit(parent)
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QTextEdit::textChanged, this, &GrowingText::fit);
    connect(this, &QTextEdit::cursorPositionChanged, this, &GrowingText::showCursor);
    fit();
}

QSize GrowingText::sizeHint() const
{
    return { fontMetrics().averageCharWidth() * 60, minimumHeight() };
}

QSize GrowingText::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 16, minimumHeight() };
}

void GrowingText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fit();
}

void GrowingText::fit()
{
    const int frame = height() - viewport()->height();
    const double margins = document()->documentMargin() * 2;
    const double text = document()->size().height();
    const double twoLines = fontMetrics().lineSpacing() * 2 + margins;
    setFixedHeight(static_cast<int>(std::ceil(qMax(text, twoLines))) + frame);
}

void GrowingText::showCursor()
{
    if (!hasFocus())
        return;
    for (QWidget *at = parentWidget(); at != nullptr; at = at->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(at);
        if (area == nullptr || area->widget() == nullptr)
            continue;
        const QPoint where = viewport()->mapTo(area->widget(), cursorRect().center());
        area->ensureVisible(where.x(), where.y(), 0, fontMetrics().lineSpacing() * 2);
        return;
    }
}

} // namespace homeward
