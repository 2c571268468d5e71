// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/tab_stops.h"

#include <QWidget>

namespace homeward {

QList<QWidget *> stopsInside(QWidget *part)
{
    QList<QWidget *> stops;
    for (QWidget *at = part->nextInFocusChain(); at != part; at = at->nextInFocusChain()) {
        if (part->isAncestorOf(at) && (at->focusPolicy() & Qt::TabFocus))
            stops << at;
    }
    return stops;
}

} // namespace homeward
