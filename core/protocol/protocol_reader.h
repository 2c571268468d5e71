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
    /// The same, for a file that somebody gives the program to follow from now on, on the local day
    /// `today`. Fails with Refused too: when it has the id of a protocol that comes with the
    /// program and is not that very file, or says of a day still to come that something was done on
    /// it. Neither is asked of what a record holds already.
    [[nodiscard]] static Result<Protocol> fromOwnFile(const QString &path, QDate today);
    /// `name` is what messages call it.
    [[nodiscard]] static Result<Protocol> fromBytes(const QByteArray &bytes, const QString &name);

    /// The protocols that come with the program, by id, the areas first: "oxfordshire".
    [[nodiscard]] static QStringList builtInIds();
    [[nodiscard]] static Result<Protocol> builtIn(const QString &id);
};

} // namespace homeward
