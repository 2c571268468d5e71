// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/text_block.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

// Sums of heights differ in their last digits: a hundredth of a unit is no line.
constexpr qreal rounding = 0.01;
constexpr qreal narrowest = 10 * DocumentFonts::unitsPerPoint;

QStringList paragraphsOf(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    for (const char16_t separator : { u'\r', u'\v', u'\f', u'\u0085', u'\u2028', u'\u2029' })
        text.replace(QChar(separator), u'\n');
    text.replace(u'\t', u"    "_s);
    return text.split(u'\n');
}

QTextOption optionFor(TextBlock::Align align, bool isRightToLeft)
{
    QTextOption option;
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    switch (align) {
    case TextBlock::Align::Start:
        option.setAlignment((isRightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
        break;
    case TextBlock::Align::Centre:
        option.setAlignment(Qt::AlignHCenter);
        break;
    case TextBlock::Align::End:
        option.setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
        break;
    }
    return option;
}

} // namespace

TextBlock::TextBlock(qreal width, Align align)
    : m_width(std::max(width, narrowest))
    , m_align(align)
{
}

void TextBlock::add(
    DocumentFonts &fonts, const QString &text, const TextStyle &style, qreal spaceBefore)
{
    if (!m_lines.empty())
        m_bottom += spaceBefore;
    for (const QString &paragraph : paragraphsOf(text))
        addParagraph(fonts, paragraph, style);
}

void TextBlock::addParagraph(DocumentFonts &fonts, const QString &text, const TextStyle &style)
{
    const DocumentFonts::Shaped shaped = fonts.shaped(text, style);
    auto layout = std::make_unique<QTextLayout>(shaped.text, fonts.font(style));
    layout->setFormats(shaped.formats);
    layout->setTextOption(optionFor(m_align, shaped.text.isRightToLeft()));
    layout->setCacheEnabled(true);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(m_width);
        m_lines.push_back({ m_paragraphs.size(), line.lineNumber(), m_bottom,
            m_bottom + line.ascent(), m_bottom + line.height() });
        m_bottom += line.height();
    }
    layout->endLayout();
    m_paragraphs.push_back({ std::move(layout), style.color });
}

void TextBlock::lowerBaseline(qreal baseline)
{
    const qreal distance = baseline - this->baseline();
    if (m_lines.empty() || distance <= 0)
        return;
    for (Line &line : m_lines) {
        line.top += distance;
        line.baseline += distance;
        line.bottom += distance;
    }
    m_lines.front().top = 0;
    m_bottom += distance;
}

qreal TextBlock::height(qsizetype first, qsizetype count) const
{
    return count <= 0 ? 0 : m_lines[size_t(first + count - 1)].bottom - m_lines[size_t(first)].top;
}

qsizetype TextBlock::linesWithin(qsizetype first, qreal room) const
{
    qsizetype count = 0;
    while (first + count < lineCount() && height(first, count + 1) <= room + rounding)
        ++count;
    return count;
}

void TextBlock::draw(
    QPainter &painter, const QPointF &topLeft, qsizetype first, qsizetype count) const
{
    for (qsizetype index = first; index < first + count; ++index) {
        const Line &line = m_lines[size_t(index)];
        const Paragraph &paragraph = m_paragraphs[line.paragraph];
        const QTextLine text = paragraph.layout->lineAt(line.index);
        QPointF at(
            topLeft.x(), topLeft.y() + line.baseline - text.ascent() - m_lines[size_t(first)].top);
        // A name written from right to left stays beside its label; only text of several lines goes
        // to the right edge.
        if (m_align == Align::Start && paragraph.layout->lineCount() == 1)
            at.rx() -= text.naturalTextRect().left();
        painter.setPen(paragraph.color);
        text.draw(&painter, at);
    }
}

} // namespace homeward
