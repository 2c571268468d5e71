// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/more_acts.h"

#include "ui/episode/act_form.h"
#include "ui/episode/agenda_view.h"
#include "ui/forms/disclosure.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;

struct MoreActs::Act
{
    QString formId;
    QString title;
    QString hint;
    QString button;
    /// Asked where no question of the form asks it.
    ActForm::Time time = ActForm::Time::Now;
};

QList<MoreActs::Act> MoreActs::acts()
{
    return {
        { u"meeting"_s, tr("A meeting or telephone talk"), {}, tr("Write down the meeting") },
        { u"legal-power"_s, tr("A legal power was used"),
            tr("Police protection, an order of a court, a notice."), tr("Write down the power") },
        { u"publicity"_s, tr("Publicity: yes or no"), {}, tr("Write down the decision"),
            ActForm::Time::Asked },
        { u"consent"_s, tr("Somebody gave or refused consent"), {}, tr("Write down the consent"),
            ActForm::Time::Asked },
        { u"event-time"_s, tr("Others wrote down another time"),
            tr("For example the list of the police. Nothing of yours is changed."),
            tr("Write down their time") },
        { u"ofsted-decision"_s, tr("Telling Ofsted: yes or no"),
            tr("A serious event is told without delay. Write the decision down either way."),
            tr("Write down the decision") },
    };
}

MoreActs::MoreActs(const EpisodeContext &context, const QStringList &formIds, QWidget *parent)
    : QWidget(parent)
{
    QVBoxLayout *column = makeColumn(this);
    for (const Act &act : acts()) {
        if (formIds.contains(act.formId))
            add(context, act, column);
    }
}

void MoreActs::add(const EpisodeContext &context, const Act &act, QVBoxLayout *column)
{
    if (act.formId == u"legal-power") {
        m_powers = wrappedLabel({}, {}, this);
        m_powers->setObjectName(u"legal-power/ends"_s);
        column->addWidget(m_powers);
    }
    auto *part = new QWidget(this);
    QVBoxLayout *inside = makeColumn(part);
    auto *opener = new Disclosure(act.title, part, this);
    opener->setObjectName(act.formId + u"/open"_s);
    column->addWidget(opener, 0, Qt::AlignLeft);
    column->addWidget(part);
    part->hide();
    if (act.formId == u"meeting") {
        m_agenda = new AgendaView(part);
        inside->addWidget(m_agenda);
    }
    if (act.formId == u"publicity") {
        m_photos = wrappedLabel({}, {}, part);
        m_photos->setObjectName(u"publicity/photos"_s);
        inside->addWidget(m_photos);
    }
    if (!act.hint.isEmpty())
        inside->addWidget(wrappedLabel(act.hint, u"hint"_s, part));
    auto *form = new ActForm(context, act.formId, {}, act.button, act.time, part);
    inside->addWidget(form);
    connect(form, &ActForm::written, this, &MoreActs::written);
    m_forms << form;
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
    for (ActForm *form : std::as_const(m_forms))
        form->setLinked(names);
}

void MoreActs::reload()
{
    for (ActForm *form : std::as_const(m_forms))
        form->reload();
}

bool MoreActs::keepDrafts()
{
    bool isKept = true;
    for (ActForm *form : std::as_const(m_forms))
        isKept = form->keepDraft() && isKept;
    return isKept;
}

} // namespace homeward
