// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/sign_in.h"

#include "core/practice/practice_home.h"
#include "ui/forms/disclosure.h"
#include "ui/parts/line_field.h"
#include "ui/parts/passphrase_field.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"
#include "ui/shell/problem.h"
#include "ui/shell/style.h"
#include "ui/start/record_list.h"

#include <QApplication>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// Trying a passphrase takes about half a second, on purpose.
class Waiting
{
public:
    Waiting() { QApplication::setOverrideCursor(Qt::WaitCursor); }
    ~Waiting() { QApplication::restoreOverrideCursor(); }
    Waiting(const Waiting &) = delete;
    Waiting &operator=(const Waiting &) = delete;
};

} // namespace

SignIn::SignIn(const StartPlace &place, Opened opened, QWidget *parent)
    : QWidget(parent)
    , m_place(place)
    , m_opened(std::move(opened))
    , m_title(wrappedLabel({}, u"title"_s, this))
    , m_practice(wrappedLabel({}, u"strong"_s, this))
    , m_problem(wrappedLabel({}, u"problem"_s, this))
{
    setObjectName(u"signIn"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 2));
    column->addWidget(m_title);
    QVBoxLayout *card = makeCard({},
        tr("The record is sealed: it opens with your name and your passphrase. A child is missing "
           "and you cannot get in? Do not wait for this: ring, and write on paper."),
        column, this);
    m_practice->setObjectName(u"signIn/practice"_s);
    card->addWidget(m_practice);
    addSignIn(card);
    addRecovery(card);
    addEnvelope(card);
    auto *back = namedButton(u"signIn/back"_s, tr("&Back"), u"quiet"_s, this);
    column->addWidget(back, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(back, &QPushButton::clicked, this, &SignIn::cancelled);
}

void SignIn::addSignIn(QVBoxLayout *card)
{
    m_name = new LineField(u"signIn/name"_s, tr("Your name"), {}, this);
    m_passphrase = new PassphraseField(u"signIn/passphrase"_s, tr("Your passphrase"), {}, this);
    auto *enter = namedButton(u"signIn/enter"_s, tr("&Sign in"), u"primary"_s, this);
    m_problem->setObjectName(u"signIn/problem"_s);
    m_problem->hide();
    card->addWidget(m_name);
    card->addWidget(m_passphrase);
    card->addWidget(m_problem);
    card->addWidget(enter, 0, Qt::AlignLeft);
    connect(m_passphrase, &LineField::entered, this, &SignIn::signIn);
    connect(enter, &QPushButton::clicked, this, &SignIn::signIn);
}

QVBoxLayout *SignIn::addFold(
    QVBoxLayout *card, const QString &id, const QString &words, const QString &how)
{
    auto *inner = new QWidget(this);
    auto *fold = new Disclosure(words, inner, this);
    fold->setObjectName(id);
    card->addWidget(fold, 0, Qt::AlignLeft);
    card->addWidget(inner);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1.5));
    column->addWidget(wrappedLabel(how, u"hint"_s, inner));
    return column;
}

void SignIn::addRecovery(QVBoxLayout *card)
{
    QVBoxLayout *fold = addFold(card, u"signIn/forgot"_s, tr("I forgot my passphrase"),
        tr("Ask somebody who runs this record to give you a new one. Nobody can? The recovery key "
           "on paper opens the record: write your name above, the key here, and choose a new "
           "passphrase."));
    m_recoveryKey = new LineField(u"signIn/recovery-key"_s, tr("The recovery key"),
        tr("Eight groups of letters and numbers."), this);
    m_renewed = new NewPassphrase(u"signIn/renewed"_s, tr("Your new passphrase"), this);
    auto *recoverButton
        = namedButton(u"signIn/recover"_s, tr("Open with the &recovery key"), {}, this);
    fold->addWidget(m_recoveryKey);
    fold->addWidget(m_renewed);
    fold->addWidget(recoverButton, 0, Qt::AlignLeft);
    connect(m_renewed, &NewPassphrase::entered, this, &SignIn::recover);
    connect(recoverButton, &QPushButton::clicked, this, &SignIn::recover);
}

void SignIn::addEnvelope(QVBoxLayout *card)
{
    QVBoxLayout *fold = addFold(card, u"signIn/night"_s, tr("I have the night envelope"),
        tr("The key in the envelope works once and lets you do what a carer does. Whoever runs "
           "the record is told. Choose a passphrase for tonight, in case the screen locks."));
    m_envelope = new LineField(u"signIn/envelope-key"_s, tr("The key in the envelope"),
        tr("Eight groups of letters and numbers."), this);
    m_newcomer = new LineField(u"signIn/newcomer"_s, tr("Your own name"),
        tr("Every line in the record says who wrote it."), this);
    m_tonight = new NewPassphrase(u"signIn/tonight"_s, tr("A passphrase for tonight"), this);
    auto *open = namedButton(u"signIn/open-envelope"_s, tr("&Open with the envelope"), {}, this);
    for (QWidget *part : { static_cast<QWidget *>(m_envelope), static_cast<QWidget *>(m_newcomer),
             static_cast<QWidget *>(m_tonight) })
        fold->addWidget(part);
    fold->addWidget(open, 0, Qt::AlignLeft);
    connect(m_tonight, &NewPassphrase::entered, this, &SignIn::openEnvelope);
    connect(open, &QPushButton::clicked, this, &SignIn::openEnvelope);
}

void SignIn::showRecord(const QString &path, const QString &name)
{
    if (path != m_path) {
        for (LineField *line : { m_name, m_recoveryKey, m_envelope, m_newcomer })
            line->clear();
    }
    m_path = path;
    emptyPassphrases();
    if (!name.isEmpty())
        m_name->setText(name);
    m_title->setText(tr("Sign in to %1").arg(QFileInfo(path).completeBaseName()));
    m_practice->setVisible(path == practicePath(m_place));
    m_practice->setText(tr("In the practice home everybody's passphrase is “%1”.")
                            .arg(practice_home::passphrase()));
    m_problem->hide();
}

void SignIn::goTo()
{
    LineField *first = m_name->text().isEmpty() ? m_name : m_passphrase;
    first->setFocus(Qt::OtherFocusReason);
}

bool SignIn::isFilled(LineField *field, const QString &problem)
{
    const bool isEmpty = field->text().isEmpty();
    field->setProblem(isEmpty ? problem : QString());
    if (isEmpty)
        field->setFocus(Qt::OtherFocusReason);
    return !isEmpty;
}

void SignIn::signIn()
{
    if (!isFilled(m_name, tr("Write your name as it stands in the record."))
        || !isFilled(m_passphrase, tr("Write your passphrase.")))
        return;
    attempt([this](const Record::Door &door) {
        return Record::open(
            m_path, { KeyHolder::Kind::Staff, m_name->text(), m_passphrase->secret() }, door);
    });
}

void SignIn::recover()
{
    if (!isFilled(m_name, tr("Write your name as it stands in the record."))
        || !isFilled(m_recoveryKey, tr("Write the recovery key.")))
        return;
    const Result<RecoveryKey> key = RecoveryKey::parse(m_recoveryKey->text());
    m_recoveryKey->setProblem(key ? QString() : key.error().message);
    if (!key || !m_renewed->check())
        return;
    attempt([&](const Record::Door &door) {
        return Record::recover(
            m_path, *key, { KeyHolder::Kind::Staff, m_name->text(), m_renewed->secret() }, door);
    });
}

void SignIn::openEnvelope()
{
    if (!isFilled(m_envelope, tr("Write the key that is in the envelope."))
        || !isFilled(m_newcomer, tr("Write your name.")))
        return;
    const Result<RecoveryKey> key = RecoveryKey::parse(m_envelope->text());
    m_envelope->setProblem(key ? QString() : key.error().message);
    if (!key || !m_tonight->check())
        return;
    attempt([&](const Record::Door &door) {
        return Record::openWithEnvelope(m_path, *key,
            { KeyHolder::Kind::Staff, m_newcomer->text(), m_tonight->secret() }, door);
    });
}

void SignIn::attempt(const Attempt &open)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    m_problem->hide();
    auto record = [&] {
        const Waiting waiting;
        return m_place.tries.attempt(
            m_path, m_place.time.now(), [&](const QList<QDateTime> &tries) {
                return open({ m_place.time, tries, m_place.slowly });
            });
    }();
    m_isBusy = false;
    if (!record) {
        show(record.error());
        return;
    }
    forgetSecrets();
    m_opened(std::move(*record));
}

void SignIn::show(const Error &error)
{
    showProblem(m_problem, error.message);
    m_passphrase->input()->selectAll();
}

void SignIn::forgetSecrets()
{
    emptyPassphrases();
    for (LineField *key : { m_recoveryKey, m_envelope })
        key->clear();
}

void SignIn::emptyPassphrases()
{
    m_passphrase->clear();
    m_renewed->clear();
    m_tonight->clear();
}

} // namespace homeward
