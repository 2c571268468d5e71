// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/page.h"

class QGridLayout;

namespace homeward {

/// The keys that work now, and what they do.
class ShortcutPage : public Page
{
    Q_OBJECT

public:
    explicit ShortcutPage(QWidget *parent = nullptr);

    void setShortcuts(const QList<Shortcut> &shortcuts);

private:
    QGridLayout *m_table;
};

} // namespace homeward
