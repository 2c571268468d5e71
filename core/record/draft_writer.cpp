// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/draft_writer.h"

#include "core/record/record_p.h"
#include "core/store/child_removal.h"
#include "core/store/database.h"
#include "core/store/staff_store.h"
#include "core/store/transaction.h"

#include <QMetaObject>
#include <QMutexLocker>
#include <QThread>

#include <algorithm>
#include <tuple>
#include <utility>

namespace homeward {

namespace {

bool isOfOneField(const DraftWriter::Handed &one, const DraftWriter::Handed &other)
{
    const auto place = [](const DraftWriter::Handed &each) {
        return std::tie(each.author, each.draft.record, each.draft.form, each.draft.subject,
            each.draft.field);
    };
    return place(one) == place(other);
}

} // namespace

Done putDraft(Database &database, const DraftRow &draft, const Stamp &stamp)
{
    const Result<bool> isGone = ChildRemoval(database).isGone(draft.record);
    if (!isGone)
        return tl::unexpected(isGone.error());
    if (*isGone)
        return notInRecord();
    return DraftStore(database).save(draft, stamp);
}

bool isHeldUp(const Done &put)
{
    return !put && put.error().code != Error::Code::NotAllowed
        && put.error().code != Error::Code::NotFound;
}

DraftWriter::DraftWriter(Opener opener)
    : m_opener(std::move(opener))
{
}

DraftWriter::~DraftWriter()
{
    if (!m_thread)
        return;
    {
        const QMutexLocker lock(&m_mutex);
        m_isEnding = true;
        m_changed.wakeAll();
    }
    m_thread->wait();
}

void DraftWriter::write(const Handed &draft)
{
    const QMutexLocker lock(&m_mutex);
    const auto same = std::find_if(m_waiting.begin(), m_waiting.end(),
        [&](const Handed &each) { return isOfOneField(each, draft); });
    if (same != m_waiting.end())
        *same = draft;
    else
        m_waiting << draft;
    if (!m_thread) {
        m_thread.reset(QThread::create([this] { work(); }));
        m_thread->start();
    }
    m_changed.wakeAll();
}

DraftWriter::Pause DraftWriter::settle()
{
    {
        const QMutexLocker lock(&m_mutex);
        // What waits behind a pause of somebody further out waits on.
        while (m_isWriting || (!m_waiting.isEmpty() && m_pauses == 0))
            m_changed.wait(&m_mutex);
        ++m_pauses;
    }
    tell();
    return Pause(this);
}

void DraftWriter::resume()
{
    const QMutexLocker lock(&m_mutex);
    --m_pauses;
    m_changed.wakeAll();
}

void DraftWriter::tell()
{
    QList<Outcome> outcomes;
    {
        const QMutexLocker lock(&m_mutex);
        outcomes.swap(m_outcomes);
    }
    for (const Outcome &outcome : std::as_const(outcomes))
        outcome.handed.told(outcome.done);
}

void DraftWriter::work()
{
    QMutexLocker lock(&m_mutex);
    for (;;) {
        while (m_waiting.isEmpty() ? !m_isEnding : m_pauses > 0)
            m_changed.wait(&m_mutex);
        if (m_waiting.isEmpty())
            break;
        const Handed next = m_waiting.takeFirst();
        m_isWriting = true;
        lock.unlock();
        const Done done = save(next);
        // What went wrong with a connection does not stay with the next draft.
        if (isHeldUp(done))
            m_database.reset();
        lock.relock();
        m_isWriting = false;
        m_outcomes << Outcome { next, done };
        // Where the disk or another program holds up one, nobody waits for the others to be tried
        // one after the other.
        if (isHeldUp(done)) {
            for (const Handed &waiting : std::as_const(m_waiting))
                m_outcomes << Outcome { waiting, done };
            m_waiting.clear();
        }
        m_changed.wakeAll();
        QMetaObject::invokeMethod(&m_here, [this] { tell(); }, Qt::QueuedConnection);
    }
    // A connection is closed by the thread that opened it.
    m_database.reset();
}

Done DraftWriter::save(const Handed &draft)
{
    if (!m_database) {
        Result<std::unique_ptr<Database>> opened = m_opener();
        // A file that is out of reach is no child that was deleted.
        if (!opened)
            return failure(Error::Code::Io, opened.error().message, opened.error().detail);
        m_database = std::move(*opened);
    }
    Result<Transaction> transaction = Transaction::begin(*m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const Result<std::optional<Staff>> author = StaffStore(*m_database).member(draft.author);
    if (!author)
        return tl::unexpected(author.error());
    if (!*author || (*author)->hasLeft)
        return mayNotWriteAnyMore();
    Done put = putDraft(*m_database, draft.draft, { draft.author, draft.draft.savedAt });
    return put ? transaction->commit() : put;
}

} // namespace homeward
