// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/printed_pages.h"

#include "core/documents/page_layout.h"

#include <QPainter>

namespace homeward {

PrintedPages::PrintedPages(std::unique_ptr<DocumentFonts> fonts, std::unique_ptr<PageLayout> layout)
    : m_fonts(std::move(fonts))
    , m_layout(std::move(layout))
{
}

PrintedPages::~PrintedPages() = default;
PrintedPages::PrintedPages(PrintedPages &&) noexcept = default;
PrintedPages &PrintedPages::operator=(PrintedPages &&) noexcept = default;

Result<PrintedPages> PrintedPages::of(const Document &document)
{
    Result<DocumentFonts> loaded = DocumentFonts::load();
    if (!loaded)
        return tl::unexpected(loaded.error());
    auto fonts = std::make_unique<DocumentFonts>(std::move(*loaded));
    auto layout = std::make_unique<PageLayout>(document, *fonts);
    return PrintedPages(std::move(fonts), std::move(layout));
}

int PrintedPages::count() const { return m_layout->pageCount(); }

void PrintedPages::draw(QPainter &painter, int page, const QSizeF &paper) const
{
    const QSizeF drawn = PageLayout::pageSize;
    const qreal scale = qMin(paper.width() / drawn.width(), paper.height() / drawn.height());
    painter.save();
    painter.translate(
        (paper.width() - drawn.width() * scale) / 2, (paper.height() - drawn.height() * scale) / 2);
    painter.scale(scale, scale);
    m_layout->drawPage(painter, page);
    painter.restore();
}

} // namespace homeward
