// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "tests/core/documents/a_profile.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;

namespace {

/// How many lines begin with this question.
qsizetype lines(const Document &paper, const QString &label)
{
    return std::count_if(
        paper.blocks.cbegin(), paper.blocks.cend(), [&](const Document::Block &block) {
            const auto *row = std::get_if<Document::FieldRow>(&block);
            return row != nullptr && row->label == label && row->value.trimmed().isEmpty();
        });
}

/// How many rows there are to fill in beneath this heading, each with room in its first cell.
qsizetype rowsUnder(const Document &paper, const QString &heading)
{
    for (const Document::Block &block : paper.blocks) {
        const auto *table = std::get_if<Document::Table>(&block);
        if (table == nullptr || table->headings.first() != heading)
            continue;
        return std::count_if(
            table->rows.cbegin(), table->rows.cend(), [&](const QStringList &cells) {
                return cells.size() == table->headings.size() && cells.first().contains(u'\n')
                    && cells.first().trimmed().isEmpty();
            });
    }
    return 0;
}

} // namespace

TEST_CASE("Blank profile: every question, and its number on every page", "[documents]")
{
    const Document blank = blankProfile({}, 7, paperTime());
    const QString text = blank.plainText();
    for (const QString &form : forms::profileForms()) {
        for (const Field &field : forms::find(form)->fields()) {
            if (form == u"child.checks")
                continue;
            INFO(field.id.toStdString());
            CHECK(text.contains(field.label));
        }
    }
    CHECK(blank.reference == u"copy 7");
}

TEST_CASE("Blank profile: a line for every name, for six people, four places and two homes",
    "[documents]")
{
    const Document blank = blankProfile({}, 7, paperTime());
    CHECK(lines(blank, u"Name, as the child is called every day"_s) == 1);
    CHECK(lines(blank, u"Name of the first person or service"_s) == 1);
    CHECK(rowsUnder(blank, u"Name"_s) == 5);
    CHECK(lines(blank, u"Name of the first place"_s) == 1);
    CHECK(rowsUnder(blank, u"Name of the place"_s) == 3);
    CHECK(lines(blank, u"They live here since"_s) == 1);
    CHECK(lines(blank, u"Until (leave it empty while they live here)"_s) == 1);
    CHECK(lines(blank, u"They lived there from"_s) == 1);
    CHECK(lines(blank, u"They lived there until"_s) == 1);
}

TEST_CASE("Blank profile: room for several medicines, each with its own hours, and for the risk of "
          "each further place",
    "[documents]")
{
    const Document blank = blankProfile({}, 7, paperTime());
    CHECK(lines(blank, forms::field(u"health.harm-medicine"_s)->label) == 1);
    CHECK(rowsUnder(blank, u"Medicine, and how much"_s) == 4);
    CHECK(blank.plainText().count(u"☐ Low  ☐ Medium  ☐ High"_s) == 3);
}

TEST_CASE(
    "Blank profile: says whose it is and which number is rung through the night", "[documents]")
{
    Setting home;
    home.name = u"Marlowe House"_s;
    home.nightNumber = u"01632 960111"_s;
    const Document blank = blankProfile(home, 7, paperTime());
    CHECK(blank.subtitle == u"Marlowe House. Copy number 7");
    CHECK(blank.plainText().contains(u"Ring through the night: 01632 960111\n"));
    CHECK(lines(blank, u"Written down by, their role, and when"_s) == 1);
    const Document nobodys = blankProfile({}, 7, paperTime());
    CHECK(nobodys.subtitle == u"Copy number 7");
    CHECK(lines(nobodys, u"Ring through the night"_s) == 1);
}

TEST_CASE("Blank profile: a box and its words stay on a line, but what is longer than a line",
    "[documents]")
{
    const QString text = blankProfile({}, 7, paperTime()).plainText();
    CHECK(text.contains(u"☐\u00a0Any\u00a0other\u00a0White\u00a0background"));
    CHECK(text.contains(
        u"\n☐\u00a0Left a border control area or Border Force accommodation without permission\n"));
}
