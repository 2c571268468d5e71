// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/document_fonts.h"
#include "tests/support/support.h"

#include <QFontInfo>

using namespace homeward;
using namespace homeward::test;

namespace {

QStringList families(const DocumentFonts::Shaped &shaped)
{
    QStringList names;
    for (const QTextLayout::FormatRange &range : shaped.formats)
        names << range.format.font().family();
    return names;
}

} // namespace

TEST_CASE("DocumentFonts: every stretch of text names a font of the program's own", "[documents]")
{
    Result<DocumentFonts> fonts = DocumentFonts::load();
    REQUIRE_OK(fonts);

    const DocumentFonts::Shaped shaped = fonts->shaped(u"Zoë محمد שלום ሰላም 😀 → ☐"_s, {});
    QStringList used = families(shaped);
    used.removeDuplicates();
    CHECK(used
        == QStringList { u"Home Sans"_s, u"Home Sans Arabic"_s, u"Home Sans Hebrew"_s,
            u"Home Sans Ethiopic"_s, u"Home Emoji"_s, u"Home Sans Symbols"_s,
            u"Home Sans Symbols2"_s });
    CHECK(fonts->missing().isEmpty());
    int end = 0;
    for (const QTextLayout::FormatRange &range : shaped.formats) {
        CHECK(range.start == end);
        end = range.start + range.length;
        CHECK(QFontInfo(range.format.font()).family() == range.format.font().family());
    }
    CHECK(end == shaped.text.size());
}

TEST_CASE("DocumentFonts: a character no font has is shown and remembered", "[documents]")
{
    Result<DocumentFonts> fonts = DocumentFonts::load();
    REQUIRE_OK(fonts);

    CHECK(fonts->shaped(u"a𠀀b漢"_s, {}).text == u"a\ufffdb\ufffd"_s);
    CHECK(fonts->missing() == QStringList { u"U+6F22"_s, u"U+20000"_s });

    SECTION("half of a pair is one too")
    {
        const QString half = QString(u'a') + QChar(char16_t(0xD83D)) + u'b';
        CHECK(fonts->shaped(half, {}).text == u"a\ufffdb"_s);
        CHECK(fonts->missing().contains(u"U+D83D"_s));
    }
    SECTION("a replacement character that somebody typed is printed as it is")
    {
        CHECK(fonts->shaped(u"\ufffd"_s, {}).text == u"\ufffd"_s);
        CHECK(fonts->missing().size() == 2);
    }
}

TEST_CASE("DocumentFonts: parts of one sign stay together", "[documents]")
{
    Result<DocumentFonts> fonts = DocumentFonts::load();
    REQUIRE_OK(fonts);

    SECTION("a family of people")
    {
        CHECK(families(fonts->shaped(u"👩‍👧"_s, {})) == QStringList { u"Home Emoji"_s });
    }
    SECTION("a letter and its accent")
    {
        CHECK(families(fonts->shaped(u"Zoe\u0308"_s, {})) == QStringList { u"Home Sans"_s });
    }
    SECTION("the request for a coloured sign leaves no gap")
    {
        (void)fonts->shaped(u"❤️"_s, {});
        CHECK(fonts->missing().isEmpty());
    }
}

TEST_CASE("DocumentFonts: bold is drawn with a bold font", "[documents]")
{
    Result<DocumentFonts> fonts = DocumentFonts::load();
    REQUIRE_OK(fonts);

    const QFont bold = fonts->font({ .points = 10, .isBold = true });
    CHECK(bold.weight() == QFont::Bold);
    CHECK(bold.pixelSize() == 100);
    CHECK(QRawFont::fromFont(bold).weight() == QFont::Bold);
    const auto emoji = fonts->shaped(u"😀"_s, { .isBold = true });
    CHECK(emoji.formats.first().format.font().weight() == QFont::Normal);
}
