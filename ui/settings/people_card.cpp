// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/people_card.h"

#include "core/record/record.h"
#include "ui/parts/choice_field.h"
#include "ui/parts/kept_lines.h"
#include "ui/parts/line_field.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/setting_words.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"

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
    m_list->setSpacing(grid(this, 0.5));
    card->addLayout(m_list);
    m_name = new LineField(u"staff/new-name"_s, tr("Add somebody"), tr("Their name."), this);
    m_role = new ChoiceField(u"staff/new-role"_s, tr("What do they do?"), {},
        rolesAsChoices(context.record.setting().kind), this);
    auto *button = namedButton(u"staff/add"_s, tr("&Add this person"), {}, this);
    card->addWidget(m_name);
    card->addWidget(m_role);
    card->addWidget(button, 0, Qt::AlignLeft);
    m_kept = new KeptLines(context, u"new-staff"_s, this);
    m_kept->follow(m_name);
    connect(button, &QPushButton::clicked, this, &PeopleCard::add);
    connect(m_name, &LineField::entered, this, &PeopleCard::add);
}

void PeopleCard::refresh()
{
    const auto staff = m_context.record.staff();
    if (!staff) {
        m_context.messages.show(staff.error());
        return;
    }
    QStringList shown;
    for (const Staff &member : *staff)
        shown << tr("%1, %2").arg(member.name, inWords(member.role).toLower());
    if (shown == m_shown)
        return;
    m_shown = shown;
    empty(m_list);
    for (const QString &line : shown)
        m_list->addWidget(wrappedLabel(line, {}, this));
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
    const auto added = m_context.record.addStaff(m_name->text(), *role, m_kept->used());
    if (!added) {
        m_name->setProblem(added.error().message);
        return;
    }
    m_kept->wereUsed();
    m_name->clear();
    m_role->choose({});
    m_context.saved.mark();
    refresh();
}

} // namespace homeward
