// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/find_said.h"

#include <QMap>

namespace homeward {

using namespace Qt::StringLiterals;

std::optional<Entry> findSaid(const FactFold &fold)
{
    if (fold.hasHappened(Trigger::Located) || fold.hasHappened(Trigger::Ended))
        return std::nullopt;
    // What came of a check last is what counts.
    QMap<QString, Entry> newest;
    for (const Entry &check : fold.sinceLost(Entry::Kind::Check))
        newest.insert(check.subject, check);
    const auto described = fold.last(Entry::Kind::Category);
    std::optional<Entry> said;
    for (const Entry &check : std::as_const(newest)) {
        const bool isFind = check.answer(u"check.outcome"_s).value() == u"found-safe"
            && (!described || foldsBefore(*described, check));
        if (isFind && (!said || foldsBefore(check, *said)))
            said = check;
    }
    return said;
}

} // namespace homeward
