// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPainterPath>
#include <QStringList>
#include <QWidget>

namespace homeward {

/// A figure from the front and from behind. Parts that something is written about stand out; a
/// click on a part chooses it. For the mouse alone: whoever uses this offers a list beside it.
class BodyMapView : public QWidget
{
    Q_OBJECT

public:
    explicit BodyMapView(QWidget *parent);

    /// Codes of body_map.h.
    void setMarked(const QStringList &regions);
    /// The outline of a part, in the widget's own measure; empty for a code that is not drawn.
    [[nodiscard]] QPainterPath outlineOf(const QString &region) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void chosen(const QString &region);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    /// How large one step of the figure is drawn.
    [[nodiscard]] double scaleFor(int width) const;
    [[nodiscard]] QString regionAt(QPointF point) const;
    void point(const QString &region);

    QStringList m_marked;
    QString m_pointed; ///< the part beneath the mouse
};

} // namespace homeward
