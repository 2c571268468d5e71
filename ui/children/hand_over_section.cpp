// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/hand_over_section.h"

#include "core/record/hand_over.h"
#include "core/time/local_time.h"
#include "ui/children/hand_over_after.h"
#include "ui/children/hand_over_send.h"
#include "ui/children/receipt_file.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString sentWords(const HandOver::Line &line)
{
    const QString sent = HandOverSection::tr("Handed over to %1 on %2, by %3.")
                             .arg(line.other, local_time::full(line.at), line.by);
    if (line.receivedAt.isValid())
        return HandOverSection::tr("%1 Received on %2 by %3.")
            .arg(sent, local_time::full(line.receivedAt), line.receivedBy);
    return line.isProvedHere
        ? HandOverSection::tr("%1 Nobody has said yet that it arrived.").arg(sent)
        : HandOverSection::tr("%1 That was in another record: its receipt goes there.").arg(sent);
}

QString takenWords(const HandOver::Line &line)
{
    QString words = HandOverSection::tr("Came from %1. Taken in on %2, by %3.")
                        .arg(line.other, local_time::full(line.at), line.by);
    QStringList numbers;
    for (const auto &[here, there] : line.numbers)
        numbers << HandOverSection::tr("%1 was %2 there").arg(here, there);
    if (!numbers.isEmpty())
        words += u'\n' + HandOverSection::tr("Numbers of absences: %1.").arg(numbers.join(u", "_s));
    return words;
}

} // namespace

HandOverSection::HandOverSection(const UiContext &context, const ChildId &child, QWidget *parent)
    : ChildSection(parent)
    , m_context(context)
    , m_child(child)
    , m_lines(new QVBoxLayout)
    , m_notYours(wrappedLabel(
          tr("Whoever runs this record hands it over when the child moves."), u"hint"_s, this))
    , m_send(new HandOverSend(context, child, this))
    , m_after(new HandOverAfter(context, child, this))
{
    setObjectName(u"hand-over/section"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1.5));
    column->addWidget(wrappedLabel(tr("When the child moves to another home"), u"heading"_s, this));
    column->addWidget(wrappedLabel(
        tr("What you know goes to the next carer in a sealed file with a passphrase of its own. "
           "Where they know something else, nothing is written over: they see both."),
        u"hint"_s, this));
    m_lines->setSpacing(grid(this));
    column->addLayout(m_lines);
    column->addWidget(m_notYours);
    column->addWidget(m_after);
    column->addWidget(m_send);
    column->addStretch(1);
    connect(m_send, &HandOverSend::written, this, &ChildSection::written);
    connect(m_after, &HandOverAfter::written, this, &ChildSection::written);
    connect(m_after, &HandOverAfter::deleted, this, &HandOverSection::deleted);
}

void HandOverSection::showProfile(const Profile &profile)
{
    const bool may = m_context.record.may(Action::Exchange);
    m_notYours->setVisible(!may);
    m_send->setVisible(may);
    m_after->setVisible(may);
    showLines();
    if (may) {
        m_send->refresh();
        m_after->showProfile(profile);
    }
}

void HandOverSection::showLines()
{
    const auto lines = HandOver(m_context.record).lines(m_child);
    if (!lines) {
        m_context.messages.show(lines.error());
        return;
    }
    QString shown = m_context.record.may(Action::Exchange) ? u"may"_s : QString();
    for (const HandOver::Line &line : *lines)
        shown += line.id + line.receivedAt.toString(Qt::ISODate);
    if (shown == m_shown)
        return;
    m_shown = shown;
    empty(m_lines);
    for (const HandOver::Line &line : *lines) {
        m_lines->addWidget(
            wrappedLabel(line.isSent ? sentWords(line) : takenWords(line), u"strong"_s, this));
        if (!line.purpose.isEmpty())
            m_lines->addWidget(wrappedLabel(tr("Why: %1").arg(line.purpose), u"hint"_s, this));
        const bool hasReceipt = !line.isSent && line.isProvedHere;
        if (!hasReceipt || !m_context.record.may(Action::Exchange))
            continue;
        m_lines->addWidget(wrappedLabel(
            tr("Receipt code, to be read out to them: %1").arg(line.receiptCode), {}, this));
        auto *save = namedButton(
            u"hand-over/receipt/"_s + line.id, tr("Save the receipt as a file"), {}, this);
        m_lines->addWidget(save, 0, Qt::AlignLeft);
        connect(save, &QPushButton::clicked, this,
            [this, id = line.id] { saveReceipt(m_context, m_child, id); });
    }
}

void HandOverSection::goTo() { m_send->goTo(); }

} // namespace homeward
