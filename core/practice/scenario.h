// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/child.h"
#include "core/model/setting.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace homeward {

/// A child of a scenario, with everything known beforehand. Ids are given when it is played.
struct ScenarioChild
{
    QString name;
    QString saidBy; ///< who told the facts
    Answers facts;
    QString photo; ///< resource path; empty: none
    QDate photoTaken;
    QList<Contact> contacts;
    QList<Place> places;
    QList<Placement> placements;
};

/// One thing somebody does.
struct ScenarioStep
{
    enum class Act
    {
        Start, ///< "a child is missing"
        Form, ///< fills in a form of the episode
        Document, ///< makes a PDF
    };

    Act act = Act::Form;
    QDateTime at; ///< UTC: when it is done
    QString by; ///< name of the member of staff
    QStringList children; ///< names; a form or a document is of the first one's open episode
    QString form; ///< form id, or the kind of document
    QString subject; ///< as in Entry; "friends#Sam" names a contact or place by name
    QString saidBy;
    std::optional<Moment> happened; ///< when not at the time of the step
    Answers answers;
};

/// A setting with its children, or a night in one, as a data file: played through the record, the
/// command line and the window alike. Invented people only.
struct Scenario
{
    QString id;
    QString title;
    QString source;
    QString protocol;
    std::optional<Setting> setting; ///< none: it is played in a record that is there
    QList<Staff> staff;
    QList<ScenarioChild> children;
    QList<ScenarioStep> steps;

    /// Fails with Malformed, naming the place in the file. All dates are moved by `days`, keeping
    /// times of day; one that the clock skips in March is the next that it shows.
    [[nodiscard]] static Result<Scenario> fromBytes(
        const QByteArray &bytes, const QString &name, qint64 days = 0);
    /// Fails with NotFound or Io as well.
    [[nodiscard]] static Result<Scenario> fromFile(const QString &path, qint64 days = 0);
    /// Days to add to the dates of the bundled scenarios so that the day they are written for,
    /// 3 November 2026, is `today`.
    [[nodiscard]] static qint64 daysToMoveTo(QDate today);
};

} // namespace homeward
