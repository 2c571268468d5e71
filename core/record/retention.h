// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/setting.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace homeward {

/// How long one kind of record is kept in one kind of setting: data, from resources/retention.
struct KeepRule
{
    enum class From
    {
        Birth,
        Death,
        LastLine, ///< the day on which the last line was written
        PlacementEnd, ///< the day on which the last placement ended
    };
    /// What must be so for the rule to count.
    enum class Case
    {
        Always,
        DiedUnder18,
        NotDiedUnder18,
    };

    QString id = {};
    QList<Setting::Kind> settings = {};
    QString record = {}; ///< what is kept, in words
    From from = From::Birth;
    int years = 0; ///< 0 to 150
    Case onlyIf = Case::Always;
    QString source = {};
    bool isLaw = false; ///< false: common practice, to be checked locally
};

/// Who was entered twice, or by mistake: somebody of whom nothing is written but who they are, for
/// a few days. Data, from resources/retention.
struct MistakeRule
{
    int days = 0; ///< 1 to 366, after the day on which the child was entered
    QStringList identity = {}; ///< the questions that only say who somebody is
    QString source = {};
};

/// The rules of one area.
struct KeepRules
{
    QString area = {};
    QDate checkedOn = {};
    QList<KeepRule> rules = {};
    MistakeRule mistake = {};

    /// Fails with Malformed, and names the rule.
    [[nodiscard]] static Result<KeepRules> fromJson(const QByteArray &json);
    /// Fails with Malformed also when the file is not there.
    [[nodiscard]] static Result<KeepRules> fromFile(const QString &path);
    /// Those that are carried with the program, read once.
    [[nodiscard]] static const Result<KeepRules> &england();
};

/// What the rules need to know of a child.
struct KeptChild
{
    QDate born = {}; ///< invalid: not known
    QDate died = {}; ///< invalid: did not, as far as the record knows
    QDate lastLine = {}; ///< in a log, or in the profile and around it
    QDate placementEnded = {}; ///< invalid: still here, or no placement is on record
    QDate entered = {}; ///< into this record
    /// Anything but who they are was written of them, also if it was taken out again; or a paper
    /// was made, or their record handed over.
    bool hasMoreThanIdentity = true;
};

/// One rule, and the day until which it wants the record kept.
struct KeepUntil
{
    KeepRule rule;
    /// Invalid: what it counts from is not known, or has not happened; or whether it is the child's
    /// case is not known.
    QDate day = {};
};

/// When somebody looks at whether the record of a child is still needed. Nothing is ever deleted by
/// itself.
struct Retention
{
    QList<KeepUntil> rules = {}; ///< those that count for this setting and child
    /// The latest day of all rules; invalid while one of them cannot be counted yet, or when there
    /// is none.
    QDate review = {};

    [[nodiscard]] bool hasPassed(QDate today) const { return review.isValid() && today > review; }
};

/// Somebody asked for a record to be kept.
struct HoldLine
{
    QString id = {};
    QString reason = {};
    QDateTime placedAt = {}; ///< UTC
    QString placedBy = {}; ///< name
    QDateTime liftedAt = {}; ///< UTC; invalid: it stands
    QString liftedBy = {};

    [[nodiscard]] bool stands() const { return !liftedAt.isValid(); }
};

/// How long the record of a child is kept.
struct RetentionState
{
    Retention retention = {};
    QList<HoldLine> holds = {}; ///< those that were lifted too; the newest first
    QDate mistakeUntil = {}; ///< the last day on which it counts as one; invalid: it does not
    QString whyNotDeleted = {}; ///< empty: it may be deleted now
};

/// Pure. A day of 29 February counts to 28 February in a year without one.
[[nodiscard]] Retention retentionOf(
    const KeepRules &rules, Setting::Kind setting, const KeptChild &child);
/// Until when the child counts as entered by mistake, that day included; invalid: the child does
/// not, or not any more.
[[nodiscard]] QDate mistakeUntil(const MistakeRule &rule, const KeptChild &child, QDate today);

} // namespace homeward
