// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/outgoing_paper.h"
#include "core/store/digest.h"
#include "tests/core/record/test_record.h"
#include "tests/support/file_bytes.h"
#include "tests/support/pdf.h"

#include <QFileInfo>

using namespace homeward;
using namespace homeward::test;

namespace {

Document aReport()
{
    Document document;
    document.title = u"Report to the police"_s;
    document.reference = u"2026-0001"_s;
    document.recipient = u"Police"_s;
    document.marking = u"OFFICIAL-SENSITIVE"_s;
    document.madeAt = at(u"2026-11-03T22:00"_s);
    document.blocks << Document::Paragraph { u"Ada wears a grey hoodie"_s };
    return document;
}

/// The parts of an e-mail that are not the PDF.
QString readable(const QByteArray &email)
{
    const qsizetype pdf = email.indexOf("application/pdf");
    const QByteArray head = email.left(pdf);
    const qsizetype body = head.indexOf("base64\r\n\r\n") + 10;
    const QByteArray text = head.mid(body, head.indexOf("--=_homeward", body) - body);
    return QString::fromUtf8(head.left(body) + QByteArray::fromBase64(text)
        + email.mid(pdf, email.indexOf("\r\n\r\n", pdf) - pdf));
}

} // namespace

TEST_CASE("outgoing_paper: a PDF, with a password or without", "[exchange][outgoing]")
{
    const auto plain = outgoing_paper::of(aReport(), u"police-report"_s);
    REQUIRE_OK(plain);
    CHECK(plain->ending == u"pdf");
    CHECK(plain->bytes.startsWith("%PDF"));
    CHECK(plain->pages == 1);

    const Secret password = Secret::fromText(outgoing_paper::proposedPassword());
    const auto locked = outgoing_paper::of(aReport(), u"police-report"_s, { &password });
    REQUIRE_OK(locked);
    CHECK(locked->bytes.contains("/Encrypt"));
    CHECK(locked->document.recipient == u"Police");
    const Secret tooShort = Secret::fromText(u"short"_s);
    CHECK_FAILS(
        outgoing_paper::of(aReport(), u"police-report"_s, { &tooShort }), Error::Code::Refused);
}

TEST_CASE("outgoing_paper: an e-mail draft names nobody outside the PDF", "[exchange][outgoing]")
{
    Wrapping wrapping;
    wrapping.emailTo = u"desk@example.org"_s;
    const Secret password = Secret::fromText(u"three blind mice"_s);
    QString said;
    SECTION("open to everybody")
    {
        const auto paper = outgoing_paper::of(aReport(), u"police-report"_s, wrapping);
        REQUIRE_OK(paper);
        said = readable(paper->bytes);
        CHECK(said.contains(u"Everybody who has this e-mail can read the file"));
        CHECK(paper->ending == u"eml");
        CHECK(paper->document.recipient == u"Police, in an e-mail draft to desk@example.org");
    }
    SECTION("with a password, which is not in it")
    {
        wrapping.password = &password;
        const auto paper = outgoing_paper::of(aReport(), u"police-report"_s, wrapping);
        REQUIRE_OK(paper);
        said = readable(paper->bytes);
        CHECK(said.contains(u"You get it by telephone"));
        CHECK_FALSE(said.contains(u"mice"));
    }
    INFO(said.toStdString());
    CHECK(said.contains(u"Subject: 2026-0001\r\n"));
    CHECK(said.contains(u"Attached: Police report, record 2026-0001."));
    CHECK(said.contains(u"filename=\"police-report-2026-0001-20261103-2200.pdf\""));
    CHECK(said.contains(u"OFFICIAL-SENSITIVE"));
    CHECK_FALSE(said.contains(u"Ada"));
}

TEST_CASE("outgoing_paper: the digest on record is of the file that was written",
    "[exchange][outgoing][record]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const Secret password = Secret::fromText(u"three blind mice"_s);
    const bool isEmail = GENERATE(false, true);
    Wrapping wrapping { &password };
    if (isEmail)
        wrapping.emailTo = QString();
    const auto paper = outgoing_paper::of(aReport(), u"police-report"_s, wrapping);
    REQUIRE_OK(paper);
    const auto path = record->disclose(episode, paper->document, u"police-report"_s, paper->bytes,
        record.inFolder({}), paper->ending);
    REQUIRE_OK(path);
    CHECK(QFileInfo(*path).suffix() == (isEmail ? u"eml"_s : u"pdf"_s));
    const auto made = record.entriesOf(episode, Entry::Kind::DocumentMade);
    REQUIRE(made.size() == 1);
    CHECK(made.first().answer(u"document.digest"_s).value() == digestOf(bytesOf(*path)));
    CHECK(made.first().answer(u"document.recipient"_s).value()
        == (isEmail ? u"Police, in an e-mail draft"_s : u"Police"_s));
    if (!isEmail)
        CHECK(pdfText(*path, u"three blind mice"_s).contains(u"grey hoodie"));
}
