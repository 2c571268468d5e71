// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/block_rows.h"

#include "core/time/local_time.h"

#include <QPainter>
#include <QSizeF>

#include <algorithm>
#include <numeric>

namespace homeward {

using namespace Qt::StringLiterals;
using namespace page_style;

namespace {

constexpr qreal labelShare = 0.35;
constexpr qreal gutter = 8 * pt;
constexpr qreal cellPadding = 4 * pt;
// Longer fields than this go on overleaf rather than leave half a page empty.
constexpr qreal wholeField = 180 * pt;
constexpr QSizeF largestPhoto(60 * mm, 75 * mm);
constexpr QSizeF emptyPhoto(45 * mm, 56 * mm);
constexpr qreal photoDotsPerInch = 200;

/// No finer than a printer shows, and without transparency, which PDF/A-1 does not allow.
QImage forPrint(const QImage &image, const QSizeF &size)
{
    const QSize finest = (size / pt / 72 * photoDotsPerInch).toSize();
    const bool isTooFine = image.width() > finest.width();
    const QImage scaled
        = isTooFine ? image.scaled(finest, Qt::IgnoreAspectRatio, Qt::SmoothTransformation) : image;
    QImage flat(scaled.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter painter(&flat);
    painter.drawImage(QRect(QPoint(), scaled.size()), scaled);
    return flat;
}

std::vector<qreal> columnWidths(const Document::Table &table, qsizetype columns, qreal width)
{
    QList<int> shares = table.widths;
    shares.resize(columns);
    for (int &share : shares) {
        if (share <= 0)
            share = 1;
    }
    if (table.widths.isEmpty())
        shares.fill(1);
    const int total = std::accumulate(shares.cbegin(), shares.cend(), 0);
    std::vector<qreal> widths;
    for (const int share : shares)
        widths.push_back(width * share / total);
    return widths;
}

QString titleLine(const Document &document)
{
    QStringList parts;
    if (!document.reference.isEmpty())
        parts << u"Reference "_s + document.reference;
    QString made = u"Made "_s + local_time::full(document.madeAt);
    if (!document.madeBy.isEmpty())
        made += u" by "_s + document.madeBy;
    parts << made;
    if (!document.recipient.isEmpty())
        parts << u"For "_s + document.recipient;
    return parts.join(u"  ·  "_s);
}

} // namespace

BlockRows::BlockRows(PageFlow &flow, DocumentFonts &fonts, qreal left, qreal width)
    : m_flow(flow)
    , m_fonts(fonts)
    , m_left(left)
    , m_width(width)
{
}

DrawnRow BlockRows::textRow(const QString &text, const TextStyle &style) const
{
    auto block = std::make_shared<TextBlock>(m_width);
    block->add(m_fonts, text, style);
    return DrawnRow { .cells = { { m_left, block } }, .left = m_left, .width = m_width };
}

void BlockRows::addTitle(const Document &document)
{
    auto block = std::make_shared<TextBlock>(m_width);
    block->add(m_fonts, document.title, { .points = 20, .isBold = true, .color = navy });
    if (!document.subtitle.isEmpty())
        block->add(m_fonts, document.subtitle, { .points = 11, .color = ink });
    block->add(m_fonts, titleLine(document), { .points = 8.5, .color = grey }, 3 * pt);
    m_flow.add({ .cells = { { m_left, block } },
        .left = m_left,
        .width = m_width,
        .paddingBottom = 6 * pt,
        .ruleBelow = { navy, 1.5 * pt } });
}

void BlockRows::add(const Document::Heading &heading)
{
    const bool isSection = heading.level <= 1;
    DrawnRow row = textRow(
        heading.text, { .points = isSection ? 13.0 : 10.5, .isBold = true, .color = navy });
    row.spaceBefore = (isSection ? 14 : 9) * pt;
    row.paddingBottom = 2 * pt;
    if (isSection)
        row.ruleBelow = { navy, 0.7 * pt };
    row.keepsWithNext = true;
    m_flow.add(std::move(row));
}

void BlockRows::add(const Document::FieldRow &field) { addFieldIn(field, m_left, m_width); }

void BlockRows::addFieldIn(const Document::FieldRow &field, qreal left, qreal width)
{
    const qreal valueLeft = width * labelShare;
    auto label = std::make_shared<TextBlock>(valueLeft - gutter);
    label->add(m_fonts, field.label, { .points = 9.5, .isBold = field.isStrong, .color = navy });
    auto value = std::make_shared<TextBlock>(width - valueLeft);
    const bool isGap = field.state != Document::FieldRow::State::Answered;
    value->add(m_fonts, field.value,
        { .points = 9.5, .isBold = field.isStrong && !isGap, .color = isGap ? grey : ink });
    if (!field.provenance.isEmpty())
        value->add(m_fonts, field.provenance, { .points = 7.5, .color = grey });
    const qreal baseline = std::max(label->baseline(), value->baseline());
    label->lowerBaseline(baseline);
    value->lowerBaseline(baseline);
    DrawnRow row { .cells = { { left, label }, { left + valueLeft, value } },
        .left = left,
        .width = width,
        .paddingTop = 2.5 * pt,
        .paddingBottom = 2.5 * pt,
        .ruleBelow = { line, 0.5 * pt },
        .wholeUpTo = wholeField };
    if (row.height() > wholeField && label->height() <= wholeField) {
        auto again = std::make_shared<TextBlock>(valueLeft - gutter);
        again->add(m_fonts, field.label, { .points = 9.5, .color = grey });
        again->add(m_fonts, u"continued"_s, { .points = 7.5, .color = grey });
        row.continued = DrawnRow::Cell { left, again };
    }
    m_flow.add(std::move(row));
}

void BlockRows::add(const Document::Paragraph &paragraph)
{
    DrawnRow row = textRow(paragraph.text,
        { .points = paragraph.isSmall ? 8.0 : 9.5,
            .isBold = paragraph.isStrong,
            .color = paragraph.isSmall ? grey : ink });
    row.spaceBefore = 4 * pt;
    row.paddingBottom = 3 * pt;
    row.wholeUpTo = wholeField;
    m_flow.add(std::move(row));
}

void BlockRows::add(const Document::Callout &callout)
{
    constexpr qreal inset = 10 * pt;
    auto block = std::make_shared<TextBlock>(m_width - 2 * inset);
    if (!callout.title.isEmpty())
        block->add(m_fonts, callout.title, { .points = 11, .isBold = true, .color = ink });
    for (const QString &words : callout.lines)
        block->add(m_fonts, words, { .points = 10, .color = ink }, 1.5 * pt);
    m_flow.add({ .cells = { { m_left + inset, block } },
        .left = m_left,
        .width = m_width,
        .spaceBefore = 8 * pt,
        .paddingTop = 6 * pt,
        .paddingBottom = 7 * pt,
        .spaceAfter = 6 * pt,
        .frame = { ink, 1 * pt },
        .edge = { ink, 4 * pt },
        .shade = shade });
}

DrawnRow BlockRows::tableRow(
    const QStringList &cells, const std::vector<qreal> &widths, const TextStyle &style) const
{
    DrawnRow row {
        .cells = {}, .left = m_left, .width = m_width, .paddingTop = 2 * pt, .paddingBottom = 2 * pt
    };
    qreal left = m_left;
    for (size_t column = 0; column < widths.size(); ++column) {
        auto block = std::make_shared<TextBlock>(widths[column] - 2 * cellPadding);
        block->add(m_fonts, cells.value(qsizetype(column)), style);
        row.cells.push_back({ left + cellPadding, block });
        left += widths[column];
    }
    row.ruleBelow = { line, 0.5 * pt };
    return row;
}

void BlockRows::add(const Document::Table &table)
{
    qsizetype columns = table.headings.size();
    for (const QStringList &cells : table.rows)
        columns = std::max(columns, cells.size());
    if (columns == 0)
        return;
    const std::vector<qreal> widths = columnWidths(table, columns, m_width);
    if (!table.headings.isEmpty()) {
        DrawnRow head
            = tableRow(table.headings, widths, { .points = 8.5, .isBold = true, .color = navy });
        head.shade = shade;
        head.ruleBelow = { navy, 0.7 * pt };
        head.spaceBefore = 5 * pt;
        head.keepsWithNext = !table.rows.isEmpty();
        m_flow.repeat(head);
        m_flow.add(std::move(head));
    }
    for (const QStringList &cells : table.rows)
        m_flow.add(tableRow(cells, widths, { .points = 8.5, .color = ink }));
    m_flow.repeat(std::nullopt);
}

void BlockRows::add(const Document::Portrait &portrait)
{
    const bool hasPhoto = !portrait.image.isNull();
    const QSizeF size = hasPhoto
        ? QSizeF(portrait.image.size()).scaled(largestPhoto, Qt::KeepAspectRatio)
        : emptyPhoto;
    const QRectF area(QPointF(m_left, 6 * pt), size);
    const qreal column = std::max(size.width(), emptyPhoto.width());
    auto words = std::make_shared<TextBlock>(
        column, hasPhoto ? TextBlock::Align::Start : TextBlock::Align::Centre);
    if (!hasPhoto)
        words->add(m_fonts, portrait.inEmptyFrame, { .points = 9.5, .color = grey });
    words->add(m_fonts, portrait.caption, { .points = 8, .color = grey });
    const qreal wordsTop = hasPhoto ? area.bottom() + 2 * pt : area.center().y() - 8 * pt;
    m_flow.addPicture({ area, hasPhoto ? forPrint(portrait.image, size) : QImage() },
        { area, hasPhoto ? line : grey, 0.7 * pt },
        { words, QPointF(m_left, wordsTop), 0, words->lineCount() });
    const qreal beside = column + 6 * mm;
    for (const Document::FieldRow &fact : portrait.facts)
        addFieldIn(fact, m_left + beside, m_width - beside);
    m_flow.clearPicture();
}

void BlockRows::add(const Document::PageBreak &) { m_flow.breakPage(); }

} // namespace homeward
