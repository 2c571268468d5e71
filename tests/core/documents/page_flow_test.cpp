// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/page_flow.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

constexpr qreal pageHeight = 1000;

/// Rows of a known number of lines, and the pages they end up on.
class Flow
{
public:
    Flow()
        : m_fonts(DocumentFonts::load().value())
        , m_flow(0, pageHeight)
        , m_lineHeight(row(1).height())
    {
    }

    [[nodiscard]] DrawnRow row(int lines)
    {
        auto block = std::make_shared<TextBlock>(5000);
        block->add(m_fonts, QStringList(lines, u"x"_s).join(u'\n'), {});
        return DrawnRow { .cells = { { 0, block } }, .width = 5000 };
    }
    [[nodiscard]] int linesOnPage() const { return int(pageHeight / m_lineHeight); }
    PageFlow *operator->() { return &m_flow; }

private:
    DocumentFonts m_fonts;
    PageFlow m_flow;
    qreal m_lineHeight;
};

int lines(const DrawnPage &page)
{
    qsizetype count = 0;
    for (const DrawnPage::Words &words : page.words)
        count += words.lineCount;
    return int(count);
}

} // namespace

TEST_CASE("PageFlow: a heading goes overleaf with what it heads", "[documents]")
{
    Flow flow;
    flow->add(flow.row(flow.linesOnPage() - 2));
    DrawnRow heading = flow.row(1);
    heading.keepsWithNext = true;
    flow->add(heading);
    flow->add(flow.row(2));
    const std::vector<DrawnPage> pages = flow->take();
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].words.size() == 1);
    CHECK(pages[1].words.size() == 2);
}

TEST_CASE("PageFlow: a heading with nothing after it is still there", "[documents]")
{
    Flow flow;
    DrawnRow heading = flow.row(1);
    heading.keepsWithNext = true;
    flow->add(heading);
    CHECK(lines(flow->take().front()) == 1);
}

TEST_CASE(
    "PageFlow: after a break no page is left with only the few lines that ran over", "[documents]")
{
    Flow flow;
    flow->add(flow.row(flow.linesOnPage()));
    const auto pagesAfter = [&](int over) {
        flow->add(flow.row(over));
        flow->breakPage();
        flow->add(flow.row(1));
        return flow->take().size();
    };
    SECTION("few: what follows stands beneath them") { CHECK(pagesAfter(1) == 2); }
    SECTION("many: they have their page") { CHECK(pagesAfter(flow.linesOnPage() / 2) == 3); }
}

TEST_CASE("PageFlow: a row stays whole while a page can hold it", "[documents]")
{
    Flow flow;
    flow->add(flow.row(flow.linesOnPage() - 3));

    SECTION("whole")
    {
        flow->add(flow.row(5));
        const std::vector<DrawnPage> pages = flow->take();
        REQUIRE(pages.size() == 2);
        CHECK(lines(pages[1]) == 5);
    }
    SECTION("divided when it is taller than a page, with every line on one of them")
    {
        const int many = flow.linesOnPage() * 2 + 5;
        flow->add(flow.row(many));
        const std::vector<DrawnPage> pages = flow->take();
        int all = 0;
        for (const DrawnPage &page : pages)
            all += lines(page);
        CHECK(all == many + flow.linesOnPage() - 3);
        CHECK(pages.size() == 4);
        CHECK(lines(pages[0]) == flow.linesOnPage());
    }
    SECTION("divided when it may be")
    {
        DrawnRow row = flow.row(5);
        row.wholeUpTo = 0;
        flow->add(row);
        const std::vector<DrawnPage> pages = flow->take();
        REQUIRE(pages.size() == 2);
        CHECK(lines(pages[0]) == flow.linesOnPage());
        CHECK(lines(pages[1]) == 2);
    }
}

TEST_CASE("PageFlow: what a divided row is about stands on each of its pages", "[documents]")
{
    Flow flow;
    DrawnRow row = flow.row(flow.linesOnPage() * 3);
    row.continued = DrawnRow::Cell { 10, flow.row(1).cells.front().text };
    row.ruleBelow = { Qt::black, 1 };
    flow->add(row);
    const std::vector<DrawnPage> pages = flow->take();
    REQUIRE(pages.size() == 3);
    CHECK(pages[0].words.size() == 1);
    CHECK(pages[1].words.size() == 2);
    CHECK(pages[2].words.size() == 2);
    CHECK(pages[0].rules.empty());
    CHECK(pages[2].rules.size() == 1);
}

TEST_CASE("PageFlow: the headings of a table come again on each page", "[documents]")
{
    Flow flow;
    DrawnRow head = flow.row(1);
    head.keepsWithNext = true;
    flow->repeat(head);
    flow->add(head);
    for (int row = 0; row < flow.linesOnPage() * 2; ++row)
        flow->add(flow.row(1));
    flow->repeat(std::nullopt);
    flow->breakPage();
    flow->add(flow.row(1));
    const std::vector<DrawnPage> pages = flow->take();
    REQUIRE(pages.size() == 4);
    CHECK(lines(pages[0]) == flow.linesOnPage());
    CHECK(pages[1].words.front().text == head.cells.front().text);
    CHECK(pages[2].words.front().text == head.cells.front().text);
    CHECK(lines(pages[3]) == 1);

    SECTION("and headings taller than half a page do not")
    {
        Flow tall;
        DrawnRow tallHead = tall.row(tall.linesOnPage() - 2);
        tallHead.keepsWithNext = true;
        tall->repeat(tallHead);
        tall->add(tallHead);
        for (int row = 0; row < 10; ++row)
            tall->add(tall.row(1));
        const std::vector<DrawnPage> tallPages = tall->take();
        REQUIRE(tallPages.size() > 1);
        CHECK(tallPages[1].words.front().text != tallHead.cells.front().text);
    }
}

TEST_CASE("PageFlow: text goes on below a picture, on the page the picture is on", "[documents]")
{
    Flow flow;
    const DrawnRow caption = flow.row(1);
    const QRectF area(0, 0, 100, 600);
    const auto addPicture = [&] {
        flow->addPicture({ area, {} }, { area, Qt::black, 1 },
            { caption.cells.front().text, area.bottomLeft(), 0, 1 });
    };
    addPicture();
    flow->add(flow.row(1));
    flow->clearPicture();
    flow->add(flow.row(1));

    SECTION("below")
    {
        const std::vector<DrawnPage> pages = flow->take();
        REQUIRE(pages.size() == 1);
        CHECK(pages[0].words[1].topLeft.y() == 0);
        CHECK(pages[0].words[2].topLeft.y() > 600);
    }
    SECTION("the next one has no room")
    {
        addPicture();
        flow->add(flow.row(flow.linesOnPage() + 4));
        flow->clearPicture();
        flow->add(flow.row(1));
        const std::vector<DrawnPage> pages = flow->take();
        REQUIRE(pages.size() == 3);
        CHECK(pages[1].pictures.size() == 1);
        CHECK(pages[2].words.back().topLeft.y() < 600);
    }
}

TEST_CASE("PageFlow: a page break at the top of a page makes no empty page", "[documents]")
{
    Flow flow;
    flow->breakPage();
    flow->add(flow.row(1));
    flow->breakPage();
    flow->breakPage();
    flow->add(flow.row(1));
    CHECK(flow->take().size() == 2);
}
