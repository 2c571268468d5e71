// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <optional>
#include <type_traits>

namespace homeward {

/// Does work that takes long, and comes back once it is done: in place, or in a thread of its own
/// while a window goes on being drawn. The work is a pure function of values that nobody else
/// changes meanwhile.
using SlowWork = std::function<void(const std::function<void()> &work)>;

/// Where nobody waits at a window.
inline void inPlace(const std::function<void()> &work) { work(); }

template <typename Work>
[[nodiscard]] auto doSlowly(const SlowWork &slowly, Work work) -> std::invoke_result_t<Work>
{
    std::optional<std::invoke_result_t<Work>> result;
    slowly([&] { result.emplace(work()); });
    return std::move(*result);
}

} // namespace homeward
