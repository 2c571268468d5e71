// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace homeward {

/// Scrolls the page that a part is on until it is in sight: of what is taller than the page, its
/// beginning.
void showInPage(QWidget *part);

} // namespace homeward
