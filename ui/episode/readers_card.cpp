// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/readers_card.h"

#include "core/record/record.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"
#include "ui/shell/tell_saved.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

ReadersCard::ReadersCard(const EpisodeContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_ticks(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout *card = makeCard(tr("Who may read it"), {}, column, this);
    m_words = wrappedLabel({}, {}, this);
    m_words->setObjectName(u"readers/words"_s);
    card->addWidget(m_words);
    m_ticks->setSpacing(grid(this, 0.5));
    card->addLayout(m_ticks);
}

void ReadersCard::showFacts(const EpisodeFacts &facts)
{
    const InterviewAccess &access = facts.interview;
    setVisible(!access.heldBy.isEmpty() || access.isOwnOfBefore);
    const QString held = access.heldBy.join(u", "_s);
    if (access.isOwn) {
        m_words->setText(tr("It is the child's. It opens to you, and to those you tick here. "
                            "Everybody else reads when and by whom it was held, and what you wrote "
                            "for the carers."));
        showTicks();
        return;
    }
    if (access.isOwnOfBefore) {
        m_words->setText(
            tr("The interview that you held was of an earlier return. It is the child's, and opens "
               "to you and to those you tick here. What is written of this return is not in it."));
        showTicks();
        return;
    }
    m_words->setText(access.isClosed && !access.isHeld
            ? tr("%1 has begun to write it, and it is the child's: it opens to them and to those "
                 "they name.")
                  .arg(held)
            : access.isClosed
            ? tr("It was held by %1 and is the child's: the rest opens to them and to those they "
                 "name. Ask them if you need to know more.")
                  .arg(held)
            : tr("It was held by %1, who lets you read it. Keep it to yourself.").arg(held));
    empty(m_ticks);
    m_tickOf.clear();
    m_shown.clear();
}

void ReadersCard::showTicks()
{
    const auto staff = m_context.ui.record.staff();
    const auto readers = m_context.ui.record.interviewReaders(m_context.episode);
    if (!staff || !readers) {
        m_context.ui.messages.show(staff ? readers.error() : staff.error());
        return;
    }
    QString shown;
    for (const Staff &member : *staff)
        shown += member.id.toStorage() + member.name + QString::number(member.hasLeft) + u'\n';
    if (shown != m_shown) {
        m_shown = shown;
        makeTicks(*staff);
    }
    for (auto tick = m_tickOf.cbegin(); tick != m_tickOf.cend(); ++tick) {
        const QSignalBlocker quiet(*tick);
        (*tick)->setChecked(readers->value(tick.key()) == m_context.ui.record.signedIn()->id);
    }
}

void ReadersCard::makeTicks(const QList<Staff> &staff)
{
    empty(m_ticks);
    m_tickOf.clear();
    for (const Staff &member : staff) {
        const bool isSelf = member.id == m_context.ui.record.signedIn()->id;
        if (member.hasLeft || isSelf)
            continue;
        auto *tick = new QCheckBox(member.name, this);
        tick->setObjectName(u"reader/"_s + member.name);
        tick->setAccessibleName(member.name);
        connect(tick, &QCheckBox::toggled, this,
            [this, id = member.id](bool isTicked) { name(id, isTicked); });
        m_ticks->addWidget(tick);
        m_tickOf.insert(member.id, tick);
    }
}

void ReadersCard::name(const StaffId &reader, bool mayRead)
{
    tellSaved(m_context.ui, m_context.ui.record.nameReader(m_context.episode, reader, mayRead));
    Q_EMIT written();
}

} // namespace homeward
