// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/forms/form.h"

#include <QList>
#include <QString>

namespace homeward {

/// What a column of a list may become: a part of the name, a question of the child's forms that has
/// one answer, or the same of a person around the child or of where the child lives.
struct TableField
{
    enum class Part
    {
        Name, ///< of the child
        Fact,
        ContactName,
        Contact,
        Home
    };

    QString id = {}; ///< "name.surname", "child.upn", "contact.2.phone", "placement.address"
    Part part = Part::Fact;
    QString label = {}; ///< translated
    Field field = {}; ///< the question; of a name only the kind
    int contact = 0; ///< which one, from 1

    /// Whether several columns may become it, one line after the other, as those of an address do.
    [[nodiscard]] bool mayRepeat() const { return field.kind == Field::Kind::Text; }
};

namespace table_fields {

/// How many people around a child a row may name.
constexpr int mostContacts = 6;

/// In the order in which people look for them, in the language of the time of the first call.
[[nodiscard]] const QList<TableField> &all();
/// Null when there is none.
[[nodiscard]] const TableField *find(const QString &id);

// Parts of names
[[nodiscard]] QString wholeName();
[[nodiscard]] QString forename();
[[nodiscard]] QString middleName();
[[nodiscard]] QString surname();
[[nodiscard]] QString preferredName();
[[nodiscard]] QString legalForename();
[[nodiscard]] QString legalSurname();
/// `part`: "name", "forename" or "surname".
[[nodiscard]] QString ofContact(int contact, const QString &part);

} // namespace table_fields

} // namespace homeward
