// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/answer.h"
#include "core/model/entry.h"
#include "core/time/moment.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace homeward {

/// How an absence came to light, as somebody wrote it down: never reported and found out later
/// (hidden missing, R7), a part of a school day (R8), a notice of another authority (R32;
/// Oxfordshire 2024, monitoring and other authorities).
struct ComingToLight
{
    enum class How
    {
        Here,
        Police,
        OtherAuthority,
        FoundOutLater
    };

    std::optional<How> how = {}; ///< nothing: nobody wrote it down
    QString who = {}; ///< who told us, or found out; empty: not written down
    Moment at = {}; ///< when we were told
    bool isPartOfDay = false;
    QString lessons = {}; ///< which, or from when to when
    Answer flagged = {}; ///< whether the record at social care says so
    Answer health = {}; ///< whether it was thought about to tell health and others

    [[nodiscard]] bool isFoundOutLater() const { return how == How::FoundOutLater; }
    [[nodiscard]] bool isToldByAuthority() const { return how == How::OtherAuthority; }
    /// By the police or another authority.
    [[nodiscard]] bool isToldByOthers() const { return how == How::Police || isToldByAuthority(); }

    friend bool operator==(const ComingToLight &, const ComingToLight &) = default;
};

/// How it came to light, in a few translated words; empty where it was noticed here.
[[nodiscard]] QString inWords(ComingToLight::How how);

/// The questions this is read from begin with it.
inline constexpr QLatin1String comingToLightPrefix("light.");

/// Pure. `log`: as written, of one episode; lines that answer none of these questions may be left
/// out. Where two say different things it is read as facts are.
[[nodiscard]] ComingToLight comingToLight(const QList<Entry> &log);

/// In short sentences, translated; none for an absence that was noticed here and was a whole one.
[[nodiscard]] QStringList inSentences(const ComingToLight &light);

/// A notice of another authority, for the top of the child's page: who told us and since when, and
/// whether the record is flagged and health thought of (R32).
struct AuthorityNotice
{
    QStringList sentences = {}; ///< translated; none: no other authority told us
    bool isOpen = false; ///< one of the two is not done, or nobody wrote it down
};

/// Pure.
[[nodiscard]] AuthorityNotice authorityNotice(const ComingToLight &light);

} // namespace homeward
