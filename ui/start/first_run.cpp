// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/first_run.h"

#include "core/protocol/protocol_reader.h"
#include "core/time/local_time.h"
#include "ui/parts/choice_field.h"
#include "ui/parts/line_field.h"
#include "ui/parts/passphrase_field.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/setting_words.h"
#include "ui/parts/words.h"
#include "ui/shell/prompts.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

const QString loadedCode = u"file"_s;

QList<Choice> builtInProtocols()
{
    QList<Choice> choices;
    for (const QString &id : ProtocolReader::builtInIds()) {
        if (const auto protocol = ProtocolReader::builtIn(id))
            choices << Choice { id, protocol->area };
    }
    return choices;
}

} // namespace

FirstRun::FirstRun(const StartPlace &place, Made made, QWidget *parent)
    : QWidget(parent)
    , m_place(place)
    , m_made(std::move(made))
    , m_protocols(builtInProtocols())
{
    setObjectName(u"firstRun"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 2));
    column->addWidget(wrappedLabel(tr("Start a new record"), u"title"_s, this));
    column->addWidget(
        wrappedLabel(tr("A few words about the place you work in. All of it can be changed later."),
            u"hint"_s, this));
    addSetting(column);
    addPerson(column);
    addProtocol(column);
    m_problem = wrappedLabel({}, u"problem"_s, this);
    m_problem->setObjectName(u"firstRun/problem"_s);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *make = namedButton(
        u"makeRecord"_s, tr("Choose where to &keep it, and start"), u"primary"_s, this);
    column->addWidget(make, 0, Qt::AlignLeft);
    auto *back = namedButton(u"firstRun/back"_s, tr("&Back"), u"quiet"_s, this);
    column->addWidget(back, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(make, &QPushButton::clicked, this, &FirstRun::make);
    connect(back, &QPushButton::clicked, this, &FirstRun::cancelled);
}

void FirstRun::addSetting(QVBoxLayout *column)
{
    QVBoxLayout *card = makeCard(tr("The place"), {}, column, this);
    m_kind = new ChoiceField(
        u"setting/kind"_s, tr("What kind of place is it?"), {}, settingKinds(), this);
    m_name = new LineField(u"setting/name"_s, tr("What is it called?"),
        tr("As you say it every day, such as “Ashdown House”."), this);
    m_address = new LineField(u"setting/address"_s, tr("Address"),
        tr("Given to the police only. You may leave it empty for now."), this);
    m_night = new LineField(u"setting/night-number"_s, nightNumberLabel(Setting().kind),
        tr("You may leave it empty for now."), this);
    for (QWidget *field : { static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_name),
             static_cast<QWidget *>(m_address), static_cast<QWidget *>(m_night) })
        card->addWidget(field);
    connect(m_kind, &ChoiceField::chosen, this, &FirstRun::showRoles);
}

void FirstRun::addPerson(QVBoxLayout *column)
{
    QVBoxLayout *card = makeCard(tr("You"), {}, column, this);
    m_person = new LineField(
        u"person/name"_s, tr("Your name"), tr("Every line in the record says who wrote it."), this);
    m_passphrase = new NewPassphrase(u"person/passphrase"_s, tr("Your passphrase"), this);
    m_role = new ChoiceField(
        u"person/role"_s, tr("What do you do there?"), {}, makersAsChoices(Setting().kind), this);
    card->addWidget(m_person);
    card->addWidget(m_role);
    card->addWidget(m_passphrase);
}

void FirstRun::addProtocol(QVBoxLayout *column)
{
    QVBoxLayout *card = makeCard(tr("The rules of your area"), {}, column, this);
    m_protocol = new ChoiceField(u"protocol"_s, tr("Which area's protocol do you follow?"),
        tr("It says what the police ask, who is told and by when. Yours is not here? Load its "
           "file, "
           "or start with one of these and change it later."),
        m_protocols, this);
    if (!m_protocols.isEmpty())
        m_protocol->choose(m_protocols.first().code);
    auto *load = namedButton(u"protocol/load"_s, tr("&Load a protocol file"), {}, this);
    card->addWidget(m_protocol);
    card->addWidget(load, 0, Qt::AlignLeft);
    connect(load, &QPushButton::clicked, this, &FirstRun::loadProtocol);
}

void FirstRun::showRoles()
{
    const auto kind = settingKindFromStorage(m_kind->code());
    m_role->setChoices(makersAsChoices(kind.value_or(Setting().kind)));
    m_night->setLabel(nightNumberLabel(kind.value_or(Setting().kind)));
}

void FirstRun::loadProtocol()
{
    const QString path = m_place.prompts.openProtocolPath();
    if (path.isEmpty())
        return;
    const auto protocol = ProtocolReader::fromOwnFile(path, local_time::dateOf(m_place.time.now()));
    if (!protocol) {
        m_protocol->setProblem(protocol.error().message);
        return;
    }
    m_loaded = protocol->bytes;
    QList<Choice> choices = m_protocols;
    choices << Choice { loadedCode, tr("%1 (from a file)").arg(protocol->area) };
    m_protocol->setChoices(choices);
    m_protocol->choose(loadedCode);
    m_protocol->setProblem({});
}

Result<QByteArray> FirstRun::protocolBytes() const
{
    if (m_protocol->code() == loadedCode)
        return m_loaded;
    const auto protocol = ProtocolReader::builtIn(m_protocol->code());
    if (!protocol)
        return tl::unexpected(protocol.error());
    return protocol->bytes;
}

bool FirstRun::check()
{
    m_kind->setProblem(m_kind->code().isEmpty() ? tr("Choose one of these.") : QString());
    m_name->setProblem(m_name->text().isEmpty() ? tr("Write a name for the place.") : QString());
    m_person->setProblem(m_person->text().isEmpty() ? tr("Write your name.") : QString());
    m_role->setProblem(m_role->code().isEmpty() ? tr("Choose what comes closest.") : QString());
    m_protocol->setProblem(m_protocol->code().isEmpty() ? tr("Choose one of these.") : QString());
    if (m_kind->code().isEmpty())
        m_kind->goTo();
    else if (m_name->text().isEmpty())
        m_name->setFocus(Qt::OtherFocusReason);
    else if (m_person->text().isEmpty())
        m_person->setFocus(Qt::OtherFocusReason);
    else if (m_role->code().isEmpty())
        m_role->goTo();
    else if (m_protocol->code().isEmpty())
        m_protocol->goTo();
    else
        return m_passphrase->check();
    return false;
}

void FirstRun::make()
{
    m_problem->hide();
    if (!check())
        return;
    Result<QByteArray> bytes = protocolBytes();
    const QString path = bytes ? m_place.prompts.newRecordPath() : QString();
    if (bytes && path.isEmpty())
        return;
    Record::NewRecord wanted;
    wanted.setting.kind = settingKindFromStorage(m_kind->code()).value_or(Setting().kind);
    wanted.setting.name = m_name->text();
    wanted.setting.address = m_address->text();
    wanted.setting.nightNumber = m_night->text();
    wanted.staffName = m_person->text();
    wanted.role = staffRoleFromStorage(m_role->code()).value_or(Staff().role);
    wanted.protocolBytes = bytes.value_or(QByteArray());
    wanted.passphrase = m_passphrase->secret();
    wanted.cost = m_place.cost;
    wanted.slowly = m_place.slowly;
    auto made = bytes ? Record::create(path, wanted, m_place.time)
                      : Result<Record::Made>(tl::unexpected(bytes.error()));
    if (!made) {
        m_problem->setText(made.error().message);
        m_problem->show();
        return;
    }
    m_passphrase->clear();
    m_made(std::move(*made));
}

void FirstRun::forgetSecrets() { m_passphrase->clear(); }

void FirstRun::goTo() { m_kind->goTo(); }

} // namespace homeward
