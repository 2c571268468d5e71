// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace homeward {

/// What work on a drive calls each time that the drive did something.
using Alive = std::function<void()>;

/// Does work on a drive that may not answer any more: a share whose computer is gone keeps whoever
/// asks it waiting for ever. False: nobody waits any longer; the work goes on by itself or never
/// ends, so it shares nothing with who asked for it.
using DriveWork = std::function<bool(const std::function<void(const Alive &alive)> &work)>;

/// Where somebody who waits too long can stop the program.
inline bool toTheEnd(const std::function<void(const Alive &alive)> &work)
{
    work([] {});
    return true;
}

/// None when nobody waits any longer. `work` takes an Alive, and holds all that it touches.
template <typename Work>
[[nodiscard]] auto doOnDrive(const DriveWork &onDrive, Work work)
    -> std::optional<std::invoke_result_t<Work, const Alive &>>
{
    using Answer = std::invoke_result_t<Work, const Alive &>;
    const auto answer = std::make_shared<std::optional<Answer>>();
    const auto run
        = [answer, work = std::move(work)](const Alive &alive) { answer->emplace(work(alive)); };
    return onDrive(run) ? std::move(*answer) : std::optional<Answer>();
}

} // namespace homeward
