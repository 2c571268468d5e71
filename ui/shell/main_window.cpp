// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/main_window.h"

#include "core/record/record.h"
#include "ui/forms/flow_layout.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/notices.h"
#include "ui/shell/page_menu.h"
#include "ui/shell/saved_indicator.h"
#include "ui/shell/search_box.h"
#include "ui/shell/shortcut_page.h"
#include "ui/shell/style.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QObject>
#include <QPointer>
#include <QPushButton>
#include <QResizeEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Narrower than this many letters, the menu goes above the page.
constexpr int lettersBesideMenu = 112;
constexpr auto lookEvery = 2s;

const QKeySequence childMissingKey(Qt::CTRL | Qt::Key_M);
const QKeySequence lockKey(Qt::CTRL | Qt::Key_L);
const QKeySequence searchKey(Qt::CTRL | Qt::Key_F);
constexpr int lettersOfSearch = 22;

QKeySequence menuKey(int number)
{
    return number > 9 ? QKeySequence()
                      : QKeySequence(QKeyCombination(Qt::AltModifier, Qt::Key(Qt::Key_0 + number)));
}

QFrame *bar(const QString &name, const QString &role, QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setObjectName(name);
    setRole(frame, role);
    return frame;
}

void setFrameMargins(QLayout *layout, const QWidget *of)
{
    layout->setContentsMargins(grid(of, 2), grid(of), grid(of, 2), grid(of));
}

} // namespace

MainWindow::MainWindow(Record &record, Actions actions, QWidget *parent)
    : QMainWindow(parent)
    , m_record(record)
    , m_actions(std::move(actions))
{
    setWindowTitle(tr("Homeward"));
    auto *frame = new QWidget(this);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    setCentralWidget(frame);
    column->addWidget(makeTopBar());
    column->addWidget(makePracticeBand());
    column->addWidget(makeKeyBand());
    column->addWidget(makeBody(), 1);
    column->addWidget(makeBottomBar());
    addKeys();
    updateFrame();
    resize(1024, 700);
    placeMenu();

    connect(&m_changes, &QTimer::timeout, this, &MainWindow::lookForChanges);
    connect(&m_minute, &QTimer::timeout, this, &MainWindow::passMinute);
    m_changes.start(lookEvery);
    m_minute.start(1min);
    connect(
        qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
            if (state != Qt::ApplicationActive)
                flush();
        });
}

void MainWindow::cover()
{
    if (centralWidget()->isHidden())
        return;
    centralWidget()->hide();
    auto *words = new QLabel(tr("One moment…"), this);
    words->setObjectName(u"covered"_s);
    words->setAlignment(Qt::AlignCenter);
    words->setGeometry(rect());
    words->show();
}

QWidget *MainWindow::makeTopBar()
{
    QFrame *top = bar(u"topBar"_s, u"bar"_s, centralWidget());
    auto *rows = new QVBoxLayout(top);
    setFrameMargins(rows, this);
    rows->setSpacing(grid(this));
    auto *row = m_topRow = new QHBoxLayout;
    rows->addLayout(row);
    m_secondRow = new QHBoxLayout;
    m_secondRow->setSpacing(grid(this, 1.5));
    rows->addLayout(m_secondRow);
    row->setSpacing(grid(this, 1.5));
    m_settingName = new QLabel(top);
    m_settingName->setObjectName(u"settingName"_s);
    m_settingName->setTextFormat(Qt::PlainText);
    m_settingName->setWordWrap(true);
    setRole(m_settingName, u"strong"_s);
    row->addWidget(m_settingName, 1);

    m_search = new SearchBox(m_record, centralWidget(), top);
    m_search->setVisible(m_actions.openFound != nullptr);
    m_search->setMinimumWidth(m_search->fontMetrics().averageCharWidth() * lettersOfSearch);
    connect(m_search, &SearchBox::chosen, this,
        [this](const SearchHit &hit) { m_actions.openFound(hit); });
    row->addWidget(m_search);
    m_childMissing = new QPushButton(tr("A child is missing"), top);
    m_childMissing->setObjectName(u"childMissing"_s);
    m_childMissing->setAccessibleName(m_childMissing->text());
    setRole(m_childMissing, u"primary"_s);
    connect(m_childMissing, &QPushButton::clicked, this, [this] { m_actions.childMissing(); });
    m_childMissingKey = new QLabel(childMissingKey.toString(QKeySequence::NativeText), top);
    setRole(m_childMissingKey, u"small"_s);
    m_childMissing->setVisible(m_actions.childMissing != nullptr);
    row->addWidget(m_childMissing);
    row->addWidget(m_childMissingKey);
    row->addSpacing(grid(this, 2));
    row->addStretch();

    m_person = new QLabel(top);
    m_person->setObjectName(u"person"_s);
    m_person->setTextFormat(Qt::PlainText);
    m_others = new QLabel(top);
    m_others->setObjectName(u"others"_s);
    m_others->setTextFormat(Qt::PlainText);
    m_others->setWordWrap(true);
    setRole(m_others, u"small"_s);
    m_others->hide();
    auto *people = new QVBoxLayout;
    people->setSpacing(0);
    people->addWidget(m_person);
    people->addWidget(m_others);
    row->addLayout(people);
    m_lock = new QPushButton(tr("Lock"), top);
    m_lock->setObjectName(u"lock"_s);
    m_lock->setAccessibleName(m_lock->text());
    m_lock->setToolTip(
        tr("Takes everything off the screen: %1").arg(lockKey.toString(QKeySequence::NativeText)));
    m_lock->setVisible(m_actions.lock != nullptr);
    connect(m_lock, &QPushButton::clicked, this, [this] { m_actions.lock(); });
    row->addWidget(m_lock);
    return top;
}

QWidget *MainWindow::makePracticeBand()
{
    m_band = bar(u"practiceBand"_s, u"band"_s, centralWidget());
    auto *row = new FlowLayout(m_band, grid(this, 2), 0);
    row->setContentsMargins(grid(this, 2), grid(this, 0.5), grid(this, 2), grid(this, 0.5));
    auto *words = new QLabel(tr("Practice – nothing here is real"), m_band);
    words->setObjectName(u"practiceWords"_s);
    setRole(words, u"strong"_s);
    row->addWidget(words);
    auto *real = new QPushButton(tr("This is real"), m_band);
    real->setObjectName(u"thisIsReal"_s);
    real->setAccessibleName(real->text());
    setRole(real, u"link"_s);
    real->setVisible(m_actions.thisIsReal != nullptr);
    connect(real, &QPushButton::clicked, this, [this] { m_actions.thisIsReal(); });
    row->addWidget(real);
    return m_band;
}

QWidget *MainWindow::makeKeyBand()
{
    m_keyBand = bar(u"keyBand"_s, u"band"_s, centralWidget());
    auto *row = new FlowLayout(m_keyBand, grid(this, 2), 0);
    row->setContentsMargins(grid(this, 2), grid(this, 0.5), grid(this, 2), grid(this, 0.5));
    m_keyWords = new QLabel(m_keyBand);
    m_keyWords->setObjectName(u"keyWords"_s);
    m_keyWords->setTextFormat(Qt::PlainText);
    row->addWidget(m_keyWords);
    auto *see = new QPushButton(tr("See to it"), m_keyBand);
    see->setObjectName(u"keepKeys"_s);
    see->setAccessibleName(see->text());
    setRole(see, u"link"_s);
    connect(see, &QPushButton::clicked, this, [this] { m_actions.keepKeys(); });
    row->addWidget(see);
    m_keyBand->hide();
    return m_keyBand;
}

QWidget *MainWindow::makeBody()
{
    auto *body = new QWidget(centralWidget());
    m_body = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    m_menu = new PageMenu(body);
    m_body->addWidget(m_menu);
    auto *side = new QVBoxLayout;
    side->setSpacing(0);
    m_messages = new MessageBar(body);
    m_stack = new QStackedWidget(body);
    side->addWidget(m_messages);
    side->addWidget(m_stack, 1);
    // A page scrolls: on a small screen with large text none of them makes the window outgrow it.
    m_stack->setMinimumHeight(grid(this, 10));
    m_body->addLayout(side, 1);
    m_shortcutPage = new ShortcutPage(m_stack);
    m_stack->addWidget(m_shortcutPage);
    // Nothing to see until the first page is there.
    m_stack->insertWidget(0, new QWidget(m_stack));
    m_stack->setCurrentIndex(0);
    connect(m_menu, &PageMenu::chosen, this, &MainWindow::showPage);
    return body;
}

QWidget *MainWindow::makeBottomBar()
{
    QFrame *bottom = bar(u"bottomBar"_s, u"bar"_s, centralWidget());
    auto *row = new FlowLayout(bottom, grid(this, 3), 0);
    row->setContentsMargins(grid(this, 2), grid(this, 0.5), grid(this, 2), grid(this, 0.5));
    auto *danger = new QLabel(tr("If someone is in danger, ring 999"), bottom);
    danger->setObjectName(u"danger"_s);
    setRole(danger, u"strong"_s);
    m_saved = new SavedIndicator(m_record, bottom);
    connect(m_saved, &SavedIndicator::marked, this, [this] {
        if (m_messages->isError())
            m_messages->dismiss();
    });
    row->addWidget(danger);
    row->addWidget(m_saved);
    return bottom;
}

// A dialog takes every key from the window behind it, whose names are still to be read.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && QApplication::activeModalWidget() != nullptr
        && QKeySequence(static_cast<QKeyEvent *>(event)->keyCombination()) == lockKey) {
        m_actions.lock();
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::addKeys()
{
    if (m_actions.childMissing) {
        auto *missing = new QShortcut(childMissingKey, this);
        connect(missing, &QShortcut::activated, this, [this] { m_actions.childMissing(); });
    }
    if (m_actions.lock) {
        auto *lock = new QShortcut(lockKey, this);
        connect(lock, &QShortcut::activated, this, [this] { m_actions.lock(); });
        QApplication::instance()->installEventFilter(this);
    }
    if (m_actions.openFound) {
        auto *search = new QShortcut(searchKey, this);
        connect(search, &QShortcut::activated, m_search, &SearchBox::goTo);
    }
    auto *keys = new QShortcut(QKeySequence(Qt::Key_F1), this);
    connect(keys, &QShortcut::activated, this, &MainWindow::showShortcuts);
    auto *back = new QShortcut(QKeySequence(Qt::Key_Escape), m_shortcutPage);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, [this] { showPage(m_beforeShortcuts); });
}

void MainWindow::addPage(const PageEntry &entry)
{
    m_slots << Slot { entry, nullptr };
    if (entry.title.isEmpty())
        return;
    const auto inMenu = std::count_if(m_slots.cbegin(), m_slots.cend(),
        [](const Slot &slot) { return !slot.entry.title.isEmpty(); });
    const QKeySequence key = menuKey(static_cast<int>(inMenu));
    m_messages->comeAfter(m_menu->add(entry.id, entry.title, entry.icon, key));
    auto *shortcut = new QShortcut(key, this);
    connect(shortcut, &QShortcut::activated, this, [this, id = entry.id] { showPage(id); });
}

void MainWindow::addPage(
    const QString &id, const QString &title, const QString &icon, std::function<Page *()> make)
{
    addPage({ .id = id, .title = title, .icon = icon, .make = std::move(make) });
}

MainWindow::Slot *MainWindow::slot(const QString &id)
{
    const auto found = std::find_if(
        m_slots.begin(), m_slots.end(), [&](const Slot &slot) { return slot.entry.id == id; });
    return found == m_slots.end() ? nullptr : &*found;
}

Page *MainWindow::page(const QString &id)
{
    Slot *found = slot(id);
    if (found == nullptr)
        return nullptr;
    if (found->page == nullptr) {
        Page *made = found->entry.make();
        m_stack->addWidget(made);
        // Making a page may add others, and then the list has moved.
        slot(id)->page = made;
        return made;
    }
    return found->page;
}

const Page *MainWindow::shownPage() const
{
    return qobject_cast<const Page *>(m_stack->currentWidget());
}

void MainWindow::showPage(const QString &id)
{
    const Slot *next = slot(id);
    if (next == nullptr)
        return;
    if (Slot *last = slot(m_current); last != nullptr && last->page != nullptr)
        last->page->flush();
    m_current = id;
    m_menu->setCurrent(next->entry.title.isEmpty() ? next->entry.under : id);
    if (isVisible())
        bringUp();
}

void MainWindow::bringUp()
{
    Page *shown = page(m_current);
    if (shown == nullptr)
        return;
    m_stack->setCurrentWidget(shown);
    refreshPage();
    if (!shown->isAncestorOf(QApplication::focusWidget()))
        shown->setFocus(Qt::OtherFocusReason);
}

void MainWindow::refreshPage()
{
    const Slot *shown = slot(m_current);
    if (shown == nullptr || shown->page == nullptr || m_stack->currentWidget() != shown->page)
        return;
    m_seen = m_record.changeCounter();
    // A page may make its rows anew: whoever was in one goes on in the one of the same name.
    const QPointer<QWidget> before = QApplication::focusWidget();
    const QString name = before != nullptr ? before->objectName() : QString();
    const bool wasInPage = before != nullptr && shown->page->isAncestorOf(before);
    shown->page->refresh();
    if (!wasInPage || QApplication::focusWidget() == before)
        return;
    if (before != nullptr && before->isVisible())
        before->setFocus(Qt::OtherFocusReason);
    else if (auto *again = name.isEmpty() ? nullptr : shown->page->findChild<QWidget *>(name))
        again->setFocus(Qt::OtherFocusReason);
}

Saved &MainWindow::saved() { return *m_saved; }

void MainWindow::refresh()
{
    // Whoever was let go meanwhile has nothing more to read here.
    if (m_record.isLetGo() && m_actions.lock && !std::exchange(m_isLocking, true))
        m_actions.lock();
    if (m_isLocking)
        return;
    updateFrame();
    refreshPage();
}

void MainWindow::lookForChanges()
{
    if (isRecordHeld())
        return;
    updateOthers();
    m_saved->refresh();
    if (m_record.changeCounter() != m_seen)
        refresh();
}

void MainWindow::passMinute()
{
    if (isRecordHeld())
        return;
    // Were it not to be kept, others would be told a minute later that this one is here.
    (void)m_record.keepSession();
    refresh();
}

void MainWindow::updateOthers()
{
    const auto others = m_record.others();
    if (!others)
        return;
    QStringList names;
    for (const OtherSession &other : others->mid(0, 2))
        names << inWords(other);
    if (others->size() > names.size())
        names << tr("%1 more").arg(others->size() - names.size());
    m_others->setText(names.isEmpty() ? QString() : tr("Also in: %1").arg(names.join(u", "_s)));
    m_others->setVisible(!names.isEmpty());
}

void MainWindow::flush()
{
    // What is typed stays in its line, and is kept when that is left.
    if (isRecordHeld())
        return;
    for (const Slot &slot : std::as_const(m_slots)) {
        if (slot.page != nullptr)
            slot.page->flush();
    }
}

void MainWindow::updateFrame()
{
    m_settingName->setText(m_record.setting().name);
    m_settingName->setAccessibleName(m_settingName->text());
    m_band->setVisible(m_record.setting().isPractice);
    m_person->setVisible(m_record.signedIn() != nullptr);
    m_person->setText(m_record.signedInName());
    m_person->setAccessibleName(m_person->text());
    updateOthers();
    updateKeyBand();
}

void MainWindow::updateKeyBand()
{
    const QString words = m_actions.keepKeys ? noticesFor(m_record).join(u'\n') : QString();
    m_keyWords->setText(words);
    m_keyWords->setAccessibleName(words);
    m_keyBand->setVisible(!words.isEmpty());
}

void MainWindow::placeMenu()
{
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * lettersBesideMenu;
    m_body->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_menu->setNarrow(isNarrow);
    m_childMissingKey->setVisible(!isNarrow && m_actions.childMissing != nullptr);
    placeTopBar(isNarrow);
}

void MainWindow::placeTopBar(bool isNarrow)
{
    // Where there is no room beside the button, the name and the search share a line beneath it.
    if (isNarrow == (m_secondRow->indexOf(m_search) >= 0))
        return;
    if (isNarrow) {
        m_secondRow->addWidget(m_settingName, 1);
        m_secondRow->addWidget(m_search, 1);
        setTabOrder(m_lock, m_search);
    } else {
        m_topRow->insertWidget(0, m_settingName, 1);
        m_topRow->insertWidget(1, m_search);
        setTabOrder(m_search, m_childMissing);
        setTabOrder(m_childMissing, m_lock);
    }
}

void MainWindow::showShortcuts()
{
    if (m_stack->currentWidget() == m_shortcutPage) {
        showPage(m_beforeShortcuts);
        return;
    }
    m_beforeShortcuts = m_current;
    m_shortcutPage->setShortcuts(shortcuts());
    m_stack->setCurrentWidget(m_shortcutPage);
    m_shortcutPage->setFocus(Qt::OtherFocusReason);
}

QList<Page::Shortcut> MainWindow::shortcuts()
{
    QList<Page::Shortcut> keys;
    if (m_actions.childMissing)
        keys << Page::Shortcut { childMissingKey, tr("A child is missing") };
    if (m_actions.lock)
        keys << Page::Shortcut { lockKey, tr("Take everything off the screen") };
    if (m_actions.openFound)
        keys << Page::Shortcut { searchKey, tr("Find a child, person, number or place") };
    int number = 0;
    for (const Slot &slot : std::as_const(m_slots)) {
        if (!slot.entry.title.isEmpty() && ++number <= 9)
            keys << Page::Shortcut { menuKey(number), slot.entry.title };
    }
    if (const Slot *shown = slot(m_current); shown != nullptr && shown->page != nullptr)
        keys << shown->page->shortcuts();
    keys << Page::Shortcut { QKeySequence(Qt::Key_Tab), tr("Go on to the next thing") }
         << Page::Shortcut { QKeySequence(Qt::Key_Right),
                tr("Move among the answers of one question") }
         << Page::Shortcut { QKeySequence(Qt::Key_Space), tr("Choose an answer, or take it back") }
         << Page::Shortcut { QKeySequence(Qt::Key_Escape), tr("Close a message, or this list") }
         << Page::Shortcut { QKeySequence(Qt::Key_F1), tr("Show or close this list") };
    return keys;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
}

bool MainWindow::mayClose()
{
    if (m_isCopying || isRecordHeld())
        return false;
    flush();
    const auto plan = m_record.copyPlan();
    if (m_isCopied || m_isLocking || !plan || !plan->isOnClosing)
        return true;
    m_messages->inform(tr("A copy is being made before the record closes …"));
    m_isCopying = true;
    const Result<QString> copy = m_record.copyNow(m_actions.onDrive);
    m_isCopying = false;
    m_isCopied = copy.has_value();
    if (copy || std::exchange(m_isCopyMissed, true)) {
        m_messages->dismiss();
        return true;
    }
    Error error = copy.error();
    error.message
        = tr("No copy was made. %1 To close without a copy, close again.").arg(error.message);
    m_messages->show(error);
    return false;
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    placeMenu();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    QTimer::singleShot(0, this, &MainWindow::bringUp);
}

} // namespace homeward
