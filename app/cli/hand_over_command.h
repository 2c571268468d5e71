// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command_line.h"

namespace homeward {

class Arguments;

/// `homeward-cli handover`, `open-handover`, `takeover` and `receipt`: a child's record goes to the
/// next home, or comes from the last one.
namespace hand_over_command {

/// Where the passphrase of the file comes from: it is another one than the record's.
using Ask = std::function<Result<Secret>(const QString &question)>;

[[nodiscard]] Outcome send(Record &record, const Arguments &arguments, const Ask &ask);
/// Says what is in a file, and what is different here. Nothing is taken in.
[[nodiscard]] Outcome look(Record &record, const Arguments &arguments, const Ask &ask);
/// Takes in a child who is new here. One who is here already is compared in the window.
[[nodiscard]] Outcome takeIn(Record &record, const Arguments &arguments, const Ask &ask);
[[nodiscard]] Outcome receipt(Record &record, const Arguments &arguments, const Ask &ask);

} // namespace hand_over_command

} // namespace homeward
