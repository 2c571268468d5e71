// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/forms/line_editor.h"

#include <QDateTime>

#include <functional>

namespace homeward {

/// A day, typed as people write days and spelled out beneath.
class DateEditor : public LineEditor
{
    Q_OBJECT

public:
    DateEditor(const Field &field, std::function<QDateTime()> now, QWidget *parent);

protected:
    [[nodiscard]] Reading read(const QString &text) const override;
    [[nodiscard]] QString textOf(const Answer &answer) const override;
    [[nodiscard]] QString spokenOf(const Answer &answer) const override;

private:
    std::function<QDateTime()> m_now;
};

} // namespace homeward
