// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/return_page.h"

#include "core/guide/setting_work.h"
#include "core/model/ending.h"
#include "core/record/record.h"
#include "ui/episode/fact_form.h"
#include "ui/episode/notice_list.h"
#include "ui/parts/scroll_page.h"

#include <QVBoxLayout>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

ReturnPage::ReturnPage(const EpisodeContext &context, const EpisodeFacts &facts, QWidget *parent)
    : StepPage(context, parent)
    , m_notices(new NoticeList(context, this))
{
    addActs();
    addForms(facts);
}

void ReturnPage::addActs()
{
    QVBoxLayout *located = addCard(tr("You know where they are"),
        tr("Located and back are two different times. Write down each when it happens."));
    addAct(located, u"located"_s, tr("They are located"));
    m_locatedCard = located->parentWidget();
    QVBoxLayout *returned = addCard(tr("They are back"));
    addAct(returned, u"returned"_s, tr("They are &back"));
    m_returnedCard = returned->parentWidget();
    addMove();
    QVBoxLayout *tell = addCard(tr("Tell the police first, then everybody who was told"));
    tell->addWidget(m_notices);
    m_tellCard = tell->parentWidget();
    connect(m_notices, &NoticeList::written, this, &StepPage::written);
}

void ReturnPage::addMove()
{
    QVBoxLayout *card = addCard(tr("They are somewhere else now"),
        tr("In hospital, with the police, or gone on to other people. What you wrote when they "
           "were found stays as it is."));
    addFold(card,
        { .formId = u"located"_s,
            .title = tr("Write down where they are now"),
            .button = tr("They are there now"),
            .subject = located_places::movedOn.toString(),
            .name = u"located/moved-on"_s,
            .formName = u"located/moved-on"_s });
    m_movedCard = card->parentWidget();
}

FactForm *ReturnPage::addForm(const QString &title, const QString &hint, const QString &formId)
{
    auto *form = new FactForm(m_context, formId, {}, FactForm::Source::Author, this);
    addCard(title, hint)->addWidget(form);
    connect(form, &FactForm::written, this, &StepPage::written);
    m_forms << form;
    return form;
}

void ReturnPage::addForms(const EpisodeFacts &facts)
{
    if (setting_work::looksForChild(facts.setting.kind)) {
        addForm(tr("Three questions"), tr("First: food, warmth, a kind word. No blame."),
            u"return-talk"_s);
        addForm(tr("What you saw"),
            tr("Record only what you can see; do not undress the child or photograph injuries."),
            u"observation"_s);
    }
    const QString check = facts.protocol->word(u"police-check"_s);
    addForm(check.isEmpty() ? tr("The police's check on return") : check,
        tr("The police do this. Write down that it was done, or why not."), u"safe-and-well"_s);
}

bool ReturnPage::settle()
{
    bool isSettled = m_notices->keepDrafts();
    isSettled = keepActs() && isSettled;
    for (FactForm *form : std::as_const(m_forms))
        isSettled = form->settle() && isSettled;
    return isSettled;
}

bool ReturnPage::showField(const QString &fieldId)
{
    return std::any_of(
        m_forms.cbegin(), m_forms.cend(), [&](FactForm *form) { return form->showField(fieldId); });
}

void ReturnPage::showSituation(const EpisodeFacts &facts, const Situation &situation)
{
    const FactFold fold(facts);
    const bool isBack = fold.hasHappened(Trigger::Returned);
    const bool isOver = fold.hasHappened(Trigger::Ended);
    // A time that nobody wrote down can still be written where the event was.
    m_locatedCard->setVisible(
        !isBack && ((!isOver && !fold.whereabouts().isLocated()) || situation.isTimeFoundMissing));
    const bool isOfNothing = endings::neverWas(situation.ending);
    // Nor is how they came back, where no more than the ending says that they did.
    const bool isReturnWritten = fold.first(Entry::Kind::Returned).has_value();
    m_returnedCard->setVisible((!isReturnWritten && !isOfNothing) || situation.isTimeFoundMissing);
    m_movedCard->setVisible(situation.state == EpisodeSummary::State::Located);
    m_tellCard->setVisible(
        situation.state != EpisodeSummary::State::Open && !situation.returnNotices.isEmpty());
    m_notices->showNotices(situation.returnNotices, m_context.ui.record.now());
    reloadActs(linkedNames(facts));
    for (FactForm *form : std::as_const(m_forms)) {
        form->reload();
        form->parentWidget()->setVisible(isBack && !isOfNothing);
    }
}

} // namespace homeward
