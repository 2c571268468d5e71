// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QColor>
#include <QFont>
#include <QHash>
#include <QRawFont>
#include <QSet>
#include <QString>
#include <QTextLayout>

#include <array>
#include <optional>

namespace homeward {

/// How a piece of text looks in a document.
struct TextStyle
{
    qreal points = 9.5;
    bool isBold = false;
    QColor color = QColor(0x11, 0x11, 0x11);
};

/// Chooses one of the fonts the program carries for every character: what is installed on the
/// computer plays no part. Belongs to one drawing in one thread, and remembers the characters that
/// none of the fonts has.
class DocumentFonts
{
public:
    /// Units of a page to a point. Whole pixels of this size leave no rounding that a reader could
    /// see.
    static constexpr qreal unitsPerPoint = 10;

    /// Text with a font named for each stretch of it.
    struct Shaped
    {
        QString text; ///< what is drawn: U+FFFD where no font has the character
        QList<QTextLayout::FormatRange> formats;
    };

    /// Fails with Io when a bundled font cannot be loaded.
    [[nodiscard]] static Result<DocumentFonts> load();

    [[nodiscard]] Shaped shaped(const QString &text, const TextStyle &style);
    [[nodiscard]] QFont font(const TextStyle &style) const;

    /// "U+20000", in the order of their numbers.
    [[nodiscard]] QStringList missing() const;

private:
    static constexpr size_t faceCount = 7;

    DocumentFonts() = default;
    [[nodiscard]] QFont fontOf(size_t face, const TextStyle &style) const;
    [[nodiscard]] bool has(size_t face, char32_t character);
    [[nodiscard]] std::optional<size_t> faceFor(char32_t character, size_t current, bool isJoined);

    std::array<QRawFont, faceCount> m_regular; ///< opened when the first character asks for it
    QHash<char32_t, int> m_firstFace; ///< -1: none
    QSet<char32_t> m_missing;
};

} // namespace homeward
