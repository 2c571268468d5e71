// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/late_reason.h"

#include "core/record/record.h"
#include "ui/forms/form_view.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"
#include "ui/shell/tell_saved.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QList<Section> onlyQuestion(Field field)
{
    field.isMain = true;
    field.mayBeNotKnown = false;
    return { Section { {}, { field } } };
}

} // namespace

LateReason::LateReason(
    FormSession &session, const EpisodeContext &context, const QString &field, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_context(context)
    , m_field(field)
    , m_view(std::make_unique<FormView>(
          session, context.ui, onlyQuestion(*session.form().field(field)), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1.5));
    column->addWidget(m_view.get());
    auto *write = namedButton(u"why-late/write"_s, tr("Write this down"), {}, this);
    column->addWidget(write, 0, Qt::AlignLeft);
    connect(write, &QPushButton::clicked, this, &LateReason::commit);
}

LateReason::~LateReason() = default;

bool LateReason::keepDraft() { return m_view->flush(); }

void LateReason::goTo() { (void)m_view->showField(m_field); }

void LateReason::commit()
{
    if (!keepDraft())
        return;
    if (!tellSaved(m_context.ui,
            m_session.commitOnly(m_field, Moment::exactly(m_context.ui.record.now()))))
        return;
    m_view->reload();
    Q_EMIT written();
}

} // namespace homeward
