// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/page_layout.h"
#include "tests/support/support.h"

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

QImage drawn(const Document &document, int page)
{
    Result<DocumentFonts> fonts = DocumentFonts::load();
    REQUIRE_OK(fonts);
    const PageLayout layout(document, *fonts);
    CHECK(layout.pageCount() == 2);
    QImage image(595, 842, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(0.1, 0.1);
    layout.drawPage(painter, page);
    return image;
}

} // namespace

TEST_CASE("PageLayout: the watermark lies across the middle of every page", "[documents]")
{
    Document document = twoPages();
    const QImage plain = drawn(document, 1);
    document.watermark = u"PRACTICE"_s;
    for (const int page : { 0, 1 }) {
        const QImage marked = drawn(document, page);
        int grey = 0;
        for (int x = 200; x < 400; ++x) {
            for (int y = 300; y < 550; ++y) {
                const QColor color = marked.pixelColor(x, y);
                grey += color != Qt::white && color.lightness() > 220 ? 1 : 0;
            }
        }
        CHECK(grey > 2000);
    }
    CHECK(plain.pixelColor(297, 421) == Qt::white);
}

TEST_CASE("PageLayout: the marking stands at the head and at the foot", "[documents]")
{
    Document document = twoPages();
    const QImage plain = drawn(document, 1);
    document.marking = u"OFFICIAL-SENSITIVE"_s;
    const QImage marked = drawn(document, 1);
    const QRect head(200, 15, 200, 25);
    const QRect foot(200, 800, 200, 30);
    CHECK(marked.copy(head) != plain.copy(head));
    CHECK(marked.copy(foot) != plain.copy(foot));
}
