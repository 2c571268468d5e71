// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/fact_form.h"

#include "core/forms/catalogue.h"
#include "core/record/record.h"
#include "ui/forms/form_view.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"
#include "ui/shell/tell_saved.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QObject>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

FactForm::FactForm(const EpisodeContext &context, const QString &formId, const QString &subject,
    Source source, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(context.ui.record, context.episode, *forms::find(formId), subject,
          FormSession::Commit::EachField)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1.5));
    m_view = std::make_unique<FormView>(m_session, context.ui, this);
    if (source == Source::Asked)
        addSource(column);
    column->addWidget(m_view.get());
    connect(m_view.get(), &FormView::committed, this, &FactForm::written);
}

FactForm::~FactForm() = default;

void FactForm::addSource(QVBoxLayout *column)
{
    auto *label = new QLabel(tr("Who told you? Leave empty if you saw it yourself."), this);
    label->setWordWrap(true);
    setRole(label, u"hint"_s);
    m_saidBy = new QLineEdit(this);
    m_saidBy->setObjectName(m_session.form().id + u"/said-by"_s);
    m_saidBy->setAccessibleName(label->text());
    label->setBuddy(m_saidBy);
    column->addWidget(label);
    column->addWidget(m_saidBy);
    connect(m_saidBy, &QLineEdit::textChanged, m_view.get(), &FormView::setSaidBy);
    connect(m_saidBy, &QLineEdit::textEdited, this, [this] { m_isSourceUsed = false; });
    connect(m_view.get(), &FormView::committed, this,
        [this] { m_isSourceUsed = !m_saidBy->text().isEmpty(); });
    // After the editors: a field that is left takes the name with it first.
    connect(qApp, &QApplication::focusChanged, this, &FactForm::watchFocus);
}

void FactForm::watchFocus(QWidget *old, QWidget *now)
{
    if (!m_isSourceUsed || !now || !holds(old) || holds(now))
        return;
    // The next thing written here may come from somebody else.
    m_isSourceUsed = false;
    m_saidBy->clear();
}

bool FactForm::holds(const QWidget *widget) const
{
    // Lists that drop down are windows of their own, so isAncestorOf does not reach them.
    for (const QObject *at = widget; at; at = at->parent()) {
        if (at == this)
            return true;
    }
    return false;
}

void FactForm::setAround(const Answers &answers) { m_view->setAround(answers); }

void FactForm::setAsked(const QString &fieldId, bool isAsked)
{
    m_view->setAsked(fieldId, isAsked);
}

void FactForm::reload() { m_view->reload(); }

bool FactForm::isInUse() const
{
    return holds(QApplication::focusWidget()) || m_session.hasDrafts();
}

bool FactForm::settle()
{
    if (!m_view->flush())
        return false;
    if (const Done r = m_session.settleAll(m_saidBy ? m_saidBy->text() : QString()); !r)
        return tellSaved(m_context.ui, r);
    const QStringList unread = m_session.notUnderstood();
    if (unread.isEmpty())
        return true;
    m_context.ui.messages.show({ Error::Code::Refused,
        tr("What is typed here is not understood yet: %1").arg(unread.join(u"; "_s)) });
    return false;
}

bool FactForm::showField(const QString &fieldId) { return m_view->showField(fieldId); }

} // namespace homeward
