// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/show_in_page.h"

#include "ui/shell/style.h"

#include <QScrollArea>
#include <QWidget>

namespace homeward {

void showInPage(QWidget *part)
{
    for (QWidget *at = part->parentWidget(); at != nullptr; at = at->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(at);
        if (area == nullptr)
            continue;
        const int margin = grid(part, 4);
        if (part->height() < area->viewport()->height()) {
            area->ensureWidgetVisible(part, 0, margin);
        } else {
            const QPoint top = part->mapTo(area->widget(), QPoint());
            area->ensureVisible(top.x(), top.y(), 0, margin);
        }
        return;
    }
}

} // namespace homeward
