// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/consent_card.h"

#include "core/base/joined.h"
#include "core/guide/consents.h"
#include "core/time/local_time.h"
#include "ui/episode/act_form.h"
#include "ui/forms/disclosure.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"

#include <QLabel>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString lineOf(const ConsentWords &consent)
{
    const QString said
        = ConsentCard::tr("%1: %2. %3, %4.")
              .arg(consent.about, consent.answer, consent.who, local_time::full(consent.when));
    return joined(said, consent.limits, u" "_s);
}

} // namespace

ConsentCard::ConsentCard(const EpisodeContext &context, QWidget *parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout)
{
    QVBoxLayout *column = makeColumn(this);
    QVBoxLayout *card = makeCard(tr("Consent"),
        tr("Who agreed to the interview, to the use of a screening tool, to giving the record to "
           "the police or others. Write a no down too. Everybody who works here reads it: nothing "
           "of what the child said belongs here."),
        column, this);
    card->addLayout(m_lines);
    m_form = new ActForm(
        context, u"consent"_s, {}, tr("Write down the consent"), ActForm::Time::Asked, this);
    auto *open = new Disclosure(tr("Write down a yes or a no"), m_form, this);
    open->setObjectName(u"consent/open"_s);
    card->addWidget(open, 0, Qt::AlignLeft);
    card->addWidget(m_form);
    m_form->hide();
    connect(m_form, &ActForm::written, this, &ConsentCard::written);
}

void ConsentCard::showFacts(const EpisodeFacts &facts)
{
    QStringList lines;
    for (const ConsentWords &consent : interviewConsents(FactFold(facts)))
        lines << lineOf(consent);
    m_form->reload();
    if (lines.join(u'\n') == m_shown)
        return;
    m_shown = lines.join(u'\n');
    empty(m_lines);
    for (const QString &line : std::as_const(lines))
        m_lines->addWidget(wrappedLabel(line, {}, this));
}

bool ConsentCard::keepDraft() { return m_form->keepDraft(); }

} // namespace homeward
