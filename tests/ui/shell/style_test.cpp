// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/ui_checks.h"
#include "ui/shell/style.h"

#include <QCheckBox>
#include <QFontInfo>
#include <QImage>
#include <QSet>
#include <QStyle>
#include <QStyleOptionButton>

#include <cmath>

using namespace homeward;
using namespace homeward::test;

namespace {

double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF())
        + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double lighter = qMax(luminance(a), luminance(b));
    const double darker = qMin(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

TEST_CASE("Style: text can be read in every theme", "[gui][shell]")
{
    const auto theme = GENERATE(Theme::Light, Theme::Dark, Theme::HighContrast);
    const Colours colours = coloursOf(theme);
    for (const QColor &ground : { colours.page, colours.surface, colours.actionTint }) {
        CHECK(contrast(colours.ink, ground) >= 7);
        CHECK(contrast(colours.quietInk, ground) >= 4.5);
        CHECK(contrast(colours.focus, ground) >= 3);
    }
    CHECK(contrast(colours.action, colours.page) >= 4.5);
    CHECK(contrast(colours.onAction, colours.action) >= 4.5);
    CHECK(contrast(colours.due, colours.dueTint) >= 4.5);
    CHECK(contrast(colours.late, colours.lateTint) >= 4.5);
    CHECK(contrast(colours.line, colours.surface) >= 3);
}

TEST_CASE("Style: a box that can be ticked is seen in every theme, ticked or not", "[gui][shell]")
{
    const auto theme = GENERATE(Theme::Light, Theme::Dark, Theme::HighContrast);
    applyStyle(*qApp, theme);
    QCheckBox box(u"Ada"_s);
    present(box, box.sizeHint());
    QStyleOptionButton option;
    option.initFrom(&box);
    const QRect place = box.style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, &box);
    const auto colourAt
        = [&](const QPoint &point) { return box.grab().toImage().pixelColor(point); };
    CHECK(place.width() >= 2 * grid(&box));
    const QPoint edge(place.left(), place.center().y());
    CHECK(contrast(colourAt(edge), coloursOf(theme).surface) >= 3);
    box.setChecked(true);
    QSet<QRgb> colours;
    const QImage ticked = box.grab(place).toImage();
    for (int x = 2; x < ticked.width() - 2; ++x)
        colours << ticked.pixel(x, ticked.height() / 2);
    CHECK(colours.size() > 1);
    applyStyle(*qApp, Theme::Light);
}

TEST_CASE("Style: every name in the style sheet is filled in", "[gui][shell]")
{
    const QString sheet = qApp->styleSheet();
    CHECK_FALSE(sheet.isEmpty());
    const QString rules = sheet.mid(sheet.indexOf(u"*/"_s));
    CHECK_FALSE(rules.contains(u'@'));
    CHECK_FALSE(rules.contains(u": ;"_s));
    CHECK(rules.contains(u"chevron-on-light.svg"_s));
}

TEST_CASE("Style: the text grows with the desktop's, and its spaces with it", "[gui][shell]")
{
    CHECK(textScaleOf(QFont(u"Noto Sans"_s, 22)) == Approx(2.0).margin(0.05));
    CHECK(textScaleOf(QFont(u"Noto Sans"_s, 6)) == Approx(1.0));
    const QWidget usual;
    const int step = grid(&usual);
    CHECK(step == 8);
    const LargeText large;
    const QWidget doubled;
    CHECK(grid(&doubled) == 2 * step);
}

TEST_CASE("Style: the typeface is the one that comes with the program", "[gui][shell]")
{
    CHECK(QFontInfo(QApplication::font()).family() == u"Noto Sans"_s);
}
