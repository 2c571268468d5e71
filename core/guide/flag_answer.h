// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/fact_fold.h"

namespace homeward {

/// The line of tonight that counts for one danger; nothing when nobody spoke of it. "Not known"
/// takes no earlier yes back: only a plain no does.
[[nodiscard]] inline std::optional<Entry> flagWord(const FactFold &fold, const QString &flag)
{
    std::optional<Entry> word;
    for (const Entry &entry : fold.all(Entry::Kind::RedFlag)) {
        if (entry.subject != flag)
            continue;
        const Answer answer = entry.answer(QStringLiteral("flag.answer"));
        const bool wasYes = word && word->answer(QStringLiteral("flag.answer")).isYes();
        if (answer.isYes() || answer.isNo() || !wasYes)
            word = entry;
    }
    return word;
}

/// What it says. Not asked when nobody spoke of it.
[[nodiscard]] inline Answer flagAnswer(const FactFold &fold, const QString &flag)
{
    const auto word = flagWord(fold, flag);
    return word ? word->answer(QStringLiteral("flag.answer")) : Answer();
}

} // namespace homeward
