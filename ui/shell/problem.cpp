// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/problem.h"

#include <QAccessible>
#include <QLabel>

namespace homeward {

void announce(QLabel *label)
{
    QAccessibleEvent announcement(label, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

void showProblem(QLabel *label, const QString &problem)
{
    label->setText(problem);
    label->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        announce(label);
}

} // namespace homeward
