// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/readiness_rules.h"
#include "core/model/child.h"
#include "core/model/looked_at.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

namespace homeward {

/// Something a profile should have and does not.
struct ReadyGap
{
    QString part = {}; ///< where it is filled in: the id of a form, or "photo"
    QString field = {}; ///< empty: the photo, or a row that is not there yet
    QString label = {}; ///< translated
    QString row = {}; ///< id of the contact, place or placement that does not say it; empty: none

    /// Whether it is one of the facts to begin with, which are asked in one go.
    [[nodiscard]] bool isFact() const { return !field.isEmpty() && row.isEmpty(); }

    friend bool operator==(const ReadyGap &, const ReadyGap &) = default;
};

/// A part of the profile that goes out of date, and where it stands today.
struct FadingFact
{
    QString id = {}; ///< as in FadingRule
    QString part = {};
    QString label = {}; ///< translated
    QStringList words = {}; ///< what the profile says, one line each; empty: nothing yet
    QDate checked = {}; ///< the day it was last looked at; invalid: never, or there is nothing
    QString checkedBy = {}; ///< who looked at it then; empty: not known
    QDate due = {}; ///< from this day on it is out of date; invalid with `checked`
    bool isStale = false;
    bool isSinceAbsence = false; ///< out of date because the child was missing since
    /// Out of date until a new day is written down: that on which it was to be agreed anew who may
    /// check a place has come, whoever looked at it since.
    bool isToAgreeAnew = false;

    /// Whether one key does not say that it is right (R11).
    [[nodiscard]] bool isReadFirst() const { return isSinceAbsence || isToAgreeAnew; }
};

/// How ready a profile is for the night it is needed (R11, R14, R24).
struct Readiness
{
    int asked = 0; ///< of the facts to begin with
    int answered = 0;
    QList<ReadyGap> missing; ///< those without an answer, then what else a profile needs
    QList<FadingFact> fading; ///< in the order of the rules

    [[nodiscard]] int staleCount() const;
    /// What is out of date, what is so since an absence first (R11).
    [[nodiscard]] QList<FadingFact> stale() const;
    /// What one key may say is still right: what is out of date, or everything there is when
    /// nothing is. What `isReadFirst` is not among them.
    [[nodiscard]] QStringList rightAtOnce() const;
};

/// Whose profile it is, and what is known of its age.
struct ReadinessFacts
{
    Setting setting = {};
    Profile profile = {};
    ProfileAge age = {};
    QDateTime lastAbsence = {}; ///< UTC; invalid: never, as far as is known
    QDate today = {}; ///< local
};

/// Days are local days. Never fails; an answer of any kind, "not known" too, is an answer,
/// and so is what the people of the profile answer (contact_facts).
[[nodiscard]] Readiness readinessOf(const ReadinessRules &rules, const ReadinessFacts &facts);

} // namespace homeward
