// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/log_list.h"

#include "core/record/form_session.h"
#include "core/record/record.h"
#include "ui/episode/log_row.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"

#include <QVBoxLayout>

namespace homeward {

LogList::LogList(const EpisodeContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("wholeLog"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(grid(this, 1.5));
}

LogRow *LogList::makeRow()
{
    auto *row = new LogRow(m_context, this);
    connect(row, &LogRow::written, this, &LogList::written);
    connect(row, &LogRow::overtaken, this, [this] {
        const auto facts = m_context.ui.record.facts(m_context.episode);
        if (!facts) {
            m_context.ui.messages.show(facts.error());
            return;
        }
        showLog(*facts);
    });
    return row;
}

QStringList LogList::begun() const
{
    const auto drafts = m_context.ui.record.drafts(m_context.episode.toStorage());
    QStringList subjects;
    if (!drafts)
        return subjects;
    for (const Draft &draft : *drafts) {
        if (FormSession::isCorrection(draft.form))
            subjects << draft.subject;
    }
    return subjects;
}

void LogList::showLog(const EpisodeFacts &facts)
{
    const QStringList drafted = begun();
    const QList<LogItem> items = logItems(facts.log);
    int place = 0;
    QWidget *before = this;
    for (auto item = items.crbegin(); item != items.crend(); ++item, ++place) {
        const EntryId original = item->original().id;
        LogRow *&row = m_rows[original];
        const bool isNew = !row;
        if (isNew)
            row = makeRow();
        row->showItem(*item, facts, drafted.contains(original.toStorage()));
        const QLayoutItem *there = m_column->itemAt(place);
        if (!there || there->widget() != row)
            m_column->insertWidget(place, row);
        if (isNew)
            QWidget::setTabOrder(before, row->firstStop());
        before = row->lastStop();
    }
}

bool LogList::keepDrafts()
{
    bool isKept = true;
    for (LogRow *row : std::as_const(m_rows))
        isKept = row->keepDraft() && isKept;
    return isKept;
}

void LogList::goTo()
{
    if (const QLayoutItem *first = m_column->itemAt(0))
        static_cast<LogRow *>(first->widget())->goTo();
}

} // namespace homeward
