// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/photo.h"
#include "tests/support/support.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCryptographicHash>
#include <QFile>
#include <QImageReader>
#include <QPainter>

using namespace homeward;
using namespace homeward::test;

namespace {

const QByteArray secret = "GPS-51.7520N-1.2577W";

QImage twoColours(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter(&image).fillRect(0, 0, width / 2, height, Qt::red);
    return image;
}

QByteArray saved(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, format, 95));
    return bytes;
}

QByteArray little(quint32 value, int bytes)
{
    QByteArray text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>((value >> (8 * i)) & 0xFF);
    return text;
}

QByteArray field(quint16 tag, quint16 type, quint32 count, quint32 value)
{
    return little(tag, 2) + little(type, 2) + little(count, 4) + little(value, 4);
}

QByteArray segment(char marker, const QByteArray &body)
{
    const auto length = static_cast<quint16>(body.size() + 2);
    return QByteArray("\xFF") + marker + static_cast<char>(length >> 8)
        + static_cast<char>(length & 0xFF) + body;
}

/// As a phone writes it: which way up, and where it was taken.
QByteArray exif(quint16 orientation)
{
    constexpr quint32 gpsAt = 8 + 2 + 2 * 12 + 4;
    constexpr quint32 textAt = gpsAt + 2 + 12 + 4;
    const auto length = static_cast<quint32>(secret.size());
    return QByteArray("Exif\0\0", 6) + "II" + little(42, 2) + little(8, 4) + little(2, 2)
        + field(0x0112, 3, 1, orientation) + field(0x8825, 4, 1, gpsAt) + little(0, 4)
        + little(1, 2) + field(0x001B, 7, length, textAt) + little(0, 4) + secret;
}

QByteArray withSegments(QByteArray jpeg, const QByteArray &segments)
{
    return jpeg.insert(2, segments);
}

/// Markers before the picture's data, in order.
QList<quint8> markersOf(const QByteArray &jpeg)
{
    QList<quint8> markers;
    qsizetype at = 2;
    while (at + 3 < jpeg.size() && (markers.isEmpty() || markers.last() != 0xDA)) {
        REQUIRE(static_cast<quint8>(jpeg.at(at)) == 0xFF);
        markers << static_cast<quint8>(jpeg.at(at + 1));
        at += 2 + (static_cast<quint8>(jpeg.at(at + 2)) << 8)
            + static_cast<quint8>(jpeg.at(at + 3));
    }
    return markers;
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

bool isNear(QColor a, QColor b)
{
    return qAbs(a.red() - b.red()) < 24 && qAbs(a.green() - b.green()) < 24
        && qAbs(a.blue() - b.blue()) < 24;
}

QColor pixel(const Photo &photo, int x, int y) { return photo.image().pixelColor(x, y); }

} // namespace

TEST_CASE("Photo: is upright, and the place it was taken at is gone", "[model][photo]")
{
    const QByteArray jpeg
        = withSegments(saved(twoColours(80, 40), "jpeg"), segment('\xE1', exif(6)));
    REQUIRE(jpeg.contains(secret));
    const auto photo = Photo::fromBytes(jpeg);
    REQUIRE_OK(photo);
    CHECK(photo->width == 40);
    CHECK(photo->height == 80);
    CHECK(photo->image().size() == QSize(40, 80));
    CHECK(isNear(pixel(*photo, 20, 10), Qt::red));
    CHECK(isNear(pixel(*photo, 20, 70), Qt::blue));
    CHECK_FALSE(photo->jpeg.contains(secret));
    CHECK_FALSE(photo->jpeg.contains("Exif"));
}

TEST_CASE("Photo: is upright whichever way the phone was held", "[model][photo]")
{
    const auto [orientation, red, blue] = GENERATE(table<quint16, QPoint, QPoint>({
        { 1, { 10, 20 }, { 70, 20 } },
        { 3, { 70, 20 }, { 10, 20 } },
        { 6, { 20, 10 }, { 20, 70 } },
        { 8, { 20, 70 }, { 20, 10 } },
    }));
    INFO("orientation " << orientation);
    const auto photo = Photo::fromBytes(
        withSegments(saved(twoColours(80, 40), "jpeg"), segment('\xE1', exif(orientation))));
    REQUIRE_OK(photo);
    CHECK(isNear(pixel(*photo, red.x(), red.y()), Qt::red));
    CHECK(isNear(pixel(*photo, blue.x(), blue.y()), Qt::blue));
}

TEST_CASE("Photo: nothing but the picture is kept", "[model][photo]")
{
    QImage image = twoColours(60, 40);
    image.setText(u"Comment"_s, QString::fromLatin1(secret));
    image.setColorSpace(QColorSpace::DisplayP3);
    const bool isPng = GENERATE(true, false);
    QByteArray bytes = saved(image, isPng ? "png" : "jpeg");
    if (!isPng)
        bytes = withSegments(bytes,
                    segment('\xE1', "http://ns.adobe.com/xap/1.0/" + secret)
                        + segment('\xED', secret) + segment('\xFE', secret))
            + secret;
    const auto photo = Photo::fromBytes(bytes);
    REQUIRE_OK(photo);
    CHECK_FALSE(photo->jpeg.contains(secret));
    const QList<quint8> allowed { 0xE0, 0xDB, 0xC0, 0xC4, 0xDA };
    const QList<quint8> markers = markersOf(photo->jpeg);
    for (const quint8 marker : markers) {
        INFO("marker " << int { marker });
        CHECK(allowed.contains(marker));
    }
    CHECK(markers.count(0xE0) == 1);
    CHECK(photo->image().textKeys().isEmpty());
}

TEST_CASE("Photo: a large one is made smaller, a small one stays", "[model][photo]")
{
    const auto [size, kept] = GENERATE(table<QSize, QSize>({
        { { 2400, 1800 }, { 1200, 900 } },
        { { 1800, 2400 }, { 900, 1200 } },
        { { 1201, 600 }, { 1200, 599 } },
        { { 1200, 1200 }, { 1200, 1200 } },
        { { 30, 20 }, { 30, 20 } },
        { { 1, 1 }, { 1, 1 } },
        { { 5000, 1 }, { 1200, 1 } },
    }));
    const char *format = GENERATE("jpeg", "png", "bmp");
    INFO(size.width() << " by " << size.height() << " " << format);
    const auto photo = Photo::fromBytes(saved(twoColours(size.width(), size.height()), format));
    REQUIRE_OK(photo);
    CHECK(QSize(photo->width, photo->height) == kept);
    CHECK(photo->image().size() == kept);
    CHECK(isNear(pixel(*photo, kept.width() - 1, 0), Qt::blue));
}

TEST_CASE("Photo: a large one that was held upright is made smaller and upright", "[model][photo]")
{
    const auto photo = Photo::fromBytes(
        withSegments(saved(twoColours(2400, 1200), "jpeg"), segment('\xE1', exif(6))));
    REQUIRE_OK(photo);
    CHECK(QSize(photo->width, photo->height) == QSize(600, 1200));
    CHECK(isNear(pixel(*photo, 300, 100), Qt::red));
}

TEST_CASE("Photo: is smoothed when it is made smaller", "[model][photo]")
{
    QImage stripes(4800, 40, QImage::Format_RGB32);
    stripes.fill(Qt::white);
    for (int x = 0; x < stripes.width(); x += 4)
        QPainter(&stripes).fillRect(x, 0, 2, 40, Qt::black);
    const auto photo = Photo::fromBytes(saved(stripes, GENERATE("jpeg", "png")));
    REQUIRE_OK(photo);
    CHECK(isNear(pixel(*photo, 600, 5), QColor(128, 128, 128)));
}

TEST_CASE("Photo: what is see-through is white", "[model][photo]")
{
    QImage image(40, 20, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter(&image).fillRect(20, 0, 20, 20, Qt::red);
    const auto photo = Photo::fromBytes(saved(image, "png"));
    REQUIRE_OK(photo);
    CHECK(isNear(pixel(*photo, 5, 10), Qt::white));
    CHECK(isNear(pixel(*photo, 35, 10), Qt::red));
}

TEST_CASE("Photo: its name is the digest of its bytes, the same each time", "[model][photo]")
{
    const QByteArray jpeg = saved(twoColours(80, 40), "jpeg");
    const auto photo = Photo::fromBytes(jpeg);
    REQUIRE_OK(photo);
    CHECK(photo->hash.size() == 64);
    CHECK(photo->hash.toLatin1()
        == QCryptographicHash::hash(photo->jpeg, QCryptographicHash::Blake2b_256).toHex());
    CHECK(Photo::fromBytes(jpeg)->hash == photo->hash);
    CHECK(Photo::fromBytes(saved(twoColours(82, 40), "jpeg"))->hash != photo->hash);
    CHECK(Photo().image().isNull());
}

TEST_CASE("Photo: is known by its content, not by its file's name", "[model][photo]")
{
    const TempFolder folder;
    writeFile(folder.path(u"zoë.png"_s), saved(twoColours(80, 40), "jpeg"));
    writeFile(folder.path(u"no ending"_s), saved(twoColours(80, 40), "png"));
    REQUIRE_OK(Photo::fromFile(folder.path(u"zoë.png"_s)));
    REQUIRE_OK(Photo::fromFile(folder.path(u"no ending"_s)));
    CHECK(Photo::fromFile(folder.path(u"zoë.png"_s))->hash
        == Photo::fromBytes(saved(twoColours(80, 40), "jpeg"))->hash);
}

TEST_CASE(
    "Photo: a file that cannot be had is told apart from one that is no photo", "[model][photo]")
{
    const TempFolder folder;
    CHECK_FAILS(Photo::fromFile(folder.path(u"gone.jpg"_s)), Error::Code::Io);
    CHECK_FAILS(Photo::fromFile(folder.path(u"."_s)), Error::Code::Io);
    CHECK_FAILS(Photo::fromFile(QString()), Error::Code::Io);
    CHECK_FAILS(Photo::fromFile(u"/dev/zero"_s), Error::Code::Io);
    writeFile(folder.path(u"empty.jpg"_s), {});
    CHECK_FAILS(Photo::fromFile(folder.path(u"empty.jpg"_s)), Error::Code::Malformed);
    writeFile(folder.path(u"letter.jpg"_s), "Dear manager, the photo is on its way.");
    CHECK_FAILS(Photo::fromFile(folder.path(u"letter.jpg"_s)), Error::Code::Malformed);
    CHECK_FAILS(Photo::fromBytes({}), Error::Code::Malformed);
    CHECK_FAILS(Photo::fromBytes(QByteArray(1, '\xFF')), Error::Code::Malformed);
    CHECK_FAILS(Photo::fromBytes("\xFF\xD8\xFF"), Error::Code::Malformed);
}

TEST_CASE("Photo: a HEIC file gets its own advice", "[model][photo]")
{
    const QByteArray brand = GENERATE("heic", "mif1", "msf1", "heix");
    const auto photo
        = Photo::fromBytes(QByteArray("\0\0\0\x18", 4) + "ftyp" + brand + QByteArray(200, '\0'));
    CHECK_FAILS(photo, Error::Code::Malformed);
    CHECK(photo.error().message.contains(u"HEIC"_s));
    CHECK(photo.error().message.contains(u"JPEG"_s));
    CHECK_FALSE(Photo::fromBytes("a letter").error().message.contains(u"HEIC"_s));
}

TEST_CASE("Photo: a drawing is no photo, and opens no other file", "[model][photo]")
{
    CHECK_FAILS(
        Photo::fromBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>"),
        Error::Code::Malformed);
}

TEST_CASE("Photo: too large a file is refused before it is decoded", "[model][photo]")
{
    const TempFolder folder;
    const QByteArray jpeg = saved(twoColours(80, 40), "jpeg");
    writeFile(folder.path(u"large.jpg"_s), jpeg);
    QFile file(folder.path(u"large.jpg"_s));
    REQUIRE(file.resize(40LL * 1024 * 1024));
    const auto photo = Photo::fromFile(file.fileName());
    CHECK_FAILS(photo, Error::Code::Refused);
    CHECK(photo.error().message.contains(u"32"_s));

    REQUIRE(file.resize(Photo::maxFileBytes));
    REQUIRE_OK(Photo::fromFile(file.fileName()));
    REQUIRE(file.resize(Photo::maxFileBytes + 1));
    CHECK_FAILS(Photo::fromFile(file.fileName()), Error::Code::Refused);
}

TEST_CASE("Photo: too many pixels are refused before they are decoded", "[model][photo]")
{
    QByteArray jpeg = saved(twoColours(80, 40), "jpeg");
    const qsizetype frame = jpeg.indexOf("\xFF\xC0");
    REQUIRE(frame > 0);
    jpeg.replace(frame + 5, 4, "\x2E\xE0\x2E\xE0"); // 12000 by 12000
    const auto photo = Photo::fromBytes(jpeg);
    CHECK_FAILS(photo, Error::Code::Refused);
    CHECK(photo.error().message.contains(u"12000"_s));
}

TEST_CASE("Photo: as many pixels as are allowed are read", "[model][photo][slow]")
{
    const auto photo = Photo::fromBytes(saved(QImage(12000, 10000, QImage::Format_Mono), "png"));
    REQUIRE_OK(photo);
    CHECK(QSize(photo->width, photo->height) == QSize(1200, 1000));
}

TEST_CASE("Photo: one that is cut short is refused, not painted grey", "[model][photo]")
{
    QImage image(300, 200, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixelColor(x, y, QColor((x * 7) % 256, (y * 13) % 256, (x * y) % 256));
    }
    const char *format = GENERATE("jpeg", "png", "bmp");
    const QByteArray whole = saved(image, format);
    REQUIRE_OK(Photo::fromBytes(whole));
    const int percent = GENERATE(1, 10, 50, 90, 99);
    INFO(format << " " << percent << " %");
    CHECK_FAILS(Photo::fromBytes(whole.left(whole.size() * percent / 100)), Error::Code::Malformed);
}

TEST_CASE("Photo: the preview inside a photo does not pass for its end", "[model][photo]")
{
    const QByteArray preview = saved(twoColours(8, 8), "jpeg");
    const QByteArray whole
        = withSegments(saved(twoColours(300, 200), "jpeg"), segment('\xE2', preview));
    REQUIRE_OK(Photo::fromBytes(whole));
    CHECK_FAILS(Photo::fromBytes(whole.chopped(40)), Error::Code::Malformed);
}

TEST_CASE("Photo: any damage is an error or a picture, never a crash", "[model][photo][property]")
{
    QByteArray bytes = saved(twoColours(64, 48), GENERATE("jpeg", "bmp"));
    const auto place = GENERATE(take(60, random(0, 100000)));
    const auto value = GENERATE(take(1, random(0, 255)));
    bytes[place % bytes.size()] = static_cast<char>(value);
    const auto photo = Photo::fromBytes(bytes);
    if (photo)
        CHECK(photo->image().size() == QSize(photo->width, photo->height));
    else
        CHECK_FALSE(photo.error().message.isEmpty());
    (void)takeWarnings();
}

TEST_CASE("Photo: an old BMP is a whole picture or none", "[model][photo]")
{
    const auto old = [](quint32 headerSize, quint32 height, int rows) {
        return "BM" + little(0, 4) + little(0, 4) + little(26, 4) + little(headerSize, 4)
            + little(8, 2) + little(height, 2) + little(1, 2) + little(24, 2)
            + QByteArray(24 * rows, '\x7f');
    };
    // Any size that is not one of the newer ones is read as the oldest.
    const quint32 headerSize = GENERATE(12u, 0x726f6622u);
    const auto whole = Photo::fromBytes(old(headerSize, 6, 6));
    REQUIRE_OK(whole);
    CHECK(whole->width == 8);
    CHECK(whole->height == 6);
    CHECK_FAILS(Photo::fromBytes(old(headerSize, 6, 5)), Error::Code::Malformed);
    CHECK_FAILS(Photo::fromBytes(old(headerSize, 30000, 6)), Error::Code::Malformed);
    (void)takeWarnings(); // of a header that says it is longer than the file
}

TEST_CASE("Photo: one that a record kept comes from another record byte for byte, and nothing else "
          "does",
    "[model][photo]")
{
    const auto photo = Photo::fromBytes(saved(twoColours(64, 48), "png"));
    REQUIRE_OK(photo);
    const auto kept = Photo::fromKept(photo->jpeg);
    REQUIRE_OK(kept);
    CHECK(kept->jpeg == photo->jpeg);
    CHECK(kept->hash == photo->hash);
    CHECK(QSize(kept->width, kept->height) == QSize(64, 48));

    SECTION("one in which a camera or a place may stand")
    {
        for (const char marker : { '\xE1', '\xED', '\xFE' }) {
            QByteArray with = photo->jpeg;
            with.insert(2, QByteArray("\xFF", 1) + marker + QByteArray("\x00\x06GPS!", 6));
            CHECK_FAILS(Photo::fromKept(with), Error::Code::Malformed);
        }
    }
    SECTION("one of another kind, cut short, too large, or none")
    {
        const QByteArray large = saved(twoColours(1300, 10), "jpeg");
        for (const QByteArray &bytes : { saved(twoColours(64, 48), "png"), large, QByteArray(),
                 photo->jpeg.left(photo->jpeg.size() / 2), QByteArray("\xFF\xD8\xFF\xD9") })
            CHECK_FAILS(Photo::fromKept(bytes), Error::Code::Malformed);
        (void)takeWarnings();
    }
}
