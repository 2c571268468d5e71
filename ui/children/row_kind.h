// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/forms/form.h"
#include "core/record/record.h"
#include "ui/shell/ui_context.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace homeward {

/// What rows of a profile have in common, whether they are people, places, photos or where the
/// child lives: a form, and answers that are kept together. Names and dates stand among the answers
/// under ids of their own.
struct RowKind
{
    struct Row
    {
        QString id;
        QString title;
        QStringList lines;
        QString photoHash = {};
        bool mayAct = false; ///< whether `act` is offered
    };

    struct Version
    {
        Row row;
        Answers answers;
        QDateTime at; ///< UTC
        QString author;
        QDateTime until; ///< UTC
        QString endedBy;
    };

    /// What is done to a row, by what the person sees.
    using Change = std::function<Done(Record &, const Profile &known, const QString &id)>;

    QString form; ///< id: contact, place, placement, photo
    QString heading;
    QString hint;
    QString addWords;
    QString newTitle;
    QString emptyWords;
    QString nameField = {}; ///< id of the name among the answers; empty: rows have none
    QString nameLabel = {};
    bool hasPeriod = false; ///< rows have a first and a last day
    std::function<QList<Row>(const Profile &)> rows = {};
    std::function<Answers(const Profile &, const QString &id)> answers = {};
    /// Adds when the id is empty, else changes the row as it is in the profile. Returns the id.
    std::function<Result<QString>(Record &, const Profile &, const QString &id, const Answers &)>
        save = {};
    Change remove = {};
    /// Where a row is not begun by typing: asks for what it is made from, and adds it. Returns the
    /// id; empty: nothing was chosen.
    std::function<Result<QString>(const UiContext &, const Profile &)> begin = {};
    /// What rows were before they were changed or taken out, the newest first.
    std::function<Result<QList<Version>>(const Record &, const ChildId &)> history = {};
    /// What was taken out is there again.
    Change putBack = {};
    /// Other rows that may be the same as one with these answers; none: nobody is asked.
    std::function<QList<Row>(const Profile &, const QString &id, const Answers &)> alike = {};
    QString actWords = {}; ///< of a button that a row may have
    Change act = {};

    /// The question to one of the answers; none: it is asked no more.
    [[nodiscard]] std::optional<Field> field(const QString &id) const;
};

[[nodiscard]] RowKind peopleKind();
[[nodiscard]] RowKind placesKind();
[[nodiscard]] RowKind placementsKind();
[[nodiscard]] RowKind photosKind();

/// The first and the last day of a row with a period.
[[nodiscard]] QList<Field> periodFields();

} // namespace homeward
