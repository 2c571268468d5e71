// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/copy_watch.h"

#include "core/record/copy_inspector.h"
#include "core/record/record.h"

#include <QThread>

#include <optional>

namespace homeward {

namespace {

/// Reading every page of a large record takes a while. Older copies had their turn when they were
/// new.
constexpr qsizetype mostProvedAtOnce = 3;

} // namespace

CopyWatch::CopyWatch(Record &record, QObject *parent)
    : QObject(parent)
    , m_record(record)
{
}

CopyWatch::~CopyWatch()
{
    m_isStopped = true;
    if (m_thread)
        m_thread->wait();
}

template <typename T>
void CopyWatch::run(std::function<T()> work, std::function<void(const T &)> take)
{
    const auto outcome = std::make_shared<std::optional<T>>();
    m_thread.reset(QThread::create([work, outcome] { outcome->emplace(work()); }));
    connect(m_thread.get(), &QThread::finished, this, [this, outcome, take] {
        m_thread->wait();
        take(**outcome);
    });
    m_thread->start(QThread::LowPriority);
    Q_EMIT changed();
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
    m_inspector = std::move(*inspector);
    m_isStopped = false;
    run<Result<QList<FoundCopy>>>([this] { return m_inspector->look(); },
        [this](const Result<QList<FoundCopy>> &found) { takeFound(found); });
}

void CopyWatch::stop()
{
    m_waiting.clear();
    m_isStopped = true;
}

void CopyWatch::takeFound(const Result<QList<FoundCopy>> &found)
{
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
    if (m_waiting.isEmpty() || m_isStopped) {
        end();
        return;
    }
    m_proving = m_waiting.takeFirst();
    run<Result<CopyProof>>(
        [this, name = m_proving] { return m_inspector->prove(name, m_isStopped); },
        [this](const Result<CopyProof> &proof) { takeProof(proof); });
}

void CopyWatch::takeProof(const Result<CopyProof> &proof)
{
    const Done noted = proof ? m_record.noteProof(*proof) : Done(tl::unexpected(proof.error()));
    if (!noted && !m_isStopped)
        m_problem = noted.error().message;
    proveNext();
}

void CopyWatch::end()
{
    m_proving.clear();
    m_thread.reset();
    m_inspector.reset();
    Q_EMIT changed();
}

} // namespace homeward
