// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_source.h"

namespace homeward {

QDateTime SystemTimeSource::now() const
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace homeward
