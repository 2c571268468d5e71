// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/correction_form.h"

#include "core/forms/catalogue.h"
#include "core/record/entry_rules.h"
#include "core/record/record.h"
#include "ui/forms/flow_layout.h"
#include "ui/forms/form_view.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/problem.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

CorrectionForm::CorrectionForm(const EpisodeContext &context, const LogItem &line, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(context.ui.record, context.episode, line)
    , m_problem(wrappedLabel({}, u"problem"_s, this))
    , m_view(std::make_unique<FormView>(m_session, context.ui, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, grid(this), 0, grid(this, 2));
    column->setSpacing(grid(this, 2));
    column->addWidget(m_view.get());
    column->addWidget(m_problem);
    m_problem->setObjectName(u"correct/problem"_s);
    m_problem->hide();
    addButtons(line.now);
    connect(m_view.get(), &FormView::edited, this, [this] { showProblem({}); });
}

CorrectionForm::~CorrectionForm() = default;

void CorrectionForm::addButtons(const Entry &line)
{
    const bool hasQuestions = !forms::questionsOf(line).sections.isEmpty();
    auto *place = new QWidget(this);
    auto *row = new FlowLayout(place, grid(this, 1.5));
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &id, const QString &words, const QString &role) {
        QPushButton *button = namedButton(id, words, role, place);
        row->addWidget(button);
        return button;
    };
    if (hasQuestions) {
        connect(add(u"correct/write"_s, tr("Write the correction"), {}), &QPushButton::clicked,
            this, [this] { commit(&FormSession::correct); });
    }
    const Done mayGo = entry_rules::checkMayBeTakenBack(line, m_context.ui.record.signedIn()->id);
    if (mayGo) {
        connect(add(u"correct/take-back"_s, tr("This was a mistake, it did not happen"), {}),
            &QPushButton::clicked, this, [this] { commit(&FormSession::takeBack); });
    }
    connect(add(u"correct/give-up"_s, tr("Leave it as it is"), u"link"_s), &QPushButton::clicked,
        this, &CorrectionForm::giveUp);
    layout()->addWidget(place);
    if (!mayGo)
        layout()->addWidget(wrappedLabel(mayGo.error().message, u"hint"_s, this));
}

void CorrectionForm::goTo() { (void)m_view->showField(m_session.form().fields().first().id); }

bool CorrectionForm::keepDraft() { return m_view->flush(); }

void CorrectionForm::showProblem(const QString &problem)
{
    homeward::showProblem(m_problem, problem);
}

void CorrectionForm::commit(Result<EntryId> (FormSession::*act)())
{
    if (!keepDraft())
        return;
    const Result<EntryId> r = (m_session.*act)();
    if (r) {
        m_context.ui.saved.mark();
        Q_EMIT written();
        return;
    }
    if (r.error().code == Error::Code::Changed) {
        Q_EMIT overtaken(r.error().message);
        return;
    }
    showProblem(r.error().message);
    if (!m_session.answers().value(m_session.reasonField()).isSettled())
        (void)m_view->showField(m_session.reasonField());
}

void CorrectionForm::giveUp()
{
    // A key pressed just now is not to come back as a draft.
    if (!keepDraft())
        return;
    if (const Done r = m_context.ui.record.dropDrafts(
            m_context.episode.toStorage(), m_session.form().id, m_session.subject());
        !r) {
        showProblem(r.error().message);
        return;
    }
    Q_EMIT givenUp();
}

} // namespace homeward
