// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/key_paper.h"

#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

KeyPaper::KeyPaper(Prompts &prompts, const QString &id, const QString &done, QWidget *parent)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_title(wrappedLabel({}, u"heading"_s, this))
    , m_how(wrappedLabel({}, {}, this))
    , m_key(wrappedLabel({}, u"key"_s, this))
    , m_printed(wrappedLabel({}, u"hint"_s, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1.5));
    column->addWidget(m_title);
    column->addWidget(m_how);
    m_key->setObjectName(id + u"/text"_s);
    column->addWidget(m_key);
    auto *row = new QHBoxLayout;
    auto *printButton = namedButton(id + u"/print"_s, tr("P&rint it"), {}, this);
    auto *finish = namedButton(id + u"/done"_s, done, u"primary"_s, this);
    row->addWidget(printButton);
    row->addWidget(finish);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_printed);
    m_printed->hide();
    setFocusProxy(printButton);
    connect(printButton, &QPushButton::clicked, this, &KeyPaper::print);
    connect(finish, &QPushButton::clicked, this, &KeyPaper::finished);
}

void KeyPaper::showKey(
    const QString &title, const QString &how, const QString &key, NotePrinted notePrinted)
{
    m_notePrinted = std::move(notePrinted);
    m_title->setText(title);
    m_how->setText(how);
    m_key->setText(QString(key).replace(u'-', u"  "_s));
    m_key->setAccessibleName(key);
    m_printed->hide();
}

void KeyPaper::forget()
{
    m_key->clear();
    m_key->setAccessibleName({});
}

void KeyPaper::print()
{
    Done noted;
    const Printing printing
        = m_prompts.print({ m_title->text(), m_how->text(), m_key->text() }, [&] {
              noted = m_notePrinted();
              return noted.has_value();
          });
    m_printed->setText(!noted ? noted.error().message
            : printing == Printing::Sent
            ? tr("It was sent to the printer. Look at the paper before you go on.")
            : tr("It was not printed. You can write it down instead."));
    m_printed->show();
}

} // namespace homeward
