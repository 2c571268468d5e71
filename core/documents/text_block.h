// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/document_fonts.h"

#include <QPointF>

#include <memory>
#include <vector>

class QPainter;

namespace homeward {

/// Text laid out in a column. It knows its lines, so that a long one goes on overleaf with none
/// lost.
class TextBlock
{
public:
    enum class Align
    {
        Start,
        Centre,
        End
    };

    explicit TextBlock(qreal width, Align align = Align::Start);

    /// Each line of `text` becomes a paragraph; `spaceBefore` stands above the first of them.
    void add(
        DocumentFonts &fonts, const QString &text, const TextStyle &style, qreal spaceBefore = 0);

    /// Moves the text down until its first line stands on a baseline this far from the top.
    void lowerBaseline(qreal baseline);

    [[nodiscard]] qreal baseline() const { return m_lines.empty() ? 0 : m_lines.front().baseline; }
    [[nodiscard]] qsizetype lineCount() const { return qsizetype(m_lines.size()); }
    [[nodiscard]] qreal height() const { return height(0, lineCount()); }
    [[nodiscard]] qreal height(qsizetype first, qsizetype count) const;
    /// How many lines from `first` on fit into `room`.
    [[nodiscard]] qsizetype linesWithin(qsizetype first, qreal room) const;

    void draw(QPainter &painter, const QPointF &topLeft, qsizetype first, qsizetype count) const;

private:
    struct Paragraph
    {
        std::unique_ptr<QTextLayout> layout;
        QColor color;
    };
    struct Line
    {
        size_t paragraph;
        int index; ///< in its paragraph
        qreal top;
        qreal baseline;
        qreal bottom;
    };

    void addParagraph(DocumentFonts &fonts, const QString &text, const TextStyle &style);

    qreal m_width;
    Align m_align;
    qreal m_bottom = 0;
    std::vector<Paragraph> m_paragraphs;
    std::vector<Line> m_lines;
};

} // namespace homeward
