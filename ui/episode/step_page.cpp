// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/step_page.h"

#include "ui/parts/scroll_page.h"
#include "ui/shell/style.h"

#include <QVBoxLayout>

#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;

StepPage::StepPage(const EpisodeContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, grid(this, 1), 0);
    whole->addLayout(m_column);
    whole->addStretch(1);
    m_column->setSpacing(grid(this, 2));
}

QVBoxLayout *StepPage::addCard(const QString &title, const QString &hint)
{
    return makeCard(title, hint, m_column, this);
}

ActForm *StepPage::addAct(
    QVBoxLayout *card, const QString &formId, const QString &button, ActForm::Time time)
{
    auto *act = new ActForm(m_context, formId, {}, button, time, this);
    card->addWidget(act);
    connect(act, &ActForm::written, this, &StepPage::written);
    m_acts << act;
    return act;
}

ActFold *StepPage::addFold(QVBoxLayout *card, const ActFold::What &what)
{
    auto *fold = new ActFold(m_context, what, this);
    card->addWidget(fold);
    connect(fold, &ActFold::written, this, &StepPage::written);
    m_folds << fold;
    return fold;
}

bool StepPage::keepActs()
{
    bool isKept = true;
    for (ActForm *act : std::as_const(m_acts))
        isKept = act->keepDraft() && isKept;
    for (ActFold *fold : std::as_const(m_folds))
        isKept = fold->keepDraft() && isKept;
    return isKept;
}

void StepPage::reloadActs(const QStringList &linked)
{
    for (ActForm *act : std::as_const(m_acts)) {
        act->setLinked(linked);
        act->reload();
    }
    for (ActFold *fold : std::as_const(m_folds)) {
        fold->setLinked(linked);
        fold->reload();
    }
}

bool StepPage::write(const NewEntry &entry)
{
    const bool isWritten = writeEntry(m_context, entry);
    if (isWritten)
        Q_EMIT written();
    return isWritten;
}

} // namespace homeward
