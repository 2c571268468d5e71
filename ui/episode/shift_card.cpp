// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/shift_card.h"

#include "core/documents/shift_page.h"
#include "core/record/record.h"
#include "core/time/local_time.h"
#include "ui/episode/act_fold.h"
#include "ui/episode/episode_document.h"
#include "ui/parts/document_panel.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/saved_indicator.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

ShiftCard::ShiftCard(const EpisodeContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_waiting(wrappedLabel({}, {}, this))
    , m_take(namedButton(u"shift/take"_s, tr("I have read the page: I take &over"), {}, this))
    , m_over(new ActFold(context,
          { .formId = u"shift-hand-over"_s,
              .title = tr("Hand the shift over to somebody"),
              .button = tr("Hand the shift over") },
          this))
{
    QVBoxLayout *column = makeColumn(this);
    m_waiting->setObjectName(u"shift/waiting"_s);
    column->addWidget(m_waiting);
    column->addWidget(m_take, 0, Qt::AlignLeft);
    column->addWidget(m_over);
    addPage();
    connect(m_take, &QPushButton::clicked, this, &ShiftCard::takeOver);
    connect(m_over, &ActFold::written, this, &ShiftCard::written);
}

void ShiftCard::addPage()
{
    DocumentSource page = episodeDocument(
        m_context, u"shift-page"_s, [this] { return settle(); },
        [this](const EpisodeFacts &facts, const Situation &situation) {
            return shiftPage(
                facts, situation, m_context.ui.record.now(), m_context.ui.record.signedInName());
        });
    // For the people of this record, who read it here.
    page.ways.hasEmail = false;
    m_panel = new DocumentPanel(
        m_context.ui, u"shift-page"_s, tr("Make the &page"), std::move(page), this);
    layout()->addWidget(m_panel);
    connect(m_panel, &DocumentPanel::written, this, &ShiftCard::written);
}

void ShiftCard::takeOver()
{
    const Moment now = Moment::exactly(m_context.ui.record.now());
    if (writeEntry(m_context, { Entry::Kind::ShiftHandOver, now, {}, m_open.toStorage(), {} }))
        Q_EMIT written();
}

bool ShiftCard::keepDraft() { return m_over->keepDraft(); }

bool ShiftCard::settle()
{
    if (!keepDraft())
        return false;
    m_isWarned = m_over->hasDrafts() && !m_isWarned;
    if (m_isWarned) {
        m_context.ui.messages.show(Error { Error::Code::Refused,
            tr("What you typed above is not on the page yet. Press “Hand the shift over” first, or "
               "press again for a page without it."),
            {} });
    }
    return !m_isWarned;
}

void ShiftCard::showSituation(const EpisodeFacts &facts, const Situation &situation)
{
    m_panel->setVersion(facts.log.size());
    const std::optional<WaitingShift> &open = situation.waitingShift;
    m_waiting->setVisible(open.has_value());
    m_take->setVisible(open && open->by != m_context.ui.record.signedInName());
    m_open = open ? open->entry : EntryId();
    if (open) {
        const QString at = local_time::spoken(open->at, m_context.ui.record.now());
        QString words = open->to.isEmpty()
            ? tr("%1 handed the shift over, %2. Nobody has taken over yet.").arg(open->by, at)
            : tr("%1 handed the shift over to %2, %3. Nobody has taken over yet.")
                  .arg(open->by, open->to, at);
        if (!open->said.isEmpty())
            words += u'\n' + open->said;
        m_waiting->setText(words);
        setTone(m_waiting, u"due"_s);
    }
    m_over->reload();
}

} // namespace homeward
