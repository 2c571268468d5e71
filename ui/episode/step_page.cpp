// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/step_page.h"

#include "core/record/record.h"
#include "ui/episode/act_form.h"
#include "ui/parts/scroll_page.h"
#include "ui/shell/style.h"
#include "ui/shell/tell_saved.h"

#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

bool writeEntry(const EpisodeContext &context, const NewEntry &entry)
{
    return tellSaved(context.ui, context.ui.record.append(context.episode, entry));
}

QStringList linkedNames(const EpisodeFacts &facts)
{
    QStringList names;
    for (const LinkedChild &other : facts.linked)
        names << other.name;
    return names;
}

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

ActForm *StepPage::addAct(QVBoxLayout *card, ActForm *act)
{
    card->addWidget(act);
    connect(act, &ActForm::written, this, &StepPage::written);
    m_acts << act;
    return act;
}

bool StepPage::keepActs()
{
    bool isKept = true;
    for (ActForm *act : std::as_const(m_acts))
        isKept = act->keepDraft() && isKept;
    return isKept;
}

void StepPage::reloadActs(const QStringList &linked)
{
    for (ActForm *act : std::as_const(m_acts)) {
        act->setLinked(linked);
        act->reload();
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
