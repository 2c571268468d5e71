// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/page_layout.h"

#include "core/documents/block_rows.h"
#include "core/time/local_time.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace homeward {

using namespace Qt::StringLiterals;
using namespace page_style;

namespace {

constexpr qreal edge = 7 * mm; ///< most printers leave less than this blank
constexpr qreal fullWidth = PageLayout::pageSize.width() - 2 * margin;
constexpr QColor watermarkGrey = QColor(0xe8, 0xe8, 0xe8);

std::shared_ptr<TextBlock> furniture(DocumentFonts &fonts, const QString &text, qreal width,
    TextBlock::Align align, const TextStyle &style)
{
    auto block = std::make_shared<TextBlock>(width, align);
    if (!text.isEmpty())
        block->add(fonts, text, style);
    return block;
}

void put(DrawnPage &page, const std::shared_ptr<TextBlock> &text, qreal left, qreal top)
{
    page.words.push_back({ text, QPointF(left, top), 0, text->lineCount() });
}

/// What stands at the head and the foot of every page, but for the page's number.
struct Furniture
{
    Furniture(const Document &document, DocumentFonts &fonts)
        : marking(furniture(fonts, document.marking, fullWidth, TextBlock::Align::Centre,
            { .points = 9, .isBold = true, .color = ink }))
    {
        QStringList parts { u"Made "_s + local_time::full(document.madeAt) };
        if (!document.reference.isEmpty())
            parts.prepend(document.reference);
        made = furniture(fonts, parts.join(u"  ·  "_s), fullWidth * 0.75, TextBlock::Align::Start,
            { .points = 8, .color = grey });
        markingBottom = PageLayout::pageSize.height() - edge - marking->height();
        footTop = markingBottom - made->height();
        contentTop = std::max(margin, edge + marking->height() + 3 * mm);
        contentBottom = footTop - 4.5 * mm;
    }

    std::shared_ptr<TextBlock> marking;
    std::shared_ptr<TextBlock> made;
    qreal markingBottom = 0; ///< where the lower marking starts
    qreal footTop = 0;
    qreal contentTop = 0;
    qreal contentBottom = 0;
};

void addNote(BlockRows &rows, const DocumentFonts &fonts)
{
    if (fonts.missing().isEmpty())
        return;
    rows.add(Document::Paragraph { u"Characters that could not be printed: "_s
            + fonts.missing().join(u", "_s) + u". Each is shown as \ufffd."_s,
        false, true });
}

} // namespace

PageLayout::PageLayout(const Document &document, DocumentFonts &fonts)
    : m_watermark(document.watermark)
    , m_watermarkFont(fonts.font({ .points = 100, .isBold = true }))
{
    const Furniture furniture(document, fonts);
    PageFlow flow(furniture.contentTop, furniture.contentBottom);
    BlockRows rows(flow, fonts, margin, fullWidth);
    rows.addTitle(document);
    for (const Document::Block &block : document.blocks)
        std::visit([&rows](const auto &content) { rows.add(content); }, block);
    addNote(rows, fonts);
    m_pages = flow.take();

    for (size_t index = 0; index < m_pages.size(); ++index) {
        DrawnPage &page = m_pages[index];
        const QString number = u"Page %1 of %2"_s.arg(index + 1).arg(m_pages.size());
        const auto numberText = ::homeward::furniture(
            fonts, number, fullWidth * 0.25, TextBlock::Align::End, { .points = 8, .color = grey });
        page.rules.push_back(
            { QRectF(margin, furniture.footTop - 1.5 * mm, fullWidth, 0.5 * pt), line });
        put(page, furniture.marking, margin, edge);
        put(page, furniture.made, margin, furniture.footTop);
        put(page, numberText, margin + fullWidth * 0.75, furniture.footTop);
        put(page, furniture.marking, margin, furniture.markingBottom);
    }
}

void PageLayout::drawPage(QPainter &painter, int number) const
{
    const DrawnPage &page = m_pages[size_t(number)];
    painter.setRenderHints(
        QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    for (const DrawnPage::Shade &ground : page.shades)
        painter.fillRect(ground.area, ground.color);
    drawWatermark(painter);
    for (const DrawnPage::Shade &rule : page.rules)
        painter.fillRect(rule.area, rule.color);
    for (const DrawnPage::Picture &picture : page.pictures) {
        if (!picture.image.isNull())
            painter.drawImage(picture.area, picture.image);
    }
    painter.setBrush(Qt::NoBrush);
    for (const DrawnPage::Frame &frame : page.frames) {
        painter.setPen(
            QPen(frame.color, frame.thickness, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(frame.area);
    }
    for (const DrawnPage::Words &words : page.words)
        words.text->draw(painter, words.topLeft, words.firstLine, words.lineCount);
}

void PageLayout::drawWatermark(QPainter &painter) const
{
    if (m_watermark.isEmpty())
        return;
    // An outline, not text: a search or a copy of the page's words does not find it between them.
    QPainterPath outline;
    outline.addText(QPointF(), m_watermarkFont, m_watermark);
    const QRectF bounds = outline.boundingRect();
    const qreal diagonal = std::hypot(pageSize.width(), pageSize.height());
    const qreal scale = 0.65 * diagonal / std::max(bounds.width(), 1.0);
    painter.save();
    painter.translate(pageSize.width() / 2, pageSize.height() / 2);
    painter.rotate(-qRadiansToDegrees(std::atan2(pageSize.height(), pageSize.width())));
    painter.scale(scale, scale);
    painter.translate(-bounds.center());
    painter.fillPath(outline, watermarkGrey);
    painter.restore();
}

} // namespace homeward
