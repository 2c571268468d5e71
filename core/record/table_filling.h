// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/listed_child.h"

#include <QList>
#include <QString>

namespace homeward {

/// What a row of a list adds to a child who is in the record. Nothing that is answered is ever
/// written over: where the two say different things, the record's stands and both are named.
struct TableFilling
{
    struct Difference
    {
        QString field = {};
        Answer here = {};
        Answer listed = {};
        QString whose = {}; ///< the name of a contact; empty: the child's own

        friend bool operator==(const Difference &, const Difference &) = default;
    };

    Answers facts = {};
    QList<Contact> contacts = {}; ///< new ones have no id; the others are whole, with gaps filled
    Answers home = {}; ///< of a first home: one that is there is left as it is
    QList<Difference> differences = {};

    [[nodiscard]] bool isEmpty() const
    {
        return facts.isEmpty() && contacts.isEmpty() && home.isEmpty();
    }
};

[[nodiscard]] TableFilling fillingOf(const Profile &here, const ListedChild &listed);
/// A contact of a row, to be saved.
[[nodiscard]] Contact contactOf(const ChildId &child, const ListedContact &listed);

} // namespace homeward
