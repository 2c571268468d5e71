// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/more_acts.h"

#include "ui/episode/agenda_view.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;

QList<ActFold::What> MoreActs::acts()
{
    // When it was is asked where no question of the form asks it.
    return {
        { .formId = u"meeting"_s,
            .title = tr("A meeting or telephone talk"),
            .button = tr("Write down the meeting") },
        { .formId = u"legal-power"_s,
            .title = tr("A legal power was used"),
            .hint = tr("Police protection, an order of a court, a notice."),
            .button = tr("Write down the power") },
        { .formId = u"publicity"_s,
            .title = tr("Publicity: yes or no"),
            .button = tr("Write down the decision"),
            .time = ActForm::Time::Asked },
        { .formId = u"consent"_s,
            .title = tr("Somebody gave or refused consent"),
            .button = tr("Write down the consent"),
            .time = ActForm::Time::Asked },
        { .formId = u"event-time"_s,
            .title = tr("Others wrote down another time"),
            .hint = tr("For example the list of the police. Nothing of yours is changed."),
            .button = tr("Write down their time") },
        { .formId = u"ofsted-decision"_s,
            .title = tr("Telling Ofsted: yes or no"),
            .hint
            = tr("A serious event is told without delay. Write the decision down either way."),
            .button = tr("Write down the decision") },
    };
}

MoreActs::MoreActs(const EpisodeContext &context, const QStringList &formIds, QWidget *parent)
    : QWidget(parent)
{
    QVBoxLayout *column = makeColumn(this);
    for (const ActFold::What &act : acts()) {
        if (!formIds.contains(act.formId))
            continue;
        if (act.formId == u"legal-power") {
            m_powers = wrappedLabel({}, {}, this);
            m_powers->setObjectName(u"legal-power/ends"_s);
            column->addWidget(m_powers);
        }
        auto *fold = new ActFold(context, act, this);
        if (act.formId == u"meeting")
            fold->addBefore(m_agenda = new AgendaView);
        if (act.formId == u"publicity") {
            m_photos = wrappedLabel({}, {}, fold);
            m_photos->setObjectName(u"publicity/photos"_s);
            fold->addBefore(m_photos);
        }
        column->addWidget(fold);
        connect(fold, &ActFold::written, this, &MoreActs::written);
        m_folds << fold;
    }
}

void MoreActs::showMeetings(const QList<MeetingRule> &meetings)
{
    if (m_agenda != nullptr)
        m_agenda->showMeetings(meetings);
}

void MoreActs::showPowerEnds(const QStringList &sentences)
{
    if (m_powers == nullptr)
        return;
    m_powers->setText(sentences.join(u'\n'));
    m_powers->setVisible(!sentences.isEmpty());
}

void MoreActs::showPhotoConsent(const QStringList &sentences)
{
    if (m_photos != nullptr)
        m_photos->setText(tr("What was agreed about photos. %1").arg(sentences.join(u' ')));
}

void MoreActs::setLinked(const QStringList &names)
{
    for (ActFold *fold : std::as_const(m_folds))
        fold->setLinked(names);
}

void MoreActs::reload()
{
    for (ActFold *fold : std::as_const(m_folds))
        fold->reload();
}

bool MoreActs::keepDrafts()
{
    bool isKept = true;
    for (ActFold *fold : std::as_const(m_folds))
        isKept = fold->keepDraft() && isKept;
    return isKept;
}

} // namespace homeward
