// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/fact_fold.h"

namespace homeward {

/// What was said tonight of one danger. "Not known" takes no earlier yes back: only a plain no
/// does. Not asked when nobody spoke of it.
[[nodiscard]] inline Answer flagAnswer(const FactFold &fold, const QString &flag)
{
    Answer said;
    for (const Entry &entry : fold.all(Entry::Kind::RedFlag)) {
        if (entry.subject != flag)
            continue;
        const Answer answer = entry.answer(QStringLiteral("flag.answer"));
        if (answer.isYes() || answer.isNo() || !said.isYes())
            said = answer;
    }
    return said;
}

} // namespace homeward
