// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/action_card.h"

#include "core/record/record.h"
#include "core/time/local_time.h"
#include "ui/episode/act_fold.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

ActionCard::ActionCard(const EpisodeContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_rows(new QVBoxLayout)
    , m_new(new ActFold(context,
          { .formId = u"action"_s, .title = tr("Add an action"), .button = tr("Add this action") },
          this))
{
    QVBoxLayout *column = makeColumn(this);
    column->addLayout(m_rows);
    column->addWidget(m_new);
    connect(m_new, &ActFold::written, this, &ActionCard::written);
}

void ActionCard::showSituation(const Situation &situation)
{
    m_new->reload();
    QString shown;
    for (const ActionRow &action : situation.actions)
        shown += action.id + action.what + action.who + action.by.toString(Qt::ISODate)
            + (action.isDone        ? u'd'
                    : action.isLate ? u'l'
                                    : u'o');
    if (shown == m_shown)
        return;
    m_shown = shown;
    empty(m_rows);
    for (const ActionRow &action : situation.actions)
        addRow(action);
}

void ActionCard::addRow(const ActionRow &action)
{
    const QString by
        = action.by.isValid() ? tr("by %1").arg(local_time::day(action.by)) : tr("no date");
    const QString state = action.isDone ? tr("done") : action.isLate ? tr("late") : tr("to do");
    QLabel *words
        = wrappedLabel(tr("%1 – %2, %3: %4").arg(action.what, action.who, by, state), {}, this);
    setTone(words, action.isLate ? u"late"_s : QString());
    m_rows->addWidget(words);
    if (action.isDone)
        return;
    auto *done = new QPushButton(tr("Done"), this);
    done->setAccessibleName(tr("Done: %1").arg(action.what));
    done->setObjectName(u"action-done/"_s + action.id);
    m_rows->addWidget(done, 0, Qt::AlignLeft);
    connect(done, &QPushButton::clicked, this, [this, id = action.id] {
        const Moment now = Moment::exactly(m_context.ui.record.now());
        if (writeEntry(m_context, { Entry::Kind::ActionDone, now, {}, id, {} }))
            Q_EMIT written();
    });
}

bool ActionCard::keepDraft() { return m_new->keepDraft(); }

} // namespace homeward
