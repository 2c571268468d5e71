// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/act_form.h"

#include "core/forms/catalogue.h"
#include "core/record/record.h"
#include "ui/episode/when_block.h"
#include "ui/forms/answer_editor.h"
#include "ui/forms/form_view.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"
#include "ui/shell/tell_saved.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

ActForm::ActForm(const EpisodeContext &context, const QString &formId, const QString &subject,
    const QString &button, Time time, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(std::make_unique<FormSession>(context.ui.record, context.episode,
          forms::about(formId, subject), subject, FormSession::Commit::Together))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1.5));
    m_view = std::make_unique<FormView>(*m_session, context.ui, this);
    column->addWidget(m_view.get());
    if (time == Time::Asked) {
        m_when = std::make_unique<WhenBlock>(*m_session, context.ui, tr("When?"), this);
        column->addWidget(m_when.get());
        m_likely = namedButton(m_session->whenField() + u"/likely"_s, {}, {}, this);
        m_likely->hide();
        column->addWidget(m_likely, 0, Qt::AlignLeft);
        connect(m_likely, &QPushButton::clicked, this, &ActForm::takeLikely);
    }
    // Made after the questions, so that Tab reaches them in the order they are read in.
    m_forAll = new QCheckBox(this);
    m_button = namedButton({}, button, {}, this);
    setName(formId);
    m_forAll->hide();
    column->addWidget(m_forAll);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, &ActForm::commit);
}

ActForm::~ActForm() = default;

void ActForm::setName(const QString &name)
{
    m_view->setObjectName(name);
    m_button->setObjectName(name + u"/write"_s);
    m_forAll->setObjectName(name + u"/for-all"_s);
}

void ActForm::setLinked(const QStringList &names)
{
    m_forAll->setVisible(!names.isEmpty());
    m_forAll->setText(tr("Write this for %1 too").arg(names.join(u", "_s)));
}

void ActForm::offerWhen(const QString &words, const Moment &when)
{
    m_likely->setText(words);
    m_likely->setAccessibleName(words);
    m_likely->setVisible(!words.isEmpty());
    m_likelyWhen = when;
}

void ActForm::takeLikely() { (void)m_when->take(m_likelyWhen); }

bool ActForm::hasDrafts() const { return m_session->hasDrafts(); }

bool ActForm::keepDraft()
{
    const bool isWhenKept = !m_when || m_when->keep();
    return m_view->flush() && isWhenKept;
}

void ActForm::setAsked(const QString &fieldId, bool isAsked) { m_view->setAsked(fieldId, isAsked); }

void ActForm::reload()
{
    m_view->reload();
    if (m_when)
        m_when->reload();
}

bool ActForm::showField(const QString &fieldId) { return m_view->showField(fieldId); }

void ActForm::commit()
{
    const std::optional<Moment> when
        = m_when ? m_when->happened() : Moment::exactly(m_context.ui.record.now());
    if (!when) {
        m_when->editor()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!keepDraft() || (m_mayWrite && !m_mayWrite()))
        return;
    const auto r = m_session->commit(m_session->happened(*when), {}, {}, m_forAll->isChecked());
    if (!tellSaved(m_context.ui, r))
        return;
    // The next one is about this child again, unless somebody says otherwise.
    m_forAll->setChecked(false);
    reload();
    Q_EMIT written();
}

} // namespace homeward
