// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/child.h"

#include <QList>
#include <QString>

namespace homeward {

/// A person or a service in a row of a list.
struct ListedContact
{
    QString name = {};
    Answers answers = {}; ///< contact.*, with the relationship

    friend bool operator==(const ListedContact &, const ListedContact &) = default;
};

/// A child as one row of a list from elsewhere says. What the list does not say is "not asked".
struct ListedChild
{
    QString name = {};
    Answers facts = {}; ///< of the child's own forms
    QList<ListedContact> contacts = {};
    Answers home = {}; ///< placement.*: where the child lives now

    /// Invalid when the list does not say.
    [[nodiscard]] QDate born() const
    {
        return facts.value(QStringLiteral("child.date-of-birth")).toDate();
    }

    friend bool operator==(const ListedChild &, const ListedChild &) = default;
};

} // namespace homeward
