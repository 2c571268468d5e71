// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/child_ticks.h"

#include "ui/parts/card_button.h"
#include "ui/parts/child_words.h"
#include "ui/parts/known_children.h"
#include "ui/parts/line_field.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QObject>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// More than this are found by typing.
constexpr int mostInSight = 12;

} // namespace

ChildTicks::ChildTicks(QWidget *parent)
    : QWidget(parent)
    , m_search(new LineField(u"missing/search"_s, tr("Who is missing?"),
          tr("Type part of a name. Enter ticks the only child it fits; or tick with the arrow keys "
             "and space. Tick several if they went together."),
          this))
    , m_list(new QVBoxLayout)
    , m_more(wrappedLabel({}, u"hint"_s, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this));
    column->addWidget(m_search);
    m_list->setSpacing(grid(this, 0.5));
    column->addLayout(m_list);
    column->addWidget(m_more);
    setFocusProxy(m_search);
    m_search->input()->installEventFilter(this);
    m_soon.setSingleShot(true);
    m_soon.setInterval(untilLookedFor);
    connect(m_search, &LineField::edited, this, [this] { m_soon.start(); });
    connect(&m_soon, &QTimer::timeout, this, [this] {
        narrow();
        Q_EMIT changed();
    });
}

void ChildTicks::showChildren(const Record &record, const QList<ChildLine> &children)
{
    m_record = &record;
    QStringList names;
    for (const Row &row : std::as_const(m_rows))
        names << row.child.id.toStorage();
    QStringList wanted;
    for (const ChildLine &child : children)
        wanted << child.id.toStorage();
    if (names != wanted) {
        const QList<ChildId> before = ticked();
        empty(m_list);
        m_rows.clear();
        for (const ChildLine &child : children) {
            auto *card = new CardButton(u"tick/"_s + child.name, this);
            card->setTickable();
            card->setChecked(before.contains(child.id));
            card->installEventFilter(this);
            connect(card, &QPushButton::toggled, this, &ChildTicks::changed);
            m_list->addWidget(card);
            m_rows << Row { child, card };
        }
        QList<QWidget *> order { m_search->input() };
        for (const Row &row : std::as_const(m_rows))
            order << row.card;
        chain(order);
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row.child = children.at(i);
        row.card->showPhoto(record, row.child.photoHash, row.child.name);
    }
    narrow();
}

QList<ChildId> ChildTicks::ticked() const
{
    QList<ChildId> children;
    for (const Row &row : m_rows) {
        if (row.card->isChecked())
            children << row.child.id;
    }
    return children;
}

QStringList ChildTicks::tickedNames() const
{
    QStringList names;
    for (const Row &row : m_rows) {
        if (row.card->isChecked())
            names << row.child.name;
    }
    return names;
}

void ChildTicks::tick(const ChildId &child)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.child.id == child)
            row.card->setChecked(true);
    }
}

void ChildTicks::clear()
{
    m_search->clear();
    for (const Row &row : std::as_const(m_rows))
        row.card->setChecked(false);
    narrow();
}

std::optional<ChildId> ChildTicks::onlyMatch()
{
    lookNow();
    const QList<CardButton *> shown = inSight();
    if (m_search->text().isEmpty() || shown.size() != 1)
        return std::nullopt;
    for (const Row &row : m_rows) {
        if (row.card == shown.first())
            return row.child.id;
    }
    return std::nullopt;
}

QString ChildTicks::unmatched()
{
    lookNow();
    for (const Row &row : m_rows) {
        if (isMatch(row))
            return {};
    }
    return m_search->text();
}

void ChildTicks::lookNow()
{
    if (!m_soon.isActive())
        return;
    narrow();
    Q_EMIT changed();
}

void ChildTicks::narrow()
{
    m_soon.stop();
    m_found = m_record ? foundByName(*m_record, m_search->text()) : QHash<ChildId, QString>();
    int shown = 0;
    int hidden = 0;
    for (const Row &row : std::as_const(m_rows)) {
        const bool matches = isMatch(row);
        const bool isShown = row.card->isChecked() || (matches && shown < mostInSight);
        row.card->setVisible(isShown);
        if (isShown)
            showWords(row);
        shown += isShown ? 1 : 0;
        hidden += matches && !isShown ? 1 : 0;
    }
    m_more->setText(hidden > 0                ? tr("%1 more: type part of the name.").arg(hidden)
            : shown == 0 && !m_rows.isEmpty() ? tr("Nobody on the record has this in their name.")
                                              : QString());
    m_more->setVisible(!m_more->text().isEmpty());
}

bool ChildTicks::isMatch(const Row &row) const
{
    return m_found.contains(row.child.id)
        || row.child.name.contains(m_search->text(), Qt::CaseInsensitive);
}

void ChildTicks::showWords(const Row &row)
{
    QStringList lines { m_found.value(row.child.id) };
    lines.removeAll(QString());
    row.card->showWords({ .title = row.child.name,
        .lines = lines,
        .hint = lineOf(row.child, m_record->now()),
        .notice = row.child.openEpisodes > 0 ? tr("Has an open absence") : QString(),
        .tone = u"due"_s });
}

QList<CardButton *> ChildTicks::inSight() const
{
    QList<CardButton *> cards;
    for (const Row &row : m_rows) {
        if (!row.card->isHidden())
            cards << row.card;
    }
    return cards;
}

void ChildTicks::moveFrom(const QObject *at, int step)
{
    const QList<CardButton *> cards = inSight();
    qsizetype to = -1;
    for (qsizetype i = 0; i < cards.size(); ++i) {
        if (cards.at(i) == at)
            to = i;
    }
    to += step;
    if (to < 0)
        m_search->setFocus(Qt::BacktabFocusReason);
    else if (to < cards.size())
        cards.at(to)->setFocus(Qt::TabFocusReason);
}

bool ChildTicks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (goesOnFromLine(key->key()))
        lookNow();
    if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
        moveFrom(watched, key->key() == Qt::Key_Down ? 1 : -1);
        return true;
    }
    const bool isLetter = !key->text().isEmpty() && key->text().at(0).isLetter()
        && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (watched != m_search->input() && isLetter) {
        m_search->setFocus(Qt::OtherFocusReason);
        m_search->input()->selectAll();
        QCoreApplication::sendEvent(m_search->input(), event);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace homeward
