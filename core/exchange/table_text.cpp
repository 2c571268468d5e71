// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table_text.h"

#include <QCoreApplication>
#include <QList>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(Table)
};

constexpr qsizetype bytesAtOnce = 64 * 1024;
constexpr qsizetype bytesLookedAt = 4096;

/// What Windows-1252 has where Latin-1 has control characters. 0: no letter.
constexpr char16_t from80To9F[] = { 0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178 };

QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &letter : text) {
        if (letter >= u'\x80' && letter <= u'\x9f') {
            const char16_t meant = from80To9F[letter.unicode() - 0x80];
            letter = meant == 0 ? QChar(QChar::ReplacementCharacter) : QChar(meant);
        }
    }
    return text;
}

/// Files that people take for a list, by how they begin.
struct Other
{
    QByteArray beginning;
    const char *words;
};

const QList<Other> &others()
{
    static const QList<Other> kinds {
        { "PK\x03\x04",
            QT_TRANSLATE_NOOP("Table",
                "%1 is a workbook. Open it in the spreadsheet program, choose “Save as” and "
                "“CSV UTF-8”, and take in that file.") },
        { "\xd0\xcf\x11\xe0",
            QT_TRANSLATE_NOOP("Table",
                "%1 is a workbook. Open it in the spreadsheet program, choose “Save as” and "
                "“CSV UTF-8”, and take in that file.") },
        { "%PDF",
            QT_TRANSLATE_NOOP(
                "Table", "%1 is a PDF. Ask whoever made it for the list as a CSV file.") },
    };
    return kinds;
}

tl::unexpected<Error> isNoText(const QString &fileName)
{
    return failure(Error::Code::Malformed,
        Say::tr("%1 is not a list of plain text: there are signs in it that no text has. Save the "
                "list as CSV in the program that it comes from, and take in that file.")
            .arg(fileName));
}

/// UTF-16 without its mark: every other byte of English text is zero.
std::optional<QStringConverter::Encoding> unmarkedUtf16(const QByteArray &bytes)
{
    const qsizetype looked = qMin(bytes.size(), bytesLookedAt) / 2;
    qsizetype zeros[2] = { 0, 0 };
    for (qsizetype at = 0; at < looked * 2; ++at)
        zeros[at % 2] += bytes.at(at) == '\0' ? 1 : 0;
    const auto isMost = [&](qsizetype many, qsizetype few) {
        return looked > 0 && many * 2 > looked && few * 20 < looked;
    };
    if (isMost(zeros[1], zeros[0]))
        return QStringConverter::Utf16LE;
    if (isMost(zeros[0], zeros[1]))
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

std::optional<QStringConverter::Encoding> encodingOf(const QByteArray &bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes))
        return marked;
    if (const auto unmarked = unmarkedUtf16(bytes))
        return unmarked;
    if (bytes.isValidUtf8())
        return QStringConverter::Utf8;
    return std::nullopt;
}

/// How many bytes at the end are the beginning of a letter of UTF-8; 0: it ends with a whole one.
qsizetype openUtf8(const QByteArray &bytes)
{
    constexpr qsizetype longestLetter = 4;
    for (qsizetype back = 1; back < longestLetter && back <= bytes.size(); ++back) {
        const auto byte = static_cast<unsigned char>(bytes.at(bytes.size() - back));
        if (byte < 0x80)
            return 0;
        const qsizetype length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
        if (length != 0)
            return back < length ? back : 0;
    }
    return 0;
}

/// Whether the file was cut within a letter. One of Windows-1252 may end in any byte: it is taken
/// for cut UTF-8 only when it has other letters of that.
bool endsWithinLetter(const QByteArray &bytes)
{
    const auto encoding = encodingOf(bytes);
    if (encoding == QStringConverter::Utf16 || encoding == QStringConverter::Utf16LE
        || encoding == QStringConverter::Utf16BE) {
        if (bytes.size() % 2 != 0)
            return true;
        const bool isBigEndian
            = encoding == QStringConverter::Utf16BE || bytes.startsWith("\xfe\xff");
        const auto high
            = static_cast<unsigned char>(bytes.at(bytes.size() - (isBigEndian ? 2 : 1)));
        return high >= 0xd8 && high <= 0xdb;
    }
    const qsizetype open = openUtf8(bytes);
    if (open == 0)
        return false;
    const QByteArray whole = bytes.chopped(open);
    const bool hasLetters = std::any_of(whole.cbegin(), whole.cend(),
        [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
    return hasLetters && whole.isValidUtf8();
}

/// Without what DOS put at the end of a text.
QByteArray withoutEndSign(QByteArray bytes)
{
    while (bytes.endsWith('\x1a'))
        bytes.chop(1);
    return bytes;
}

} // namespace

Result<TableText> TableText::of(const QByteArray &bytes, const QString &fileName)
{
    for (const Other &other : others()) {
        if (bytes.startsWith(other.beginning))
            return failure(Error::Code::Malformed, Say::tr(other.words).arg(fileName));
    }
    const QByteArray text = withoutEndSign(bytes);
    if (endsWithinLetter(text)) {
        return failure(Error::Code::Malformed,
            Say::tr("%1 ends in the middle of a letter: it was not copied or saved whole, and "
                    "children may be missing at its end. Save the list anew in the program that it "
                    "comes from, and take in that file.")
                .arg(fileName));
    }
    return TableText(text, fileName);
}

TableText::TableText(const QByteArray &bytes, const QString &fileName)
    : m_bytes(bytes)
    , m_fileName(fileName)
{
    if (const auto encoding = encodingOf(m_bytes))
        m_decoder.emplace(*encoding);
}

Result<QString> TableText::next()
{
    const QByteArray piece = m_bytes.mid(m_at, bytesAtOnce);
    m_at += piece.size();
    QString text = m_decoder ? QString(m_decoder->decode(piece)) : fromWindows1252(piece);
    for (QChar &letter : text) {
        if (letter == u'\v' || letter == u'\f')
            letter = u' ';
        const bool isPlain
            = letter >= u' ' || letter == u'\t' || letter == u'\r' || letter == u'\n';
        if (!isPlain)
            return isNoText(m_fileName);
    }
    return text;
}

} // namespace homeward
