// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QLabel;

namespace homeward {

/// Has a screen reader say what stands in the label now.
void announce(QLabel *label);

/// Says what is wrong in a label that is there for it, also to a screen reader; empty takes it
/// away.
void showProblem(QLabel *label, const QString &problem);

} // namespace homeward
