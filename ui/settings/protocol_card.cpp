// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/protocol_card.h"

#include "core/protocol/consultation.h"
#include "core/protocol/protocol_reader.h"
#include "core/protocol/united.h"
#include "core/record/record.h"
#include "core/time/local_time.h"
#include "ui/forms/disclosure.h"
#include "ui/forms/flow_layout.h"
#include "ui/parts/choice_field.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/setting_words.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompts.h"
#include "ui/shell/style.h"
#include "ui/shell/tell_saved.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

using Known = QList<std::shared_ptr<const Protocol>>;

const QString noSecond = u"none"_s;

/// What comes with the program, then what else the record kept, each once. What can no longer be
/// read is not offered.
Known knownTo(const Record &record)
{
    Known known;
    const auto add = [&](const std::shared_ptr<const Protocol> &protocol) {
        const bool isThere = std::any_of(known.cbegin(), known.cend(),
            [&](const auto &each) { return each->hash == protocol->hash; });
        if (!isThere)
            known << protocol;
    };
    for (const QString &id : ProtocolReader::builtInIds()) {
        if (const auto protocol = ProtocolReader::builtIn(id))
            add(std::make_shared<const Protocol>(*protocol));
    }
    for (const QString &hash : record.knownProtocols().value_or(QStringList())) {
        if (const auto protocol = record.protocol(hash))
            add(*protocol);
    }
    return known;
}

const Protocol *withHash(const Known &known, const QString &hash)
{
    const auto found = std::find_if(
        known.cbegin(), known.cend(), [&](const auto &protocol) { return protocol->hash == hash; });
    return found == known.cend() ? nullptr : found->get();
}

/// Areas; with the version, and the beginning of the digest, where only these tell them apart.
QList<Choice> asChoices(const Known &known)
{
    QList<Choice> choices;
    for (const auto &protocol : known) {
        const auto isLike
            = [&](const auto &other) { return other != protocol && other->area == protocol->area; };
        const auto isTwin = [&](const auto &other) {
            return isLike(other) && other->version == protocol->version;
        };
        QString label = protocol->area;
        if (std::any_of(known.cbegin(), known.cend(), isTwin))
            label = ProtocolCard::tr("%1, version %2 (%3)")
                        .arg(label, protocol->version, protocol->hash.left(6));
        else if (std::any_of(known.cbegin(), known.cend(), isLike))
            label = ProtocolCard::tr("%1, version %2").arg(label, protocol->version);
        choices << Choice { protocol->hash, label };
    }
    return choices;
}

/// What may hold as well as the first, or nothing.
QList<Choice> besideFirst(const Known &known, const QString &first)
{
    QList<Choice> others = asChoices(known);
    others.removeIf([&](const Choice &each) { return each.code == first; });
    others.prepend({ noSecond, ProtocolCard::tr("None") });
    return others;
}

/// Area, version, when it was checked, who was asked, and what it comes from.
QStringList aboutFile(const Protocol &protocol)
{
    QStringList lines { ProtocolCard::tr("%1, version %2").arg(protocol.area, protocol.version) };
    if (protocol.checkedOn.isValid())
        lines << ProtocolCard::tr("Checked on %1").arg(local_time::day(protocol.checkedOn));
    for (const Consultation &asked : protocol.consulted)
        lines << ProtocolCard::tr("Asked beforehand: %1, %2")
                     .arg(asked.who, local_time::day(asked.on));
    for (const ProtocolSource &source : protocol.sources) {
        lines << (source.version.isEmpty()
                ? ProtocolCard::tr("From: %1").arg(source.title)
                : ProtocolCard::tr("From: %1, %2").arg(source.title, source.version));
        if (!source.link.isEmpty() && source.checkedOn.isValid())
            lines << ProtocolCard::tr("%1 (checked on %2)")
                         .arg(source.link, local_time::day(source.checkedOn));
        else if (!source.link.isEmpty())
            lines << source.link;
    }
    return lines;
}

/// What the area's text means by what the police call it, each with its source (R4).
QStringList meaningsIn(const Protocol &protocol)
{
    QStringList lines;
    for (const Protocol::Category &category : protocol.categories)
        lines << ProtocolCard::tr("%1: %2 (%3)")
                     .arg(category.label, category.meaning, category.source);
    return lines;
}

} // namespace

ProtocolCard::ProtocolCard(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_words(wrappedLabel({}, {}, this))
    , m_meanings(wrappedLabel({}, {}, this))
    , m_askFirst(wrappedLabel(
          tr("These rules are your own, and they do not say who was asked. A children’s home asks "
             "its partners before it changes its rules, and takes into account what the council "
             "and the police have agreed (Oxfordshire 2024, children’s homes, from the Children’s "
             "Homes Regulations). Write who was asked, and when, in the file."),
          u"hint"_s, this))
    , m_problem(wrappedLabel({}, u"problem"_s, this))
    , m_question(wrappedLabel({}, u"strong"_s, this))
    , m_secondWords(wrappedLabel({}, u"hint"_s, this))
    , m_hint(wrappedLabel(onlyToRead(context.record.setting().kind), u"hint"_s, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_words->setObjectName(u"protocol/words"_s);
    m_meanings->setObjectName(u"protocol/meanings"_s);
    m_askFirst->setObjectName(u"protocol/ask-first"_s);
    m_problem->setObjectName(u"protocol/problem"_s);
    m_question->setObjectName(u"protocol/question"_s);
    m_secondWords->setObjectName(u"protocol/second/words"_s);
    addFirst();
    addSecond();
    m_problem->hide();
    closeQuestion();
}

void ProtocolCard::addFirst()
{
    QVBoxLayout *card = makeCard(tr("The rules of your area"),
        tr("What the police ask, who is told and by when."), static_cast<QVBoxLayout *>(layout()),
        this);
    auto *meanings = new Disclosure(tr("What the police’s words mean there"), m_meanings, this);
    meanings->setObjectName(u"protocol/meanings/open"_s);
    m_first = new ChoiceField(
        u"protocol/first"_s, tr("Which area's protocol do you follow?"), {}, {}, this);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, grid(this));
    auto *load = namedButton(u"protocol/load"_s, tr("&Load a protocol file"), {}, buttons);
    auto *yes = namedButton(u"protocol/yes"_s, tr("Yes, use it"), {}, buttons);
    auto *alsoFor = namedButton(
        u"protocol/also"_s, tr("Only for children placed out of area, as well"), {}, buttons);
    auto *no = namedButton(u"protocol/no"_s, tr("No, keep the present one"), {}, buttons);
    for (QPushButton *button : { load, yes, alsoFor, no })
        flow->addWidget(button);
    for (QWidget *part : { static_cast<QWidget *>(m_words), static_cast<QWidget *>(meanings),
             static_cast<QWidget *>(m_meanings), static_cast<QWidget *>(m_askFirst),
             static_cast<QWidget *>(m_hint), static_cast<QWidget *>(m_first),
             static_cast<QWidget *>(m_problem), static_cast<QWidget *>(m_question), buttons })
        card->addWidget(part);
    m_load = load;
    m_yes = yes;
    m_alsoFor = alsoFor;
    m_no = no;
    connect(m_first, &ChoiceField::chosen, this, [this](const QString &hash) {
        const Protocol *protocol = withHash(m_known, hash);
        if (protocol && hash != m_context.record.setting().protocolHash) {
            ask(*protocol);
            return;
        }
        closeQuestion();
        refresh();
    });
    connect(load, &QPushButton::clicked, this, &ProtocolCard::load);
    connect(yes, &QPushButton::clicked, this, &ProtocolCard::use);
    connect(alsoFor, &QPushButton::clicked, this, [this] {
        const Protocol protocol = *m_asked;
        closeQuestion();
        useAsSecond(protocol);
    });
    connect(no, &QPushButton::clicked, this, [this] {
        closeQuestion();
        refresh();
        m_load->setFocus(Qt::OtherFocusReason);
    });
}

void ProtocolCard::addSecond()
{
    QVBoxLayout *card = makeCard(tr("Children placed out of area"),
        tr("An absence of a child whose placement is marked as out of area can follow two sets of "
           "rules: yours, and those of the other area. Everything that either asks for is shown "
           "once, and the earlier time counts."),
        static_cast<QVBoxLayout *>(layout()), this);
    m_second = new ChoiceField(u"protocol/second"_s,
        tr("Which rules hold as well, for a child placed out of area?"), {}, {}, this);
    m_secondCard = card->parentWidget();
    card->addWidget(m_second);
    card->addWidget(m_secondWords);
    connect(m_second, &ChoiceField::chosen, this, &ProtocolCard::chooseSecond);
}

void ProtocolCard::refresh()
{
    const auto protocol = m_context.record.protocol(m_context.record.setting().protocolHash);
    if (!protocol) {
        m_context.messages.show(protocol.error());
        return;
    }
    m_words->setText(aboutFile(**protocol).join(u'\n'));
    m_meanings->setText(meaningsIn(**protocol).join(u"\n\n"_s));
    const bool mayChoose = m_context.record.may(Action::KeepSetting);
    m_askFirst->setVisible(
        mayChoose && lacksConsultation(**protocol, m_context.record.setting().kind));
    m_hint->setVisible(!mayChoose);
    m_first->setVisible(mayChoose);
    m_load->setVisible(mayChoose && !m_asked);
    if (!m_asked)
        showChoices();
    showSecond();
}

/// What the record knows changes by loading and by what others load.
void ProtocolCard::showChoices()
{
    const Setting &setting = m_context.record.setting();
    const Known known = knownTo(m_context.record);
    const bool isSame = std::equal(known.cbegin(), known.cend(), m_known.cbegin(), m_known.cend(),
        [](const auto &one, const auto &other) { return one->hash == other->hash; });
    m_known = known;
    // New buttons would take the keyboard away from whoever has just chosen.
    if (!isSame)
        m_first->setChoices(asChoices(m_known));
    if (!isSame || m_offeredBeside != setting.protocolHash) {
        m_offeredBeside = setting.protocolHash;
        m_second->setChoices(besideFirst(known, m_offeredBeside));
    }
    m_first->choose(setting.protocolHash);
}

void ProtocolCard::showSecond()
{
    const Setting &setting = m_context.record.setting();
    const QString &hash = setting.secondProtocolHash;
    m_second->choose(hash.isEmpty() ? noSecond : hash);
    QStringList lines;
    const Protocol *first = withHash(m_known, setting.protocolHash);
    const Protocol *second = withHash(m_known, hash);
    if (first && second)
        lines = disagreements(*first, *second);
    if (!lines.isEmpty())
        lines.prepend(tr("Where the two differ:"));
    const bool mayChoose = m_context.record.may(Action::KeepSetting);
    if (second && !mayChoose)
        lines.prepend(
            tr("The rules of %1, version %2, hold as well.").arg(second->area, second->version));
    m_secondCard->setVisible(mayChoose || second);
    m_second->setVisible(mayChoose);
    m_secondWords->setText(lines.join(u'\n'));
    m_secondWords->setVisible(!lines.isEmpty());
}

void ProtocolCard::load()
{
    const QString path = m_context.prompts.openProtocolPath();
    if (path.isEmpty())
        return;
    const auto protocol
        = ProtocolReader::fromOwnFile(path, local_time::dateOf(m_context.record.now()));
    m_problem->setText(protocol ? QString() : protocol.error().message);
    m_problem->setVisible(!protocol);
    if (protocol)
        ask(*protocol);
}

void ProtocolCard::ask(const Protocol &protocol)
{
    m_asked = protocol;
    m_question->setText(
        tr("Follow %1, version %2, from now on? Absences that are open stay with the rules they "
           "began under.")
            .arg(protocol.area, protocol.version));
    for (QWidget *part : { static_cast<QWidget *>(m_question), m_yes, m_alsoFor, m_no })
        part->show();
    m_load->hide();
    m_no->setFocus(Qt::OtherFocusReason);
}

void ProtocolCard::closeQuestion()
{
    m_asked.reset();
    for (QWidget *part : { static_cast<QWidget *>(m_question), m_yes, m_alsoFor, m_no })
        part->hide();
    m_load->show();
}

void ProtocolCard::use()
{
    const Protocol protocol = *m_asked;
    if (const Done r = m_context.record.useProtocol(protocol.bytes, protocol.area); !r) {
        m_context.messages.show(r.error());
        return;
    }
    closeQuestion();
    refresh();
    m_load->setFocus(Qt::OtherFocusReason);
    m_context.saved.mark();
    m_context.messages.inform(
        tr("New absences follow %1, version %2.").arg(protocol.area, protocol.version));
}

void ProtocolCard::useAsSecond(const Protocol &protocol)
{
    const Done used = m_context.record.useSecondProtocol(protocol.bytes, protocol.area);
    refresh();
    if (!used) {
        m_context.messages.show(used.error());
        return;
    }
    m_second->goTo();
    m_context.saved.mark();
    m_context.messages.inform(
        tr("New absences of children placed out of area follow %1, version %2, as well.")
            .arg(protocol.area, protocol.version));
}

void ProtocolCard::chooseSecond(const QString &hash)
{
    if (const Protocol *chosen = withHash(m_known, hash)) {
        const Protocol protocol = *chosen;
        useAsSecond(protocol);
        return;
    }
    const Done done = m_context.record.useNoSecondProtocol();
    refresh();
    if (!tellSaved(m_context, done))
        return;
    m_context.messages.inform(tr("New absences follow your own area's rules alone."));
}

} // namespace homeward
