// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/afterwards_page.h"

#include "core/forms/catalogue.h"
#include "core/guide/placement_view.h"
#include "core/guide/setting_work.h"
#include "core/record/entry_rules.h"
#include "core/record/record.h"
#include "core/time/local_time.h"
#include "ui/episode/action_card.h"
#include "ui/episode/more_acts.h"
#include "ui/parts/line_field.h"
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

AfterwardsPage::AfterwardsPage(
    const EpisodeContext &context, const EpisodeFacts &facts, QWidget *parent)
    : StepPage(context, parent)
    , m_actions(new ActionCard(context, this))
    , m_ended(new QLabel(this))
    , m_missing(new QLabel(this))
{
    addCard(tr("What happens next"), tr("Each action has somebody who does it, and a date."))
        ->addWidget(m_actions);
    connect(m_actions, &ActionCard::written, this, &StepPage::written);
    const bool isLookedForHere = setting_work::looksForChild(facts.setting.kind);
    if (isLookedForHere)
        addPlans();
    addTimes(facts.setting.kind);
    QVBoxLayout *ending = addCard(tr("How the absence ended"));
    m_ended->setWordWrap(true);
    m_ended->setObjectName(u"ending/how"_s);
    ending->addWidget(m_ended);
    m_ending = addAct(ending, u"ending"_s, tr("Write down the ending"), ActForm::Time::Asked);
    QVBoxLayout *sign
        = addCard(tr("Sign-off"), tr("By somebody else than the person who wrote the interview."));
    m_missing->setWordWrap(true);
    sign->addWidget(m_missing);
    m_sign = addAct(sign, u"sign-off"_s, tr("Sign off this record"));
    m_sign->setMayWrite([this] { return isEndingWritten(); });
    addReopening(sign);
}

void AfterwardsPage::addPlans()
{
    QVBoxLayout *plans = addCard(tr("Plans brought up to date"),
        tr("After every absence, look at the risk assessment again."));
    m_placement = wrappedLabel({}, {}, this);
    m_placement->setObjectName(u"plan-updated/where-they-live"_s);
    plans->addWidget(m_placement);
    m_plans = addAct(plans, u"plan-updated"_s, tr("Write this down"));
}

void AfterwardsPage::showPlans(const FactFold &fold)
{
    if (m_plans == nullptr)
        return;
    const PlacementView view = placementView(fold);
    m_placement->setText(view.words);
    m_placement->setVisible(!view.words.isEmpty());
    setTone(m_placement, view.isOpen ? u"due"_s : QString());
    m_plans->setAsked(u"plan-updated.placement"_s, view.isAsked);
}

void AfterwardsPage::addTimes(Setting::Kind setting)
{
    QVBoxLayout *card = addCard(tr("Days and times"),
        tr("When it happened, by each who wrote it down. Where they differ, all stay."));
    auto *times = new QWidget(this);
    times->setObjectName(u"days-and-times"_s);
    m_times = makeColumn(times);
    card->addWidget(times);
    QStringList acts { u"meeting"_s, u"event-time"_s };
    if (setting_work::looksForChild(setting))
        acts << u"consent"_s;
    if (setting_work::tellsOfsted(setting))
        acts << u"ofsted-decision"_s;
    m_more = new MoreActs(m_context, acts, this);
    addCard(tr("Meetings and decisions"))->addWidget(m_more);
    connect(m_more, &MoreActs::written, this, &StepPage::written);
}

void AfterwardsPage::showTimes(const Protocol &protocol, const Situation &situation)
{
    QStringList lines;
    for (const EventTimes &event : situation.times) {
        QStringList sides;
        for (const EventTimes::Side &side : event.sides) {
            const QString words = tr("%1 (%2)").arg(local_time::full(side.at), side.source);
            sides << (side.isOfficial ? tr("%1, this one counts").arg(words) : words);
        }
        const QString said = sides.join(u"; "_s);
        lines
            << (event.doDiffer ? tr("%1: %2. They differ.") : tr("%1: %2")).arg(event.label, said);
    }
    for (const AwayPeriod &period : situation.periods) {
        const QString what
            = protocol.word(period.kind == Episode::Kind::Away ? u"away"_s : u"missing"_s);
        const auto words = [](const Moment &at) {
            return at.isKnown() ? local_time::full(at) : tr("a time that nobody wrote down");
        };
        lines << (period.isOver
                ? tr("%1 from %2 to %3").arg(what, words(period.from), words(period.to))
                : tr("%1 from %2, and still").arg(what, words(period.from)));
    }
    if (lines.join(u'\n') == m_shownTimes)
        return;
    m_shownTimes = lines.join(u'\n');
    empty(m_times);
    for (const QString &line : std::as_const(lines))
        m_times->addWidget(wrappedLabel(line, {}, m_times->parentWidget()));
}

void AfterwardsPage::showEnding(const EpisodeFacts &facts, const FactFold &fold)
{
    const auto ending = fold.last(Entry::Kind::Ending);
    m_ended->setVisible(ending.has_value());
    if (ending) {
        const QString how = forms::readable(u"ending.kind"_s, ending->answer(u"ending.kind"_s));
        m_ended->setText(ending->happened.isKnown()
                ? tr("%1, %2").arg(how, local_time::full(ending->happened))
                : tr("%1. Nobody wrote down when.").arg(how));
    }
    const auto birthday = turnedEighteenAway(facts, fold, m_context.ui.record.now());
    m_ending->offerWhen(
        birthday ? tr("When they turned 18: %1").arg(local_time::day(*birthday)) : QString(),
        birthday ? Moment::on(*birthday) : Moment());
}

bool AfterwardsPage::isEndingWritten()
{
    if (!m_ending->hasDrafts())
        return true;
    m_context.ui.messages.show(Error { Error::Code::Refused,
        tr("How the absence ended is chosen and not written down yet. Press “Write down the "
           "ending” first, or clear it."),
        {} });
    return false;
}

void AfterwardsPage::addReopening(QVBoxLayout *card)
{
    m_reopening = new QWidget(this);
    auto *column = new QVBoxLayout(m_reopening);
    column->setContentsMargins(0, 0, 0, 0);
    m_why = new LineField(u"reopen/why"_s, tr("Why must it be opened again?"),
        tr("It stands in the log beside the sign-off, with your name. Then sign off again."),
        m_reopening);
    auto *button = namedButton(u"reopen"_s, tr("&Reopen this record"), {}, m_reopening);
    column->addWidget(m_why);
    column->addWidget(button, 0, Qt::AlignLeft);
    card->addWidget(m_reopening);
    m_reopening->hide();
    connect(m_why, &LineField::entered, this, &AfterwardsPage::reopen);
    connect(button, &QPushButton::clicked, this, &AfterwardsPage::reopen);
}

void AfterwardsPage::reopen()
{
    const Done r = m_context.ui.record.reopen(m_context.episode, m_why->text());
    m_why->setProblem(r ? QString() : r.error().message);
    if (!r) {
        m_why->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_why->clear();
    m_context.ui.saved.mark();
    Q_EMIT written();
}

bool AfterwardsPage::settle()
{
    bool isKept = m_actions->keepDraft();
    isKept = m_more->keepDrafts() && isKept;
    return keepActs() && isKept;
}

void AfterwardsPage::showSituation(const EpisodeFacts &facts, const Situation &situation)
{
    m_actions->showSituation(situation);
    showTimes(*facts.protocol, situation);
    m_more->showMeetings(facts.protocol->meetings);
    m_more->reload();
    const FactFold fold(facts);
    showPlans(fold);
    showEnding(facts, fold);
    const bool isOver = entry_rules::isOver(fold);
    m_sign->setVisible(isOver && !situation.isSignedOff);
    m_reopening->setVisible(situation.isSignedOff && m_context.ui.record.may(Action::Reopen));
    m_missing->setText(situation.isSignedOff
            ? tr("Signed off. It stays as it is; what is new is a note in the log. What a "
                 "child tells you never goes in a note: seal it in step 6.")
            : !isOver
            ? tr("The child is not back, and nobody wrote how the absence ended: there is "
                 "nothing to sign off yet.")
            : situation.signOffMissing.isEmpty()
            ? tr("Everything is there.")
            : tr("Not there yet: %1. You can sign off all the same.")
                  .arg(situation.signOffMissing.join(u"; "_s)));
    reloadActs();
}

} // namespace homeward
