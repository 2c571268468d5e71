// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/whereabouts.h"
#include "core/model/entry.h"

#include <QDateTime>
#include <QList>

namespace homeward {

/// The calls to the police of one absence in the order in which they were made, however late and
/// in whichever order they were written down: a call written after the find may well have been made
/// before it (R2, R3). A form in which only what was agreed is filled in is no call yet. Where a
/// time is not known a call counts for nothing that it may not have been: it is no report of a
/// child who was lost again, it does not say that they are away, and the police who may have heard
/// that they were missing hear that they are found. Pure.
class PoliceCalls
{
public:
    /// `log`: what stands, in folding order. `where`: made of the same.
    PoliceCalls(const QList<Entry> &log, const Whereabouts &where);

    /// Every line of a call.
    [[nodiscard]] const QList<Entry> &all() const { return m_all; }
    /// The same, and those that are no call yet.
    [[nodiscard]] const QList<Entry> &lines() const { return m_lines; }
    /// Those made since the child was last missing: all of them when they never were lost again.
    [[nodiscard]] const QList<Entry> &sinceLost() const { return m_sinceLost; }
    /// Those of them made since it was known where the child is, and nobody has charge of them.
    [[nodiscard]] const QList<Entry> &sinceKnown() const { return m_sinceKnown; }
    /// When one of them was made, as any line of the same call says; else about when it was written
    /// down.
    [[nodiscard]] Moment madeAt(const Entry &call) const;
    /// Whether one of them was made at `when` (UTC) or later.
    [[nodiscard]] bool isMadeSince(const QDateTime &when) const;
    /// Whether anybody was told that they are missing before it was known where they are: the
    /// police in a call, or whoever has a notice. False while it is not known.
    [[nodiscard]] bool isToldOf() const { return m_isToldOf; }

private:
    [[nodiscard]] Moment saidMadeAt(const Entry &call) const;
    [[nodiscard]] bool isToldOf(const QList<Entry> &log, const Whereabouts &where) const;

    QList<Entry> m_lines;
    QList<Entry> m_all;
    QList<Entry> m_sinceLost;
    QList<Entry> m_sinceKnown;
    bool m_isToldOf = false;
};

} // namespace homeward
