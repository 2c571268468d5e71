// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>

namespace homeward {

/// Where a passphrase on the command line comes from: a file, a file descriptor or the terminal;
/// never an argument, which everybody on the computer can read.
namespace passphrase_source {

/// The first line of the file. Fails with Io, or Malformed when there is none.
[[nodiscard]] Result<Secret> fromFile(const QString &path);
/// The first line of an open file descriptor, which stays open.
[[nodiscard]] Result<Secret> fromDescriptor(int descriptor);
/// Asks on the terminal, without showing what is typed. Fails with Io when there is none.
[[nodiscard]] Result<Secret> fromTerminal(const QString &question);

} // namespace passphrase_source

} // namespace homeward
