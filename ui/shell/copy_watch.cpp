// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/copy_watch.h"

#include "core/record/backup.h"
#include "core/record/copy_inspector.h"
#include "core/record/record.h"

#include <QThread>

#include <optional>

namespace homeward {

namespace {

/// Reading every page of a large record takes a while. Older copies had their turn when they were
/// new.
constexpr qsizetype mostProvedAtOnce = 3;

/// What was found is written down once nobody else has the record.
constexpr std::chrono::milliseconds untilAskedAgain(100);

/// What is not hanging at a drive stops within milliseconds.
constexpr std::chrono::milliseconds patienceAtEnd = std::chrono::seconds(1);

} // namespace

CopyWatch::CopyWatch(Record &record, std::chrono::milliseconds patience)
    : m_record(record)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(patience);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        const auto plan = m_record.copyPlan();
        m_problem = plan ? backup::driveIsSilent(plan->folder).message : plan.error().message;
        Q_EMIT changed();
    });
}

CopyWatch::~CopyWatch()
{
    if (!m_thread)
        return;
    m_work->isStopped = true;
    m_work->inspector->forgetKey();
    leaveAlone(std::move(m_thread), patienceAtEnd);
}

template <typename T>
void CopyWatch::run(std::function<T()> work, std::function<void(const T &)> take)
{
    const auto outcome = std::make_shared<std::optional<T>>();
    m_thread.reset(QThread::create([work, outcome] { outcome->emplace(work()); }));
    connect(m_thread.get(), &QThread::finished, this, [this, outcome, take] {
        m_thread->wait();
        // It has answered, even where nobody can take the answer yet.
        m_silence.stop();
        whenFree([outcome, take] { take(**outcome); });
    });
    m_thread->start(QThread::LowPriority);
    Q_EMIT changed();
}

void CopyWatch::whenFree(const std::function<void()> &then)
{
    if (isRecordHeld())
        QTimer::singleShot(untilAskedAgain, this, [this, then] { whenFree(then); });
    else
        then();
}

void CopyWatch::look()
{
    if (isAtWork())
        return;
    m_problem.clear();
    Result<std::unique_ptr<CopyInspector>> inspector = m_record.copyInspector();
    if (!inspector)
        m_problem = inspector.error().message;
    if (!inspector || !*inspector)
        return;
    m_work = std::make_shared<Work>();
    m_work->inspector = std::move(*inspector);
    m_silence.start();
    run<Result<QList<FoundCopy>>>([work = m_work] { return work->inspector->look(); },
        [this](const Result<QList<FoundCopy>> &found) { takeFound(found); });
}

void CopyWatch::stop()
{
    m_waiting.clear();
    if (m_work)
        m_work->isStopped = true;
}

void CopyWatch::takeFound(const Result<QList<FoundCopy>> &found)
{
    m_silence.stop();
    m_problem.clear();
    const Done noted = found ? m_record.noteCopies(*found) : Done(tl::unexpected(found.error()));
    const auto copies = m_record.copies();
    if (!noted || !copies) {
        m_problem = noted ? copies.error().message : noted.error().message;
        end();
        return;
    }
    m_waiting.clear();
    for (const CopyLine &copy : *copies) {
        if (!copy.provedAt.isValid() && m_waiting.size() < mostProvedAtOnce)
            m_waiting << copy.name;
    }
    proveNext();
}

void CopyWatch::proveNext()
{
    if (m_waiting.isEmpty() || m_work->isStopped) {
        end();
        return;
    }
    m_proving = m_waiting.takeFirst();
    run<Result<CopyProof>>(
        [work = m_work, name = m_proving] { return work->inspector->prove(name, work->isStopped); },
        [this](const Result<CopyProof> &proof) { takeProof(proof); });
}

void CopyWatch::takeProof(const Result<CopyProof> &proof)
{
    const Done noted = proof ? m_record.noteProof(*proof) : Done(tl::unexpected(proof.error()));
    if (!noted && !m_work->isStopped)
        m_problem = noted.error().message;
    proveNext();
}

void CopyWatch::end()
{
    m_proving.clear();
    m_thread.reset();
    m_work.reset();
    Q_EMIT changed();
}

} // namespace homeward
