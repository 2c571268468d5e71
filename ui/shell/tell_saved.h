// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/shell/ui_context.h"

#include <functional>

class QObject;

namespace homeward {

/// Tells the person that what they typed or chose is saved, or why it is not. Returns whether it
/// is.
bool tellSaved(const UiContext &context, const Done &saved);

template <typename T> bool tellSaved(const UiContext &context, const Result<T> &saved)
{
    return tellSaved(context, saved ? Done() : Done(tl::unexpected(saved.error())));
}

/// For what is saved beside whoever types (Record::saveDraftSoon): tells of it as `tellSaved` does,
/// and calls `tryAgain` where it is not saved. Does nothing once `page` is gone.
[[nodiscard]] std::function<void(const Done &)> tellSavedLater(
    const UiContext &context, QObject *page, const std::function<void()> &tryAgain);

} // namespace homeward
