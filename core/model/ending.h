// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entry.h"

#include <QString>

namespace homeward {

/// What the codes of "ending.kind" mean for everything that would otherwise go on (R87).
namespace endings {

/// No clock, no interview, no word of a return.
[[nodiscard]] inline bool isDeath(const QString &code) { return code == u"died"; }
/// The absence goes on, or went on, in another record.
[[nodiscard]] inline bool isDuplicate(const QString &code) { return code == u"duplicate"; }
/// In the log, and out of every count.
[[nodiscard]] inline bool neverWas(const QString &code)
{
    return code == u"opened-in-error" || isDuplicate(code);
}

/// It says that the child is back.
[[nodiscard]] inline bool isBack(const QString &code) { return code == u"back-safe"; }
/// It says that the child is found, and not that they are back.
[[nodiscard]] inline bool isFound(const QString &code)
{
    return code == u"hospital" || code == u"custody" || code == u"seriously-harmed";
}

/// It ends what is done here, and nobody found the child by it: who was told that they are missing
/// hears of no find.
[[nodiscard]] inline bool findsNobody(const QString &code)
{
    return code == u"not-returning" || code == u"turned-18";
}

} // namespace endings

/// What the codes of "located.place" mean.
namespace located_places {

/// The subject of a line that says where a child who was found has gone on to: the find stays.
inline constexpr QStringView movedOn = u"moved-on";
[[nodiscard]] inline bool isMove(Entry::Kind kind, QStringView subject)
{
    return kind == Entry::Kind::Located && subject == movedOn;
}
[[nodiscard]] inline bool isMove(const Entry &line) { return isMove(line.kind, line.subject); }

/// In hospital, or with the police: somebody who may keep the child there has them, and they are
/// neither missing nor away without authorisation.
[[nodiscard]] inline bool isHospital(const QString &code) { return code == u"hospital"; }
[[nodiscard]] inline bool isCustody(const QString &code) { return code == u"custody"; }
[[nodiscard]] inline bool isInCharge(const QString &code)
{
    return isHospital(code) || isCustody(code);
}

} // namespace located_places

} // namespace homeward
