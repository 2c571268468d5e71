// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/option_button.h"

#include "ui/shell/style.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QWidget>

namespace homeward {

using namespace Qt::StringLiterals;

OptionButton::OptionButton(const QString &words, Mark mark, Look look, QWidget *parent)
    : QPushButton(parent)
    , m_words(words)
    , m_mark(mark)
    , m_look(look)
{
    setText(withoutKey(words));
    setAccessibleName(words);
    setCheckable(true);
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

int OptionButton::markSize() const { return fontMetrics().height() * 3 / 4; }

int OptionButton::padding() const { return grid(this); }

QMargins OptionButton::around() const
{
    const int side = padding() * 5 / 4;
    return { side + markSize() + padding(), padding(), side, padding() };
}

QSize OptionButton::sizeHint() const
{
    return QSize(fontMetrics().horizontalAdvance(m_words) + 2, fontMetrics().height())
        .grownBy(around());
}

QSize OptionButton::minimumSizeHint() const
{
    return QSize(widestWord(fontMetrics(), m_words) + 2, fontMetrics().height()).grownBy(around());
}

int OptionButton::heightForWidth(int width) const
{
    const QMargins room = around();
    const int inner = qMax(1, width - room.left() - room.right());
    const QRect words = fontMetrics().boundingRect(
        QRect(0, 0, inner, 100000), Qt::TextWordWrap | Qt::AlignLeft, m_words);
    return qMax(words.height(), fontMetrics().height()) + room.top() + room.bottom();
}

void OptionButton::paintMark(QPainter &painter, const QRectF &where) const
{
    // The style sheet gives buttons a palette of their own; the window's is the one that says our
    // colours.
    const QPalette colours = QGuiApplication::palette();
    const QColor chosen = colours.color(QPalette::Highlight);
    painter.setPen(QPen(isChecked() ? chosen : colours.color(QPalette::Mid), 1.5));
    painter.setBrush(isChecked() ? chosen : colours.color(QPalette::Base));
    if (m_mark == Mark::One)
        painter.drawEllipse(where);
    else
        painter.drawRoundedRect(where, 2, 2);
    if (!isChecked())
        return;
    painter.setPen(QPen(colours.color(QPalette::HighlightedText), where.width() / 8, Qt::SolidLine,
        Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto point = [&](double x, double y) {
        return QPointF(where.x() + where.width() * x, where.y() + where.height() * y);
    };
    painter.drawPolyline(QPolygonF({ point(0.25, 0.52), point(0.43, 0.70), point(0.75, 0.32) }));
}

void OptionButton::paintEvent(QPaintEvent *)
{
    const QPalette colours = QGuiApplication::palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // The ring takes the place of the line, as it does around a field.
    const double line = hasFocus() ? 2 : 1;
    const bool hasLine = m_look == Look::Plain || isChecked() || hasFocus();
    const bool isStrong = isChecked() || hasFocus();
    const QColor lineColour = colours.color(isStrong ? QPalette::Highlight : QPalette::Mid);
    painter.setPen(hasLine ? QPen(lineColour, line) : QPen(Qt::NoPen));
    const bool isTinted = isChecked() || isDown() || underMouse();
    const QColor ground = m_look == Look::Plain ? colours.color(QPalette::Base) : Qt::transparent;
    painter.setBrush(isTinted ? colours.color(QPalette::Light) : ground);
    const double round = padding() / 2.0;
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), round, round);

    const QMargins room = around();
    const QRect words = rect().marginsRemoved(room);
    const double side = markSize();
    paintMark(
        painter, QRectF(room.right(), words.y() + (fontMetrics().height() - side) / 2, side, side));
    const bool isQuiet = m_look == Look::Quiet && !isChecked();
    painter.setPen(colours.color(isQuiet ? QPalette::PlaceholderText : QPalette::WindowText));
    painter.drawText(words, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter, m_words);
}

} // namespace homeward
