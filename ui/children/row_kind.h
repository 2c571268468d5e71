// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace homeward {

/// What rows of a profile have in common, whether they are people, places or where the child lives:
/// a form, and answers that are kept together. Names and dates stand among the answers under ids of
/// their own.
struct RowKind
{
    struct Row
    {
        QString id;
        QString title;
        QStringList lines;
    };

    QString form; ///< id: contact, place, placement
    QString heading;
    QString hint;
    QString addWords;
    QString newTitle;
    QString emptyWords;
    QString nameField = {}; ///< id of the name among the answers; empty: rows have dates instead
    QString nameLabel = {};
    std::function<QList<Row>(const Profile &)> rows = {};
    std::function<Answers(const Profile &, const QString &id)> answers = {};
    /// Adds when the id is empty, else changes the row as it is in the profile. Returns the id.
    std::function<Result<QString>(Record &, const Profile &, const QString &id, const Answers &)>
        save = {};
    std::function<Done(Record &, const QString &id)> remove = {}; ///< none: rows stay
};

[[nodiscard]] RowKind peopleKind();
[[nodiscard]] RowKind placesKind();
[[nodiscard]] RowKind placementsKind();

[[nodiscard]] QString placementFromField();
[[nodiscard]] QString placementToField();

} // namespace homeward
