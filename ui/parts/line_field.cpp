// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/line_field.h"

#include "ui/parts/words.h"
#include "ui/shell/problem.h"
#include "ui/shell/style.h"

#include <QFocusEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <functional>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// Says each time that it is left, also when nothing was typed since the last time.
class Input : public QLineEdit
{
public:
    Input(std::function<void()> left, QWidget *parent)
        : QLineEdit(parent)
        , m_left(std::move(left))
    {
    }

protected:
    void focusOutEvent(QFocusEvent *event) override
    {
        QLineEdit::focusOutEvent(event);
        const bool isStillHere = event->reason() == Qt::ActiveWindowFocusReason
            || event->reason() == Qt::PopupFocusReason;
        if (!isStillHere)
            m_left();
    }

private:
    std::function<void()> m_left;
};

} // namespace

LineField::LineField(const QString &id, const QString &label, const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_label(wrappedLabel(label, u"label"_s, this))
    , m_input(new Input([this] { Q_EMIT left(); }, this))
    , m_problem(wrappedLabel({}, u"problem"_s, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 0.5));
    m_label->setBuddy(m_input);
    column->addWidget(m_label);
    if (!hint.isEmpty())
        column->addWidget(wrappedLabel(hint, u"hint"_s, this));
    column->addWidget(m_input);
    column->addWidget(m_problem);
    m_problem->setObjectName(id + u"/problem"_s);
    m_problem->hide();
    m_input->setObjectName(id);
    m_input->setAccessibleName(label);
    m_input->setAccessibleDescription(hint);
    m_input->setMaximumWidth(m_input->fontMetrics().averageCharWidth() * 60);
    setFocusProxy(m_input);
    connect(m_input, &QLineEdit::textEdited, this, [this] {
        setProblem({});
        Q_EMIT edited(text());
    });
    connect(m_input, &QLineEdit::returnPressed, this, &LineField::entered);
    connect(m_input, &QLineEdit::returnPressed, this, &LineField::left);
}

QString LineField::text() const { return m_input->text().trimmed(); }

void LineField::setText(const QString &text)
{
    const bool isBeingTyped = m_input->hasFocus() && m_input->isModified();
    if (!isBeingTyped && m_input->text() != text)
        m_input->setText(text);
}

void LineField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_input->setAccessibleName(label);
}

// Not QLineEdit::clear: that could be taken back by Ctrl+Z.
void LineField::clear() { m_input->setText({}); }

void LineField::setProblem(const QString &problem)
{
    if (m_problem->text() == problem)
        return;
    showProblem(m_problem, problem);
}

} // namespace homeward
