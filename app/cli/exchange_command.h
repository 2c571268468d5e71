// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command_line.h"

namespace homeward {

class Arguments;

/// `homeward-cli export` and `homeward-cli import`: a whole record as a file that can be read.
namespace exchange_command {

[[nodiscard]] Outcome exportTo(Record &record, const Arguments &arguments);
[[nodiscard]] Outcome importFrom(Record &record, const Arguments &arguments);

} // namespace exchange_command

} // namespace homeward
