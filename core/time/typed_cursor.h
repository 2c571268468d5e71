// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/time/typed_tokens.h"

#include <initializer_list>
#include <optional>

namespace homeward {

/// A place among typed pieces that moves forward only over what it recognises.
class TypedCursor
{
public:
    explicit TypedCursor(const QList<TypedToken> &tokens)
        : m_tokens(tokens)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_tokens.size(); }
    [[nodiscard]] qsizetype position() const { return m_at; }
    void moveTo(qsizetype position) { m_at = position; }

    /// The digits `ahead` pieces on; empty when there is no number there.
    [[nodiscard]] QString digits(qsizetype ahead = 0) const
    {
        return piece(TypedToken::Kind::Number, ahead);
    }
    [[nodiscard]] QString word(qsizetype ahead = 0) const
    {
        return piece(TypedToken::Kind::Word, ahead);
    }
    [[nodiscard]] bool isSign(QChar sign, qsizetype ahead = 0) const
    {
        return piece(TypedToken::Kind::Sign, ahead) == sign;
    }

    void skip(qsizetype pieces = 1) { m_at += pieces; }
    [[nodiscard]] bool takeSign(QChar sign);
    [[nodiscard]] bool takeWord(std::initializer_list<QStringView> words);
    /// All of the words in this order, or none.
    [[nodiscard]] bool takePhrase(std::initializer_list<QStringView> words);
    /// A number of at most `longest` digits.
    [[nodiscard]] std::optional<int> takeNumber(int longest);

private:
    [[nodiscard]] QString piece(TypedToken::Kind kind, qsizetype ahead) const;

    QList<TypedToken> m_tokens;
    qsizetype m_at = 0;
};

} // namespace homeward
