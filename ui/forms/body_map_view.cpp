// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/body_map_view.h"

#include "core/forms/body_map.h"
#include "ui/shell/style.h"

#include <QApplication>
#include <QEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

enum class Shape
{
    Round,
    Soft, ///< a box with round corners
};

struct Part
{
    QStringView region;
    QRectF box; ///< in the measure of one figure
    Shape shape = Shape::Soft;
};

constexpr QSizeF figure(100, 206);
constexpr double between = 16;
/// The whole picture is as many steps of the grid wide.
constexpr double widthInSteps = 34;
constexpr double leastSteps = 20;

// Seen from the front the child's right is on the left of the picture.
constexpr std::array front {
    Part { u"right-ear", QRectF(36.5, 12, 5, 9), Shape::Round },
    Part { u"left-ear", QRectF(58.5, 12, 5, 9), Shape::Round },
    Part { u"face", QRectF(41, 3, 18, 25), Shape::Round },
    Part { u"neck", QRectF(45, 27, 10, 9) },
    Part { u"right-shoulder", QRectF(24.5, 36, 13, 15) },
    Part { u"left-shoulder", QRectF(62.5, 36, 13, 15) },
    Part { u"chest", QRectF(38, 36, 24, 28) },
    Part { u"right-upper-arm", QRectF(23, 51.5, 11, 24) },
    Part { u"left-upper-arm", QRectF(66, 51.5, 11, 24) },
    Part { u"stomach", QRectF(37.5, 64.5, 25, 22) },
    Part { u"right-forearm", QRectF(21, 76, 10, 22) },
    Part { u"left-forearm", QRectF(69, 76, 10, 22) },
    Part { u"hips", QRectF(36, 87, 28, 16) },
    Part { u"right-wrist", QRectF(20, 98.5, 9, 6) },
    Part { u"left-wrist", QRectF(71, 98.5, 9, 6) },
    Part { u"right-hand", QRectF(17, 105, 12, 16) },
    Part { u"left-hand", QRectF(71, 105, 12, 16) },
    Part { u"right-thigh", QRectF(36, 103.5, 13.5, 37) },
    Part { u"left-thigh", QRectF(50.5, 103.5, 13.5, 37) },
    Part { u"right-knee", QRectF(37, 141, 12, 12) },
    Part { u"left-knee", QRectF(51, 141, 12, 12) },
    Part { u"right-shin", QRectF(37.5, 153.5, 11, 36) },
    Part { u"left-shin", QRectF(51.5, 153.5, 11, 36) },
    Part { u"right-foot", QRectF(33, 190, 15.5, 12) },
    Part { u"left-foot", QRectF(51.5, 190, 15.5, 12) },
};
constexpr std::array back {
    Part { u"back-of-head", QRectF(40, 3, 20, 25), Shape::Round },
    Part { u"nape", QRectF(45, 27, 10, 9) },
    Part { u"left-shoulder-blade", QRectF(27, 36, 15, 26) },
    Part { u"right-shoulder-blade", QRectF(58, 36, 15, 26) },
    Part { u"upper-back", QRectF(42.5, 36, 15, 28) },
    Part { u"left-arm-back", QRectF(17, 40, 9.5, 33) },
    Part { u"right-arm-back", QRectF(73.5, 40, 9.5, 33) },
    Part { u"lower-back", QRectF(37.5, 64.5, 25, 22) },
    Part { u"left-elbow", QRectF(17, 73.5, 9, 9) },
    Part { u"right-elbow", QRectF(74, 73.5, 9, 9) },
    Part { u"left-forearm-back", QRectF(16.5, 83, 9, 21) },
    Part { u"right-forearm-back", QRectF(74.5, 83, 9, 21) },
    Part { u"bottom", QRectF(36, 87, 28, 18) },
    Part { u"left-hand-back", QRectF(14, 104.5, 12, 16) },
    Part { u"right-hand-back", QRectF(74, 104.5, 12, 16) },
    Part { u"left-thigh-back", QRectF(36, 105.5, 13.5, 40) },
    Part { u"right-thigh-back", QRectF(50.5, 105.5, 13.5, 40) },
    Part { u"left-calf", QRectF(37, 146, 12, 42) },
    Part { u"right-calf", QRectF(51, 146, 12, 42) },
    Part { u"left-heel", QRectF(37, 188.5, 12, 12) },
    Part { u"right-heel", QRectF(51, 188.5, 12, 12) },
};

QPainterPath outline(const Part &part, double left, double scale)
{
    const QRectF box(QPointF(left + part.box.x(), part.box.y()) * scale, part.box.size() * scale);
    QPainterPath path;
    const double radius = std::min(box.width(), box.height()) * 0.4;
    if (part.shape == Shape::Round)
        path.addEllipse(box);
    else
        path.addRoundedRect(box, radius, radius);
    return path;
}

/// So that nobody takes the front for the back.
void drawFace(QPainter &painter, double scale, bool isMarked)
{
    const QPalette colours = QApplication::palette();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.color(isMarked ? QPalette::HighlightedText : QPalette::Mid));
    for (const QPointF eye : { QPointF(46.5, 13), QPointF(53.5, 13) })
        painter.drawEllipse(eye * scale, scale, scale);
    painter.drawRoundedRect(QRectF(46.5 * scale, 21 * scale, 7 * scale, 1.4 * scale), scale, scale);
}

} // namespace

BodyMapView::BodyMapView(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMaximumWidth(grid(this, widthInSteps));
    setAccessibleName(tr("A figure from the front and from behind"));
}

double BodyMapView::scaleFor(int width) const
{
    return std::min<double>(width, grid(this, widthInSteps)) / (2 * figure.width() + between);
}

int BodyMapView::heightForWidth(int width) const
{
    return qRound(figure.height() * scaleFor(width)) + fontMetrics().height() * 2;
}

QSize BodyMapView::sizeHint() const
{
    const int width = grid(this, widthInSteps);
    return { width, heightForWidth(width) };
}

QSize BodyMapView::minimumSizeHint() const
{
    const int width = grid(this, leastSteps);
    return { width, heightForWidth(width) };
}

void BodyMapView::setMarked(const QStringList &regions)
{
    if (regions == m_marked)
        return;
    m_marked = regions;
    QStringList words;
    for (const body_map::Region &region : body_map::regions()) {
        if (m_marked.contains(region.code))
            words << region.words;
    }
    setAccessibleDescription(words.join(u", "_s));
    update();
}

QPainterPath BodyMapView::outlineOf(const QString &region) const
{
    const double scale = scaleFor(width());
    for (const Part &part : front) {
        if (part.region == region)
            return outline(part, 0, scale);
    }
    for (const Part &part : back) {
        if (part.region == region)
            return outline(part, figure.width() + between, scale);
    }
    return {};
}

QString BodyMapView::regionAt(QPointF point) const
{
    QString found;
    // What is drawn later lies on top.
    for (const body_map::Region &region : body_map::regions()) {
        if (outlineOf(region.code).contains(point))
            found = region.code;
    }
    return found;
}

void BodyMapView::point(const QString &region)
{
    if (region == m_pointed)
        return;
    m_pointed = region;
    setCursor(region.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

void BodyMapView::mouseMoveEvent(QMouseEvent *event) { point(regionAt(event->position())); }

void BodyMapView::leaveEvent(QEvent *) { point({}); }

void BodyMapView::mouseReleaseEvent(QMouseEvent *event)
{
    const QString region = regionAt(event->position());
    if (event->button() == Qt::LeftButton && !region.isEmpty())
        Q_EMIT chosen(region);
}

bool BodyMapView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString code = regionAt(help->pos());
    QString words;
    for (const body_map::Region &region : body_map::regions()) {
        if (region.code == code)
            words = region.words;
    }
    QToolTip::showText(help->globalPos(), words, this);
    return true;
}

void BodyMapView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &colours = palette();
    for (const body_map::Region &region : body_map::regions()) {
        const bool isMarked = m_marked.contains(region.code);
        const bool isPointed = m_pointed == region.code;
        painter.setBrush(colours.color(isMarked ? QPalette::Highlight
                : isPointed                     ? QPalette::Light
                                                : QPalette::Base));
        painter.setPen(QPen(
            colours.color(isPointed ? QPalette::Highlight : QPalette::Mid), isPointed ? 2 : 1));
        painter.drawPath(outlineOf(region.code));
    }
    const double scale = scaleFor(width());
    drawFace(painter, scale, m_marked.contains(u"face"));
    painter.setPen(colours.color(QPalette::WindowText));
    const int top = qRound(figure.height() * scale);
    const int column = qRound((figure.width() + between / 2) * scale);
    const QRect left(0, top, column, fontMetrics().height() * 2);
    painter.drawText(left, Qt::AlignCenter, tr("From the front"));
    painter.drawText(left.translated(column, 0), Qt::AlignCenter, tr("From behind"));
}

} // namespace homeward
