// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/pdf_writer.h"
#include "core/documents/police_report.h"
#include "tests/core/guide/night.h"
#include "tests/support/pdf.h"

#include <QFile>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

TEST_CASE("blankPoliceReport: has the same headings and nothing of anybody", "[documents][police]")
{
    Night night;
    const Document blank = blankPoliceReport(*night.facts.protocol, at(u"2026-11-03T18:00"_s));
    const QString text = blank.plainText();
    CHECK(text.contains(u"____"));
    for (const QString &label : { u"Phone number of the school"_s, u"Where they lived before"_s })
        CHECK(text.contains(label + u": ____"_s));
    CHECK_FALSE(text.contains(u"Ada"));
    CHECK_FALSE(text.contains(u"Not asked"));
}

TEST_CASE("blankPoliceReport: its number stands on every page", "[documents][police][pdf]")
{
    const Night night;
    const Document blank = blankPoliceReport(*night.facts.protocol, at(u"2026-11-03T18:00"_s), 7);
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
    CHECK_FALSE(blankPoliceReport(*night.facts.protocol, at(u"2026-11-03T18:00"_s))
                    .plainText()
                    .contains(u"Copy number"));
}
