// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/episodes_section.h"

#include "core/forms/catalogue.h"
#include "core/guide/absence_history.h"
#include "core/record/record.h"
#include "core/time/local_time.h"
#include "ui/parts/card_button.h"
#include "ui/parts/child_words.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

CardButton::Words wordsOf(const EpisodeLine &line)
{
    const EpisodeSummary &summary = line.summary;
    QStringList lines;
    if (summary.since.isValid())
        lines << EpisodesSection::tr("Since %1").arg(local_time::full(summary.since));
    if (summary.ended.isValid())
        lines << EpisodesSection::tr("Until %1").arg(local_time::full(summary.ended));
    if (!summary.ending.isEmpty())
        lines << forms::field(u"ending.kind"_s)->labelOf(summary.ending);
    lines << inSentences(line.light);
    return { .title = line.episode.number,
        .lines = lines,
        .notice = inWords(summary),
        .tone = summary.isNotBack() ? u"due"_s : QString() };
}

} // namespace

EpisodesSection::EpisodesSection(const UiContext &context, const ChildId &child, QWidget *parent)
    : ChildSection(parent)
    , m_context(context)
    , m_child(child)
    , m_rows(new QVBoxLayout)
{
    setObjectName(u"episodes/section"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1.5));
    column->addWidget(wrappedLabel(tr("Absences"), u"heading"_s, this));
    m_history = wrappedLabel({}, {}, this);
    m_history->setObjectName(u"episodes/history"_s);
    column->addWidget(m_history);
    m_rows->setSpacing(grid(this));
    column->addLayout(m_rows);
    m_missing = namedButton(u"child/missing"_s, tr("This child is &missing"), {}, this);
    column->addWidget(m_missing, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_missing, &QPushButton::clicked, this, [this] { m_context.go.startMissing(m_child); });
}

void EpisodesSection::showProfile(const Profile &)
{
    const auto episodes = m_context.record.episodes(m_child);
    if (!episodes) {
        m_context.messages.show(episodes.error());
        return;
    }
    showHistory();
    QStringList shown;
    for (const EpisodeLine &line : *episodes)
        shown << line.episode.number + toStorage(line.summary.state)
                + line.summary.ended.toString(Qt::ISODate) + inSentences(line.light).join(u' ');
    if (shown == m_shown && m_rows->count() > 0)
        return;
    m_shown = shown;
    empty(m_rows);
    if (episodes->isEmpty()) {
        m_rows->addWidget(
            wrappedLabel(tr("There has been no absence on this record."), u"hint"_s, this));
    }
    QList<QWidget *> order;
    for (const EpisodeLine &line : *episodes) {
        auto *card = new CardButton(u"episode/"_s + line.episode.number, this);
        card->showWords(wordsOf(line));
        connect(card, &QPushButton::clicked, this,
            [this, id = line.episode.id] { m_context.go.showEpisode(id); });
        m_rows->addWidget(card);
        order << card;
    }
    chain(order << m_missing);
}

void EpisodesSection::showHistory()
{
    const auto absences = m_context.record.absences(m_child);
    if (!absences) {
        m_context.messages.show(absences.error());
        return;
    }
    const QStringList sentences = inSentences(absenceHistory(*absences, m_context.record.now()));
    m_history->setText(sentences.join(u'\n'));
    m_history->setVisible(!sentences.isEmpty());
}

void EpisodesSection::goTo() { m_missing->setFocus(Qt::OtherFocusReason); }

} // namespace homeward
