// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/pdf_stamp.h"
#include "tests/support/support.h"

#include <QXmlStreamReader>

using namespace homeward;
using namespace homeward::test;

namespace {

Document report()
{
    Document document;
    document.title = u"Report <to> the police & others"_s;
    document.reference = u"2026-0007"_s;
    document.madeAt = at(u"2026-07-03T23:22"_s);
    return document;
}

} // namespace

TEST_CASE("pdf_stamp: the metadata says PDF/A-1b, and when the document was made", "[documents]")
{
    const QByteArray metadata = pdf_stamp::metadata(report());
    CHECK(metadata.contains(
        "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"));
    CHECK(metadata.contains("<xmp:CreateDate>2026-07-03T22:22:00Z</xmp:CreateDate>"));
    CHECK(metadata.contains("<xmp:ModifyDate>2026-07-03T22:22:00Z</xmp:ModifyDate>"));

    QXmlStreamReader reader(metadata);
    QString text;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text();
    }
    CHECK_FALSE(reader.hasError());
    CHECK(text.contains(u"Report <to> the police & others, 2026-0007"_s));
}

TEST_CASE("pdf_stamp: what is not a PDF is refused", "[documents]")
{
    CHECK_FAILS(pdf_stamp::stamped("not a PDF", report()), Error::Code::Io);
    CHECK_FAILS(pdf_stamp::stamped({}, report()), Error::Code::Io);
}
