// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/pdf_stamp.h"

#include <QByteArrayList>
#include <QRegularExpression>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <set>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr char producer[] = "Homeward " HOMEWARD_VERSION;

QByteArray pdfDate(const Document &document)
{
    return document.madeAt.toUTC().toString(u"'D:'yyyyMMddHHmmss'Z'"_s).toLatin1();
}

/// What a glyph stands for in running text. The fonts' own tables lead back to a tab for the space,
/// and to ligatures and the joined forms of Arabic, which nobody types when searching.
QString plainCharacters(char16_t unit)
{
    if (unit == u'\t')
        return u" "_s;
    const QString plain = QString(QChar(unit)).normalized(QString::NormalizationForm_KC);
    const bool isLatinLigature = unit >= 0xFB00 && unit <= 0xFB06;
    const bool isJoinedForm
        = (unit >= 0xFB07 && unit <= 0xFDFF) || (unit >= 0xFE70 && unit <= 0xFEFC);
    // Readers disagree on the order of two letters under one glyph in text that runs from right to
    // left.
    return isLatinLigature || (isJoinedForm && plain.size() == 1) ? plain : QString(QChar(unit));
}

QByteArray hex(const QString &text)
{
    QByteArray digits;
    for (const QChar unit : text)
        digits += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0').toUpper();
    return digits;
}

/// "<glyph> <characters>" for each line "<first> <last> <character>" or "<first> <last>
/// [<character> ...]".
QByteArrayList readableLines(const QByteArray &table)
{
    static const QRegularExpression range(
        u"<([0-9A-Fa-f]{4})> <[0-9A-Fa-f]{4}> (\\[?)((?:<[0-9A-Fa-f]{4}> ?)+)"_s);
    QByteArrayList lines;
    auto ranges = range.globalMatch(QString::fromLatin1(table));
    while (ranges.hasNext()) {
        const QRegularExpressionMatch match = ranges.next();
        const uint first = match.captured(1).toUInt(nullptr, 16);
        const QStringList codes = match.captured(3).split(u'>', Qt::SkipEmptyParts);
        for (qsizetype index = 0; index < codes.size(); ++index) {
            const uint code = codes.at(index).trimmed().mid(1).toUInt(nullptr, 16);
            if (code == 0)
                continue;
            lines << '<' + hex(QString(QChar(char16_t(first + uint(index))))) + "> <"
                    + hex(plainCharacters(char16_t(code))) + '>';
        }
    }
    return lines;
}

QByteArray readableTable(const QByteArray &table)
{
    constexpr qsizetype mostInOnePart = 100;
    QByteArray text = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    const QByteArrayList lines = readableLines(table);
    for (qsizetype at = 0; at < lines.size(); at += mostInOnePart) {
        const QByteArrayList part = lines.mid(at, mostInOnePart);
        text += QByteArray::number(part.size()) + " beginbfchar\n" + part.join('\n')
            + "\nendbfchar\n";
    }
    return text + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

void settleFont(QPDFObjectHandle font, size_t number)
{
    QPDFObjectHandle table = font.getKey("/ToUnicode");
    if (table.isStream()) {
        const auto data = table.getStreamData();
        const QByteArray readable = readableTable(QByteArray(
            reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize())));
        table.replaceStreamData(
            readable.toStdString(), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }
    // Qt numbers its subsets in an order that changes from run to run, and leaves the number out of
    // two of the three places where it belongs.
    const std::string tag
        = std::string("/HMWD") + char('A' + number / 26) + char('A' + number % 26) + '+';
    const QPDFObjectHandle name
        = QPDFObjectHandle::newName(tag + font.getKey("/BaseFont").getName().substr(1));
    QPDFObjectHandle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    font.replaceKey("/BaseFont", name);
    descendant.replaceKey("/BaseFont", name);
    descendant.getKey("/FontDescriptor").replaceKey("/FontName", name);
}

void settleFonts(QPDF &pdf)
{
    std::set<QPDFObjGen> settled;
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        QPDFObjectHandle fonts = page.getObjectHandle().getKey("/Resources").getKey("/Font");
        for (const std::string &key : fonts.getKeys()) {
            QPDFObjectHandle font = fonts.getKey(key);
            if (settled.insert(font.getObjGen()).second)
                settleFont(font, settled.size() - 1);
        }
    }
}

void settleFacts(QPDF &pdf, const Document &document)
{
    const QPDFObjectHandle date = QPDFObjectHandle::newString(pdfDate(document).toStdString());
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    info.replaceKey("/CreationDate", date);
    info.replaceKey("/ModDate", date);
    info.replaceKey("/Producer", QPDFObjectHandle::newString(producer));
    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newString("en-GB"));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
}

QByteArray written(QPDF &pdf)
{
    // Without an identifier to keep, the new one is a digest of the content.
    pdf.getTrailer().removeKey("/ID");
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setNewlineBeforeEndstream(true);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return QByteArray(
        reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize()));
}

} // namespace

QString pdf_stamp::title(const Document &document)
{
    return document.reference.isEmpty() ? document.title
                                        : document.title + u", "_s + document.reference;
}

QByteArray pdf_stamp::metadata(const Document &document)
{
    const QString date = document.madeAt.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
    const QString text
        = u"<?xpacket begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'?>\n"
          "<x:xmpmeta xmlns:x='adobe:ns:meta/'>\n"
          "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\n"
          "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
          "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>%1</rdf:li></rdf:Alt></dc:title>"
          "</rdf:Description>\n"
          "<rdf:Description rdf:about='' xmlns:xmp='http://ns.adobe.com/xap/1.0/'>"
          "<xmp:CreatorTool>Homeward</xmp:CreatorTool><xmp:CreateDate>%2</xmp:CreateDate>"
          "<xmp:ModifyDate>%2</xmp:ModifyDate></rdf:Description>\n"
          "<rdf:Description rdf:about='' xmlns:pdf='http://ns.adobe.com/pdf/1.3/'>"
          "<pdf:Producer>%3</pdf:Producer></rdf:Description>\n"
          "%4\n"
          "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end='w'?>\n"_s;
    return text
        .arg(title(document).toHtmlEscaped(), date, QString::fromLatin1(producer),
            QString::fromLatin1(archiveClaim()))
        .toUtf8();
}

QByteArray pdf_stamp::archiveClaim()
{
    return "<rdf:Description rdf:about='' xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/'>"
           "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
           "</rdf:Description>";
}

Result<QByteArray> pdf_stamp::stamped(const QByteArray &pdf, const Document &document)
{
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("document", pdf.constData(), size_t(pdf.size()));
        settleFonts(file);
        settleFacts(file, document);
        return written(file);
    } catch (const std::exception &problem) {
        return failure(Error::Code::Io, u"The PDF could not be made. Try again."_s,
            QString::fromUtf8(problem.what()));
    }
}

} // namespace homeward
