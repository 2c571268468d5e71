// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace homeward {

/// Two texts as one, with `between` between them; what is empty or said already is left out.
[[nodiscard]] inline QString joined(
    const QString &one, const QString &other, const QString &between)
{
    if (other.isEmpty() || one == other)
        return one;
    return one.isEmpty() ? other : one + between + other;
}

/// Each of them ended, one after another: "A note was found. You are still worried."
[[nodiscard]] inline QString inSentences(const QStringList &parts)
{
    constexpr QStringView ends = u".!?…";
    QString all;
    for (const QString &part : parts) {
        const QString words = part.trimmed();
        const bool isEnded = words.isEmpty() || ends.contains(words.back());
        all = joined(all, isEnded ? words : words + u'.', QStringLiteral(" "));
    }
    return all;
}

} // namespace homeward
