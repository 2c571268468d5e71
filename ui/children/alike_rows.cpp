// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/alike_rows.h"

#include "ui/parts/card_button.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

AlikeRows::AlikeRows(const QString &id, QWidget *before, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_before(before)
    , m_list(new QVBoxLayout)
{
    setObjectName(id);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 0.5));
    column->addWidget(wrappedLabel(
        tr("Already there? Open it instead. What you typed goes along."), u"label"_s, this));
    m_list->setSpacing(grid(this, 0.5));
    column->addLayout(m_list);
    hide();
}

void AlikeRows::setRows(const QList<RowKind::Row> &rows)
{
    QStringList shown;
    for (const RowKind::Row &row : rows)
        shown << row.id + row.title + row.lines.join(u'\n');
    if (shown == m_shown)
        return;
    m_shown = shown;
    empty(m_list);
    QList<QWidget *> order { m_before };
    for (const RowKind::Row &row : rows) {
        auto *card = new CardButton(m_id + u'/' + row.title, this);
        card->showWords({ .title = row.title, .lines = row.lines });
        connect(card, &QPushButton::clicked, this, [this, id = row.id] { Q_EMIT chosen(id); });
        m_list->addWidget(card);
        order << card;
    }
    chain(order);
    setVisible(!rows.isEmpty());
}

bool AlikeRows::holdsFocus() const { return isAncestorOf(QApplication::focusWidget()); }

} // namespace homeward
