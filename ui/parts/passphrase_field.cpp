// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/passphrase_field.h"

#include "ui/shell/style.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

PassphraseField::PassphraseField(
    const QString &id, const QString &label, const QString &hint, QWidget *parent)
    : LineField(id, label, hint, parent)
{
    input()->setEchoMode(QLineEdit::Password);
    input()->setInputMethodHints(
        Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    auto *show = new QCheckBox(tr("Show what I type"), this);
    show->setObjectName(id + u"/show"_s);
    show->setAccessibleName(show->text());
    layout()->addWidget(show);
    connect(show, &QCheckBox::toggled, this, [this](bool isShown) {
        input()->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
    });
}

NewPassphrase::NewPassphrase(const QString &id, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_first(new PassphraseField(id, label,
          tr("At least ten letters. Three or four words that do not belong together are easy to "
             "remember and hard to guess."),
          this))
    , m_again(new PassphraseField(id + u"/again"_s, tr("The same passphrase once more"), {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1.5));
    column->addWidget(m_first);
    column->addWidget(m_again);
    setFocusProxy(m_first);
    connect(m_again, &LineField::entered, this, &NewPassphrase::entered);
}

bool NewPassphrase::check()
{
    const bool isTyped = !m_first->text().isEmpty();
    const bool isSame = m_first->text() == m_again->text();
    m_first->setProblem(isTyped ? QString() : tr("Choose a passphrase."));
    m_again->setProblem(
        isTyped && !isSame ? tr("This is not the same as the line above.") : QString());
    if (!isTyped)
        m_first->setFocus(Qt::OtherFocusReason);
    else if (!isSame)
        m_again->setFocus(Qt::OtherFocusReason);
    return isTyped && isSame;
}

void NewPassphrase::clear()
{
    m_first->clear();
    m_again->clear();
}

} // namespace homeward
