// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace homeward {

/// Why something could not be done. `code` is for branching, `message` is a whole sentence for the
/// user (translated: what, where, what to do), `detail` is for a developer and carries no personal
/// data.
struct Error
{
    enum class Code
    {
        Io, ///< a file could not be read or written
        NotFound, ///< the thing asked for is not there
        NotAStore, ///< the file is not a Homeward record
        NewerThanProgram, ///< the file was made by a later version
        Damaged, ///< the file was a Homeward record, but does not hold together
        Busy, ///< somebody else is writing
        Sql, ///< the database refused
        Malformed, ///< text, JSON or an image that cannot be read as what it should be
        NotAllowed, ///< the role may not, or nobody is signed in
        Refused, ///< understood, and not done for a reason the message gives
        Changed, ///< somebody else changed it in the meantime
    };

    Code code = Code::Refused;
    QString message;
    QString detail = {};
};

template <typename T> using Result = tl::expected<T, Error>;

using Done = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> failure(
    Error::Code code, const QString &message, const QString &detail = {})
{
    return tl::unexpected<Error>(Error { code, message, detail });
}

} // namespace homeward
