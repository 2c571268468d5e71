// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command_line.h"

namespace homeward {

class Arguments;

/// `homeward-cli import STORE FILE.csv`: a list of children from a spreadsheet.
namespace table_command {

/// Whether the file's name is that of a list, and not of a whole record.
[[nodiscard]] bool isOfList(const QString &path);
[[nodiscard]] Outcome takeIn(Record &record, const Arguments &arguments);

} // namespace table_command

} // namespace homeward
