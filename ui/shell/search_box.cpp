// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/search_box.h"

#include "core/record/record.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QAccessible>
#include <QApplication>
#include <QCoreApplication>
#include <QEvent>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QObject>
#include <QResizeEvent>
#include <QVBoxLayout>
#include <QWidget>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostFound = 50;
constexpr int widestLetters = 60;

} // namespace

SearchBox::SearchBox(const Record &record, QWidget *frame, QWidget *parent)
    : QLineEdit(parent)
    , m_record(record)
    , m_frame(frame)
    , m_panel(new QFrame(frame))
    , m_words(wrappedLabel({}, u"hint"_s, m_panel))
    , m_list(new QListView(m_panel))
{
    setObjectName(u"search"_s);
    setAccessibleName(tr("Find a child, person, number or place"));
    setPlaceholderText(tr("Find …"));
    setToolTip(tr("Any part of a name, nickname, number, car or place"));
    m_panel->setObjectName(u"search/panel"_s);
    setRole(m_panel, u"card"_s);
    m_panel->hide();
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(grid(this), grid(this), grid(this), grid(this));
    column->addWidget(m_words);
    column->addWidget(m_list);
    m_words->setObjectName(u"search/words"_s);
    m_list->setObjectName(u"search/found"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(&m_results);
    m_list->setItemDelegate(new SearchResultDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->installEventFilter(this);
    // Keys that wait to be read come before the search for what they make.
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &SearchBox::look);
    connect(this, &QLineEdit::textEdited, this, [this] { m_soon.start(); });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        look();
        open(0);
    });
    const auto openAt = [this](const QModelIndex &index) { open(index.row()); };
    connect(m_list, &QListView::activated, this, openAt);
    connect(m_list, &QListView::clicked, this, openAt);
    connect(qApp, &QApplication::focusChanged, this,
        [this](const QWidget *, const QWidget *now) { hideUnlessHere(now); });
}

void SearchBox::goTo()
{
    QWidget *focus = QApplication::focusWidget();
    if (focus != this && focus != m_list)
        m_before = focus;
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    look();
}

void SearchBox::look()
{
    m_soon.stop();
    const QString typed = text().trimmed();
    if (typed.isEmpty()) {
        m_panel->hide();
        m_results.setHits({});
        return;
    }
    const auto found = m_record.search(typed, mostFound);
    m_results.setHits(found ? found->hits : QList<SearchHit>());
    const qsizetype count = found ? found->hits.size() : 0;
    m_words->setText(!found ? found.error().message
            : count == 0    ? tr("Nothing in this record is like this.")
            : found->isCut  ? tr("The first %1. Type more letters to see others.").arg(count)
                            : tr("Found: %1").arg(count));
    m_list->setAccessibleName(m_words->text());
    m_list->setVisible(count > 0);
    if (count > 0)
        m_list->setCurrentIndex(m_results.index(0));
    m_panel->show();
    m_panel->raise();
    place();
    QAccessibleEvent told(m_words, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&told);
}

void SearchBox::open(int row)
{
    if (row < 0 || row >= m_results.rowCount())
        return;
    const SearchHit hit = m_results.hitAt(row);
    // Not QLineEdit::clear: a name is nothing to be brought back by Ctrl+Z.
    setText({});
    m_panel->hide();
    m_results.setHits({});
    Q_EMIT chosen(hit);
}

void SearchBox::place()
{
    if (m_panel->isHidden())
        return;
    const QPoint beneath = mapTo(m_frame, QPoint(0, height()));
    const int space = grid(this);
    const int room = m_frame->width() - 2 * space;
    const int wide = qMin(room, qMax(width(), fontMetrics().averageCharWidth() * widestLetters));
    const int left = qBound(space, beneath.x(), qMax(space, m_frame->width() - wide - space));
    const int most = m_frame->height() - beneath.y() - space;
    m_panel->resize(wide, most);
    m_panel->layout()->activate();
    int lines = 0;
    for (int row = 0; row < m_results.rowCount() && lines < most; ++row)
        lines += m_list->sizeHintForRow(row);
    const QMargins margins = m_panel->layout()->contentsMargins();
    const int words = m_words->heightForWidth(wide - margins.left() - margins.right());
    const int wanted = margins.top() + margins.bottom() + words + 2 * m_panel->frameWidth()
        + (lines > 0 ? m_panel->layout()->spacing() + lines + 2 * m_list->frameWidth() : 0);
    m_panel->setGeometry(left, beneath.y(), wide, qMin(wanted, most));
}

void SearchBox::leave()
{
    m_panel->hide();
    if (m_before != nullptr && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    else
        clearFocus();
}

void SearchBox::hideUnlessHere(const QWidget *focus)
{
    // Nothing has the focus while another window is in front: then it stays.
    if (focus != nullptr && focus != this && focus != m_list)
        m_panel->hide();
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        if (m_soon.isActive() || m_panel->isHidden())
            look();
        if (m_results.rowCount() > 0)
            m_list->setFocus(Qt::TabFocusReason);
        return;
    case Qt::Key_Escape:
        leave();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QLineEdit::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape) {
        leave();
        return true;
    }
    if (key->key() == Qt::Key_Up && m_list->currentIndex().row() <= 0) {
        setFocus(Qt::BacktabFocusReason);
        return true;
    }
    const bool isTyped = key->key() == Qt::Key_Backspace
        || (!key->text().isEmpty() && key->text().at(0).isPrint()
            && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)));
    if (!isTyped)
        return QLineEdit::eventFilter(watched, event);
    setFocus(Qt::OtherFocusReason);
    deselect();
    end(false);
    QCoreApplication::sendEvent(this, event);
    return true;
}

void SearchBox::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    place();
}

} // namespace homeward
