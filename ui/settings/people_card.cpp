// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/people_card.h"

#include "ui/forms/disclosure.h"
#include "ui/parts/ask_button.h"
#include "ui/parts/choice_field.h"
#include "ui/parts/kept_lines.h"
#include "ui/parts/line_field.h"
#include "ui/parts/passphrase_field.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/setting_words.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"
#include "ui/shell/tell_saved.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

PeopleCard::PeopleCard(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_list(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout *card = makeCard(tr("People who write here"), {}, column, this);
    m_list->setSpacing(grid(this));
    card->addLayout(m_list);
    addAdding(card);
}

void PeopleCard::addAdding(QVBoxLayout *card)
{
    m_adding = new QWidget(this);
    auto *column = new QVBoxLayout(m_adding);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1.5));
    m_name = new LineField(u"staff/new-name"_s, tr("Add somebody"),
        tr("Their name, as they will write it when they sign in."), m_adding);
    m_role = new ChoiceField(u"staff/new-role"_s, tr("What do they do?"), {},
        rolesAsChoices(m_context.record.setting().kind), m_adding);
    m_passphrase = new NewPassphrase(
        u"staff/new-passphrase"_s, tr("Their passphrase: let them type it"), m_adding);
    auto *button = namedButton(u"staff/add"_s, tr("&Add this person"), {}, m_adding);
    column->addWidget(m_name);
    column->addWidget(m_role);
    column->addWidget(m_passphrase);
    column->addWidget(button, 0, Qt::AlignLeft);
    card->addWidget(m_adding);
    m_kept = new KeptLines(m_context, u"new-staff"_s, this);
    m_kept->follow(m_name);
    connect(button, &QPushButton::clicked, this, &PeopleCard::add);
    connect(m_passphrase, &NewPassphrase::entered, this, &PeopleCard::add);
}

void PeopleCard::refresh()
{
    const auto staff = m_context.record.staff();
    if (!staff) {
        m_context.messages.show(staff.error());
        return;
    }
    const bool mayKeep = m_context.record.may(Action::KeepPeople);
    m_adding->setVisible(mayKeep);
    QStringList lines { mayKeep ? u"runs"_s : u"reads"_s };
    for (const Staff &member : *staff) {
        lines << member.name + u'\n' + toStorage(member.role) << QString::number(member.hasLeft)
              << QString::number(member.isByEnvelope);
    }
    const QString shown = lines.join(u'\n');
    if (shown == m_shown)
        return;
    m_shown = shown;
    empty(m_list);
    m_changes.clear();
    for (const Staff &member : *staff)
        addMember(member);
}

void PeopleCard::addMember(const Staff &member)
{
    const QString role = member.isByEnvelope ? tr("came in with the night envelope")
                                             : inWords(member.role).toLower();
    QLabel *words
        = wrappedLabel(member.hasLeft ? tr("%1, may not sign in any more").arg(member.name)
                                      : tr("%1, %2").arg(member.name, role),
            member.hasLeft ? u"hint"_s : QString(), this);
    m_list->addWidget(words);
    const bool isSelf = m_context.record.signedIn() && m_context.record.signedIn()->id == member.id;
    if (isSelf || !m_context.record.may(Action::KeepPeople))
        return;
    auto *inner = new QWidget(this);
    auto *fold = new Disclosure(member.hasLeft ? tr("Let %1 in again").arg(member.name)
                                               : tr("Change what %1 may do").arg(member.name),
        inner, this);
    fold->setObjectName(idOf(member) + u"/change"_s);
    m_changes.insert(member.id, fold);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(grid(this, 2), 0, 0, 0);
    column->setSpacing(grid(this, 1.5));
    if (member.hasLeft) {
        addReadmission(member, column);
    } else {
        addRole(member, column);
        addRenewal(member, column);
    }
    m_list->addWidget(fold, 0, Qt::AlignLeft);
    m_list->addWidget(inner);
    inner->hide();
}

void PeopleCard::refreshAt(const StaffId &member)
{
    refresh();
    if (QWidget *change = m_changes.value(member))
        change->setFocus(Qt::OtherFocusReason);
}

QString PeopleCard::idOf(const Staff &member) { return u"staff/"_s + member.name; }

ChoiceField *PeopleCard::roleField(const Staff &member, QVBoxLayout *column)
{
    auto *role = new ChoiceField(idOf(member) + u"/role"_s, tr("What does %1 do?").arg(member.name),
        {}, rolesAsChoices(m_context.record.setting().kind), column->parentWidget());
    role->choose(toStorage(member.role));
    column->addWidget(role);
    return role;
}

void PeopleCard::addRole(const Staff &member, QVBoxLayout *column)
{
    ChoiceField *role = roleField(member, column);
    auto *button = namedButton(
        idOf(member) + u"/change-role"_s, tr("Change what they do"), {}, column->parentWidget());
    column->addWidget(button, 0, Qt::AlignLeft);
    connect(
        button, &QPushButton::clicked, this, [this, role, member] { changeRole(member, role); });
}

void PeopleCard::addRenewal(const Staff &member, QVBoxLayout *column)
{
    QWidget *inner = column->parentWidget();
    auto *passphrase = new NewPassphrase(idOf(member) + u"/passphrase"_s,
        tr("A new passphrase for %1: let them type it").arg(member.name), inner);
    auto *renewButton
        = namedButton(idOf(member) + u"/renew"_s, tr("Change the passphrase"), {}, inner);
    auto *letGoButton = new AskButton(idOf(member) + u"/let-go"_s, tr("Let %1 go").arg(member.name),
        tr("%1 can then not sign in any more. What they wrote stays. Let them go?")
            .arg(member.name),
        tr("Yes, let them go"), tr("No, keep them"), inner);
    column->addWidget(passphrase);
    column->addWidget(renewButton, 0, Qt::AlignLeft);
    column->addWidget(letGoButton);
    const auto change = [this, passphrase, who = member.id] { renew(who, passphrase); };
    connect(passphrase, &NewPassphrase::entered, this, change);
    connect(renewButton, &QPushButton::clicked, this, change);
    connect(letGoButton, &AskButton::agreed, this, [this, who = member.id] { letGo(who); });
}

void PeopleCard::addReadmission(const Staff &member, QVBoxLayout *column)
{
    ChoiceField *role = roleField(member, column);
    auto *passphrase = new NewPassphrase(idOf(member) + u"/passphrase"_s,
        tr("A new passphrase for %1: let them type it").arg(member.name), column->parentWidget());
    auto *button = namedButton(idOf(member) + u"/readmit"_s, tr("Let %1 in again").arg(member.name),
        {}, column->parentWidget());
    column->addWidget(passphrase);
    column->addWidget(button, 0, Qt::AlignLeft);
    const auto letIn
        = [this, role, passphrase, name = member.name] { readmit(name, role, passphrase); };
    connect(passphrase, &NewPassphrase::entered, this, letIn);
    connect(button, &QPushButton::clicked, this, letIn);
}

void PeopleCard::changeRole(const Staff &member, ChoiceField *field)
{
    const auto role = staffRoleFromStorage(field->code());
    const Done r = role ? m_context.record.changeRole(member.id, *role, member.role)
                        : Done(failure(Error::Code::Refused, tr("Choose what comes closest.")));
    if (!r) {
        field->setProblem(r.error().message);
        return;
    }
    m_context.saved.mark();
    refreshAt(member.id);
}

void PeopleCard::readmit(const QString &name, ChoiceField *field, NewPassphrase *passphrase)
{
    const auto role = staffRoleFromStorage(field->code());
    field->setProblem(role ? QString() : tr("Choose what comes closest."));
    if (!role || !passphrase->check())
        return;
    const auto back
        = m_context.record.addStaff({ KeyHolder::Kind::Staff, name, passphrase->secret() }, *role);
    if (!back) {
        passphrase->setProblem(back.error().message);
        return;
    }
    m_context.saved.mark();
    refreshAt(back->id);
}

void PeopleCard::letGo(const StaffId &member)
{
    if (tellSaved(m_context, m_context.record.removeStaff(member)))
        refreshAt(member);
}

void PeopleCard::renew(const StaffId &member, NewPassphrase *passphrase)
{
    if (!passphrase->check())
        return;
    if (const Done r = m_context.record.resetPassphrase(member, passphrase->secret()); !r) {
        passphrase->setProblem(r.error().message);
        return;
    }
    passphrase->clear();
    m_context.saved.mark();
    m_context.messages.inform(tr("The passphrase is changed."));
}

void PeopleCard::flush() { m_kept->flush(); }

void PeopleCard::add()
{
    const auto role = staffRoleFromStorage(m_role->code());
    m_name->setProblem(m_name->text().isEmpty() ? tr("Write the name.") : QString());
    m_role->setProblem(role ? QString() : tr("Choose what comes closest."));
    if (m_name->text().isEmpty()) {
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!role) {
        m_role->goTo();
        return;
    }
    if (!m_passphrase->check())
        return;
    const auto added = m_context.record.addStaff(
        { KeyHolder::Kind::Staff, m_name->text(), m_passphrase->secret() }, *role, m_kept->used());
    if (!added) {
        m_name->setProblem(added.error().message);
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_kept->wereUsed();
    m_name->clear();
    m_passphrase->clear();
    m_role->choose({});
    m_context.saved.mark();
    refresh();
}

} // namespace homeward
