// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

class QWidget;

namespace homeward {

/// What Tab reaches inside a part, as it goes now.
[[nodiscard]] QList<QWidget *> stopsInside(QWidget *part);

} // namespace homeward
