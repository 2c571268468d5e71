// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/shifts.h"

namespace homeward {

using namespace Qt::StringLiterals;

std::optional<WaitingShift> waitingShift(const FactFold &fold)
{
    std::optional<WaitingShift> open;
    for (const LogItem &item : fold.items()) {
        const Entry &line = item.now;
        if (line.kind != Entry::Kind::ShiftHandOver || item.isTakenBack())
            continue;
        // Whoever corrects the line has not handed over, and it is still the same line.
        const Entry &first = item.original();
        if (line.subject.isEmpty()) {
            open = WaitingShift { first.id, first.authorName, line.answer(u"shift.to"_s).value(),
                line.answer(u"shift.said"_s).value(), line.position() };
        } else if (open && line.subject == open->entry.toStorage()) {
            open.reset();
        }
    }
    return open;
}

} // namespace homeward
