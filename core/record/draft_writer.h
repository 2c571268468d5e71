// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/store/draft_store.h"

#include <QList>
#include <QMutex>
#include <QObject>
#include <QWaitCondition>

#include <functional>
#include <memory>
#include <utility>

class QThread;

namespace homeward {

class Database;

/// Inside the caller's transaction, where nobody else deletes meanwhile: what was deleted stays
/// deleted. Fails with NotFound when the draft is about a child or an absence that was.
[[nodiscard]] Done putDraft(Database &database, const DraftRow &draft, const Stamp &stamp);
/// It could not be put there now; not that it may not be.
[[nodiscard]] bool isHeldUp(const Done &put);

/// Puts drafts into the file from a thread of its own, so that whoever types waits for no disk. In
/// order; of what is handed in for one field only the newest is written. A draft is refused as
/// `Record::saveDraft` refuses it: NotAllowed once its author was let go, NotFound once its record
/// is deleted.
///
/// Everything but the thread's own work is called in the thread that made it.
class DraftWriter
{
public:
    /// A draft, whose it is, and who is told what became of it: in the thread that made the writer,
    /// from its event loop or from `settle`. Of what is not written because something newer took
    /// its place nobody is told.
    struct Handed
    {
        StaffId author;
        DraftRow draft;
        std::function<void(const Done &)> told;
    };
    /// Opens the file for the thread, in the thread.
    using Opener = std::function<Result<std::unique_ptr<Database>>()>;

    explicit DraftWriter(Opener opener);
    /// Writes what is left, and closes the file.
    ~DraftWriter();
    DraftWriter(const DraftWriter &) = delete;
    DraftWriter &operator=(const DraftWriter &) = delete;

    /// Returns at once.
    void write(const Handed &draft);
    class Pause;
    /// Waits until nothing is left to write, and tells what became of it. While the returned pause
    /// lives, nothing is written: what is handed in waits.
    [[nodiscard]] Pause settle();

private:
    struct Outcome
    {
        Handed handed;
        Done done;
    };

    void work();
    [[nodiscard]] Done save(const Handed &draft);
    void tell();
    void resume();

    const Opener m_opener;
    QObject m_here; ///< where outcomes are told
    std::unique_ptr<Database> m_database; ///< the thread's own
    std::unique_ptr<QThread> m_thread; ///< begins with the first draft

    QMutex m_mutex; ///< guards what follows
    QWaitCondition m_changed;
    QList<Handed> m_waiting;
    QList<Outcome> m_outcomes;
    bool m_isWriting = false;
    int m_pauses = 0;
    bool m_isEnding = false;
};

/// Holds the writer back until it goes; without a writer, nothing.
class DraftWriter::Pause
{
public:
    explicit Pause(DraftWriter *writer = nullptr)
        : m_writer(writer)
    {
    }
    ~Pause()
    {
        if (m_writer != nullptr)
            m_writer->resume();
    }
    Pause(Pause &&other) noexcept
        : m_writer(std::exchange(other.m_writer, nullptr))
    {
    }
    Pause(const Pause &) = delete;
    Pause &operator=(const Pause &) = delete;
    Pause &operator=(Pause &&) = delete;

private:
    DraftWriter *m_writer;
};

} // namespace homeward
