// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/choice_field.h"

#include "ui/forms/option_row.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// What Tab comes from on its way to where `place` stands.
QWidget *stopBefore(QWidget *place)
{
    QWidget *stop = place->previousInFocusChain();
    while (stop != place && (stop->focusPolicy() & Qt::TabFocus) == 0)
        stop = stop->previousInFocusChain();
    return stop;
}

} // namespace

ChoiceField::ChoiceField(const QString &id, const QString &label, const QString &hint,
    const QList<Choice> &choices, QWidget *parent)
    : QWidget(parent)
    , m_options(new OptionRow(OptionButton::Mark::One, this))
    , m_problem(wrappedLabel({}, u"problem"_s, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 0.5));
    column->addWidget(wrappedLabel(label, u"label"_s, this));
    if (!hint.isEmpty())
        column->addWidget(wrappedLabel(hint, u"hint"_s, this));
    column->addWidget(m_options);
    column->addWidget(m_problem);
    setObjectName(id);
    m_options->setObjectName(id + u"/options"_s);
    m_options->setAccessibleName(label);
    m_problem->setObjectName(id + u"/problem"_s);
    m_problem->hide();
    setChoices(choices);
    connect(m_options, &OptionRow::chosenChanged, this, [this] {
        setProblem({});
        Q_EMIT chosen(code());
    });
}

void ChoiceField::setChoices(const QList<Choice> &choices)
{
    const QStringList before = m_options->chosen();
    // The new buttons stand where the old ones stood, also for Tab.
    QList<QWidget *> order;
    for (const Choice &choice : std::as_const(m_choices))
        order << m_options->button(choice.code);
    if (order.isEmpty())
        order << stopBefore(m_options);
    m_choices = choices;
    m_options->clear();
    for (const Choice &choice : choices) {
        m_options->add(choice.code, choice.label, OptionButton::Look::Plain);
        order << m_options->button(choice.code);
    }
    m_options->choose(before);
    chain(order);
}

QString ChoiceField::code() const { return m_options->chosen().value(0); }

void ChoiceField::choose(const QString &code) { m_options->choose({ code }); }

void ChoiceField::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void ChoiceField::goTo()
{
    const QString at = code().isEmpty() && !m_choices.isEmpty() ? m_choices.first().code : code();
    if (OptionButton *button = m_options->button(at))
        button->setFocus(Qt::TabFocusReason);
}

} // namespace homeward
