// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

namespace homeward {

/// The error of the first of several results that has one; null: none has.
template <typename... T> [[nodiscard]] const Error *firstError(const Result<T> &...results)
{
    const Error *first = nullptr;
    const auto look = [&](const auto &result) {
        if (first == nullptr && !result)
            first = &result.error();
    };
    (look(results), ...);
    return first;
}

} // namespace homeward
