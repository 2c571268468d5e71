// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/pdf_writer.h"
#include "core/documents/police_report.h"
#include "core/forms/catalogue.h"
#include "tests/core/guide/night.h"
#include "tests/support/pdf.h"

#include <QFile>

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// What stands beside this question, the first time that it is asked; empty where it is not.
QString roomBeside(const Document &paper, const QString &label)
{
    for (const Document::Block &block : paper.blocks) {
        const auto *row = std::get_if<Document::FieldRow>(&block);
        if (row != nullptr && row->label == label)
            return row->value;
    }
    return {};
}

/// How many empty rows a table with this first heading has.
qsizetype rowsToFillIn(const Document &paper, const QString &heading)
{
    for (const Document::Block &block : paper.blocks) {
        const auto *table = std::get_if<Document::Table>(&block);
        if (table == nullptr || table->headings.first() != heading)
            continue;
        return std::count_if(table->rows.cbegin(), table->rows.cend(),
            [](const QStringList &cells) { return cells.join(u""_s).trimmed().isEmpty(); });
    }
    return 0;
}

Document blankOf(const Night &night, int number = 7)
{
    return blankPoliceReport(
        Setting {}, *night.facts.protocol, at(u"2026-11-03T18:00"_s), number);
}

} // namespace

TEST_CASE("blankPoliceReport: has the same headings and nothing of anybody", "[documents][police]")
{
    const Night night;
    const Document blank = blankOf(night, 0);
    const QString text = blank.plainText();
    for (const QString &label : { u"Phone number of the school"_s, u"Where they lived before"_s })
        CHECK(roomBeside(blank, label).trimmed().isEmpty());
    for (const QString &kept : { u"Ada"_s, u"Not asked"_s, u"____"_s, u"No photo"_s })
        CHECK_FALSE(text.contains(kept));
    CHECK(text.contains(u"[Fix a photo here]"));
}

TEST_CASE("blankPoliceReport: there is room to write a story, and a box for what is yes or no",
    "[documents][police]")
{
    const Night night;
    const Document blank = blankOf(night);
    for (const QString &field : { u"circumstances.what-happened"_s, u"risk-now.assessment"_s,
             u"risk-now.concern"_s, u"clothing.worn"_s, u"call.agreed"_s }) {
        CAPTURE(field.toStdString());
        CHECK(roomBeside(blank, forms::labelOf(field)) == u" \n \n "_s);
    }
    const QString boxes = u"☐\u00a0yes   ☐\u00a0no   ☐\u00a0not\u00a0known"_s;
    CHECK(roomBeside(blank, forms::labelOf(u"circumstances.bag-packed"_s)) == boxes);
    CHECK(rowsToFillIn(blank, u"Name, and who it is"_s) == 5);
    CHECK(rowsToFillIn(blank, u"Place, address and phone"_s) == 4);
    CHECK(rowsToFillIn(blank, u"When, and how long"_s) == 4);
    CHECK(rowsToFillIn(blank, u"When"_s) == 10);
    qsizetype dangers = 0;
    for (const Document::Block &block : blank.blocks) {
        const auto *table = std::get_if<Document::Table>(&block);
        if (table == nullptr || table->headings.first() != u"Danger question")
            continue;
        dangers = std::count_if(table->rows.cbegin(), table->rows.cend(),
            [&](const QStringList &cells) { return cells.last() == boxes; });
    }
    CHECK(dangers == assess(night.facts, at(u"2026-11-03T18:00"_s)).redFlags.size());
}

TEST_CASE("blankPoliceReport: who rang, what was agreed and until when, and who wrote it",
    "[documents][police]")
{
    const Night night;
    const Document blank = blankOf(night);
    QStringList labels { u"Who rang?"_s, u"Police reference"_s,
        u"Written by, their role and home, and when"_s };
    for (const Field &field : forms::find(u"police-call"_s)->fields()) {
        if (field.id != u"call.reference")
            labels << field.label;
    }
    for (const QString &label : std::as_const(labels)) {
        CAPTURE(label.toStdString());
        CHECK_FALSE(roomBeside(blank, label).isEmpty());
    }
    CHECK(blank.plainText().trimmed().contains(u"Ring first: 101, or 999 in danger."));
}

TEST_CASE("blankPoliceReport: a copy of a home says whose it is and where to ring it",
    "[documents][police]")
{
    const Night night;
    const Setting home { .name = u"Elm House"_s, .nightNumber = u"01632 960100"_s };
    const Document blank
        = blankPoliceReport(home, *night.facts.protocol, at(u"2026-11-03T18:00"_s), 7);
    CHECK(blank.subtitle == u"Elm House, Oxfordshire. Copy number 7");
    CHECK(blank.plainText().contains(u"01632 960100 (Elm House)"));
    CHECK(roomBeside(blank, forms::labelOf(u"clothing.worn"_s)).trimmed().isEmpty());
}

TEST_CASE("blankPoliceReport: stays a few pages", "[documents][police][pdf]")
{
    const Night night;
    const auto pdf = PdfWriter::write(blankOf(night));
    REQUIRE_OK(pdf);
    CHECK(pdf->pages <= 6);
    CHECK(pdf->missingCharacters.isEmpty());
}

TEST_CASE("blankPoliceReport: its number stands on every page", "[documents][police][pdf]")
{
    const Night night;
    const Document blank = blankOf(night);
    CHECK(blank.reference == u"copy 7");
    CHECK(blank.subtitle.endsWith(u"Copy number 7"));
    const auto pdf = PdfWriter::write(blank);
    REQUIRE_OK(pdf);
    CHECK(pdf->pages > 1);
    const TempFolder folder;
    const QString path = folder.path(u"blank.pdf"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(pdf->bytes) == pdf->bytes.size());
    file.close();
    // In the foot of each page, and once more beneath the title.
    CHECK(pdfText(path).count(u"copy 7 · Made"_s) == pdf->pages + 1);
    CHECK_FALSE(blankOf(night, 0).plainText().contains(u"Copy number"));
}
