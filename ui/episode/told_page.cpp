// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/told_page.h"

#include "ui/episode/fact_form.h"

#include <QVBoxLayout>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

ToldPage::ToldPage(const EpisodeContext &context, QWidget *parent)
    : StepPage(context, parent)
{
    addForm(tr("Who told you"),
        tr("You report nothing to anybody here: others have looked for the child."),
        u"came-to-light"_s, false);
    addForm(tr("What the police call it"),
        tr("In their words. You never have to judge it yourself."), u"grading"_s, false);
    addForm(tr("When it was noticed"), tr("As you were told it."), u"noticed"_s, false);
    addForm(tr("Last seen"), {}, u"last-seen"_s, true);
    addForm(tr("What happened"), tr("What others say. The child's own words come later."),
        u"circumstances"_s, true);
}

void ToldPage::addForm(
    const QString &title, const QString &hint, const QString &formId, bool asksSource)
{
    auto *form = new FactForm(m_context, formId, {},
        asksSource ? FactForm::Source::Asked : FactForm::Source::Author, this);
    addCard(title, hint)->addWidget(form);
    connect(form, &FactForm::written, this, &StepPage::written);
    m_forms << form;
}

bool ToldPage::settle()
{
    bool isSettled = true;
    for (FactForm *form : std::as_const(m_forms))
        isSettled = form->settle() && isSettled;
    return isSettled;
}

bool ToldPage::showField(const QString &fieldId)
{
    return std::any_of(
        m_forms.cbegin(), m_forms.cend(), [&](FactForm *form) { return form->showField(fieldId); });
}

void ToldPage::showSituation(const EpisodeFacts &, const Situation &)
{
    for (FactForm *form : std::as_const(m_forms))
        form->reload();
}

} // namespace homeward
