// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/page_flow.h"

#include <QSizeF>

#include <algorithm>

namespace homeward {

namespace {

// A row that may be divided leaves at least this many lines at the foot of a page.
constexpr qsizetype fewestLines = 2;

qreal tallest(const DrawnRow &row, qsizetype lines)
{
    qreal height = 0;
    for (const DrawnRow::Cell &cell : row.cells)
        height = std::max(height, cell.text->height(0, std::min(lines, cell.text->lineCount())));
    return height;
}

} // namespace

qreal DrawnRow::height() const
{
    return paddingTop + tallest(*this, std::numeric_limits<qsizetype>::max()) + paddingBottom;
}

PageFlow::PageFlow(qreal top, qreal bottom)
    : m_top(top)
    , m_bottom(bottom)
    , m_y(top)
    , m_start(top)
    , m_pages(1)
{
}

void PageFlow::add(DrawnRow row)
{
    if (row.keepsWithNext) {
        m_kept.push_back(std::move(row));
        return;
    }
    makeRoom(row.spaceBefore + leastHeight(row));
    putKept();
    put(row);
}

void PageFlow::addPicture(
    DrawnPage::Picture picture, DrawnPage::Frame frame, DrawnPage::Words caption)
{
    const qreal captionHeight = caption.text->height(caption.firstLine, caption.lineCount);
    const qreal height = std::max(picture.area.bottom(), caption.topLeft.y() + captionHeight);
    makeRoom(height);
    putKept();
    picture.area.translate(0, m_y);
    frame.area.translate(0, m_y);
    caption.topLeft.ry() += m_y;
    m_pictureBottom = m_y + height;
    DrawnPage &page = m_pages.back();
    page.pictures.push_back(std::move(picture));
    page.frames.push_back(std::move(frame));
    page.words.push_back(std::move(caption));
}

void PageFlow::clearPicture()
{
    m_y = std::max(m_y, m_pictureBottom);
    m_pictureBottom = 0;
}

void PageFlow::breakPage()
{
    putKept();
    const bool isLittle = m_y - m_top < (m_bottom - m_top) / 4;
    if (isAtTop() || (m_isRunOver && isLittle))
        return;
    startPage();
    m_isRunOver = false;
}

std::vector<DrawnPage> PageFlow::take()
{
    putKept();
    return std::move(m_pages);
}

qreal PageFlow::keptHeight() const
{
    qreal height = 0;
    for (const DrawnRow &row : m_kept)
        height += row.spaceBefore + row.height();
    return height;
}

qreal PageFlow::leastHeight(const DrawnRow &row) const
{
    const qreal whole = row.height();
    if (whole <= std::min(row.wholeUpTo, m_bottom - m_start))
        return whole;
    return row.paddingTop + tallest(row, fewestLines) + row.paddingBottom;
}

void PageFlow::makeRoom(qreal height)
{
    if (!isAtTop() && m_y + keptHeight() + height > m_bottom)
        startPage();
}

void PageFlow::putKept()
{
    for (const DrawnRow &row : std::exchange(m_kept, {}))
        put(row);
}

void PageFlow::put(const DrawnRow &row)
{
    if (!isAtTop())
        m_y += row.spaceBefore;
    std::vector<Part> parts(row.cells.size());
    for (;;) {
        const qreal room = m_bottom - m_y - row.paddingTop - row.paddingBottom;
        qreal height = 0;
        bool isLast = true;
        for (size_t index = 0; index < parts.size(); ++index) {
            const TextBlock &text = *row.cells[index].text;
            Part &part = parts[index];
            const qsizetype left = text.lineCount() - part.firstLine;
            part.lineCount = std::max(text.linesWithin(part.firstLine, room),
                isAtTop() ? std::min<qsizetype>(left, 1) : 0);
            height = std::max(height, text.height(part.firstLine, part.lineCount));
            isLast = isLast && part.lineCount == left;
        }
        if (height > 0 || isLast) {
            putWords(row, parts);
            putFrame(row, row.paddingTop + height + row.paddingBottom);
        }
        if (isLast)
            break;
        for (Part &part : parts)
            part.firstLine += part.lineCount;
        startPage();
    }
    if (row.ruleBelow.thickness > 0)
        m_pages.back().rules.push_back(
            { QRectF(row.left, m_y, row.width, row.ruleBelow.thickness), row.ruleBelow.color });
    m_y += row.ruleBelow.thickness + row.spaceAfter;
}

void PageFlow::putWords(const DrawnRow &row, const std::vector<Part> &parts)
{
    const qreal top = m_y + row.paddingTop;
    std::vector<DrawnPage::Words> &words = m_pages.back().words;
    bool isContinued = false;
    for (size_t index = 0; index < parts.size(); ++index) {
        const auto &[firstLine, lineCount] = parts[index];
        const DrawnRow::Cell &cell = row.cells[index];
        isContinued = isContinued || firstLine > 0;
        if (lineCount > 0)
            words.push_back({ cell.text, QPointF(cell.left, top), firstLine, lineCount });
    }
    if (isContinued && row.continued)
        words.push_back({ row.continued->text, QPointF(row.continued->left, top), 0,
            row.continued->text->lineCount() });
}

void PageFlow::putFrame(const DrawnRow &row, qreal height)
{
    DrawnPage &page = m_pages.back();
    const QRectF area(row.left, m_y, row.width, height);
    if (row.shade.isValid())
        page.shades.push_back({ area, row.shade });
    if (row.frame.thickness > 0)
        page.frames.push_back({ area, row.frame.color, row.frame.thickness });
    if (row.edge.thickness > 0)
        page.rules.push_back(
            { QRectF(area.topLeft(), QSizeF(row.edge.thickness, height)), row.edge.color });
    m_y = area.bottom();
}

void PageFlow::startPage()
{
    m_pages.emplace_back();
    m_isRunOver = true;
    m_y = m_top;
    m_start = m_top;
    m_pictureBottom = 0;
    // A heading row that still waits for its first row is not repeated above itself; one taller
    // than half a page would leave no room for what it heads.
    if (m_repeated && m_kept.empty() && m_repeated->height() < (m_bottom - m_top) / 2) {
        put(*m_repeated);
        m_start = m_y;
    }
}

} // namespace homeward
