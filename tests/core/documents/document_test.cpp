// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/document.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

Document everyBlock()
{
    using State = Document::FieldRow::State;
    Document document;
    document.title = u"Report to the police"_s;
    document.subtitle = u"Missing child"_s;
    document.marking = u"OFFICIAL-SENSITIVE"_s;
    document.reference = u"2026-0007"_s;
    document.madeBy = u"Sam Reed"_s;
    document.madeAt = at(u"2026-11-03T23:22"_s);
    document.recipient = u"Thames Valley Police"_s;
    document.watermark = u"PRACTICE"_s;
    document.blocks << Document::Callout { u"Danger"_s, { u"Needs insulin"_s } };
    document.blocks << Document::Portrait { {}, u"Asked for"_s,
        { { u"Name"_s, u"Zoë O'Neill-Müller"_s, u"Profile"_s } } };
    document.blocks << Document::Heading { u"Tonight"_s } << Document::Heading { u"Phone"_s, 2 };
    document.blocks << Document::FieldRow { u"Number"_s, u"Not known"_s, {}, State::NotKnown };
    document.blocks << Document::PageBreak {} << Document::Paragraph { u"The log follows."_s };
    Document::Table table;
    table.headings = QStringList { u"When"_s, u"What"_s };
    table.rows << QStringList { u"22:10"_s, u"Rang her"_s };
    document.blocks << table;
    return document;
}

} // namespace

TEST_CASE("Document: the file name has kind, reference and local time, and no name", "[documents]")
{
    Document document = everyBlock();
    CHECK(document.fileName(u"police-report"_s) == u"police-report-2026-0007-20261103-2322.pdf"_s);

    SECTION("in summer the time is an hour from UTC")
    {
        document.madeAt = at(u"2026-07-01T22:30Z"_s);
        CHECK(document.fileName(u"police-report"_s)
            == u"police-report-2026-0007-20260701-2330.pdf"_s);
    }
    SECTION("a reference cannot reach into another folder")
    {
        document.reference = u"../2026\\7: a*b?"_s;
        CHECK(document.fileName(u"police-report"_s)
            == u"police-report-2026-7-a-b-20261103-2322.pdf"_s);
    }
    SECTION("without a reference")
    {
        document.reference.clear();
        CHECK(document.fileName(u"interview-record"_s) == u"interview-record-20261103-2322.pdf"_s);
    }
    SECTION("a very long reference is cut")
    {
        document.reference = QString(500, u'7');
        CHECK(document.fileName(u"police-report"_s).size() < 120);
    }
}

TEST_CASE("Document: as plain text it reads from top to bottom", "[documents]")
{
    const QString expected = u"PRACTICE\n"
                             "OFFICIAL-SENSITIVE\n"
                             "Report to the police\n"
                             "Missing child\n"
                             "Reference: 2026-0007\n"
                             "Made: Tue 3 Nov 2026, 23:22\n"
                             "Made by: Sam Reed\n"
                             "For: Thames Valley Police\n"
                             "\n"
                             "! Danger\n"
                             "! Needs insulin\n"
                             "[No photo: Asked for]\n"
                             "Name: Zoë O'Neill-Müller\n"
                             "    (Profile)\n"
                             "\n"
                             "== Tonight\n"
                             "\n"
                             "-- Phone\n"
                             "Number: Not known\n"
                             "\n"
                             "----\n"
                             "The log follows.\n"
                             "When | What\n"
                             "22:10 | Rang her\n"_s;
    CHECK(everyBlock().plainText() == expected);
}

TEST_CASE("Document: all its text holds every word of every block", "[documents]")
{
    const QString text = everyBlock().allText();
    for (const QString &word :
        { u"PRACTICE"_s, u"OFFICIAL-SENSITIVE"_s, u"Zoë O'Neill-Müller"_s, u"Profile"_s,
            u"Asked for"_s, u"Needs insulin"_s, u"Phone"_s, u"Rang her"_s, u"Sam Reed"_s }) {
        INFO(word.toStdString());
        CHECK(text.contains(word));
    }
}
