// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/forms/form.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace homeward {

/// A part of the profile that goes out of date, and after how long somebody looks at it again.
struct FadingRule
{
    QString id = {}; ///< a field of the form "child.checks": the day it was last looked at
    QString part = {}; ///< where it is changed: the id of a form, or "photo"
    QStringList fields = {}; ///< the facts it is about; none: rows or the photo
    int days = 0; ///< 1 to 366
    /// Also out of date once the child was missing again (R11).
    bool isAfterAbsence = false;
    /// The fact that says on which day the others were said; empty: the day they were written down.
    QString dated = {};
    QString source = {};
};

/// What makes a profile ready before it is needed: data, from resources/readiness. The length of
/// time is nobody's law; only that the risk is looked at again after every absence has a text
/// behind it (Oxfordshire 2024, R11).
struct ReadinessRules
{
    QString area = {};
    QDate checkedOn = {};
    QStringList ready = {}; ///< the facts to begin with, in the order in which they are asked
    QList<FadingRule> fading = {};

    /// Fails with Malformed, and names the rule.
    [[nodiscard]] static Result<ReadinessRules> fromJson(const QByteArray &json);
    /// Those that are carried with the program. Fails as `fromJson` does.
    [[nodiscard]] static const Result<ReadinessRules> &england();

    /// The facts to begin with as one form, to be filled in from paper in one go.
    [[nodiscard]] Form readyForm() const;
};

} // namespace homeward
