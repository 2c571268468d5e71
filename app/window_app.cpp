// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window_app.h"

#include "ui/children/child_page.h"
#include "ui/children/children_page.h"
#include "ui/children/list_page.h"
#include "ui/episode/episode_page.h"
#include "ui/episode/episodes_page.h"
#include "ui/records/records_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/beside_window.h"
#include "ui/shell/copy_watch.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/start/missing_page.h"
#include "ui/start/start_page.h"
#include "ui/today/today_page.h"

#include <QApplication>
#include <QThread>
#include <QTimer>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr auto dialogPause = std::chrono::milliseconds(50);

const QString todayId = u"today"_s;
const QString childrenId = u"children"_s;
const QString episodesId = u"episodes"_s;
const QString recordsId = u"records"_s;
const QString settingsId = u"settings"_s;
const QString missingId = u"missing"_s;
const QString listId = u"list"_s;
const QString childPrefix = u"child/"_s;
const QString episodePrefix = u"episode/"_s;

} // namespace

WindowApp::WindowApp(const Setup &setup)
    : m_setup(setup)
{
}

WindowApp::~WindowApp() = default;

QWidget *WindowApp::window() const
{
    return m_window ? static_cast<QWidget *>(m_window.get()) : m_start.get();
}

StartPage &WindowApp::start()
{
    if (!m_start) {
        const StartPlace place { m_setup.time, m_setup.prompts, m_setup.settings,
            m_setup.practiceFolder, m_setup.cost, FailedTries(m_setup.failedTries), besideWindow,
            [](const auto &work) { return onDriveBesideWindow(work); }, usualIdle(),
            m_setup.untouched };
        m_start = std::make_unique<StartPage>(place, [this](std::unique_ptr<Record> record) {
            // What asked for it is a part of the start page.
            auto shared = std::make_shared<std::unique_ptr<Record>>(std::move(record));
            QTimer::singleShot(0, this, [this, shared] { takeOver(std::move(*shared)); });
        });
    }
    return *m_start;
}

void WindowApp::showStart() { static_cast<QWidget &>(start()).show(); }

void WindowApp::openRecord(const QString &path)
{
    showStart();
    start().open(path);
}

void WindowApp::openPractice()
{
    start().openPractice();
    if (!start().messages().text().isEmpty())
        showStart();
}

void WindowApp::takeOver(std::unique_ptr<Record> record)
{
    m_record = std::move(record);
    if (const QByteArray unwritten = m_unwritten.take(m_record->path()); !unwritten.isEmpty())
        m_record->takeUnwritten(unwritten);
    m_copies = std::make_unique<CopyWatch>(*m_record);
    MainWindow::Actions actions;
    actions.childMissing = [this] { startMissing(); };
    actions.lock = [this] { lock(); };
    actions.keepKeys = [this] { m_window->showPage(settingsId); };
    actions.openFound = [this](const SearchHit &hit) { showFound(hit); };
    if (m_record->setting().isPractice) {
        actions.thisIsReal = [this] {
            leave([this](std::unique_ptr<Record> practice) {
                practice.reset();
                showStart();
                start().openLast();
            });
        };
    }
    m_window = std::make_unique<MainWindow>(*m_record, actions);
    addPages();
    if (m_start && m_start->isVisible())
        m_window->setGeometry(m_start->geometry());
    const bool isBack = m_record->path() == m_pathLocked && m_record->signedIn() != nullptr
        && m_record->signedIn()->name == m_nameLocked;
    showKnownPage(isBack ? m_pageLocked : todayId);
    m_window->show();
    if (const Done begun = m_record->beginSession(ProgramKind::Window); !begun)
        m_window->messages().show(begun.error());
    m_copies->look();
    m_start.reset();
    m_idle = std::make_unique<IdleWatch>([this] { return allowedIdle(); }, m_setup.untouched);
    connect(m_idle.get(), &IdleWatch::idle, this, &WindowApp::lock, Qt::QueuedConnection);
}

UiContext WindowApp::context()
{
    return { *m_record, m_window->messages(), *this, m_window->saved(), m_setup.prompts };
}

void WindowApp::addPages()
{
    m_window->addPage(
        todayId, tr("Today"), u"today"_s, [this] { return new TodayPage(context()); });
    m_window->addPage(
        childrenId, tr("Children"), u"children"_s, [this] { return new ChildrenPage(context()); });
    m_window->addPage(
        episodesId, tr("Episodes"), u"episodes"_s, [this] { return new EpisodesPage(context()); });
    if (m_record->may(Action::ReadAudit)) {
        m_window->addPage(
            recordsId, tr("Records"), u"document"_s, [this] { return new RecordsPage(context()); });
    }
    m_window->addPage(settingsId, tr("Settings"), u"settings"_s, [this] {
        return new SettingsPage(context(), m_setup.settings,
            { [this] { closeRecord(); }, m_setup.look, m_copies.get() });
    });
    m_window->addPage({ .id = missingId, .under = todayId, .make = [this] {
                           return new MissingPage(context());
                       } });
}

void WindowApp::leave(const std::function<void(std::unique_ptr<Record>)> &then)
{
    m_window->flush();
    m_idle.reset();
    QTimer::singleShot(0, this, [this, then] {
        if (!m_window)
            return;
        // A page that waits for a dialog, or for a copy that is being made, must not go before that
        // has answered.
        if (QThread::currentThread()->loopLevel() > 1) {
            // Nobody has to see it meanwhile.
            for (QWidget *above :
                { QApplication::activePopupWidget(), QApplication::activeModalWidget() }) {
                if (above != nullptr)
                    above->close();
            }
            m_window->cover();
            QTimer::singleShot(dialogPause, this, [this, then] { leave(then); });
            return;
        }
        m_window->hide();
        m_window.reset();
        m_copies.reset();
        m_clipboard.clear();
        if (const QByteArray unwritten = m_record->sealUnwritten(); !unwritten.isEmpty())
            m_unwritten.insert(m_record->path(), unwritten);
        then(std::move(m_record));
    });
}

std::chrono::milliseconds WindowApp::usualIdle() const
{
    const auto chosen = idle_time::chosen(m_setup.settings);
    return chosen ? *chosen : m_setup.idle;
}

std::chrono::milliseconds WindowApp::allowedIdle() const
{
    const Page *shown = m_window ? m_window->shownPage() : nullptr;
    return shown != nullptr && shown->isReadAloud() ? m_setup.idleReadAloud : usualIdle();
}

void WindowApp::lock()
{
    if (!m_window || !m_record)
        return;
    m_pathLocked = m_record->path();
    m_nameLocked = m_record->signedIn()->name;
    m_pageLocked = m_window->currentPage();
    leave([this](std::unique_ptr<Record> locked) {
        const bool isLetGo = locked->isLetGo();
        locked.reset();
        showStart();
        start().open(m_pathLocked, m_nameLocked);
        if (isLetGo) {
            start().messages().inform(
                tr("%1 does not write in this record any more. Ask whoever runs it.")
                    .arg(m_nameLocked));
        } else if (m_unwritten.contains(m_pathLocked)) {
            start().messages().inform(
                tr("The disk did not take what was done last: it may be full. It is kept, sealed, "
                   "until whoever did it signs in again. Do not close Homeward before that."));
        }
    });
}

void WindowApp::closeRecord()
{
    if (!m_window->mayClose())
        return;
    leave([this](std::unique_ptr<Record> record) {
        record.reset();
        showStart();
    });
}

void WindowApp::showToday() { m_window->showPage(todayId); }

void WindowApp::showKnownPage(const QString &id)
{
    if (id.startsWith(childPrefix))
        showChild(ChildId::fromStorage(id.mid(childPrefix.size())));
    else if (id.startsWith(episodePrefix))
        showEpisode(EpisodeId::fromStorage(id.mid(episodePrefix.size())));
    else if (id == listId)
        showListIntake();
    else
        m_window->showPage(id);
}

void WindowApp::showChildren() { m_window->showPage(childrenId); }

void WindowApp::showListIntake()
{
    showOwnPage(listId, childrenId, [this] { return new ListPage(context()); });
}

void WindowApp::showOwnPage(
    const QString &id, const QString &under, const std::function<Page *()> &make)
{
    if (m_window->page(id) == nullptr)
        m_window->addPage({ .id = id, .under = under, .make = make });
    m_window->showPage(id);
}

void WindowApp::showChild(const ChildId &child)
{
    showOwnPage(childPrefix + child.toStorage(), childrenId,
        [this, child] { return new ChildPage(context(), child); });
}

void WindowApp::showFound(const SearchHit &hit)
{
    showChild(hit.child);
    if (auto *page = qobject_cast<ChildPage *>(m_window->page(childPrefix + hit.child.toStorage())))
        page->showFound(hit);
}

void WindowApp::showEpisode(const EpisodeId &episode, std::optional<StepId> step)
{
    const QString id = episodePrefix + episode.toStorage();
    showOwnPage(id, episodesId, [this, episode] {
        return new EpisodePage(EpisodeContext { context(), episode });
    });
    if (auto *page = qobject_cast<EpisodePage *>(m_window->page(id)))
        page->showStep(step);
}

void WindowApp::startMissing(const ChildId &child)
{
    m_window->showPage(missingId);
    if (auto *page = qobject_cast<MissingPage *>(m_window->page(missingId)))
        page->begin(child);
}

} // namespace homeward
