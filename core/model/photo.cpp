// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/photo.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr int longSide = 1200;
constexpr int jpegQuality = 88;
constexpr int bytesPerPixel = 4;
constexpr int dotsPerMetre = 2835; // 72 dots an inch: else the screen's own would get into the file

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Photo)
};

tl::unexpected<Error> tooLarge()
{
    return failure(Error::Code::Refused,
        Say::tr("This photo is too large: the file is over %1 MB. Make a smaller copy of it, and "
                "add that.")
            .arg(Photo::maxFileBytes / (1024 * 1024)));
}

/// Photos of the newer phones, which Qt does not read.
bool isHeic(const QByteArray &bytes)
{
    if (bytes.mid(4, 4) != "ftyp")
        return false;
    const QByteArray brand = bytes.mid(8, 4);
    return brand == "heic" || brand == "heix" || brand == "hevc" || brand == "mif1"
        || brand == "msf1";
}

/// Drawings and documents may name other files, which would then be read into the record.
bool isPhotoFormat(const QByteArray &format)
{
    return format != "svg" && format != "svgz" && format != "pdf";
}

/// Walks the markers of a JPEG to its end, stepping over that of the small preview in a segment.
bool hasEnd(const QByteArray &jpeg)
{
    constexpr quint8 fill = 0xFF;
    constexpr quint8 endOfImage = 0xD9;
    const auto byte = [&jpeg](qsizetype index) { return static_cast<quint8>(jpeg.at(index)); };
    qsizetype at = 2;
    while ((at = jpeg.indexOf(static_cast<char>(fill), at)) >= 0 && at + 1 < jpeg.size()) {
        const quint8 marker = byte(at + 1);
        if (marker == endOfImage)
            return true;
        if (marker == fill) {
            ++at;
            continue;
        }
        at += 2;
        const bool hasLength = marker >= 0xC0 && (marker < 0xD0 || marker > 0xD8);
        if (hasLength && at + 1 < jpeg.size())
            at += (byte(at) << 8) + byte(at + 1);
    }
    return false;
}

/// Whether a JPEG has pixels and how they are packed, and no room where a camera, a place or a text
/// could stand: those are segments of other kinds, all of them before the pixels.
bool hasOnlyPixels(const QByteArray &jpeg)
{
    constexpr quint8 startOfPixels = 0xDA;
    const auto byte = [&jpeg](qsizetype index) { return static_cast<quint8>(jpeg.at(index)); };
    qsizetype at = 2;
    while (at + 3 < jpeg.size() && byte(at) == 0xFF) {
        const quint8 marker = byte(at + 1);
        const bool isAside = (marker >= 0xE1 && marker <= 0xEF) || marker == 0xFE;
        if (isAside)
            return false;
        if (marker == startOfPixels)
            return true;
        at += 2 + (byte(at + 2) << 8) + byte(at + 3);
    }
    return false;
}

/// Whether an uncompressed BMP has as many bytes as its header promises. A header of any other size
/// than these is read by Qt as the oldest kind, with numbers of 16 bits.
bool hasAllRows(const QByteArray &bmp)
{
    constexpr std::array newHeaders { 40, 64, 108, 124 };
    constexpr qsizetype oldEnd = 14 + 12;
    constexpr qsizetype newEnd = 14 + 40;
    const auto large = [&bmp](qsizetype at) {
        return qint64 { qFromLittleEndian<qint32>(bmp.constData() + at) };
    };
    const auto small = [&bmp](qsizetype at) {
        return qint64 { qFromLittleEndian<qint16>(bmp.constData() + at) };
    };
    if (bmp.size() < oldEnd)
        return false;
    const bool isNew
        = std::find(newHeaders.begin(), newHeaders.end(), large(14)) != newHeaders.end();
    if (isNew && bmp.size() < newEnd)
        return false;
    const bool isCompressed = isNew && (large(30) == 1 || large(30) == 2);
    if (isCompressed)
        return true;
    const qint64 width = qAbs(isNew ? large(18) : small(18));
    const qint64 height = qAbs(isNew ? large(22) : small(20));
    const qint64 bitsPerPixel = qFromLittleEndian<quint16>(bmp.constData() + (isNew ? 28 : 24));
    const qint64 bytesPerRow = (width * bitsPerPixel + 31) / 32 * 4;
    const qint64 rowsAt = qMax(large(10), qint64 { isNew ? newEnd : oldEnd });
    return bytesPerRow <= bmp.size() && rowsAt + bytesPerRow * height <= bmp.size();
}

/// The decoders paint what is missing in one colour and say nothing, or say it on the terminal.
bool isWhole(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xD8"))
        return hasEnd(bytes);
    if (bytes.startsWith("\x89PNG"))
        return bytes.contains("IEND");
    return !bytes.startsWith("BM") || hasAllRows(bytes);
}

Result<QByteArray> bytesOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(Error::Code::Io,
            Say::tr("There is no file there any more. Look for the photo again, and choose it from "
                    "where it is now."));
    if (info.isDir())
        return failure(
            Error::Code::Io, Say::tr("This is a folder. Open it, and choose one photo in it."));
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io,
            Say::tr("This file may not be opened. Copy the photo to a folder of your own, and "
                    "choose the copy."),
            file.errorString());
    // One byte more than may be taken in, whatever size the file says it has.
    QByteArray bytes = file.read(Photo::maxFileBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(Error::Code::Io,
            Say::tr("The photo could not be read to its end. Try again, or choose another copy."),
            file.errorString());
    return bytes;
}

tl::unexpected<Error> unreadable(const QByteArray &bytes, const QString &detail)
{
    if (isHeic(bytes))
        return failure(Error::Code::Malformed,
            Say::tr("This is a HEIC photo, which cannot be read here. Save it as JPEG on the phone "
                    "or computer it comes from, and add that."),
            detail);
    return failure(Error::Code::Malformed,
        Say::tr(
            "This file is not a photo that can be read here. Choose a photo saved as JPEG or PNG."),
        detail);
}

tl::unexpected<Error> cutShort(const QString &detail)
{
    return failure(Error::Code::Malformed,
        Say::tr("This photo is damaged: part of it is missing. Copy it again from the phone or "
                "computer it comes from."),
        detail);
}

/// Upright, and no larger than it is kept.
Result<QImage> decode(const QByteArray &bytes)
{
    if (!isWhole(bytes))
        return cutShort(u"bytes are missing"_s);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    if (!reader.canRead() || !isPhotoFormat(reader.format()))
        return unreadable(bytes, reader.errorString());

    const QSize size = reader.size();
    if (qint64 { size.width() } * size.height() > Photo::maxPixels)
        return failure(Error::Code::Refused,
            Say::tr("This photo has too many pixels to be read here (%1 by %2). Make a smaller "
                    "copy of it, and add that.")
                .arg(size.width())
                .arg(size.height()));
    QImageReader::setAllocationLimit(
        static_cast<int>(Photo::maxPixels * bytesPerPixel / (1024 * 1024)) + 1);
    if (qMax(size.width(), size.height()) > longSide)
        reader.setScaledSize(
            size.scaled(longSide, longSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    QImage image = reader.read();
    if (image.isNull())
        return cutShort(reader.errorString());
    // For a format that does not say its size beforehand.
    if (qMax(image.width(), image.height()) > longSide)
        image = image.scaled(longSide, longSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image;
}

/// The pixels alone, on white, in the colours of every screen: texts, profiles and resolution stay
/// behind.
QImage plain(QImage image)
{
    image.convertTo(QImage::Format_ARGB32);
    if (image.colorSpace().isValid())
        image.convertToColorSpace(QColorSpace::SRgb);
    QImage canvas(image.size(), QImage::Format_RGB32);
    canvas.fill(Qt::white);
    canvas.setDotsPerMeterX(dotsPerMetre);
    canvas.setDotsPerMeterY(dotsPerMetre);
    QPainter painter(&canvas);
    painter.drawImage(QRect(QPoint(0, 0), image.size()), image);
    painter.end();
    return canvas;
}

} // namespace

Result<Photo> Photo::fromFile(const QString &path)
{
    const Result<QByteArray> bytes = bytesOf(path);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    return fromBytes(*bytes);
}

Result<Photo> Photo::fromBytes(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return failure(Error::Code::Malformed,
            Say::tr("This file is empty: there is no photo in it. Copy it again from where it "
                    "comes from."));
    if (bytes.size() > maxFileBytes)
        return tooLarge();
    const Result<QImage> decoded = decode(bytes);
    if (!decoded)
        return tl::unexpected<Error>(decoded.error());
    const QImage image = plain(*decoded);

    Photo photo;
    QBuffer buffer(&photo.jpeg);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(jpegQuality);
    if (!writer.write(image))
        return failure(Error::Code::Io,
            Say::tr("The photo could not be made ready to keep. Try again with a smaller copy."),
            writer.errorString());
    photo.hash = QString::fromLatin1(
        QCryptographicHash::hash(photo.jpeg, QCryptographicHash::Blake2b_256).toHex());
    photo.width = image.width();
    photo.height = image.height();
    return photo;
}

Result<Photo> Photo::fromKept(const QByteArray &jpeg)
{
    constexpr qsizetype mostBytes = 4 * longSide * longSide;
    const bool isPlain = jpeg.size() <= mostBytes && jpeg.startsWith("\xFF\xD8") && isWhole(jpeg)
        && hasOnlyPixels(jpeg);
    QBuffer buffer;
    buffer.setData(jpeg);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "jpeg");
    const QSize size = isPlain ? reader.size() : QSize();
    if (size.isEmpty() || qMax(size.width(), size.height()) > longSide || reader.read().isNull())
        return unreadable({}, u"no photo as a record keeps it"_s);
    return Photo { QString::fromLatin1(
                       QCryptographicHash::hash(jpeg, QCryptographicHash::Blake2b_256).toHex()),
        jpeg, size.width(), size.height() };
}

QImage Photo::image() const { return QImage::fromData(jpeg, "JPG"); }

} // namespace homeward
