// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace homeward {

/// What a scroll area shows, exactly as tall as it is at the width it has. Qt would keep room for
/// the height it had at its narrowest.
class ScrolledContent : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return { QWidget::minimumSizeHint().width(), 0 };
    }
};

} // namespace homeward
