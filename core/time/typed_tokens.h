// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace homeward {

/// One piece of what was typed: a run of digits, a run of lower-case letters, or one sign.
struct TypedToken
{
    enum class Kind
    {
        Number,
        Word,
        Sign
    };

    Kind kind = Kind::Sign;
    QString text;

    friend bool operator==(const TypedToken &, const TypedToken &) = default;
};

/// Splits what was typed, and evens out what keyboards differ in: capitals, kinds of dash and
/// space, a semicolon for a colon, commas. Nothing when it is too long, or holds a character that
/// no time is written with.
[[nodiscard]] QList<TypedToken> typedTokens(const QString &typed);

} // namespace homeward
