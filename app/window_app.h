// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/sleepless_timer.h"
#include "core/base/time_source.h"
#include "core/record/record.h"
#include "core/record/search_hit.h"
#include "ui/shell/clipboard_watch.h"
#include "ui/shell/idle_time.h"
#include "ui/shell/prompts.h"
#include "ui/shell/ui_context.h"

#include <QMap>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

class QSettings;

namespace homeward {

class CopyWatch;
class IdleWatch;
class MainWindow;
class Page;
class StartPage;

/// The program with its window: the pages before a record is open, or the frame around one record.
/// Every way from one page to another is here.
class WindowApp : public QObject, public Navigator
{
    Q_OBJECT

public:
    struct Setup
    {
        const TimeSource &time;
        QSettings &settings;
        Prompts &prompts;
        QString practiceFolder;
        std::function<void()> look; ///< shows the appearance that is in the settings
        KeyCost cost = KeyCost::usual(); ///< of the keys of a new record
        /// How long nobody may touch anything before the record is locked, where nobody chose
        /// another time; the second one while a page stands open that is read aloud.
        std::chrono::milliseconds idle = idle_time::usual;
        std::chrono::milliseconds idleReadAloud = std::chrono::minutes(30);
        QString failedTries = {}; ///< the file of them; empty: none are kept
        SleeplessTimer::Source untouched = SleeplessTimer::computersClock; ///< measures `idle`
    };

    explicit WindowApp(const Setup &setup);
    ~WindowApp() override;

    void showStart();
    void openRecord(const QString &path);
    void openPractice();
    /// Keeps what is typed, wipes the keys, and asks for the passphrase again.
    void lock();

    /// The top-level widget in sight.
    [[nodiscard]] QWidget *window() const;
    /// Null while no record is open.
    [[nodiscard]] MainWindow *mainWindow() const { return m_window.get(); }
    [[nodiscard]] Record *record() const { return m_record.get(); }

    void showToday() override;
    void showChildren() override;
    void showListIntake() override;
    void showChild(const ChildId &child) override;
    void showFound(const SearchHit &hit);
    void showEpisode(const EpisodeId &episode, std::optional<StepId> step = {}) override;
    void startMissing(const ChildId &child = {}) override;

private:
    [[nodiscard]] StartPage &start();
    void takeOver(std::unique_ptr<Record> record);
    void addPages();
    void closeRecord();
    /// Lets go of the window once the event that asked for it is over.
    void leave(const std::function<void(std::unique_ptr<Record>)> &then);
    /// While nothing is read aloud.
    [[nodiscard]] std::chrono::milliseconds usualIdle() const;
    [[nodiscard]] std::chrono::milliseconds allowedIdle() const;
    [[nodiscard]] UiContext context();
    /// A page that was open before the record was locked.
    void showKnownPage(const QString &id);
    void showOwnPage(const QString &id, const QString &under, const std::function<Page *()> &make);

    Setup m_setup;
    ClipboardWatch m_clipboard;
    std::unique_ptr<StartPage> m_start;
    std::unique_ptr<Record> m_record;
    std::unique_ptr<CopyWatch> m_copies; ///< before the record goes
    std::unique_ptr<MainWindow> m_window; ///< before the record goes
    std::unique_ptr<IdleWatch> m_idle;
    QString m_pathLocked; ///< where, by whom and on which page it was locked
    QString m_nameLocked;
    QString m_pageLocked;
    QMap<QString, QByteArray> m_unwritten; ///< by path: what the disk did not take, sealed
};

} // namespace homeward
