// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/document.h"
#include "core/documents/page_flow.h"

#include <QSizeF>

class QPainter;

namespace homeward {

/// A document divided into pages before anything is drawn, so that each page knows how many there
/// are. The PDF and the preview draw these same pages.
class PageLayout
{
public:
    /// A4 in the units that everything here is measured in.
    static constexpr QSizeF pageSize
        = QSizeF(595 * DocumentFonts::unitsPerPoint, 842 * DocumentFonts::unitsPerPoint);

    PageLayout(const Document &document, DocumentFonts &fonts);

    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }
    void drawPage(QPainter &painter, int page) const;

private:
    void drawWatermark(QPainter &painter) const;

    std::vector<DrawnPage> m_pages;
    QString m_watermark;
    QFont m_watermarkFont;
};

} // namespace homeward
