// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/listed_child.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace homeward {

/// What a row of a list adds to a child who is in the record. Nothing that is answered is ever
/// written over: where the two say different things, the record's stands and both are named.
struct TableFilling
{
    struct Difference
    {
        QString field = {}; ///< or nameOfChild()
        Answer here = {};
        Answer listed = {};
        QString whose = {}; ///< the name of a contact; empty: the child's own
        /// Of the last earlier row that added to the child: it, or one before it, says `here`. 0:
        /// the record does.
        int row = 0;

        friend bool operator==(const Difference &, const Difference &) = default;
    };

    Answers facts = {};
    QList<Contact> contacts = {}; ///< new ones have no id; the others are whole, with gaps filled
    Answers home = {}; ///< of a first home: one that is there, or was, is left as it is
    QList<Difference> differences = {};
    QStringList takenOut = {}; ///< contacts of the list whom somebody took out here: left out

    /// As histories have it, where it is no answer to a question.
    [[nodiscard]] static QString nameOfChild() { return QStringLiteral("child.name"); }

    [[nodiscard]] bool isEmpty() const
    {
        return facts.isEmpty() && contacts.isEmpty() && home.isEmpty();
    }
};

/// `takenOut`: names of contacts who were taken out of the profile.
[[nodiscard]] TableFilling fillingOf(
    const Profile &here, const ListedChild &listed, const QStringList &takenOut = {});
/// What a row alone says of a child who is added by it.
[[nodiscard]] Profile profileOf(const ListedChild &listed);
/// The profile once that was added to it.
void addTo(Profile &profile, const TableFilling &filling);
/// A contact of a row, to be saved.
[[nodiscard]] Contact contactOf(const ChildId &child, const ListedContact &listed);

} // namespace homeward
