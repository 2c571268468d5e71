// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/documents/document.h"

#include <QByteArray>
#include <QList>

class QImage;

namespace homeward {

/// Draws a Document on A4 as PDF/A-1b with the bundled fonts only: marking and "Page n of m" on
/// every page, record reference and time in the foot. The same document gives the same bytes every
/// time: dates and the file identifier come from `Document::madeAt` and the content.
class PdfWriter
{
public:
    struct Output
    {
        QByteArray bytes;
        int pages = 0;
        /// Characters no bundled font has; the document itself ends with a note that lists them.
        QStringList missingCharacters = {};
    };

    /// Fails with Io when the bundled fonts cannot be loaded or the PDF cannot be produced.
    [[nodiscard]] static Result<Output> write(const Document &document);

    /// The same pages as pictures for the preview, `width` pixels wide. Nothing is written to disk.
    [[nodiscard]] static Result<QList<QImage>> preview(const Document &document, int width);
};

} // namespace homeward
