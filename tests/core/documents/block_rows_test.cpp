// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/block_rows.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

constexpr qreal width = 5000;

template <typename Block> DrawnPage pageWith(const Block &block)
{
    Result<DocumentFonts> fonts = DocumentFonts::load();
    REQUIRE_OK(fonts);
    PageFlow flow(0, 8000);
    BlockRows rows(flow, *fonts, 0, width);
    rows.add(block);
    std::vector<DrawnPage> pages = flow.take();
    REQUIRE(pages.size() == 1);
    return std::move(pages.front());
}

} // namespace

TEST_CASE("BlockRows: a photo keeps its shape and is no finer than paper shows", "[documents]")
{
    QImage photo(1500, 3000, QImage::Format_ARGB32);
    photo.fill(Qt::transparent);
    const DrawnPage page = pageWith(Document::Portrait { photo, u"Photo taken 1 Aug 2026"_s, {} });
    REQUIRE(page.pictures.size() == 1);
    const DrawnPage::Picture &picture = page.pictures.front();
    CHECK(picture.area.height() == Approx(75 * page_style::mm));
    CHECK(picture.area.width() == Approx(37.5 * page_style::mm));
    CHECK(picture.image.height() <= 600);
    CHECK_FALSE(picture.image.hasAlphaChannel());
    CHECK(picture.image.pixelColor(5, 5) == Qt::white);

    SECTION("a small one is not blown up in the file")
    {
        const DrawnPage small = pageWith(Document::Portrait { photo.copy(0, 0, 60, 80), {}, {} });
        CHECK(small.pictures.front().image.width() == 60);
    }
}

TEST_CASE("BlockRows: a missing photo leaves a frame with words in it", "[documents]")
{
    const DrawnPage page = pageWith(Document::Portrait { {}, {}, { { u"Name"_s, u"Ada"_s } } });
    REQUIRE(page.frames.size() == 1);
    REQUIRE(page.words.size() == 3);
    CHECK(page.frames.front().area.contains(page.words.front().topLeft + QPointF(1, 1)));
    CHECK(page.words[1].topLeft.x() > page.frames.front().area.right());
}

TEST_CASE(
    "BlockRows: a table shows every cell, even those without a heading or a width", "[documents]")
{
    Document::Table table;
    table.headings = QStringList { u"When"_s };
    table.rows << QStringList { u"1"_s, u"2"_s, u"3"_s };
    table.widths = { 2, 0 };
    const DrawnPage page = pageWith(table);
    CHECK(page.words.size() == 6);
    CHECK(page.words.back().topLeft.x() == Approx(width * 3 / 4 + 40));

    SECTION("and one without columns is nothing")
    {
        CHECK(pageWith(Document::Table {}).words.empty());
    }
}

TEST_CASE("BlockRows: label and value share a baseline, whatever their script", "[documents]")
{
    const DrawnPage page = pageWith(Document::FieldRow { u"Name"_s, u"محمد"_s });
    REQUIRE(page.words.size() == 2);
    CHECK(page.words[0].text->baseline() == Approx(page.words[1].text->baseline()));
    CHECK(page.words[1].topLeft.x() == Approx(width * 0.35));
}

TEST_CASE("BlockRows: a warning is framed and shaded", "[documents]")
{
    const DrawnPage page
        = pageWith(Document::Callout { u"Danger"_s, { u"Needs insulin"_s, u"Ring 999"_s } });
    CHECK(page.frames.size() == 1);
    CHECK(page.shades.size() == 1);
    REQUIRE(page.words.size() == 1);
    CHECK(page.words.front().lineCount == 3);
}
