// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/others_card.h"

#include "core/guide/clocks.h"
#include "ui/episode/duty_row.h"
#include "ui/forms/disclosure.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;

OthersCard::OthersCard(const EpisodeContext &context, const EpisodeFacts &facts, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(u"others"_s);
    QVBoxLayout *column = makeColumn(this);
    const QMap<DutyOf, QStringList> owed = clocksOfOthers(facts);
    for (const auto &[duty, clocks] : owed.asKeyValueRange())
        addGroup(duty, clocks, column);
    QLabel *lastCounts = wrappedLabel(
        tr("Where something has changed, write it down again: the last word counts."), u"hint"_s,
        this);
    // Made after the rows, so that Tab reaches it after them.
    m_fold = new Disclosure({}, lastCounts, this);
    m_fold->setObjectName(u"asked/answered"_s);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(lastCounts);
    connect(m_fold, &Disclosure::toggled, this, &OthersCard::showRows);
}

void OthersCard::addGroup(DutyOf duty, const QStringList &clocks, QVBoxLayout *column)
{
    Group group { wrappedLabel(tr("For the %1:").arg(inWords(duty)), u"strong"_s, this), clocks };
    column->addWidget(group.heading);
    for (const QString &clock : clocks) {
        auto *row = new DutyRow(m_context, clock, this);
        connect(row, &DutyRow::written, this, &OthersCard::written);
        column->addWidget(row);
        m_rows.insert(clock, row);
    }
    m_groups << group;
}

void OthersCard::showClocks(const QList<ClockRow> &clocks, const QStringList &linked)
{
    m_open.clear();
    m_answered.clear();
    for (const ClockRow &clock : clocks) {
        DutyRow *row = m_rows.value(clock.id);
        if (row == nullptr)
            continue;
        row->showClock(clock, linked);
        (clock.isAnswered() ? m_answered : m_open) << clock.id;
    }
    const QString answered = tr("Answered (%1)").arg(m_answered.size());
    m_fold->setText(answered);
    m_fold->setAccessibleName(answered);
    showRows();
}

void OthersCard::showRows()
{
    m_fold->setVisible(!m_answered.isEmpty());
    const auto isShown = [this](const QString &clock) {
        return m_open.contains(clock) || (m_fold->isOpen() && m_answered.contains(clock));
    };
    for (const Group &group : std::as_const(m_groups)) {
        for (const QString &clock : group.clocks)
            m_rows.value(clock)->setVisible(isShown(clock));
        group.heading->setVisible(std::any_of(group.clocks.cbegin(), group.clocks.cend(), isShown));
    }
}

bool OthersCard::keepDrafts()
{
    bool isKept = true;
    for (DutyRow *row : std::as_const(m_rows))
        isKept = row->keepDraft() && isKept;
    return isKept;
}

} // namespace homeward
