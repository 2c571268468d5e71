// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>

#include <functional>

namespace homeward {

class Arguments;

/// Where the passphrase of one call comes from: a file or a descriptor that its options name, or
/// else the person at the terminal.
class Passphrases
{
public:
    using Ask = std::function<Result<Secret>(const QString &question)>;

    /// Both outlive it.
    Passphrases(const Arguments &arguments, const Ask &ask);

    /// Fails with Malformed for a number that is none, or as passphrase_source does.
    [[nodiscard]] Result<Secret> given(const QString &question) const;
    /// One that is to be set: asked for twice, unless it comes from a file or a descriptor.
    [[nodiscard]] Result<Secret> fresh() const;
    /// Fails with Refused when the two are not the same.
    [[nodiscard]] Result<Secret> twice() const;
    /// The key of a sealed part: from the file that --key-file names, or asked for.
    [[nodiscard]] Result<Secret> ofPart() const;
    /// The password of a PDF: from the file or the descriptor that --password-file or --password-fd
    /// names, or asked for twice with --password. Empty when no option asks for one.
    [[nodiscard]] Result<Secret> ofPdf() const;

private:
    [[nodiscard]] Result<Secret> fromDescriptor(const QString &option) const;
    [[nodiscard]] Result<Secret> twice(const QString &question) const;

    const Arguments &m_arguments;
    const Ask &m_ask;
};

} // namespace homeward
