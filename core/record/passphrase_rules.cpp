// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/passphrase_rules.h"

#include <QCoreApplication>

namespace homeward {

Done checkPassphrase(const Secret &passphrase)
{
    if (passphrase.size() >= shortestPassphrase)
        return {};
    return failure(Error::Code::Refused,
        QCoreApplication::translate("Record",
            "The passphrase is too short: it needs at least %1 letters. Three or four words that "
            "do not belong together are easy to remember and hard to guess.")
            .arg(shortestPassphrase));
}

} // namespace homeward
