// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/ready_section.h"

#include "core/record/record.h"
#include "core/time/local_time.h"
#include "ui/children/fact_history.h"
#include "ui/children/review_card.h"
#include "ui/forms/flow_layout.h"
#include "ui/forms/form_view.h"
#include "ui/parts/link_button.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"
#include "ui/shell/tell_saved.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

Form readyForm()
{
    // Why there is none is said with the profile, which needs the same rules.
    const Result<ReadinessRules> &rules = ReadinessRules::england();
    return rules ? rules->readyForm()
                 : Form { .id = u"child.ready"_s, .title = {}, .sections = {} };
}

QString wordsFor(const FadingFact &fact)
{
    if (fact.isSinceAbsence)
        return ReadySection::tr("%1 (the child was missing since)").arg(fact.label);
    if (fact.isToAgreeAnew)
        return ReadySection::tr("%1 (to be agreed anew)").arg(fact.label);
    if (!fact.checked.isValid())
        return ReadySection::tr("%1 (nobody has looked at it yet)").arg(fact.label);
    return ReadySection::tr("%1 (last looked at %2)")
        .arg(fact.label, local_time::day(fact.checked));
}

} // namespace

ReadySection::ReadySection(const UiContext &context, const ChildId &child, QWidget *parent)
    : ChildSection(parent)
    , m_context(context)
    , m_child(child)
    , m_session(context.record, child, readyForm())
{
    setObjectName(u"ready/section"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 2));
    column->addWidget(wrappedLabel(tr("Ready before it happens"), u"heading"_s, this));
    addState(column);
    m_view = std::make_unique<FormView>(m_session, context, this);
    column->addWidget(m_view.get());
    column->addStretch(1);
    m_history = new FactHistory(context, child, m_session.form(), *m_view, this);
    connect(m_view.get(), &FormView::committed, this, &ChildSection::written);
    connect(m_history, &FactHistory::written, this, &ChildSection::written);
}

ReadySection::~ReadySection() = default;

void ReadySection::addState(QVBoxLayout *column)
{
    m_state = wrappedLabel({}, {}, this);
    m_state->setObjectName(u"ready/state"_s);
    column->addWidget(m_state);
    m_stale = wrappedLabel({}, {}, this);
    m_stale->setObjectName(u"ready/stale"_s);
    column->addWidget(m_stale);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, grid(this, 1));
    flow->setContentsMargins(0, 0, 0, 0);
    m_allRight = namedButton(u"ready/all-right"_s, tr("&All still right"), {}, buttons);
    m_oneByOne = namedButton(u"ready/review"_s, tr("&Look at them one by one"), {}, buttons);
    flow->addWidget(m_allRight);
    flow->addWidget(m_oneByOne);
    column->addWidget(buttons);
    m_review = new ReviewCard(this);
    m_review->hide();
    column->addWidget(m_review);
    m_gaps = new QWidget(this);
    auto *gaps = new FlowLayout(m_gaps, grid(this, 1));
    gaps->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_gaps);
    connect(m_allRight, &QPushButton::clicked, this, &ReadySection::confirmAll);
    connect(m_oneByOne, &QPushButton::clicked, this, &ReadySection::review);
    connect(m_review, &ReviewCard::stillRight, this,
        [this](const QString &fading) { confirm({ fading }); });
    connect(m_review, &ReviewCard::changeWanted, this, &ReadySection::partWanted);
    connect(m_review, &ReviewCard::ended, this, [this] { m_oneByOne->setFocus(); });
}

void ReadySection::showProfile(const Profile &profile)
{
    showState();
    showGaps();
    m_review->setFading(m_readiness.fading);
    m_view->setProfile(profile);
    m_view->reload();
    m_history->showProfile(profile);
}

void ReadySection::showState()
{
    const int open = m_readiness.asked - m_readiness.answered;
    m_state->setText(open == 0
            ? tr("All %1 questions below are answered.").arg(m_readiness.asked)
            : tr("%1 of %2 questions below are answered. “Not known” is an answer too.")
                  .arg(m_readiness.answered)
                  .arg(m_readiness.asked));
    QStringList stale;
    for (const FadingFact &fact : m_readiness.stale())
        stale << wordsFor(fact);
    m_stale->setText(stale.isEmpty() ? tr("Nothing is out of date.")
                                     : tr("May be out of date: %1.").arg(stale.join(u"; "_s)));
    setTone(m_stale, stale.isEmpty() ? QString() : u"due"_s);
    m_oneByOne->setEnabled(!stale.isEmpty());
}

void ReadySection::showGaps()
{
    QList<ReadyGap> shown = m_readiness.missing;
    shown.removeIf([](const ReadyGap &gap) { return gap.isFact(); });
    m_gaps->setVisible(!shown.isEmpty());
    if (shown == m_shownGaps)
        return;
    m_shownGaps = shown;
    empty(m_gaps->layout());
    QList<QWidget *> order { m_review->last() };
    for (const ReadyGap &gap : std::as_const(m_shownGaps)) {
        auto *link = new LinkButton(
            u"ready/gap/"_s + gap.label, tr("Still to add: %1").arg(gap.label), m_gaps);
        m_gaps->layout()->addWidget(link);
        order << link;
        connect(link, &QPushButton::clicked, this, [this, gap] { Q_EMIT gapWanted(gap); });
    }
    chain(order);
}

void ReadySection::confirmAll()
{
    const QStringList right = m_readiness.rightAtOnce();
    const bool isSomeToRead = std::any_of(m_readiness.fading.cbegin(), m_readiness.fading.cend(),
        [](const FadingFact &fact) { return fact.isReadFirst(); });
    if (!right.isEmpty())
        confirm(right);
    if (isSomeToRead)
        review();
}

void ReadySection::confirm(const QStringList &fading)
{
    if (tellSaved(m_context, m_context.record.confirm(m_child, fading)))
        Q_EMIT written();
}

void ReadySection::review() { m_review->begin(); }

void ReadySection::flush() { m_view->flush(); }

void ReadySection::goTo() { m_allRight->setFocus(Qt::OtherFocusReason); }

} // namespace homeward
