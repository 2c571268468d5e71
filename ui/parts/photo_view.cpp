// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/photo_view.h"

#include "core/record/record.h"
#include "ui/shell/style.h"

#include <QApplication>
#include <QBuffer>
#include <QFont>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>
#include <QRectF>

#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString lettersOf(const QString &name)
{
    QString letters;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (letters.size() < 2)
            letters += word.at(0).toUpper();
    }
    return letters;
}

/// The middle of the width and the upper part of the height, where faces are.
QRect squareOf(const QSize &size)
{
    const int side = qMin(size.width(), size.height());
    return { (size.width() - side) / 2, (size.height() - side) / 4, side, side };
}

/// The square, as large as it is shown: a page of photos is decoded no larger than that.
QImage squareIn(QByteArray jpeg, const QSize &shown)
{
    QBuffer buffer(&jpeg);
    QImageReader reader(&buffer, "jpeg");
    const QSize wanted = reader.size().scaled(shown, Qt::KeepAspectRatioByExpanding);
    if (wanted.width() < reader.size().width())
        reader.setScaledSize(wanted);
    const QImage image = reader.read();
    return image.isNull() ? image
                          : image.copy(squareOf(image.size()))
                                .scaled(shown, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace

PhotoView::PhotoView(double steps, QWidget *parent)
    : QWidget(parent)
{
    const int side = grid(this, steps);
    setFixedSize(side, side);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void PhotoView::showPhoto(const Record &record, const QString &hash, const QString &name)
{
    m_letters = lettersOf(name);
    if (hash != m_hash) {
        m_hash = hash;
        m_image = {};
        m_unread = hash.isEmpty() ? nullptr : &record;
    }
    const bool isThere = m_unread != nullptr || !m_image.isNull();
    setAccessibleName(isThere ? tr("Photo of %1").arg(name) : tr("No photo"));
    update();
}

void PhotoView::read()
{
    const Record *record = std::exchange(m_unread, nullptr);
    if (record == nullptr)
        return;
    if (const Result<Photo> photo = record->photo(m_hash))
        m_image = squareIn(photo->jpeg, size() * devicePixelRatioF());
    if (m_image.isNull())
        setAccessibleName(tr("No photo"));
}

void PhotoView::paintEvent(QPaintEvent *)
{
    read();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QPainterPath shape;
    const double radius = width() / 8.0;
    shape.addRoundedRect(QRectF(rect()), radius, radius);
    painter.setClipPath(shape);
    const QPalette colours = QApplication::palette();
    if (!m_image.isNull()) {
        painter.drawImage(rect(), m_image);
        return;
    }
    painter.fillRect(rect(), colours.color(QPalette::Light));
    QFont letters = font();
    letters.setPointSizeF(letters.pointSizeF() * 0.9 * width() / grid(this, 5));
    letters.setBold(true);
    painter.setFont(letters);
    painter.setPen(colours.color(QPalette::Link));
    painter.drawText(rect(), Qt::AlignCenter, m_letters);
}

} // namespace homeward
