// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/tell_saved.h"

#include "ui/shell/message_bar.h"

#include <QObject>
#include <QPointer>

namespace homeward {

bool tellSaved(const UiContext &context, const Done &saved)
{
    if (saved)
        context.saved.mark();
    else
        context.messages.show(saved.error());
    return saved.has_value();
}

std::function<void(const Done &)> tellSavedLater(
    const UiContext &context, QObject *page, const std::function<void()> &tryAgain)
{
    return [context, page = QPointer<QObject>(page), tryAgain](const Done &saved) {
        if (page && !tellSaved(context, saved))
            tryAgain();
    };
}

} // namespace homeward
