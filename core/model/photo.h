// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QString>

namespace homeward {

/// A photo as it is kept: upright, at most 1200 pixels on its long side, JPEG, with nothing else in the file
/// (no place, no camera, no time).
struct Photo
{
    QString hash = {}; ///< BLAKE2b-256 of `jpeg`, hexadecimal
    QByteArray jpeg = {};
    int width = 0;
    int height = 0;

    /// Largest file taken in, and most pixels decoded.
    static constexpr qint64 maxFileBytes = 32LL * 1024 * 1024;
    static constexpr qint64 maxPixels = 120LL * 1000 * 1000;

    /// Reads any image of pixels Qt can read (no drawings), turned as its EXIF says. Fails with Io (no such
    /// file), Malformed (no image, or one cut short) or Refused (too large); the message names the reason and
    /// what to do.
    [[nodiscard]] static Result<Photo> fromFile(const QString &path);
    [[nodiscard]] static Result<Photo> fromBytes(const QByteArray &bytes);

    /// A photo that was kept before, from another record: the same bytes. Fails with Malformed when
    /// a record would not have kept it so: something else is in the file, or it is too large.
    [[nodiscard]] static Result<Photo> fromKept(const QByteArray &jpeg);

    [[nodiscard]] QImage image() const;
};

} // namespace homeward
