// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/photo.h"

#include "tests/fuzz/target.h"

#include <QBuffer>
#include <QCryptographicHash>

namespace homeward::fuzz {

namespace {

constexpr int longSide = 1200;

QImage picture(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::blue);
    for (int at = 0; at < qMin(width, height); ++at)
        image.setPixelColor(at, at, Qt::yellow);
    return image;
}

QByteArray saved(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 60);
    return bytes;
}

/// The photo as a phone writes it that was held sideways.
QByteArray sideways(const QByteArray &jpeg)
{
    const QByteArray exif = QByteArray::fromHex(
        "ffe1002245786966000049492a000800000001001201030001000000060000000000000000");
    return jpeg.left(2) + exif + jpeg.mid(2);
}

} // namespace

/// A file that somebody chose as a child's photo.
void photo(const QByteArray &input)
{
    const Result<Photo> photo = Photo::fromBytes(input);
    if (!photo) {
        hold(!photo.error().message.isEmpty(), "a refusal says why");
        return;
    }
    const QImage image = photo->image();
    hold(!image.isNull(), "what is kept is a picture");
    hold(image.width() == photo->width && image.height() == photo->height,
        "what is kept has the size that stands beside it");
    hold(qMax(image.width(), image.height()) <= longSide, "what is kept is not too large");
    hold(image.textKeys().isEmpty() && !photo->jpeg.contains("Exif"),
        "nothing is kept but the picture");
    hold(photo->hash.toLatin1()
            == QCryptographicHash::hash(photo->jpeg, QCryptographicHash::Blake2b_256).toHex(),
        "a photo is kept under its digest");
}

QList<QByteArray> photoSeeds()
{
    const QImage small = picture(9, 7);
    const QByteArray jpeg = saved(small, "jpeg");
    return { jpeg, sideways(jpeg), jpeg.chopped(20), saved(picture(1300, 2), "jpeg"),
        saved(small, "png"), saved(small.convertToFormat(QImage::Format_Indexed8), "png"),
        saved(small, "bmp"), saved(small.convertToFormat(QImage::Format_Mono), "bmp"),
        saved(small, "ppm"), saved(small, "xpm"), saved(small, "ico"), "GIF89a\x01", "RIFF\x10WEBP",
        QByteArray::fromHex("000000186674797068656963") };
}

} // namespace homeward::fuzz
