// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/step_list.h"

#include "ui/shell/style.h"

#include <QBoxLayout>
#include <QKeySequence>
#include <QPushButton>
#include <QShortcut>

namespace homeward {

using namespace Qt::StringLiterals;

StepList::StepList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this))
{
    setObjectName(u"stepList"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
}

void StepList::showSteps(const QList<Step> &steps, StepId current)
{
    m_steps = steps;
    m_current = current;
    int number = 0;
    for (const Step &step : steps) {
        if (number == m_buttons.size()) {
            auto *button = new QPushButton(this);
            button->setObjectName(u"step/"_s + toStorage(step.id));
            button->setCheckable(true);
            button->setAutoExclusive(true);
            setRole(button, u"step"_s);
            const auto choose = [this, id = step.id] { Q_EMIT chosen(id); };
            connect(button, &QPushButton::clicked, this, choose);
            // Not the button's own key: setting its text would take that away.
            auto *key = new QShortcut(QKeySequence(u"Ctrl+%1"_s.arg(number + 1)), this);
            connect(key, &QShortcut::activated, this, choose);
            m_layout->insertWidget(static_cast<int>(m_buttons.size()), button);
            m_buttons << button;
        }
        QPushButton *button = m_buttons.at(number++);
        button->setChecked(step.id == current);
        showWords(button, number, step);
    }
}

void StepList::showWords(QPushButton *button, int number, const Step &step) const
{
    const QString full = step.stateWords.isEmpty()
        ? u"%1  %2"_s.arg(number).arg(step.title)
        : u"%1  %2\n    %3"_s.arg(number).arg(step.title, step.stateWords);
    button->setAccessibleName(u"%1 %2 %3"_s.arg(number).arg(step.title, step.stateWords));
    button->setToolTip(tr("Ctrl+%1").arg(number));
    if (!m_isNarrow)
        button->setText(full);
    else
        button->setText(step.id == m_current ? u"%1 %2"_s.arg(number).arg(step.title)
                                             : QString::number(number));
    button->setSizePolicy(
        m_isNarrow ? QSizePolicy::Preferred : QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepList::setNarrow(bool isNarrow)
{
    if (m_isNarrow == isNarrow)
        return;
    m_isNarrow = isNarrow;
    m_layout->setDirection(isNarrow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    showSteps(m_steps, m_current);
}

} // namespace homeward
