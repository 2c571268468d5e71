// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/protocol/protocol.h"

namespace homeward {

/// Reads protocol files. Everything that can be wrong with one is found here and said in one
/// sentence with the file, the place in it (JSON pointer or line) and the reason; nothing of a bad
/// file is used.
class ProtocolReader
{
public:
    /// Largest file read.
    static constexpr qint64 maxBytes = 4LL * 1024 * 1024;

    /// Fails with NotFound, Io, Refused (too large), NewerThanProgram (a later "format") or
    /// Malformed (not JSON, a key given twice, against the schema, an id used twice or not known).
    [[nodiscard]] static Result<Protocol> fromFile(const QString &path);
    /// `name` is what messages call it.
    [[nodiscard]] static Result<Protocol> fromBytes(const QByteArray &bytes, const QString &name);

    /// The protocols that come with the program, by id, the areas first: "oxfordshire".
    [[nodiscard]] static QStringList builtInIds();
    [[nodiscard]] static Result<Protocol> builtIn(const QString &id);
};

} // namespace homeward
