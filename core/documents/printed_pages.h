// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/documents/document.h"

#include <QSizeF>

#include <memory>

class QPainter;

namespace homeward {

class DocumentFonts;
class PageLayout;

/// The pages of a document for a printer: the same that are in its PDF and its preview.
class PrintedPages
{
public:
    /// Fails with Io when the bundled fonts cannot be loaded.
    [[nodiscard]] static Result<PrintedPages> of(const Document &document);
    ~PrintedPages();
    PrintedPages(PrintedPages &&) noexcept;
    PrintedPages &operator=(PrintedPages &&) noexcept;

    [[nodiscard]] int count() const;
    /// As large as the paper allows, in the middle of it. `paper` is in the painter's own units.
    void draw(QPainter &painter, int page, const QSizeF &paper) const;

private:
    PrintedPages(std::unique_ptr<DocumentFonts> fonts, std::unique_ptr<PageLayout> layout);

    std::unique_ptr<DocumentFonts> m_fonts; ///< after the layout that uses them
    std::unique_ptr<PageLayout> m_layout;
};

} // namespace homeward
