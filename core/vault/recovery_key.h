// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>

namespace homeward {

/// A random key of 160 bits to be printed and kept on paper: the recovery key, or the one in the
/// night envelope. Eight groups of five characters without I, L, O and U; the last character of
/// each checks the group and its place, so that a slip is answered with the group it is in.
class RecoveryKey
{
public:
    static constexpr int groupCount = 8;

    [[nodiscard]] static RecoveryKey make();
    /// As a person types it: any case, spaces, dashes, o for 0, i and l for 1. Fails with
    /// Malformed, and the sentence names the group.
    [[nodiscard]] static Result<RecoveryKey> parse(const QString &typed);

    /// "XXXXX-XXXXX-…", for paper.
    [[nodiscard]] QString text() const;
    /// What is given to a KeyHolder.
    [[nodiscard]] Secret toPassphrase() const;

private:
    explicit RecoveryKey(Secret bits);

    Secret m_bits;
};

} // namespace homeward
