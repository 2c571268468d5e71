// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/answer_editor.h"

#include "ui/shell/problem.h"
#include "ui/shell/style.h"

#include <QApplication>
#include <QLabel>
#include <QObject>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

AnswerEditor::AnswerEditor(const Field &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_column(new QVBoxLayout(this))
    , m_problem(new QLabel(this))
{
    setObjectName(field.id);
    setAccessibleName(field.label);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(grid(this, 0.5));
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    setRole(m_problem, u"problem"_s);
    m_column->addWidget(m_problem);
    connect(qApp, &QApplication::focusChanged, this, &AnswerEditor::watchFocus);
}

// A page may go while somebody types: the focus then leaves what is no editor any more.
AnswerEditor::~AnswerEditor() { disconnect(qApp, nullptr, this, nullptr); }

QString AnswerEditor::problem() const { return m_problem->text(); }

void AnswerEditor::setAnswer(const Answer &answer, const QString &typed)
{
    if (isBeingEdited())
        return;
    keep(answer, typed);
    setProblem({});
    showAnswer(answer, typed);
}

bool AnswerEditor::isBeingEdited() const { return holds(QApplication::focusWidget()); }

void AnswerEditor::addPart(QWidget *part) { m_column->insertWidget(m_column->count() - 1, part); }

void AnswerEditor::keep(const Answer &answer, const QString &typed)
{
    m_answer = answer;
    m_typed = typed;
}

void AnswerEditor::tell(const Answer &answer, const QString &typed)
{
    keep(answer, typed);
    Q_EMIT edited(answer, typed);
}

void AnswerEditor::setProblem(const QString &problem)
{
    if (m_problem->text() == problem)
        return;
    showProblem(m_problem, problem);
}

void AnswerEditor::nameInput(QWidget *input)
{
    input->setAccessibleName(m_field.label);
    input->setAccessibleDescription(m_field.hint);
    setFocusProxy(input);
}

void AnswerEditor::watchFocus(QWidget *old, QWidget *now)
{
    // Nothing has the focus when another window is in front: whoever comes back goes on where they
    // were.
    if (now == nullptr || !holds(old) || holds(now))
        return;
    finish();
    Q_EMIT left();
}

bool AnswerEditor::holds(const QWidget *widget) const
{
    // Lists that drop down are windows of their own, so isAncestorOf does not reach them.
    for (const QObject *at = widget; at != nullptr; at = at->parent()) {
        if (at == this)
            return true;
    }
    return false;
}

} // namespace homeward
