// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/protocol_card.h"

#include "core/protocol/protocol_reader.h"
#include "core/record/record.h"
#include "core/time/local_time.h"
#include "ui/forms/flow_layout.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompts.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

ProtocolCard::ProtocolCard(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_words(wrappedLabel({}, {}, this))
    , m_problem(wrappedLabel({}, u"problem"_s, this))
    , m_question(wrappedLabel({}, u"strong"_s, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout *card = makeCard(tr("The rules of your area"),
        tr("What the police ask, who is told and by when."), column, this);
    m_words->setObjectName(u"protocol/words"_s);
    m_problem->setObjectName(u"protocol/problem"_s);
    m_question->setObjectName(u"protocol/question"_s);
    card->addWidget(m_words);
    card->addWidget(m_problem);
    card->addWidget(m_question);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, grid(this));
    auto *load = namedButton(u"protocol/load"_s, tr("&Load a protocol file"), {}, buttons);
    auto *yes = namedButton(u"protocol/yes"_s, tr("Yes, use it"), {}, buttons);
    auto *no = namedButton(u"protocol/no"_s, tr("No, keep the present one"), {}, buttons);
    for (QPushButton *button : { load, yes, no })
        flow->addWidget(button);
    card->addWidget(buttons);
    m_load = load;
    m_yes = yes;
    m_no = no;
    m_problem->hide();
    ask(false);
    connect(load, &QPushButton::clicked, this, &ProtocolCard::load);
    connect(yes, &QPushButton::clicked, this, &ProtocolCard::use);
    connect(no, &QPushButton::clicked, this, [this] {
        ask(false);
        m_load->setFocus(Qt::OtherFocusReason);
    });
}

void ProtocolCard::refresh()
{
    const auto protocol = m_context.record.protocol(m_context.record.setting().protocolHash);
    if (!protocol) {
        m_context.messages.show(protocol.error());
        return;
    }
    QStringList lines { tr("%1, version %2").arg((*protocol)->area, (*protocol)->version) };
    if ((*protocol)->checkedOn.isValid())
        lines << tr("Checked on %1").arg(local_time::day((*protocol)->checkedOn));
    for (const ProtocolSource &source : (*protocol)->sources) {
        lines << (source.version.isEmpty() ? tr("From: %1").arg(source.title)
                                           : tr("From: %1, %2").arg(source.title, source.version));
    }
    m_words->setText(lines.join(u'\n'));
}

void ProtocolCard::ask(bool isAsking)
{
    m_question->setVisible(isAsking);
    m_yes->setVisible(isAsking);
    m_no->setVisible(isAsking);
    m_load->setVisible(!isAsking);
}

void ProtocolCard::load()
{
    const QString path = m_context.prompts.openProtocolPath();
    if (path.isEmpty())
        return;
    const auto protocol = ProtocolReader::fromFile(path);
    m_problem->setText(protocol ? QString() : protocol.error().message);
    m_problem->setVisible(!protocol);
    if (!protocol)
        return;
    m_loaded = *protocol;
    m_question->setText(
        tr("Follow %1, version %2, from now on? Absences that are open stay with the rules they "
           "began under.")
            .arg(protocol->area, protocol->version));
    ask(true);
    m_no->setFocus(Qt::OtherFocusReason);
}

void ProtocolCard::use()
{
    if (const Done r = m_context.record.useProtocol(m_loaded->bytes, m_loaded->area); !r) {
        m_context.messages.show(r.error());
        return;
    }
    ask(false);
    refresh();
    m_load->setFocus(Qt::OtherFocusReason);
    m_context.saved.mark();
    m_context.messages.inform(
        tr("New absences follow %1, version %2.").arg(m_loaded->area, m_loaded->version));
}

} // namespace homeward
