// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/body_map.h"
#include "tests/support/support.h"

#include <QSet>

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Body map: a line is about the part that it begins with", "[forms]")
{
    CHECK(body_map::regionOf(u"Left wrist: a small star"_s) == u"left-wrist");
    CHECK(body_map::regionOf(u"  left WRIST : a small star"_s) == u"left-wrist");
    CHECK(body_map::regionOf(u"Back of the left arm:"_s) == u"left-arm-back");
    CHECK(body_map::regionOf(u"A star on the left wrist"_s).isEmpty());
    CHECK(body_map::regionOf(u"Left: wrist"_s).isEmpty());
    CHECK(body_map::regionOf({}).isEmpty());
}

TEST_CASE("Body map: the parts of a text come once each, in the order of its lines", "[forms]")
{
    CHECK(body_map::regionsIn(u"Chest: a scar\nNone known\nFace: freckles\nchest: a mole"_s)
        == QStringList { u"chest"_s, u"face"_s });
}

TEST_CASE("Body map: every part can be begun, and is known again", "[forms]")
{
    QSet<QString> codes;
    QSet<QString> words;
    for (const body_map::Region &region : body_map::regions()) {
        CAPTURE(region.code);
        codes << region.code;
        words << region.words.toLower();
        const QString text = body_map::withLineFor(u"Tall"_s, region);
        CHECK(text == u"Tall\n"_s + region.words + u": "_s);
        CHECK(body_map::regionsIn(text) == QStringList { region.code });
        CHECK(body_map::withLineFor({}, region) == region.words + u": "_s);
    }
    CHECK(codes.size() == body_map::regions().size());
    CHECK(words.size() == body_map::regions().size());
}
