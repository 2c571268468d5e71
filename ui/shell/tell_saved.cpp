// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/tell_saved.h"

#include "ui/shell/message_bar.h"

#include <QObject>
#include <QPointer>

namespace homeward {

namespace {

/// The file could not be written. What is refused for another reason is kept as it was typed.
bool isOfFile(Error::Code code)
{
    return code == Error::Code::Io || code == Error::Code::Sql || code == Error::Code::Busy
        || code == Error::Code::Damaged;
}

} // namespace

bool tellSaved(const UiContext &context, const Done &saved)
{
    if (saved) {
        context.saved.mark();
        return true;
    }
    context.messages.show(saved.error());
    if (isOfFile(saved.error().code))
        context.saved.miss();
    return false;
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
