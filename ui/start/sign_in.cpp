// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/sign_in.h"

#include "ui/forms/disclosure.h"
#include "ui/parts/card_button.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/setting_words.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

SignIn::SignIn(QWidget *parent)
    : QWidget(parent)
    , m_title(wrappedLabel({}, u"title"_s, this))
    , m_people(new QVBoxLayout)
{
    setObjectName(u"signIn"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 2));
    column->addWidget(m_title);
    QVBoxLayout *card = makeCard(tr("Who are you?"),
        tr("This file is not sealed yet: anybody who can open the files of this computer can read "
           "it. Your name is asked so that every line says who wrote it."),
        column, this);
    m_people->setSpacing(grid(this));
    card->addLayout(m_people);
    m_other = new QWidget(this);
    auto *other = new Disclosure(tr("Somebody else"), m_other, this);
    other->setObjectName(u"somebodyElse"_s);
    m_somebodyElse = other;
    card->addWidget(other, 0, Qt::AlignLeft);
    card->addWidget(m_other);
    auto *inner = new QVBoxLayout(m_other);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(grid(this, 1.5));
    QLabel *how = wrappedLabel(
        tr("Ask somebody in this list to sign in and add you: under Settings, “People who write "
           "here”. A child is missing now? Do not wait for this: ring, and write on paper."),
        {}, m_other);
    how->setObjectName(u"somebodyElse/how"_s);
    inner->addWidget(how);
    m_problem = wrappedLabel({}, u"problem"_s, this);
    m_problem->setObjectName(u"signIn/problem"_s);
    m_problem->hide();
    card->addWidget(m_problem);
    auto *back = namedButton(u"signIn/back"_s, tr("&Back"), u"quiet"_s, this);
    column->addWidget(back, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(back, &QPushButton::clicked, this, &SignIn::cancelled);
}

void SignIn::showRecord(Record &record)
{
    m_record = &record;
    m_title->setText(record.setting().name);
    m_problem->hide();
    empty(m_people);
    const auto staff = record.staff();
    if (!staff) {
        m_problem->setText(staff.error().message);
        m_problem->show();
        return;
    }
    QList<QWidget *> order;
    for (const Staff &member : *staff) {
        auto *card = new CardButton(u"staff/"_s + member.name, this);
        card->showWords({ .title = member.name, .hint = inWords(member.role) });
        connect(card, &QPushButton::clicked, this, [this, id = member.id] { enter(id); });
        m_people->addWidget(card);
        order << card;
    }
    chain(order << m_somebodyElse);
}

void SignIn::goTo()
{
    if (QLayoutItem *first = m_people->itemAt(0))
        first->widget()->setFocus(Qt::OtherFocusReason);
}

void SignIn::enter(const StaffId &staff)
{
    if (const Done r = m_record->signIn(staff); !r) {
        m_problem->setText(r.error().message);
        m_problem->show();
        return;
    }
    Q_EMIT signedIn();
}

} // namespace homeward
