// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/pdf_writer.h"
#include "tests/support/limits.h"
#include "tests/support/written_in.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>

#include <thread>

using namespace homeward;
using namespace homeward::test;

namespace {

QImage photo()
{
    QImage image(900, 1200, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient light(0, 0, 900, 1200);
    light.setColorAt(0, Qt::lightGray);
    light.setColorAt(1, Qt::darkBlue);
    painter.fillRect(image.rect(), light);
    return image;
}

/// Four pages and more: every kind of block, four scripts, a long field and a long table.
Document report()
{
    using State = Document::FieldRow::State;
    Document document;
    document.title = u"Report to the police"_s;
    document.subtitle = u"Child missing from a children’s home"_s;
    document.marking = u"OFFICIAL-SENSITIVE"_s;
    document.reference = u"2026-0007"_s;
    document.madeBy = u"Sam Reed"_s;
    document.madeAt = at(u"2026-11-03T23:22"_s);
    document.recipient = u"Thames Valley Police"_s;
    document.blocks << Document::Callout { u"Danger"_s, { u"Insulin was due at 22:00."_s } }
                    << Document::Portrait { photo(), u"Photo taken 1 Aug 2026"_s,
                           { { u"Name"_s, u"Zoë O'Neill-Müller"_s, u"Profile"_s },
                               { u"Also known as"_s, u"محمد عبد الله الآن"_s } } }
                    << Document::Heading { u"What is known tonight"_s }
                    << Document::FieldRow { u"Language"_s, u"አማርኛ and עברית"_s }
                    << Document::FieldRow { u"Officer"_s, u"efficient office 😀"_s }
                    << Document::FieldRow { u"Phone"_s, u"Not known"_s, {}, State::NotKnown };
    Document::Table table;
    table.headings = QStringList { u"When"_s, u"What happened"_s };
    table.widths = { 1, 3 };
    for (int row = 0; row < 120; ++row)
        table.rows << QStringList { u"22:10"_s, u"entry%1"_s.arg(row) };
    document.blocks << Document::Heading { u"Log"_s } << table;
    return document;
}

/// A PDF in a folder of its own, for the tools that look into it.
class PdfFile
{
public:
    explicit PdfFile(const QByteArray &bytes)
    {
        QFile file(m_folder.path(u"report.pdf"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    [[nodiscard]] QString told(
        const QString &program, const QStringList &options, const QStringList &after = {}) const
    {
        QProcess process;
        process.start(program, options + QStringList { m_folder.path(u"report.pdf"_s) } + after);
        INFO(program.toStdString());
        REQUIRE(process.waitForFinished());
        INFO(process.readAllStandardError().toStdString());
        REQUIRE(process.exitCode() == 0);
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    /// The text of each page.
    [[nodiscard]] QStringList pages() const
    {
        return told(u"pdftotext"_s, { u"-layout"_s, u"-enc"_s, u"UTF-8"_s }, { u"-"_s })
            .split(u'\f', Qt::SkipEmptyParts);
    }

private:
    TempFolder m_folder;
};

PdfWriter::Output written(const Document &document)
{
    const Result<PdfWriter::Output> output = PdfWriter::write(document);
    REQUIRE_OK(output);
    return *output;
}

/// Short enough for a message when two files differ.
QByteArray digest(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace

TEST_CASE("PdfWriter: the file is a sound PDF/A-1b with every font inside", "[documents][pdf]")
{
    const PdfWriter::Output output = written(report());
    const PdfFile file(output.bytes);

    CHECK(
        file.told(u"qpdf"_s, { u"--check"_s }).contains(u"No syntax or stream encoding errors"_s));
    CHECK(output.bytes.startsWith("%PDF-1.4"));
    CHECK(output.bytes.contains("/S /GTS_PDFA1"));
    CHECK(output.bytes.contains(
        "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"));
    CHECK(output.bytes.contains("/CIDSet"));
    CHECK_FALSE(output.bytes.contains("/Encrypt"));
    CHECK(output.bytes.count("/SMask") == output.bytes.count("/SMask /None"));

    const QStringList fonts = file.told(u"pdffonts"_s, {}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    CHECK(fonts.size() == 6);
    static const QRegularExpression embedded(u"^HMWD..\\+Noto\\S+ .* yes yes yes "_s);
    for (const QString &font : fonts) {
        INFO(font.toStdString());
        CHECK(embedded.match(font).hasMatch());
    }
}

TEST_CASE("PdfWriter: every page has the marking twice, the reference, and its number",
    "[documents][pdf]")
{
    const PdfWriter::Output output = written(report());
    const QStringList pages = PdfFile(output.bytes).pages();
    REQUIRE(pages.size() == output.pages);
    REQUIRE(output.pages > 3);
    for (qsizetype index = 0; index < pages.size(); ++index) {
        const QString &page = pages.at(index);
        CHECK(page.count(u"OFFICIAL-SENSITIVE"_s) == 2);
        CHECK(page.contains(u"Page %1 of %2"_s.arg(index + 1).arg(output.pages)));
        CHECK(page.contains(u"2026-0007 · Made Tue 3 Nov 2026, 23:22"_s));
    }
    CHECK(pages.at(1).contains(u"What happened"_s));
    CHECK(pages.at(2).contains(u"What happened"_s));
}

TEST_CASE("PdfWriter: all the words can be found and copied", "[documents][pdf]")
{
    const QString text = PdfFile(written(report()).bytes).pages().join(u'\n');
    for (const QString &words :
        { u"Zoë O'Neill-Müller"_s, u"efficient office"_s, u"Insulin was due at 22:00."_s,
            u"Thames Valley Police"_s, u"children’s home"_s, u"አማርኛ"_s, u"עברית"_s, u"محمد"_s,
            u"عبد"_s, u"Not known"_s, u"Photo taken 1 Aug 2026"_s, u"entry0"_s, u"entry119"_s }) {
        INFO(words.toStdString());
        CHECK(text.contains(words));
    }
    CHECK_FALSE(text.contains(u'\t'));
}

TEST_CASE("PdfWriter: ten thousand characters go over pages with none lost", "[documents][pdf]")
{
    QStringList words;
    for (int word = 0; words.join(u' ').size() < 10'000; ++word)
        words << u"w%1x"_s.arg(word);
    Document document = report();

    SECTION("as the answer to a question")
    {
        document.blocks << Document::FieldRow { u"Account"_s, words.join(u' ') };
    }
    SECTION("as one cell of a table")
    {
        Document::Table table;
        table.rows << QStringList { u"22:10"_s, words.join(u' ') };
        document.blocks << table;
    }
    SECTION("in a warning")
    {
        document.blocks << Document::Callout { u"Danger"_s, { words.join(u' ') } };
    }
    SECTION("beside the photo")
    {
        document.blocks << Document::Portrait { {}, {}, { { u"Account"_s, words.join(u' ') } } };
    }
    static const QRegularExpression gap(u"\\s+"_s);
    const QStringList found = PdfFile(written(document).bytes).pages().join(u' ').split(gap);
    const QSet<QString> all(found.cbegin(), found.cend());
    CHECK(QSet<QString>(words.cbegin(), words.cend()).subtract(all).isEmpty());
}

TEST_CASE("PdfWriter: a word of ten thousand letters is all there", "[documents][pdf]")
{
    Document document = report();
    document.blocks << Document::Paragraph { QString(10'000, u'q') };
    const QString text = PdfFile(written(document).bytes).pages().join(u'\n');
    CHECK(text.count(u'q') == 10'000);
}

TEST_CASE("PdfWriter: characters without a letter in the fonts are listed", "[documents][pdf]")
{
    CHECK(written(report()).missingCharacters.isEmpty());

    Document document = report();
    document.blocks << Document::Paragraph { u"She wrote 𠀀."_s };
    const PdfWriter::Output output = written(document);
    CHECK(output.missingCharacters == QStringList { u"U+20000"_s });
    const QString last = PdfFile(output.bytes).pages().last();
    CHECK(last.contains(u"She wrote \ufffd."_s));
    CHECK(last.contains(u"Characters that could not be printed: U+20000."_s));
}

TEST_CASE("PdfWriter: the same document gives the same bytes, another time gives others",
    "[documents][pdf]")
{
    Document document = report();
    const QByteArray first = digest(written(document).bytes);
    CHECK(digest(written(document).bytes) == first);

    SECTION("in another thread too")
    {
        Result<PdfWriter::Output> there;
        std::thread([&] { there = PdfWriter::write(document); }).join();
        REQUIRE_OK(there);
        CHECK(digest(there->bytes) == first);
    }
    SECTION("a minute later")
    {
        document.madeAt = document.madeAt.addSecs(60);
        CHECK(digest(written(document).bytes) != first);
    }
    SECTION("one letter more")
    {
        document.blocks << Document::Paragraph { u"x"_s };
        CHECK(digest(written(document).bytes) != first);
    }
}

TEST_CASE("PdfWriter: the PDF says when it was made, and names nobody", "[documents][pdf]")
{
    const QString facts = PdfFile(written(report()).bytes).told(u"pdfinfo"_s, { u"-isodates"_s });
    CHECK(facts.contains(QRegularExpression(u"CreationDate:\\s+2026-11-0[34]T"_s)));
    CHECK(facts.contains(QRegularExpression(u"Title:\\s+Report to the police, 2026-0007\n"_s)));
    CHECK(facts.contains(QRegularExpression(u"Page size:\\s+595 x 842 pts \\(A4\\)"_s)));
    CHECK_FALSE(facts.contains(u"Author"_s));
    CHECK_FALSE(facts.contains(u"Zoë"_s));
}

TEST_CASE("PdfWriter: the preview shows the same pages and writes no file", "[documents][pdf]")
{
    const TempFolder folder;
    const TempFolder temporaryFolder;
    const QString before = QDir::currentPath();
    REQUIRE(QDir::setCurrent(folder.path({})));
    const TemporaryIn temporary(temporaryFolder.path({}));
    WrittenIn onDisk({ folder.path({}), temporaryFolder.path({}) });
    const Result<QList<QImage>> pages = PdfWriter::preview(report(), 600);
    QDir::setCurrent(before);

    REQUIRE_OK(pages);
    CHECK(onDisk.takeAll() == QStringList());
    CHECK(pages->size() == written(report()).pages);
    for (const QImage &page : *pages) {
        CHECK(page.width() == 600);
        CHECK(page.height() == 849);
        CHECK(page.pixelColor(2, 2) == Qt::white);
    }
    CHECK(pages->at(0) != pages->at(1));

    SECTION("a width that makes no sense still gives pages")
    {
        const Result<QList<QImage>> tiny = PdfWriter::preview(report(), -3);
        REQUIRE_OK(tiny);
        CHECK_FALSE(tiny->first().isNull());
    }
}

TEST_CASE("PdfWriter: an empty document is one page", "[documents][pdf]")
{
    Document document;
    document.madeAt = at(u"2026-11-03T23:22"_s);
    CHECK(written(document).pages == 1);
}
