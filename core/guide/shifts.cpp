// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/shifts.h"

namespace homeward {

using namespace Qt::StringLiterals;

std::optional<OpenHandOver> openHandOver(const FactFold &fold)
{
    std::optional<OpenHandOver> open;
    for (const Entry &line : fold.all(Entry::Kind::ShiftHandOver)) {
        if (line.subject.isEmpty()) {
            open = OpenHandOver { line.id, line.authorName, line.answer(u"shift.to"_s).value(),
                line.answer(u"shift.said"_s).value(), line.position() };
        } else if (open && line.subject == open->entry.toStorage()) {
            open.reset();
        }
    }
    return open;
}

} // namespace homeward
