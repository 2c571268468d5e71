// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/password_choice.h"

#include "core/exchange/outgoing_paper.h"
#include "ui/parts/passphrase_field.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

PasswordChoice::PasswordChoice(const QString &id, QWidget *parent)
    : QWidget(parent)
    , m_wanted(new QCheckBox(tr("The file opens with a password only"), this))
    , m_parts(new QWidget(this))
    , m_ownWanted(new QCheckBox(tr("I choose the password myself"), m_parts))
    , m_own(new NewPassphrase(id + u"/own-password"_s, tr("Password of the file"), m_parts))
    , m_shown(new QWidget(this))
    , m_password(wrappedLabel({}, u"key"_s, m_shown))
{
    m_wanted->setObjectName(id + u"/password"_s);
    m_ownWanted->setObjectName(id + u"/own"_s);
    for (QCheckBox *tick : { m_wanted, m_ownWanted })
        tick->setAccessibleName(tick->text());
    m_password->setObjectName(id + u"/password-text"_s);
    QVBoxLayout *column = makeColumn(this, 1);
    column->addWidget(m_wanted);
    column->addWidget(m_parts);
    column->addWidget(m_shown);
    QVBoxLayout *parts = makeColumn(m_parts, 1);
    parts->addWidget(wrappedLabel(
        tr("Homeward makes a password and shows it once. Tell it by telephone, never in the same "
           "message as the file. For the copy that you keep for years, "
           "make one without a password."),
        u"hint"_s, m_parts));
    parts->addWidget(m_ownWanted);
    parts->addWidget(m_own);
    QVBoxLayout *shown = makeColumn(m_shown, 1);
    shown->addWidget(wrappedLabel(
        tr("The password of the file that was just made. It is shown this once, and kept nowhere:"),
        {}, m_shown));
    shown->addWidget(m_password);
    auto *hide
        = namedButton(id + u"/password-done"_s, tr("I have written it down: hide it"), {}, m_shown);
    shown->addWidget(hide, 0, Qt::AlignLeft);
    m_shown->hide();
    connect(m_wanted, &QCheckBox::toggled, this, &PasswordChoice::showParts);
    connect(m_ownWanted, &QCheckBox::toggled, this, &PasswordChoice::showParts);
    connect(hide, &QPushButton::clicked, this, &PasswordChoice::hidePassword);
    showParts();
}

void PasswordChoice::showParts()
{
    m_parts->setVisible(m_wanted->isChecked());
    m_own->setVisible(m_ownWanted->isChecked());
}

bool PasswordChoice::check()
{
    return !m_wanted->isChecked() || !m_ownWanted->isChecked() || m_own->check();
}

Secret PasswordChoice::next()
{
    m_made.clear();
    if (!m_wanted->isChecked())
        return {};
    if (m_ownWanted->isChecked())
        return m_own->secret();
    m_made = outgoing_paper::proposedPassword();
    return Secret::fromText(QString(m_made));
}

void PasswordChoice::finish()
{
    m_own->clear();
    m_wanted->setChecked(false);
    m_ownWanted->setChecked(false);
    // The last one stays until there is another file: it may have to be written down still.
    hidePassword();
    if (m_made.isEmpty())
        return;
    m_password->setText(m_made);
    m_password->setAccessibleName(m_made);
    m_made.clear();
    m_shown->show();
}

void PasswordChoice::hidePassword()
{
    m_password->clear();
    m_password->setAccessibleName({});
    m_shown->hide();
}

} // namespace homeward
