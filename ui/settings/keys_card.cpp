// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/keys_card.h"

#include "core/time/local_time.h"
#include "ui/parts/ask_button.h"
#include "ui/parts/key_paper.h"
#include "ui/parts/line_field.h"
#include "ui/parts/passphrase_field.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/show_in_page.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

KeysCard::KeysCard(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    QVBoxLayout *column = makeColumn(this, 2);
    addPaper(column);
    addOwn(column);
    addRecovery(column);
    addEnvelope(column);
}

void KeysCard::addPaper(QVBoxLayout *column)
{
    m_paperCard = new QWidget(this);
    column->addWidget(m_paperCard);
    QVBoxLayout *card = makeCard({}, {}, makeColumn(m_paperCard, 2), m_paperCard);
    m_paper = new KeyPaper(
        m_context.prompts, u"paper"_s, tr("I have it on paper: &hide it"), m_paperCard);
    card->addWidget(m_paper);
    m_paperCard->hide();
    connect(m_paper, &KeyPaper::finished, this, [this] {
        m_paper->forget();
        m_paperCard->hide();
        refresh();
    });
}

void KeysCard::addOwn(QVBoxLayout *column)
{
    QVBoxLayout *card = makeCard(tr("Your passphrase"), {}, column, this);
    m_old = new PassphraseField(u"own/old"_s, tr("The one you have now"), {}, this);
    m_own = new NewPassphrase(u"own/new"_s, tr("The new one"), this);
    auto *change = namedButton(u"own/change"_s, tr("&Change my passphrase"), {}, this);
    card->addWidget(m_old);
    card->addWidget(m_own);
    card->addWidget(change, 0, Qt::AlignLeft);
    connect(m_own, &NewPassphrase::entered, this, &KeysCard::changeOwn);
    connect(change, &QPushButton::clicked, this, &KeysCard::changeOwn);
}

void KeysCard::addRecovery(QVBoxLayout *column)
{
    m_recovery = new QWidget(this);
    column->addWidget(m_recovery);
    QVBoxLayout *card = makeCard(tr("The recovery key"),
        tr("It opens the record when everybody has forgotten their passphrase. Keep it on paper, "
           "in a safe, away from this computer."),
        makeColumn(m_recovery, 2), m_recovery);
    m_recoveryState = wrappedLabel({}, {}, m_recovery);
    m_recoveryState->setObjectName(u"recovery/state"_s);
    card->addWidget(m_recoveryState);
    m_proving = new QWidget(m_recovery);
    QVBoxLayout *proving = makeColumn(m_proving, 2);
    m_proof = new LineField(u"recovery/proof"_s, tr("Type it from the paper"),
        tr("Spaces, dashes and capital letters do not matter."), m_proving);
    auto *proveButton
        = namedButton(u"recovery/prove"_s, tr("This is what the &paper says"), {}, m_proving);
    proving->addWidget(m_proof);
    proving->addWidget(proveButton, 0, Qt::AlignLeft);
    card->addWidget(m_proving);
    auto *renew = new AskButton(u"recovery/renew"_s, tr("Make a new recovery key"),
        tr("The paper there is now opens nothing any more after this. Make a new key?"),
        tr("Yes, make a new key"), tr("No, keep the old one"), m_recovery);
    card->addWidget(renew);
    connect(m_proof, &LineField::entered, this, &KeysCard::prove);
    connect(proveButton, &QPushButton::clicked, this, &KeysCard::prove);
    connect(renew, &AskButton::agreed, this, [this] {
        show(KeyHolder::Kind::Recovery, m_context.record.renewRecoveryKey(),
            tr("The new recovery key"),
            tr("It is shown this once and is not in the computer. Print it or write it down, and "
               "throw the old paper away."));
    });
}

void KeysCard::addEnvelope(QVBoxLayout *column)
{
    m_envelope = new QWidget(this);
    column->addWidget(m_envelope);
    QVBoxLayout *card = makeCard(tr("The night envelope"),
        tr("A key on paper, in a closed envelope in the safe: it lets somebody without a "
           "passphrase in, once, to do what a carer does. You are told who used it."),
        makeColumn(m_envelope, 2), m_envelope);
    m_envelopeState = wrappedLabel({}, {}, m_envelope);
    m_envelopeState->setObjectName(u"envelope/state"_s);
    card->addWidget(m_envelopeState);
    auto *make = namedButton(u"envelope/make"_s, tr("Make a new &envelope"), {}, m_envelope);
    card->addWidget(make, 0, Qt::AlignLeft);
    connect(make, &QPushButton::clicked, this, [this] {
        show(KeyHolder::Kind::Envelope, m_context.record.renewEnvelope(),
            tr("The key for the night envelope"),
            tr("It is shown this once. Print it or write it down, close the envelope, and put it "
               "in the safe. An older envelope opens nothing any more."));
    });
}

void KeysCard::refresh()
{
    m_recovery->setVisible(m_context.record.may(Action::KeepSetting));
    m_envelope->setVisible(m_context.record.may(Action::KeepPeople));
    const auto keys = m_context.record.keyState();
    if (!keys) {
        m_context.messages.show(keys.error());
        return;
    }
    m_recoveryState->setText(keys->isRecoveryProved
            ? tr("It is on paper: somebody typed it back.")
            : tr("Nobody has shown yet that it is on paper. Made on %1.")
                  .arg(local_time::full(keys->recoveryMadeAt)));
    m_proving->setVisible(!keys->isRecoveryProved);
    m_envelopeState->setText(!keys->envelopeUsedBy.isEmpty()
            ? tr("Used by %1 on %2. Make a new one.")
                  .arg(keys->envelopeUsedBy, local_time::full(keys->envelopeUsedAt))
            : keys->envelopeMadeAt.isValid()
            ? tr("Made on %1, and not used.").arg(local_time::full(keys->envelopeMadeAt))
            : tr("There is none yet."));
}

void KeysCard::changeOwn()
{
    m_old->setProblem(m_old->text().isEmpty() ? tr("Write the one you have now.") : QString());
    if (m_old->text().isEmpty()) {
        m_old->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_own->check())
        return;
    const Done r = m_context.record.changePassphrase(m_old->secret(), m_own->secret());
    if (!r) {
        (r.error().code == Error::Code::NotAllowed ? m_old->setProblem(r.error().message)
                                                   : m_own->setProblem(r.error().message));
        return;
    }
    m_old->clear();
    m_own->clear();
    m_context.saved.mark();
    m_context.messages.inform(tr("Your passphrase is changed."));
}

void KeysCard::prove()
{
    const Result<RecoveryKey> key = RecoveryKey::parse(m_proof->text());
    const Done r
        = key ? m_context.record.proveRecoveryKey(*key) : Done(tl::unexpected(key.error()));
    if (!r) {
        m_proof->setProblem(r.error().message);
        m_proof->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_proof->clear();
    m_context.saved.mark();
    refresh();
}

void KeysCard::show(
    KeyHolder::Kind kind, const Result<RecoveryKey> &key, const QString &title, const QString &how)
{
    if (!key) {
        m_context.messages.show(key.error());
        return;
    }
    m_paper->showKey(
        title, how, key->text(), [this, kind] { return m_context.record.noteKeyPrinted(kind); });
    m_paperCard->show();
    m_paper->setFocus(Qt::OtherFocusReason);
    m_context.saved.mark();
    refresh();
    QTimer::singleShot(0, m_paperCard, [this] { showInPage(m_paperCard); });
}

} // namespace homeward
