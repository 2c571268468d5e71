// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/exchange/lists.h"

#include <QFile>
#include <QStringEncoder>

using namespace homeward;
using namespace homeward::test;

namespace {

const QByteArray plain = "Forename,Surname,DOB\r\nZo\xc3\xab,Lane,27/03/2011\r\n";

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding, bool isMarked)
{
    QStringEncoder encoder(
        encoding, isMarked ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(text);
}

Error refusalOf(const QByteArray &bytes, const TableLimits &limits = {})
{
    const Result<Table> table = readList(bytes, limits);
    REQUIRE_FALSE(table.has_value());
    return table.error();
}

} // namespace

TEST_CASE("List: the same whatever it is encoded in", "[exchange][table]")
{
    using Encoding = QStringConverter::Encoding;
    const QString text = QString::fromUtf8(plain);
    QByteArray windows = plain;
    windows.replace("\xc3\xab", "\xeb");
    const QList<QByteArray> files { plain, "\xef\xbb\xbf" + plain, windows,
        encoded(text, Encoding::Utf16LE, true), encoded(text, Encoding::Utf16BE, true),
        encoded(text, Encoding::Utf16LE, false), encoded(text, Encoding::Utf16BE, false),
        plain + '\x1a' };
    for (const QByteArray &file : files) {
        CAPTURE(file.toHex().toStdString());
        const Table table = listOf(file);
        CHECK(table.header == QStringList { u"Forename"_s, u"Surname"_s, u"DOB"_s });
        REQUIRE(table.rows.size() == 1);
        CHECK(table.rows.first().cells == QStringList { u"Zoë"_s, u"Lane"_s, u"27/03/2011"_s });
    }
}

TEST_CASE("List: the letters of Windows that Latin-1 does not have", "[exchange][table]")
{
    const Table table = listOf("Name\nO\x92Shea \x96 \x8aim\n\x81\n");
    CHECK(table.rows.first().cell(0) == u"O’Shea – Šim");
    CHECK(table.rows.last().cell(0).contains(QChar::ReplacementCharacter));
}

TEST_CASE("List: commas, semicolons, tabs and a line that says which", "[exchange][table]")
{
    for (const QByteArray &file : { QByteArray("Name,DOB\nLane; Ada,1\n"),
             QByteArray("Name;DOB\nLane; Ada;1\n").replace("Lane; Ada", "\"Lane; Ada\""),
             QByteArray("Name\tDOB\nLane; Ada\t1\n"),
             QByteArray("sep=;\r\nName;DOB\r\n\"Lane; Ada\";1\r\n"),
             QByteArray("SEP=|\nName|DOB\nLane; Ada|1\n") }) {
        CAPTURE(file.toStdString());
        const Table table = listOf(file);
        CHECK(table.header == QStringList { u"Name"_s, u"DOB"_s });
        CHECK(table.rows.first().cells == QStringList { u"Lane; Ada"_s, u"1"_s });
        // As a spreadsheet shows it: the line that names the sign is no row.
        CHECK(table.rows.first().number == 2);
    }
}

TEST_CASE("List: quotes, line ends of every kind and empty lines", "[exchange][table]")
{
    const Table table = listOf("\"Name\",\"Address\"\r\n\r\n\"Ada \"\"Ace\"\" Lane\",\"1 Elm "
                               "Road,\r\nOxford\"\r\n , \r\nJo,x\rKit,y\n");
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows.at(0).cells
        == QStringList { u"Ada \"Ace\" Lane"_s, u"1 Elm Road,\r\nOxford"_s });
    CHECK(table.rows.at(0).number == 3);
    CHECK(table.rows.at(1).number == 5);
    CHECK(table.rows.at(2).number == 6);
}

TEST_CASE("List: titles above the names of the columns are left out, and that is said",
    "[exchange][table]")
{
    const QStringList names { u"Forename"_s, u"Surname"_s, u"DOB"_s };
    SECTION("in one cell")
    {
        const Table table
            = listOf("Children at Willow House\n\nForename,Surname,DOB\nAda,Lane,1\n");
        CHECK(table.header == names);
        CHECK(table.headerRow == 3);
        CHECK(table.titles == QStringList { u"Children at Willow House"_s });
        CHECK(table.aboutLeftOut().contains(u"row 3"));
        CHECK(table.aboutLeftOut().contains(u"“Children at Willow House”"));
        REQUIRE(table.rows.size() == 1);
        CHECK(table.rows.first().number == 4);
    }
    SECTION("with commas in them, and another sign between the cells")
    {
        const Table table = listOf("Children, all of them, Oxford\nas at,3 November,,\n"
                                   "Forename;Surname;DOB\nAda;Lane, or Marlow;1\n");
        CHECK(table.header == names);
        CHECK(table.titles.size() == 2);
        CHECK(table.rows.first().cell(1) == u"Lane, or Marlow");
    }
    SECTION("above names that nobody knows")
    {
        const Table table = listOf("Kinder\nVorname,Nachname\nAda,Lane\n");
        CHECK(table.header == QStringList { u"Vorname"_s, u"Nachname"_s });
        CHECK(table.titles == QStringList { u"Kinder"_s });
        CHECK(table.rows.size() == 1);
    }
    SECTION("none: what looks like one is a row")
    {
        for (const QByteArray &file : { QByteArray("Name\nAda Lane\nForename\n"),
                 QByteArray("Vorname,Nachname\nForename,\nAda,Lane\n"),
                 QByteArray("Forename,Surname\nVorname,Surname\nAda,Lane\n") }) {
            const Table table = listOf(file);
            CAPTURE(file.toStdString());
            CHECK(table.headerRow == 1);
            CHECK(table.titles.isEmpty());
            CHECK(table.aboutLeftOut().isEmpty());
            CHECK(table.rows.size() == 2);
        }
    }
    SECTION("no more than a few")
    {
        const Table table = listOf("a\nb\nc\nd\ne\nf\nForename,Surname\nAda,Lane\n");
        CHECK(table.headerRow == 1);
        CHECK(table.rows.size() == 7);
    }
}

TEST_CASE(
    "List: a file that ends in the middle of a letter is not taken for whole", "[exchange][table]")
{
    using Encoding = QStringConverter::Encoding;
    const QString text = QString::fromUtf8(plain) + u"Ada,\U0001F98A"_s;
    for (const auto encoding : { Encoding::Utf16LE, Encoding::Utf16BE }) {
        for (const bool isMarked : { true, false }) {
            const QByteArray file = encoded(text, encoding, isMarked);
            REQUIRE_OK(readList(file));
            for (const qsizetype missing : { 1, 2, 3 }) {
                CAPTURE(int(encoding), isMarked, missing);
                const Error error = refusalOf(file.chopped(missing));
                CHECK(error.code == Error::Code::Malformed);
                CHECK(error.message.contains(u"in the middle of a letter"));
            }
            CHECK(readList(file.chopped(4)).has_value());
        }
    }
    const QByteArray utf8 = text.toUtf8();
    for (const qsizetype missing : { 1, 2, 3 })
        CHECK(refusalOf(utf8.chopped(missing)).message.contains(u"in the middle of a letter"));
    CHECK(readList(utf8.chopped(4)).has_value());
    INFO("a letter of Windows at the end is whole");
    CHECK(listOf("Name\nZo\xeb").rows.first().cell(0) == u"Zoë");
}

TEST_CASE("List: the header once more is no child, and its row is named", "[exchange][table]")
{
    const Table table = listOf("Forename,Surname,DOB\nAda,Lane,27/03/2011\n"
                               "\xef\xbb\xbf"
                               "Forename,SURNAME,DOB\nJo,Reed,01/02/2012\n"
                               "Forename,Surname,\n\"Forename\",\"Surname\",\"DOB\",\n");
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows.at(1).number == 4);
    CHECK(table.rows.at(2).cells == QStringList { u"Forename"_s, u"Surname"_s, QString() });
    CHECK(table.headersAgain == QList<int> { 3, 6 });
    CHECK(table.aboutLeftOut()
        == u"The names of the columns stand there once more, and no child, in row 3, 6: left out.");
    const auto nobody = readList("Name,DOB\nName,DOB\n");
    CHECK_FAILS(nobody, Error::Code::Malformed);
}

TEST_CASE("List: columns of one name are told apart, and none is refused", "[exchange][table]")
{
    const Table table = listOf("Name,Phone,,Phone\nAda,1,2,3\n");
    CHECK(table.columnName(1) == u"B (Phone)");
    CHECK(table.columnName(2) == u"C (no name)");
    CHECK(table.columnName(3) == u"D (Phone)");
    CHECK(Table::letterOf(25) == u"Z");
    CHECK(Table::letterOf(26) == u"AA");
    CHECK(Table::letterOf(701) == u"ZZ");
    CHECK(Table::letterOf(702) == u"AAA");
}

TEST_CASE("List: a formula is text, and comes back as it was written", "[exchange][table]")
{
    const Table table = listOf("Name,Phone\n\"=HYPERLINK(\"\"x\"\")\",+44 7700 900001\n"
                               "'=1+1,'+44 7700 900001\nO'Shea,'x\n");
    CHECK(table.rows.at(0).cells == QStringList { u"=HYPERLINK(\"x\")"_s, u"+44 7700 900001"_s });
    CHECK(table.rows.at(1).cells == QStringList { u"=1+1"_s, u"+44 7700 900001"_s });
    CHECK(table.rows.at(2).cells == QStringList { u"O'Shea"_s, u"'x"_s });
}

TEST_CASE("List: what is none is refused in one sentence that says what to do", "[exchange][table]")
{
    CHECK(refusalOf("PK\x03\x04rest").message.contains(u"is a workbook"));
    CHECK(refusalOf("\xd0\xcf\x11\xe0rest").message.contains(u"is a workbook"));
    CHECK(refusalOf("%PDF-1.7").message.contains(u"is a PDF"));
    CHECK(refusalOf(QByteArray("Name\nA\0da\n", 11)).message.contains(u"plain text"));
    CHECK(refusalOf("Name\nA\x01"
                    "da\n")
              .message.contains(u"plain text"));
    CHECK(refusalOf("").message.contains(u"is empty"));
    CHECK(refusalOf("\n \r\n,,\n").message.contains(u"is empty"));
    CHECK(refusalOf("Name,DOB\n").message.contains(u"no rows"));
    for (const QByteArray &bytes : { QByteArray("%PDF"), QByteArray("") })
        CHECK(refusalOf(bytes).code == Error::Code::Malformed);
}

TEST_CASE("List: a quote that never ends is told of, with its row", "[exchange][table]")
{
    CHECK(refusalOf("Name,DOB\nAda,1\n\"Jo,2\nKit,3\n").message.contains(u"Row 3"));
    // It swallows the rest, and then there is too much of it.
    const QByteArray swallowed = "Name,DOB\nAda,1\n\"Jo," + QByteArray(300'000, 'x') + "\n";
    CHECK(refusalOf(swallowed).message.contains(u"Row 3, column A"));
}

TEST_CASE("List: what is too much is refused with its number", "[exchange][table]")
{
    TableLimits limits;
    limits.rows = 3;
    limits.columns = 4;
    limits.letters = 5;
    QByteArray many = "Name\n";
    for (int row = 0; row < 1234; ++row)
        many += "Ada\n";
    const Error rows = refusalOf(many, limits);
    CHECK(rows.code == Error::Code::Refused);
    CHECK(rows.message.contains(u"1,234 rows. At most 3"));
    CHECK(refusalOf("A,B,C,D,E\n1,2,3,4,5\n", limits).message.contains(u"more than 4 columns"));
    CHECK(refusalOf("A,B\n1,234567\n", limits).message.contains(u"Row 2, column B"));
    CHECK(readList("A,B\n1,2\n1,2\n1,2\n", limits).has_value());
}

TEST_CASE("List: a million rows are counted, and no more are kept than may be taken in",
    "[exchange][table]")
{
    QByteArray many = "Name,DOB\n";
    for (int row = 0; row < 1'000'000; ++row)
        many += "Ada Lane,1\n";
    CHECK(refusalOf(many).message.contains(u"1,000,000 rows. At most 20,000"));
}

TEST_CASE("List: a file that is not there, not one, or too large", "[exchange][table]")
{
    const TempFolder folder;
    CHECK(table_file::read(folder.path(u"none.csv"_s)).error().code == Error::Code::NotFound);
    CHECK(table_file::read(folder.path(u"."_s)).error().code == Error::Code::Io);
    QFile file(folder.path(u"lïst.csv"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(plain);
    file.close();
    const auto table = table_file::read(file.fileName());
    REQUIRE_OK(table);
    CHECK(table->fileName == u"lïst.csv");
    CHECK((table->bytes == plain));
    TableLimits limits;
    limits.bytes = 10;
    CHECK(table_file::read(file.fileName(), limits).error().code == Error::Code::Refused);
}
