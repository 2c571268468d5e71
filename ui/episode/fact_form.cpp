// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/fact_form.h"

#include "core/forms/catalogue.h"
#include "core/record/record.h"
#include "ui/forms/form_view.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QLineEdit>
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
    if (source == Source::Asked) {
        auto *label = new QLabel(tr("Who told you? Leave empty if you saw it yourself."), this);
        label->setWordWrap(true);
        setRole(label, u"hint"_s);
        m_saidBy = new QLineEdit(this);
        m_saidBy->setObjectName(formId + u"/said-by"_s);
        m_saidBy->setAccessibleName(label->text());
        label->setBuddy(m_saidBy);
        column->addWidget(label);
        column->addWidget(m_saidBy);
        connect(m_saidBy, &QLineEdit::textChanged, m_view.get(), &FormView::setSaidBy);
    }
    column->addWidget(m_view.get());
    connect(m_view.get(), &FormView::committed, this, &FactForm::written);
}

FactForm::~FactForm() = default;

void FactForm::reload() { m_view->reload(); }

void FactForm::settle()
{
    if (!m_view->flush())
        return;
    if (const Done r = m_session.settleAll(m_saidBy ? m_saidBy->text() : QString()); !r)
        m_context.ui.messages.show(r.error());
}

bool FactForm::showField(const QString &fieldId) { return m_view->showField(fieldId); }

} // namespace homeward
