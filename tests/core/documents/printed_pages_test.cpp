// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/pdf_writer.h"
#include "core/documents/printed_pages.h"
#include "tests/support/support.h"

#include <QImage>
#include <QPainter>

using namespace homeward;
using namespace homeward::test;

namespace {

Document twoPages()
{
    Document document;
    document.title = u"Report"_s;
    document.madeAt = at(u"2026-11-03T23:22"_s);
    document.blocks << Document::Paragraph { u"one"_s } << Document::PageBreak {}
                    << Document::Paragraph { u"two"_s };
    return document;
}

} // namespace

TEST_CASE(
    "Printed pages: they are the pages of the PDF, whole, whatever the paper's size", "[documents]")
{
    const Document document = twoPages();
    auto made = PrintedPages::of(document);
    REQUIRE_OK(made);
    const PrintedPages pages = std::move(*made);
    CHECK(pages.count() == PdfWriter::write(document)->pages);

    QImage a4(595, 842, QImage::Format_RGB32);
    a4.fill(Qt::white);
    {
        QPainter painter(&a4);
        pages.draw(painter, 1, a4.size());
    }
    CHECK(a4 == PdfWriter::preview(document, 595)->at(1));

    INFO("on wider paper it stands in the middle, with nothing beside it");
    QImage wide(1000, 842, QImage::Format_RGB32);
    wide.fill(Qt::white);
    QPainter painter(&wide);
    pages.draw(painter, 1, wide.size());
    painter.end();
    const QImage left = wide.copy(0, 0, 200, 842);
    QImage blank(left.size(), QImage::Format_RGB32);
    blank.fill(Qt::white);
    CHECK(left == blank);
    CHECK(wide.copy(202, 0, 595, 842) != QImage());
}
