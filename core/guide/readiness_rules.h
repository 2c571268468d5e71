// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/forms/form.h"
#include "core/model/setting.h"
#include "core/protocol/protocol.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace homeward {

/// What people, places and the home of a child must say before the night: a row that has to be
/// there, or that every row of its sort has to say something.
struct RowRule
{
    QString id = {}; ///< one of `labelOfRows`
    QString form = {}; ///< contact, place, or placement: where the child lives now
    QStringList relationships = {}; ///< contacts of one of these only; none: any row
    std::optional<Condition> where = {}; ///< only those that say this of themselves
    QStringList fields = {}; ///< what they say; an answer of any kind is an answer
    bool isEvery = false; ///< each such row says it; else one of them is enough
    QList<Applies> applies = {}; ///< all must hold; what may hold is asked
    QList<Setting::Kind> settings = {}; ///< empty: every kind
    QString source = {};

    /// Whether a row of this form is of the sort that the rule is about. `relationship`: empty for
    /// what is no contact.
    [[nodiscard]] bool isAbout(const QString &relationship, const Answers &answers) const;
};

/// "The social worker": what rows that a rule is about are called, translated; empty: no rule has
/// this id.
[[nodiscard]] QString labelOfRows(const QString &ruleId);

/// A part of the profile that goes out of date, and after how long somebody looks at it again.
struct FadingRule
{
    QString id = {}; ///< a field of the form "child.checks": the day it was last looked at
    QString part = {}; ///< where it is changed: the id of a form, or "photo"
    QStringList fields
        = {}; ///< what it is about, of the child or the home; none: rows or the photo
    int days = 0; ///< 1 to 366
    /// Also out of date once the child was missing again (R11).
    bool isAfterAbsence = false;
    /// The fact that says on which day the others were said; empty: the day they were written down.
    QString dated = {};
    QString source = {};

    /// Its fields are questions of where the child lives now.
    [[nodiscard]] bool isOfHome() const { return part == u"placement"; }
};

/// What makes a profile ready before it is needed: data, from resources/readiness. Asked is what
/// the least that a report says (R23), the first checks and whoever is told (R21) need at night.
/// The length of time is nobody's law; only that the risk is looked at again after every absence
/// has a text behind it (Oxfordshire 2024, R11).
struct ReadinessRules
{
    QString area = {};
    QDate checkedOn = {};
    QStringList ready = {}; ///< the facts to begin with, in the order in which they are asked
    QList<RowRule> rows = {}; ///< what stands in people, places and the home, in the same order
    QList<FadingRule> fading = {};

    /// Fails with Malformed, and names the rule.
    [[nodiscard]] static Result<ReadinessRules> fromJson(const QByteArray &json);
    /// Those that are carried with the program. Fails as `fromJson` does.
    [[nodiscard]] static const Result<ReadinessRules> &england();

    /// The facts to begin with as one form, to be filled in from paper in one go.
    [[nodiscard]] Form readyForm() const;
};

} // namespace homeward
