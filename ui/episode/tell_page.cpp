// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/tell_page.h"

#include "core/record/record.h"
#include "ui/episode/notice_list.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

TellPage::TellPage(const EpisodeContext &context, QWidget *parent)
    : StepPage(context, parent)
    , m_list(new NoticeList(context, this))
{
    auto *words = new QLabel(
        tr("Ring each of them, then choose what came of it. Do not say where the child lives."),
        this);
    words->setWordWrap(true);
    setRole(words, u"hint"_s);
    column()->addWidget(words);
    column()->addWidget(m_list);
    connect(m_list, &NoticeList::written, this, &StepPage::written);
}

void TellPage::showSituation(const EpisodeFacts &, const Situation &situation)
{
    m_list->showNotices(situation.notices, m_context.ui.record.now());
}

bool TellPage::settle() { return m_list->keepDrafts(); }

} // namespace homeward
