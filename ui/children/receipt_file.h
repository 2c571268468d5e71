// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/child.h"
#include "ui/shell/ui_context.h"

#include <QString>

namespace homeward {

/// Asks for a folder, writes the receipt of a file that was taken in to it, and says what came of
/// it.
void saveReceipt(const UiContext &context, const ChildId &child, const QString &handOver);

} // namespace homeward
