// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/message_bar.h"

#include "ui/parts/entered_button.h"
#include "ui/shell/problem.h"
#include "ui/shell/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QWidget>

namespace homeward {

using namespace Qt::StringLiterals;

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_dismiss(new EnteredButton(this))
    , m_escape(new QShortcut(Qt::Key_Escape, this))
{
    setObjectName(u"messageBar"_s);
    setAccessibleName(tr("Message"));
    m_text->setObjectName(u"message"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_dismiss->setObjectName(u"dismiss"_s);
    m_dismiss->setText(tr("Close (Esc)"));
    m_dismiss->setAccessibleName(m_dismiss->text());
    m_dismiss->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid(this, 2), grid(this), grid(this, 2), grid(this));
    row->setSpacing(grid(this, 2));
    row->addWidget(m_text, 1);
    row->addWidget(m_dismiss, 0, Qt::AlignTop);
    connect(m_dismiss, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_escape, &QShortcut::activated, this, &MessageBar::dismiss);
    dismiss();
}

void MessageBar::show(const Error &error) { say(error.message, true); }

void MessageBar::inform(const QString &text) { say(text, false); }

void MessageBar::dismiss()
{
    m_escape->setEnabled(false);
    hide();
    m_text->clear();
}

void MessageBar::comeAfter(QWidget *widget) { setTabOrder(widget, m_dismiss); }

QString MessageBar::text() const { return m_text->text(); }

void MessageBar::say(const QString &text, bool isError)
{
    m_isError = isError;
    m_text->setText(text);
    m_text->setAccessibleName(text);
    setTone(this, isError ? QString() : u"calm"_s);
    for (QWidget *part : { static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_dismiss) })
        setRole(part, part->property("role").toString());
    m_escape->setEnabled(true);
    setVisible(true);
    announce(m_text);
}

} // namespace homeward
