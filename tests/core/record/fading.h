// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/readiness.h"
#include "tests/core/record/test_record.h"

#include <algorithm>

namespace homeward::test {

/// Where something that goes out of date stands.
[[nodiscard]] inline FadingFact fading(TestRecord &record, const ChildId &child, const QString &id)
{
    const auto readiness = record->readiness(child);
    REQUIRE_OK(readiness);
    const auto found = std::find_if(readiness->fading.cbegin(), readiness->fading.cend(),
        [&](const FadingFact &fact) { return fact.id == id; });
    REQUIRE(found != readiness->fading.cend());
    return *found;
}

} // namespace homeward::test
