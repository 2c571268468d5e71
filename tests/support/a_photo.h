// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/photo.h"
#include "tests/support/support.h"

#include <QBuffer>
#include <QImage>

namespace homeward::test {

/// A small picture of one colour.
[[nodiscard]] inline Photo aPhoto(QRgb colour)
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(image.save(&buffer, "PNG"));
    const auto photo = Photo::fromBytes(bytes);
    REQUIRE_OK(photo);
    return *photo;
}

[[nodiscard]] inline Photo aPhoto(int grey) { return aPhoto(qRgb(grey, grey, grey)); }

} // namespace homeward::test
