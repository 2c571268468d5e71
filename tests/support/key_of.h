// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"

namespace homeward::test {

/// The passphrase of everybody in tests.
[[nodiscard]] inline QString testPassphrase() { return QStringLiteral("four odd words"); }

[[nodiscard]] inline Secret testSecret() { return Secret::fromText(testPassphrase()); }

[[nodiscard]] inline KeyHolder keyOf(const QString &name)
{
    return { KeyHolder::Kind::Staff, name, testSecret() };
}

} // namespace homeward::test
