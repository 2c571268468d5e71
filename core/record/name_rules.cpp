// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/name_rules.h"

#include <QCoreApplication>

namespace homeward {

Done checkNameLength(const QString &name)
{
    // Letters outside the basic plane are two units of a QString, and one character all the same.
    if (name.trimmed().toUcs4().size() <= longestName)
        return {};
    return failure(Error::Code::Refused,
        QCoreApplication::translate("Record",
            "This name is too long: it may have at most %1 characters. Write a shorter one. "
            "Nothing was changed.")
            .arg(longestName));
}

} // namespace homeward
