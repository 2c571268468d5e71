// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/ui_context.h"

#include <QDateTime>
#include <QLabel>

#include <functional>

namespace homeward {

/// "Saved 02:14": when something was last put in the file from this window. Empty until then.
class SavedIndicator : public QLabel, public Saved
{
    Q_OBJECT

public:
    explicit SavedIndicator(std::function<QDateTime()> now, QWidget *parent = nullptr);

    void mark() override;

Q_SIGNALS:
    /// Something was put in the file: what could not be saved before is over.
    void marked();

private:
    std::function<QDateTime()> m_now;
};

} // namespace homeward
