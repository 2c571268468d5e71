// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/record/copies.h"

#include <QObject>
#include <QStringList>

#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace homeward {

class CopyInspector;
class Record;

/// Looks for copies of the record that is open, and proves the newest of those that nobody has
/// looked into yet. It works in a thread of its own, and is stopped before the record goes.
class CopyWatch : public QObject
{
    Q_OBJECT

public:
    explicit CopyWatch(Record &record, QObject *parent = nullptr);
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
    void takeFound(const Result<QList<FoundCopy>> &found);
    void proveNext();
    void takeProof(const Result<CopyProof> &proof);
    void end();

    Record &m_record;
    std::unique_ptr<CopyInspector> m_inspector; ///< after the thread goes
    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_isStopped = false;
    QStringList m_waiting;
    QString m_proving;
    QString m_problem;
};

} // namespace homeward
