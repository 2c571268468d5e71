// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/start_page.h"

#include "core/base/time_source.h"
#include "core/practice/practice_home.h"
#include "core/record/backup.h"
#include "core/time/local_time.h"
#include "ui/parts/key_paper.h"
#include "ui/parts/scrolled_content.h"
#include "ui/parts/words.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompts.h"
#include "ui/shell/style.h"
#include "ui/start/advice_panel.h"
#include "ui/start/first_run.h"
#include "ui/start/pack_page.h"
#include "ui/start/recent_records.h"
#include "ui/start/record_list.h"
#include "ui/start/sign_in.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QThread>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// Narrower than this many letters, the two columns stand one below the other.
constexpr int lettersForTwo = 100;

constexpr auto dialogPause = std::chrono::milliseconds(50);

} // namespace

StartPage::StartPage(const StartPlace &place, Opened opened, QWidget *parent)
    : QWidget(parent)
    , m_place(place)
    , m_opened(std::move(opened))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"startPage"_s);
    setWindowTitle(tr("Homeward"));
    setAutoFillBackground(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeDanger());
    column->addWidget(m_messages);
    column->addWidget(m_stack, 1);
    m_choice = makeChoice();
    m_firstRun = new FirstRun(
        m_place, [this](Record::Made made) { showNewKey(std::move(made)); }, this);
    m_signIn = new SignIn(
        m_place, [this](std::unique_ptr<Record> record) { finish(std::move(record)); }, this);
    m_pack = new PackPage(
        m_place, [this](Record::Made made) { showNewKey(std::move(made)); }, this);
    m_key = new KeyPaper(m_place.prompts, u"recoveryKey"_s, tr("I have it on paper: go &on"), this);
    for (QWidget *inner :
        { m_choice, static_cast<QWidget *>(m_firstRun), static_cast<QWidget *>(m_signIn),
            static_cast<QWidget *>(m_pack), static_cast<QWidget *>(m_key) })
        m_stack->addWidget(scrolling(inner));
    connect(m_firstRun, &FirstRun::cancelled, this, &StartPage::showRecords);
    connect(m_signIn, &SignIn::cancelled, this, &StartPage::showRecords);
    connect(m_pack, &PackPage::cancelled, this, &StartPage::showRecords);
    auto *idle = new IdleWatch([this] { return m_place.idle; }, m_place.untouched, this);
    connect(idle, &IdleWatch::idle, this, &StartPage::putAway, Qt::QueuedConnection);
    connect(m_key, &KeyPaper::finished, this, [this] {
        m_key->forget();
        if (m_made)
            finish(std::move(m_made));
    });
    resize(1024, 700);
    showRecords();
}

QWidget *StartPage::makeDanger()
{
    auto *frame = new QFrame(this);
    frame->setObjectName(u"topBar"_s);
    setRole(frame, u"bar"_s);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(grid(this, 3), grid(this, 1.5), grid(this, 3), grid(this, 1.5));
    column->setSpacing(grid(this, 0.5));
    QLabel *first = wrappedLabel(tr("If a child is in danger now, ring 999."), u"heading"_s, frame);
    first->setObjectName(u"danger"_s);
    setTone(first, u"late"_s);
    column->addWidget(first);
    column->addWidget(wrappedLabel(
        tr("Also when they need medicine they do not have, may hurt themselves, or may be with "
           "somebody who hurts children. Missing, and not in danger as far as you know: ring 101."),
        {}, frame));
    return frame;
}

QWidget *StartPage::makeChoice()
{
    auto *choice = new QWidget(this);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, choice);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(grid(this, 2));
    auto *advice = new AdvicePanel(m_place, *m_messages, choice);
    m_records = new RecordList(m_place, choice);
    m_columns->addWidget(advice, 1);
    m_columns->addWidget(m_records, 1);
    connect(
        m_records, &RecordList::recordChosen, this, [this](const QString &path) { open(path); });
    connect(m_records, &RecordList::copyWanted, this, &StartPage::openCopy);
    connect(m_records, &RecordList::practiceWanted, this, &StartPage::openPractice);
    connect(m_records, &RecordList::newRecordWanted, this, [this] {
        m_messages->dismiss();
        show(m_firstRun);
        m_firstRun->goTo();
    });
    connect(m_records, &RecordList::packChosen, this, [this](const QString &path) {
        m_messages->dismiss();
        m_pack->showPack(path);
        show(m_pack);
        m_pack->goTo();
    });
    connect(m_records, &RecordList::practiceThrownAway, this,
        [this] { m_messages->inform(tr("The practice home is thrown away.")); });
    return choice;
}

QWidget *StartPage::scrolling(QWidget *inner)
{
    auto *area = new QScrollArea(m_stack);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new ScrolledContent(area);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(grid(this, 3), grid(this, 2), grid(this, 3), grid(this, 3));
    column->addWidget(inner);
    area->setWidget(content);
    return area;
}

void StartPage::show(QWidget *inner)
{
    for (int i = 0; i < m_stack->count(); ++i) {
        if (m_stack->widget(i)->isAncestorOf(inner))
            m_stack->setCurrentIndex(i);
    }
}

void StartPage::showRecords()
{
    m_records->refresh();
    show(m_choice);
    m_records->goTo();
}

void StartPage::open(const QString &path, const QString &name)
{
    if (const Done isRecord = Record::checkIsRecord(path); !isRecord) {
        m_messages->show(isRecord.error());
        return;
    }
    m_messages->dismiss();
    m_signIn->showRecord(path, name);
    show(m_signIn);
    m_signIn->goTo();
}

void StartPage::openCopy()
{
    m_messages->dismiss();
    const QString copy = m_place.prompts.openCopyPath();
    const QString to = copy.isEmpty() ? QString() : m_place.prompts.restoredPath();
    if (to.isEmpty())
        return;
    m_messages->inform(tr("The copy is being read …"));
    const auto restored = doOnDrive(m_place.onDrive,
        [copy, to](const Alive &alive) { return backup::restore(copy, to, alive); });
    if (!restored || !*restored) {
        m_messages->show(restored ? restored->error() : backup::driveIsSilent(copy));
        return;
    }
    open(to);
    if (m_messages->text().isEmpty()) {
        m_messages->inform(tr("The copy is now a record of its own, beside any other. Sign in to "
                              "see what is in it; it is as it was when the copy was made."));
    }
}

void StartPage::openPractice()
{
    const QString path = practicePath(m_place);
    if (!QFileInfo::exists(path)) {
        QDir().mkpath(m_place.practiceFolder);
        const Done made = practice_home::make(path, local_time::dateOf(m_place.time.now()));
        if (!made) {
            m_messages->show(made.error());
            return;
        }
    }
    auto record = practice_home::open(path, m_place.time);
    if (!record) {
        m_messages->show(record.error());
        return;
    }
    finish(std::move(*record));
}

void StartPage::showNewKey(Record::Made made)
{
    m_made = std::move(made.record);
    m_key->showKey(tr("The recovery key of %1").arg(m_made->setting().name),
        tr("It opens the record when everybody has forgotten their passphrase. It is shown this "
           "once and is not in the computer. Print it or write it down, and keep it in a safe, "
           "away from the computer."),
        made.recoveryKey.text(),
        [this] { return m_made->noteKeyPrinted(KeyHolder::Kind::Recovery); });
    show(m_key);
    m_key->setFocus(Qt::OtherFocusReason);
}

void StartPage::openLast()
{
    const QStringList paths = RecentRecords(m_place.settings).paths();
    showRecords();
    if (!paths.isEmpty())
        open(paths.first());
}

void StartPage::remember(const Record &record)
{
    if (!record.setting().isPractice)
        RecentRecords(m_place.settings).add(record.path());
}

void StartPage::finish(std::unique_ptr<Record> record)
{
    remember(*record);
    m_opened(std::move(record));
}

bool StartPage::isShown(const QWidget *inner) const
{
    return m_stack->currentWidget()->isAncestorOf(inner);
}

void StartPage::putAway()
{
    // What waits for a dialog must not go before the dialog has answered.
    if (QThread::currentThread()->loopLevel() > 1) {
        if (QWidget *dialog = QApplication::activeModalWidget())
            dialog->close();
        QTimer::singleShot(dialogPause, this, &StartPage::putAway);
        return;
    }
    m_signIn->forgetSecrets();
    m_firstRun->forgetSecrets();
    if (m_made) {
        remember(*m_made);
        const QString name = m_made->setting().name;
        m_key->forget();
        m_made.reset();
        showRecords();
        m_messages->inform(
            tr("Nobody touched anything for a while, so the recovery key of %1 is off the screen. "
               "It is not on paper? Sign in and make a new one under Settings.")
                .arg(name));
    } else if (isShown(m_pack)) {
        m_pack->forget();
        showRecords();
        m_messages->inform(tr("Nobody touched anything for a while, so what was opened is off the "
                              "screen. It opens again with its key."));
    }
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * lettersForTwo;
    m_columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace homeward
