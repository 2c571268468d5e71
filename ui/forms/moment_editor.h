// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/time/time_box.h"
#include "ui/forms/line_editor.h"

#include <functional>

namespace homeward {

/// When something happened, or is to happen: typed, and spelled out at once. A time that the clock
/// showed twice is asked about with two buttons, and is no answer until one is chosen.
class MomentEditor : public LineEditor
{
    Q_OBJECT

public:
    MomentEditor(const Field &field, std::function<QDateTime()> now, QWidget *parent);

protected:
    [[nodiscard]] Reading read(const QString &text) const override;
    [[nodiscard]] QString textOf(const Answer &answer) const override;
    [[nodiscard]] QString spokenOf(const Answer &answer) const override;
    void showAnswer(const Answer &answer, const QString &typed) override;

private:
    void ask();
    void takeChoice();
    [[nodiscard]] TimeBox::Sense sense() const;

    std::function<QDateTime()> m_now;
    OptionRow *m_which;
};

} // namespace homeward
