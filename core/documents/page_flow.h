// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/text_block.h"

#include <QColor>
#include <QImage>
#include <QRectF>

#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace homeward {

/// One page, measured but not drawn. Shades lie under everything else.
struct DrawnPage
{
    struct Words
    {
        std::shared_ptr<const TextBlock> text;
        QPointF topLeft;
        qsizetype firstLine;
        qsizetype lineCount;
    };
    struct Shade
    {
        QRectF area;
        QColor color;
    };
    struct Frame
    {
        QRectF area;
        QColor color;
        qreal thickness;
    };
    struct Picture
    {
        QRectF area;
        QImage image;
    };

    std::vector<Shade> shades;
    std::vector<Shade> rules;
    std::vector<Frame> frames;
    std::vector<Picture> pictures;
    std::vector<Words> words;
};

/// A strip across the page: texts side by side, and the lines and shades that belong to them.
struct DrawnRow
{
    struct Cell
    {
        qreal left;
        std::shared_ptr<const TextBlock> text;
    };
    struct Rule
    {
        QColor color;
        qreal thickness = 0; ///< 0: none
    };

    std::vector<Cell> cells;
    std::optional<Cell> continued
        = {}; ///< a short text that stands on every further page of the row
    qreal left = 0;
    qreal width = 0;
    qreal spaceBefore = 0; ///< nothing at the top of a page
    qreal paddingTop = 0;
    qreal paddingBottom = 0;
    qreal spaceAfter = 0;
    Rule ruleBelow = {};
    Rule frame = {};
    Rule edge = {}; ///< a bar down the left side
    QColor shade = {};
    bool keepsWithNext = false;
    /// Up to this height the row stays on one page; a taller one goes on overleaf, line by line.
    qreal wholeUpTo = std::numeric_limits<qreal>::max();

    [[nodiscard]] qreal height() const;
};

/// Fills pages from top to bottom: headings stay with what follows, table headings come again, and
/// no line is lost.
class PageFlow
{
public:
    PageFlow(qreal top, qreal bottom);

    void add(DrawnRow row);
    /// The row that stands again at the top of each new page, until it is cleared.
    void repeat(std::optional<DrawnRow> row) { m_repeated = std::move(row); }
    /// Puts a framed picture where the next row would start, without moving on. Places are measured
    /// from there.
    void addPicture(DrawnPage::Picture picture, DrawnPage::Frame frame, DrawnPage::Words caption);
    /// Goes on below the last picture, when it is still on this page.
    void clearPicture();
    /// Not after the few lines that found no room on the page before: they would stand alone.
    void breakPage();

    /// The pages; nothing is added after this.
    [[nodiscard]] std::vector<DrawnPage> take();

private:
    struct Part
    {
        qsizetype firstLine = 0;
        qsizetype lineCount = 0;
    };

    [[nodiscard]] qreal keptHeight() const;
    [[nodiscard]] qreal leastHeight(const DrawnRow &row) const;
    [[nodiscard]] bool isAtTop() const { return m_y <= m_start; }
    void makeRoom(qreal height);
    void putKept();
    void put(const DrawnRow &row);
    void putWords(const DrawnRow &row, const std::vector<Part> &parts);
    void putFrame(const DrawnRow &row, qreal height);
    void startPage();

    qreal m_top;
    qreal m_bottom;
    qreal m_y;
    qreal m_start; ///< below a repeated row
    qreal m_pictureBottom = 0;
    bool m_isRunOver = false; ///< this page begins with what found no room on the one before
    std::vector<DrawnPage> m_pages;
    std::vector<DrawnRow> m_kept;
    std::optional<DrawnRow> m_repeated;
};

} // namespace homeward
