// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/ask_button.h"

#include "ui/forms/flow_layout.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

AskButton::AskButton(const QString &id, const QString &words, const QString &question,
    const QString &yes, const QString &no, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 0.5));
    m_question = wrappedLabel(question, u"strong"_s, this);
    column->addWidget(m_question);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, grid(this));
    m_button = namedButton(id, words, {}, buttons);
    m_yes = namedButton(id + u"/yes"_s, yes, {}, buttons);
    m_no = namedButton(id + u"/no"_s, no, {}, buttons);
    m_yes->setAccessibleDescription(question);
    for (QPushButton *button : { m_button, m_yes, m_no })
        flow->addWidget(button);
    column->addWidget(buttons);
    ask(false);
    connect(m_button, &QPushButton::clicked, this, [this] {
        ask(true);
        m_no->setFocus(Qt::OtherFocusReason);
    });
    connect(m_no, &QPushButton::clicked, this, [this] {
        ask(false);
        m_button->setFocus(Qt::OtherFocusReason);
    });
    connect(m_yes, &QPushButton::clicked, this, [this] {
        ask(false);
        Q_EMIT agreed();
    });
}

void AskButton::ask(bool isAsking)
{
    m_question->setVisible(isAsking);
    m_yes->setVisible(isAsking);
    m_no->setVisible(isAsking);
    m_button->setVisible(!isAsking);
}

} // namespace homeward
