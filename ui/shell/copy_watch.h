// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/record/copies.h"
#include "ui/shell/beside_window.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>

class QThread;

namespace homeward {

class CopyInspector;
class Record;

/// Looks for copies of the record that is open, and proves the newest of those that nobody has
/// looked into yet. It works in a thread of its own, and is stopped before the record goes. Nobody
/// waits for a drive that does not answer: a thread that hangs there is left alone, without a key.
class CopyWatch : public QObject
{
    Q_OBJECT

public:
    /// `patience`: after what time without an answer it says that the folder does not answer.
    explicit CopyWatch(Record &record, std::chrono::milliseconds patience = drivePatience);
    ~CopyWatch() override;

    /// Does nothing while it is at work.
    void look();
    /// What was not proved yet is proved after the next sign-in.
    void stop();
    [[nodiscard]] bool isAtWork() const { return m_thread != nullptr; }
    /// The copy that is being proved, or empty.
    [[nodiscard]] const QString &proving() const { return m_proving; }
    /// Why the copies could not be looked for, or one of them not looked into; empty: nothing.
    [[nodiscard]] const QString &problem() const { return m_problem; }

Q_SIGNALS:
    /// It began or ended something.
    void changed();

private:
    template <typename T> void run(std::function<T()> work, std::function<void(const T &)> take);
    void whenFree(const std::function<void()> &then);
    void takeFound(const Result<QList<FoundCopy>> &found);
    void proveNext();
    void takeProof(const Result<CopyProof> &proof);
    void end();

    /// What the thread holds too, and may hold for longer.
    struct Work
    {
        std::unique_ptr<CopyInspector> inspector;
        std::atomic<bool> isStopped = false;
    };

    Record &m_record;
    std::shared_ptr<Work> m_work;
    std::unique_ptr<QThread> m_thread;
    QTimer m_silence;
    QStringList m_waiting;
    QString m_proving;
    QString m_problem;
};

} // namespace homeward
