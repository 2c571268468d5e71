// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QDateTime>

namespace homeward {

/// Who changes something, and when.
struct Stamp
{
    StaffId author = {};
    QDateTime at = {}; ///< UTC
};

} // namespace homeward
