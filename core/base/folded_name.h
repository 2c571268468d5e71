// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace homeward {

/// A person's name as it counts when two are compared: without marks and case, however it was
/// spaced, and with one kind of apostrophe and of dash, whatever the keyboard made of them. The key
/// of a member of staff is made from it: it must never change for a name that is in use.
[[nodiscard]] QString foldedName(const QString &name);

/// Whether this is one of the many signs that keyboards make of an apostrophe.
[[nodiscard]] bool isApostrophe(QChar sign);

} // namespace homeward
