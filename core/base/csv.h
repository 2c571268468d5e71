// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace homeward {

/// One line of a table for a spreadsheet (RFC 4180), with its line end. A cell that a spreadsheet
/// would take for a formula gets an apostrophe before it, and stays text.
[[nodiscard]] QString csvLine(const QStringList &cells);

/// What a cell said before `csvLine` made it harmless: a table that was written here and comes back
/// says the same.
[[nodiscard]] QString withoutGuard(const QString &cell);

} // namespace homeward
