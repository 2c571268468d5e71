// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/pdf_writer.h"

#include "core/documents/page_layout.h"
#include "core/documents/pdf_stamp.h"

#include <QBuffer>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowestPreview = 50;
constexpr int widestPreview = 4000;

void prepare(QPdfWriter &writer, const Document &document)
{
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(qRound(72 * DocumentFonts::unitsPerPoint));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setCreator(u"Homeward"_s);
    writer.setTitle(pdf_stamp::title(document));
    writer.setDocumentXmpMetadata(pdf_stamp::metadata(document));
}

bool draw(QPdfWriter &writer, const PageLayout &layout)
{
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    for (int page = 0; page < layout.pageCount(); ++page) {
        if (page > 0 && !writer.newPage())
            return false;
        layout.drawPage(painter, page);
    }
    return painter.end();
}

} // namespace

Result<PdfWriter::Output> PdfWriter::write(const Document &document)
{
    Result<DocumentFonts> fonts = DocumentFonts::load();
    if (!fonts)
        return tl::unexpected(fonts.error());
    const PageLayout layout(document, *fonts);

    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    prepare(writer, document);
    if (!draw(writer, layout))
        return failure(Error::Code::Io, u"The PDF could not be made. Try again."_s,
            u"the painter did not start or finish"_s);
    Result<QByteArray> bytes = pdf_stamp::stamped(buffer.data(), document);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return Output { std::move(*bytes), layout.pageCount(), fonts->missing() };
}

Result<QList<QImage>> PdfWriter::preview(const Document &document, int width)
{
    Result<DocumentFonts> fonts = DocumentFonts::load();
    if (!fonts)
        return tl::unexpected(fonts.error());
    const PageLayout layout(document, *fonts);

    const qreal scale
        = qBound(narrowestPreview, width, widestPreview) / PageLayout::pageSize.width();
    QList<QImage> pages;
    for (int page = 0; page < layout.pageCount(); ++page) {
        QImage image((PageLayout::pageSize * scale).toSize(), QImage::Format_RGB32);
        if (image.isNull())
            return failure(Error::Code::Io, u"There is not enough memory to show this document."_s);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(scale, scale);
        layout.drawPage(painter, page);
        painter.end();
        pages << image;
    }
    return pages;
}

} // namespace homeward
