// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/review_card.h"

#include "ui/forms/flow_layout.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

ReviewCard::ReviewCard(QWidget *parent)
    : QFrame(parent)
    , m_title(wrappedLabel({}, u"strong"_s, this))
    , m_words(wrappedLabel({}, {}, this))
{
    setRole(this, u"card"_s);
    setObjectName(u"review"_s);
    m_title->setObjectName(u"review/title"_s);
    m_words->setObjectName(u"review/words"_s);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(grid(this, 1.5));
    column->addWidget(m_title);
    column->addWidget(m_words);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, grid(this, 1));
    flow->setContentsMargins(0, 0, 0, 0);
    m_right = namedButton(u"review/right"_s, tr("&Still right"), u"primary"_s, buttons);
    m_change = namedButton(u"review/change"_s, tr("&Change it"), {}, buttons);
    m_later = namedButton(u"review/later"_s, tr("L&ater"), u"quiet"_s, buttons);
    for (QPushButton *button : { m_right, m_change, m_later })
        flow->addWidget(button);
    column->addWidget(buttons);
    connect(m_right, &QPushButton::clicked, this, [this] {
        const QString fading = m_waiting.first();
        next();
        Q_EMIT stillRight(fading);
    });
    connect(m_change, &QPushButton::clicked, this, [this] {
        const QString fading = m_waiting.first();
        hide();
        for (const FadingFact &fact : std::as_const(m_fading)) {
            if (fact.id == fading)
                Q_EMIT changeWanted(fact.part);
        }
    });
    connect(m_later, &QPushButton::clicked, this, &ReviewCard::next);
}

void ReviewCard::setFading(const QList<FadingFact> &fading) { m_fading = fading; }

QWidget *ReviewCard::last() const { return m_later; }

void ReviewCard::begin()
{
    m_waiting.clear();
    for (const FadingFact &fact : std::as_const(m_fading)) {
        if (fact.isStale)
            m_waiting << fact.id;
    }
    m_all = m_waiting.size();
    if (m_waiting.isEmpty())
        return;
    show();
    showPart(1);
}

void ReviewCard::showPart(qsizetype place)
{
    const auto fact = std::find_if(m_fading.cbegin(), m_fading.cend(),
        [this](const FadingFact &each) { return each.id == m_waiting.first(); });
    if (fact == m_fading.cend())
        return;
    m_title->setText(tr("%1 (%2 of %3)").arg(fact->label).arg(place).arg(m_all));
    m_words->setText(
        fact->words.isEmpty() ? tr("Nothing is written down.") : fact->words.join(u'\n'));
    // Only a new day makes that right.
    m_right->setVisible(!fact->isToAgreeAnew);
    (fact->isToAgreeAnew ? m_change : m_right)->setFocus(Qt::OtherFocusReason);
}

void ReviewCard::next()
{
    m_waiting.removeFirst();
    if (m_waiting.isEmpty()) {
        hide();
        Q_EMIT ended();
        return;
    }
    showPart(m_all - m_waiting.size() + 1);
}

} // namespace homeward
