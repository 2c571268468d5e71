// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/document_fonts.h"

#include <QByteArray>
#include <QFile>
#include <QFontDatabase>
#include <QList>
#include <QStringList>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

struct Face
{
    const char16_t *file;
    const char16_t *family;
    bool hasBold;
};

// The first face that has a character draws it.
constexpr Face faces[] = {
    { u"NotoSans", u"Home Sans", true },
    { u"NotoSansArabic", u"Home Sans Arabic", true },
    { u"NotoSansHebrew", u"Home Sans Hebrew", true },
    { u"NotoSansEthiopic", u"Home Sans Ethiopic", true },
    { u"NotoEmoji", u"Home Emoji", false },
    { u"NotoSansSymbols2", u"Home Sans Symbols2", false },
    { u"NotoSansSymbols", u"Home Sans Symbols", false },
};

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t joiner = 0x200D;

QByteArray utf16(const QString &text)
{
    QByteArray bytes;
    for (const QChar unit : text) {
        bytes += char(unit.row());
        bytes += char(unit.cell());
    }
    return bytes;
}

QByteArray fontData(const Face &face, const QString &weight)
{
    QFile file(u":/fonts/"_s + QString::fromUtf16(face.file) + u'-' + weight + u".ttf"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool registerFont(const Face &face, const QString &weight)
{
    QByteArray data = fontData(face, weight);
    // Many computers have a Noto Sans of their own: a name nobody else uses is the only way to be
    // sure of ours.
    data.replace(utf16(u"Noto "_s), utf16(u"Home "_s));
    const int id = QFontDatabase::addApplicationFontFromData(data);
    return id >= 0
        && QFontDatabase::applicationFontFamilies(id).contains(QString::fromUtf16(face.family));
}

bool registerFonts()
{
    return std::all_of(std::begin(faces), std::end(faces), [](const Face &face) {
        return registerFont(face, u"Regular"_s) && (!face.hasBold || registerFont(face, u"Bold"_s));
    });
}

/// An accent stays in the font of the letter it belongs to.
bool isMark(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
        return true;
    default:
        return false;
    }
}

bool isInvisible(char32_t character)
{
    return QChar::category(character) == QChar::Other_Format
        || (character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0xE0100 && character <= 0xE01EF);
}

char32_t characterAt(const QString &text, qsizetype index)
{
    const QChar unit = text.at(index);
    const bool isPair
        = unit.isHighSurrogate() && index + 1 < text.size() && text.at(index + 1).isLowSurrogate();
    return isPair ? QChar::surrogateToUcs4(unit, text.at(index + 1)) : unit.unicode();
}

} // namespace

Result<DocumentFonts> DocumentFonts::load()
{
    static_assert(std::size(faces) == faceCount);
    static const bool isRegistered = registerFonts();
    if (!isRegistered)
        return failure(Error::Code::Io,
            u"The fonts that documents are printed with could not be loaded. Install Homeward again."_s,
            u"a font in :/fonts is missing or damaged"_s);
    return DocumentFonts();
}

QFont DocumentFonts::font(const TextStyle &style) const { return fontOf(0, style); }

QFont DocumentFonts::fontOf(size_t face, const TextStyle &style) const
{
    const bool isBold = style.isBold && faces[face].hasBold;
    QFont font(QStringList { QString::fromUtf16(faces[face].family) }, -1,
        isBold ? QFont::Bold : QFont::Normal);
    font.setPixelSize(qRound(style.points * unitsPerPoint));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoFontMerging);
    return font;
}

bool DocumentFonts::has(size_t face, char32_t character)
{
    QRawFont &font = m_regular[face];
    if (!font.isValid())
        font = QRawFont(fontData(faces[face], u"Regular"_s), unitsPerPoint);
    return font.supportsCharacter(uint(character));
}

std::optional<size_t> DocumentFonts::faceFor(char32_t character, size_t current, bool isJoined)
{
    if (isInvisible(character))
        return current;
    if ((isJoined || isMark(character)) && has(current, character))
        return current;
    const auto known = m_firstFace.constFind(character);
    if (known != m_firstFace.constEnd())
        return *known < 0 ? std::nullopt : std::optional(size_t(*known));
    for (size_t face = 0; face < faceCount; ++face) {
        if (has(face, character)) {
            m_firstFace.insert(character, int(face));
            return face;
        }
    }
    m_firstFace.insert(character, -1);
    return std::nullopt;
}

DocumentFonts::Shaped DocumentFonts::shaped(const QString &text, const TextStyle &style)
{
    Shaped shaped;
    size_t current = 0;
    char32_t before = 0;
    const auto append = [&](char32_t character, size_t face) {
        const qsizetype start = shaped.text.size();
        shaped.text += QStringView(QChar::fromUcs4(character));
        const int length = int(shaped.text.size() - start);
        if (!shaped.formats.isEmpty() && face == current) {
            shaped.formats.last().length += length;
        } else {
            QTextCharFormat format;
            format.setFont(fontOf(face, style));
            shaped.formats << QTextLayout::FormatRange { int(start), length, format };
        }
        current = face;
    };
    for (qsizetype index = 0; index < text.size();) {
        const char32_t character = characterAt(text, index);
        index += QChar::requiresSurrogates(character) ? 2 : 1;
        // The variant of a character that asks for a colour picture: the fonts have one variant
        // only.
        if (isInvisible(character) && character != joiner && !has(current, character))
            continue;
        const std::optional<size_t> face = faceFor(character, current, before == joiner);
        if (!face)
            m_missing.insert(character);
        append(face ? character : replacement, face.value_or(0));
        before = character;
    }
    return shaped;
}

QStringList DocumentFonts::missing() const
{
    QList<char32_t> characters(m_missing.cbegin(), m_missing.cend());
    std::sort(characters.begin(), characters.end());
    QStringList names;
    for (const char32_t character : characters)
        names << u"U+"_s + QString::number(uint(character), 16).toUpper().rightJustified(4, u'0');
    return names;
}

} // namespace homeward
