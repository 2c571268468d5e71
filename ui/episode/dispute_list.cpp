// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/dispute_list.h"

#include "core/forms/catalogue.h"
#include "core/time/local_time.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

DisputeList::DisputeList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void DisputeList::showDisputes(const FactFold &fold)
{
    const QStringList fields = fold.disputedFields();
    QString shown;
    for (const QString &field : fields) {
        for (const Statement &side : fold.sides(field))
            shown += field + side.entry.toStorage();
    }
    setVisible(!fields.isEmpty());
    if (shown == m_shown)
        return;
    m_shown = shown;
    empty(m_column);
    for (const QString &field : fields)
        addDispute(field, fold.sides(field));
}

void DisputeList::addDispute(const QString &field, const QList<Statement> &sides)
{
    const Field *asked = forms::field(field);
    auto *title = new QLabel(asked ? asked->label : field, this);
    title->setWordWrap(true);
    setRole(title, u"strong"_s);
    m_column->addWidget(title);
    for (const Statement &side : sides) {
        const QString said = asked ? readable(*asked, side.answer) : side.answer.value();
        auto *words = new QLabel(
            tr("%1 – %2, %3").arg(said, side.saidBy, local_time::full(side.when)), this);
        words->setWordWrap(true);
        words->setTextFormat(Qt::PlainText);
        m_column->addWidget(words);
        auto *use = new QPushButton(tr("Use what %1 said").arg(side.saidBy), this);
        use->setObjectName(u"use/"_s + side.entry.toStorage());
        m_column->addWidget(use, 0, Qt::AlignLeft);
        connect(use, &QPushButton::clicked, this,
            [this, field, entry = side.entry] { Q_EMIT sourceChosen(field, entry); });
    }
}

} // namespace homeward
