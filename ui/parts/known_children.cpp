// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/known_children.h"

#include "core/record/record.h"
#include "core/record/search_hit.h"
#include "ui/parts/card_button.h"
#include "ui/parts/line_field.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QObject>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

bool goesOnFromLine(int key)
{
    return key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_Tab || key == Qt::Key_Return
        || key == Qt::Key_Enter;
}

KnownChildren::KnownChildren(const QString &id, const Record &record, LineField *line,
    const QString &question, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_record(record)
    , m_line(line)
    , m_list(new QVBoxLayout)
{
    setObjectName(id);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 0.5));
    QLabel *words = wrappedLabel(question, u"label"_s, this);
    words->setObjectName(id + u"/question"_s);
    column->addWidget(words);
    m_list->setSpacing(grid(this, 0.5));
    column->addLayout(m_list);
    m_line->input()->installEventFilter(this);
    m_soon.setSingleShot(true);
    m_soon.setInterval(untilLookedFor);
    connect(&m_soon, &QTimer::timeout, this, &KnownChildren::look);
    connect(m_line, &LineField::edited, this, [this] { m_soon.start(); });
    hide();
}

void KnownChildren::look()
{
    m_soon.stop();
    const auto found = m_record.childrenLike(m_line->text());
    const QList<SearchHit> hits = found ? *found : QList<SearchHit>();
    QString shown;
    for (const SearchHit &hit : hits)
        shown += hit.child.toStorage() + hit.childName + hit.words + u'\n';
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_cards.clear();
    empty(m_list);
    QList<QWidget *> order { m_line->input() };
    for (const SearchHit &hit : hits) {
        auto *card = new CardButton(m_id + u'/' + hit.childName, this);
        card->showWords({ .title = hit.childName,
            .hint = hit.words,
            .notice = hit.isAway ? tr("Has an open absence") : QString(),
            .tone = u"due"_s });
        card->installEventFilter(this);
        connect(
            card, &QPushButton::clicked, this, [this, child = hit.child] { Q_EMIT chosen(child); });
        m_list->addWidget(card);
        m_cards << card;
        order << card;
    }
    chain(order);
    setVisible(!hits.isEmpty());
}

void KnownChildren::move(const QObject *from, int step)
{
    qsizetype to = -1;
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        if (m_cards.at(i) == from)
            to = i;
    }
    to += step;
    if (to < 0)
        m_line->setFocus(Qt::BacktabFocusReason);
    else if (to < m_cards.size())
        m_cards.at(to)->setFocus(Qt::TabFocusReason);
}

bool KnownChildren::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (goesOnFromLine(key) && m_soon.isActive())
        look();
    if (m_cards.isEmpty())
        return QWidget::eventFilter(watched, event);
    if (key != Qt::Key_Down && key != Qt::Key_Up)
        return QWidget::eventFilter(watched, event);
    move(watched, key == Qt::Key_Down ? 1 : -1);
    return true;
}

QHash<ChildId, QString> foundByName(const Record &record, const QString &typed)
{
    QHash<ChildId, QString> names;
    const auto found = record.search(typed);
    if (!found)
        return names;
    for (const SearchHit &hit : found->hits) {
        if (hit.isByOwnName() && !names.contains(hit.child))
            names.insert(hit.child, hit.words);
    }
    return names;
}

} // namespace homeward
