// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/situation.h"

#include <QMap>
#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace homeward {

/// The steps and where each stands. A column beside the step, or a row of numbers in a small
/// window.
class StepList : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);

    void showSteps(const QList<Step> &steps, StepId current);
    void setNarrow(bool isNarrow);

Q_SIGNALS:
    void chosen(homeward::StepId step);

private:
    void showWords(QPushButton *button, int number, const Step &step) const;

    QBoxLayout *m_layout;
    QList<QPushButton *> m_buttons;
    QList<Step> m_steps;
    StepId m_current = StepId::FirstChecks;
    bool m_isNarrow = false;
};

} // namespace homeward
