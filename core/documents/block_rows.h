// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/document.h"
#include "core/documents/page_flow.h"

namespace homeward {

/// The measures and colours of a page: calm, and as clear on a black-and-white printer.
namespace page_style {

inline constexpr qreal pt = DocumentFonts::unitsPerPoint;
inline constexpr qreal mm = pt * 72 / 25.4;
inline constexpr qreal margin = 15 * mm;

inline constexpr QColor ink = QColor(0x11, 0x11, 0x11);
inline constexpr QColor navy = QColor(0x16, 0x32, 0x4f);
inline constexpr QColor grey = QColor(0x55, 0x55, 0x55);
inline constexpr QColor line = QColor(0xc4, 0xca, 0xd0);
inline constexpr QColor shade = QColor(0xee, 0xf1, 0xf4);

} // namespace page_style

/// Turns each block of a document into rows of a page, in a column of the given place and width.
class BlockRows
{
public:
    BlockRows(PageFlow &flow, DocumentFonts &fonts, qreal left, qreal width);

    void addTitle(const Document &document);
    void add(const Document::Heading &heading);
    void add(const Document::FieldRow &field);
    void add(const Document::Paragraph &paragraph);
    void add(const Document::Callout &callout);
    void add(const Document::Table &table);
    void add(const Document::Portrait &portrait);
    void add(const Document::PageBreak &pageBreak);

private:
    [[nodiscard]] DrawnRow textRow(const QString &text, const TextStyle &style) const;
    [[nodiscard]] DrawnRow tableRow(
        const QStringList &cells, const std::vector<qreal> &widths, const TextStyle &style) const;
    void addFieldIn(const Document::FieldRow &field, qreal left, qreal width);

    PageFlow &m_flow;
    DocumentFonts &m_fonts;
    qreal m_left;
    qreal m_width;
};

} // namespace homeward
