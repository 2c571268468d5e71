// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/pdf_lock.h"
#include "core/documents/pdf_writer.h"
#include "tests/support/memory_search.h"
#include "tests/support/pdf.h"
#include "tests/support/support.h"

#include <QFile>
#include <QProcess>

using namespace homeward;
using namespace homeward::test;

namespace {

QByteArray aPdf()
{
    Document document;
    document.title = u"Report to the police"_s;
    document.reference = u"2026-0007"_s;
    document.madeAt = at(u"2026-07-03T23:22"_s);
    document.blocks << Document::Paragraph { u"Grey hoodie, Zoë’s trainers"_s };
    const auto pdf = PdfWriter::write(document);
    REQUIRE_OK(pdf);
    return pdf->bytes;
}

Secret password(QString typed = u"Three blind mice"_s)
{
    return Secret::fromText(std::move(typed));
}

class Saved
{
public:
    explicit Saved(const QByteArray &bytes)
    {
        QFile file(path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }
    [[nodiscard]] QString path() const { return m_folder.path(u"paper.pdf"_s); }
    /// How qpdf ends, and what it writes.
    [[nodiscard]] int qpdf(
        const QStringList &arguments, QByteArray *out = nullptr, const QString &to = {}) const
    {
        QProcess process;
        process.start(u"qpdf"_s,
            arguments + (to.isEmpty() ? QStringList { path() } : QStringList { path(), to }));
        REQUIRE(process.waitForFinished());
        if (out != nullptr)
            *out = process.readAllStandardOutput();
        return process.exitCode();
    }

private:
    TempFolder m_folder;
};

constexpr int isTrue = 0;
constexpr int isEncryptedAndPasswordIsRight = 3;
constexpr int cannotBeRead = 2;

} // namespace

TEST_CASE("pdf_lock: opens with the password and reads the same; without it, not at all",
    "[documents][pdf-lock]")
{
    const QByteArray open = aPdf();
    const auto closed = pdf_lock::locked(open, password());
    REQUIRE_OK(closed);
    const Saved saved(*closed);
    CHECK(saved.qpdf({ u"--requires-password"_s }) == isTrue);
    CHECK(saved.qpdf({ u"--check"_s }) == cannotBeRead);
    CHECK(saved.qpdf({ u"--check"_s, u"--password=Three blind rats"_s }) == cannotBeRead);
    CHECK(saved.qpdf({ u"--requires-password"_s, u"--password=Three blind mice"_s })
        == isEncryptedAndPasswordIsRight);
    QByteArray said;
    CHECK(saved.qpdf({ u"--show-encryption"_s, u"--password=Three blind mice"_s }, &said) == 0);
    CHECK(said.contains("stream encryption method: AESv3"));
    CHECK(said.contains("string encryption method: AESv3"));
    CHECK(pdfText(saved.path(), u"Three blind mice"_s) == pdfText(Saved(open).path()));
}

TEST_CASE("pdf_lock: nothing of it can be read in the file", "[documents][pdf-lock]")
{
    const QByteArray open = aPdf();
    REQUIRE(open.contains("pdfaid:part"));
    REQUIRE(open.contains("2026-0007"));
    const auto closed = pdf_lock::locked(open, password());
    REQUIRE_OK(closed);
    CHECK_FALSE(closed->contains("2026-0007"));
    CHECK_FALSE(closed->contains("Three blind mice"));
}

TEST_CASE("pdf_lock: it does not say that it is PDF/A", "[documents][pdf-lock]")
{
    const auto closed = pdf_lock::locked(aPdf(), password());
    REQUIRE_OK(closed);
    const Saved saved(*closed);
    QByteArray clear;
    REQUIRE(saved.qpdf(
                { u"--password=Three blind mice"_s, u"--decrypt"_s, u"--stream-data=uncompress"_s },
                &clear, u"-"_s)
        == 0);
    CHECK(clear.contains("xmp:CreateDate"));
    CHECK_FALSE(clear.contains("pdfaid"));
}

TEST_CASE("pdf_lock: letters are the same however they were composed", "[documents][pdf-lock]")
{
    const auto closed = pdf_lock::locked(aPdf(), password(u"zoe\u0308 \ufb01sh\u00a0pie"_s));
    REQUIRE_OK(closed);
    CHECK(pdfText(Saved(*closed).path(), u"zo\u00eb fish pie"_s).contains(u"Grey hoodie"));
}

TEST_CASE("pdf_lock: what cannot be a password, or is no PDF, is refused", "[documents][pdf-lock]")
{
    CHECK_FAILS(pdf_lock::locked(aPdf(), Secret()), Error::Code::Refused);
    CHECK_FAILS(pdf_lock::locked(aPdf(), password(QString(128, u'x'))), Error::Code::Refused);
    CHECK_FAILS(pdf_lock::locked("not a PDF", password()), Error::Code::Io);
}

TEST_CASE("pdf_lock: the password is left nowhere as text", "[documents][pdf-lock][mlock]")
{
    const QByteArray open = aPdf();
    const Secret letters = randomLetters(100);
    REQUIRE_OK(pdf_lock::locked(open, letters));
    CHECK_FALSE(isInMemoryAsText(letters));
    const Secret tooLong = randomLetters(200);
    CHECK_FAILS(pdf_lock::locked(open, tooLong), Error::Code::Refused);
    CHECK_FALSE(isInMemoryAsText(tooLong));
}
