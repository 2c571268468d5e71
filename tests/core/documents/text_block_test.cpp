// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/text_block.h"
#include "tests/support/support.h"

#include <QImage>
#include <QPainter>

using namespace homeward;
using namespace homeward::test;

namespace {

/// The columns, in tenths of the width, that have ink.
QString ink(const TextBlock &block, qsizetype firstLine = 0)
{
    constexpr int width = 1000;
    QImage image(width, 400, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    block.draw(painter, QPointF(), firstLine, block.lineCount() - firstLine);
    painter.end();
    QString columns;
    for (int tenth = 0; tenth < 10; ++tenth) {
        const QImage part = image.copy(tenth * width / 10, 0, width / 10, image.height());
        QImage blank(part.size(), part.format());
        blank.fill(Qt::white);
        columns += part == blank ? u'.' : u'#';
    }
    return columns;
}

} // namespace

TEST_CASE("TextBlock: lines add up, and none is lost", "[documents]")
{
    Result<DocumentFonts> fonts = DocumentFonts::load();
    REQUIRE_OK(fonts);
    TextBlock block(1000);
    block.add(*fonts, u"one\r\ntwo\n\nfour"_s, {});
    REQUIRE(block.lineCount() == 4);

    CHECK(block.height(0, 2) + block.height(2, 2) == Approx(block.height()));
    CHECK(block.linesWithin(0, block.height()) == 4);
    CHECK(block.linesWithin(0, block.height() - 1) == 3);
    CHECK(block.linesWithin(3, 10'000) == 1);
    CHECK(block.linesWithin(0, 0) == 0);
}

TEST_CASE("TextBlock: a word wider than its column goes on in the next line", "[documents]")
{
    Result<DocumentFonts> fonts = DocumentFonts::load();
    REQUIRE_OK(fonts);
    TextBlock block(1000);
    block.add(*fonts, QString(200, u'x'), {});
    CHECK(block.lineCount() > 5);

    SECTION("even where the column has no width left")
    {
        TextBlock narrow(-5);
        narrow.add(*fonts, u"words"_s, {});
        CHECK(narrow.lineCount() <= 5);
    }
}

TEST_CASE(
    "TextBlock: a short line from right to left stands beside its label, a long text at the right",
    "[documents]")
{
    Result<DocumentFonts> fonts = DocumentFonts::load();
    REQUIRE_OK(fonts);
    TextBlock name(1000);
    name.add(*fonts, u"محمد"_s, {});
    CHECK(ink(name).startsWith(u"#"_s));
    CHECK(ink(name).endsWith(u"....."_s));

    TextBlock account(1000);
    account.add(*fonts, u"قال إنه سيعود إلى البيت بعد المدرسة"_s, {});
    REQUIRE(account.lineCount() == 2);
    CHECK(ink(account, 1).startsWith(u"....."_s));
    CHECK(ink(account, 1).endsWith(u"#"_s));

    TextBlock centred(1000, TextBlock::Align::Centre);
    centred.add(*fonts, u"mid"_s, {});
    CHECK(ink(centred).startsWith(u"...."_s));
    CHECK(ink(centred).endsWith(u"...."_s));
}

TEST_CASE("TextBlock: a lower baseline makes the first line taller", "[documents]")
{
    Result<DocumentFonts> fonts = DocumentFonts::load();
    REQUIRE_OK(fonts);
    TextBlock block(1000);
    block.add(*fonts, u"one\ntwo"_s, {});
    const qreal before = block.height();
    block.lowerBaseline(block.baseline() + 30);
    CHECK(block.height() == Approx(before + 30));
    block.lowerBaseline(1);
    CHECK(block.height() == Approx(before + 30));
}
