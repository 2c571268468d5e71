// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/forms/form.h"

#include <QString>
#include <QStringList>

namespace homeward {

/// Room for as many lines by hand.
[[nodiscard]] QString linesToWrite(qsizetype lines);
/// "☐ yes", "☐ no" …: what can be ticked for an answer; empty where something is written.
[[nodiscard]] QStringList boxesToTick(const Field &field);
/// Yes, no and not known in one line.
[[nodiscard]] QString yesOrNoToTick();
/// Room for the answer to a question by hand: its boxes, or as many lines as it needs.
[[nodiscard]] QString roomFor(const Field &field);

} // namespace homeward
