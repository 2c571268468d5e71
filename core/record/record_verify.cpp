// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/situation.h"
#include "core/record/record_p.h"
#include "core/time/local_time.h"

#include <QFileInfo>
#include <QSet>

namespace homeward {

using namespace Qt::StringLiterals;

/// Goes through the whole file and says, one sentence each, what does not hold together. Changes
/// nothing.
class Record::Verification
{
    Q_DECLARE_TR_FUNCTIONS(Record)

public:
    Verification(Private &record, std::function<bool()> isStopped)
        : m_record(record)
        , m_isStopped(std::move(isStopped))
    {
    }

    [[nodiscard]] VerifyReport run();

private:
    void checkDatabase();
    void checkLength();
    void checkAudit();
    void checkEntries();
    void checkSummaries();
    void checkDigests();
    void checkSearch();
    [[nodiscard]] bool isStopped() const { return m_isStopped && m_isStopped(); }
    void say(const QString &problem) { m_report.problems << problem; }
    /// True when it could be read; else says why not.
    template <typename T> [[nodiscard]] bool isRead(const Result<T> &result)
    {
        if (!result)
            noteUnread(result.error());
        return result.has_value();
    }
    void noteUnread(const Error &why);

    Private &m_record;
    std::function<bool()> m_isStopped;
    VerifyReport m_report;
    QMap<QString, AuditRow> m_entryRows; ///< audit rows of entries, by the entry's id
};

VerifyReport Record::Verification::run()
{
    checkDatabase();
    checkLength();
    checkAudit();
    checkEntries();
    checkSummaries();
    checkDigests();
    checkSearch();
    m_report.problems.removeDuplicates();
    return m_report;
}

void Record::Verification::noteUnread(const Error &why)
{
    say(why.message);
    m_report.isUnreadable = m_report.isUnreadable || why.code == Error::Code::Damaged
        || why.code == Error::Code::Io || why.code == Error::Code::Sql;
}

void Record::Verification::checkDatabase()
{
    const Result<QStringList> problems = m_record.database->integrityProblems();
    if (isRead(problems)) {
        for (const QString &problem : *problems)
            say(tr("The file itself is damaged: %1").arg(problem));
    }
}

// Nothing that follows the last page is ever read, so nobody else would say so. What is missing is
// found when the file is opened.
void Record::Verification::checkLength()
{
    const Result<qint64> pages = m_record.database->pageCount();
    if (!isRead(pages))
        return;
    const qint64 more = QFileInfo(m_record.database->path()).size() - Vault::fileSizeOf(*pages);
    if (more > 0) {
        say(tr("After its last page the file has %1 bytes more: they are no part of the record, "
               "and somebody or something added them.")
                .arg(more));
    }
}

void Record::Verification::checkAudit()
{
    const Result<QList<AuditRow>> rows = m_record.audit.rows();
    if (!isRead(rows))
        return;
    const QString added = toStorage(AuditAction::EntryAdded);
    const QString corrected = toStorage(AuditAction::EntryCorrected);
    const QString takenIn = toStorage(AuditAction::EntryTakenIn);
    QString previous = auditBeginning();
    qint64 expected = 1;
    for (const AuditRow &row : *rows) {
        if (row.number != expected) {
            say(tr("Audit rows are missing before row %1.").arg(row.number));
        } else if (row.digest != row.digestAfter(previous)) {
            say(tr("Audit row %1 was changed after it was written.").arg(row.number));
        }
        if (row.action == added || row.action == corrected || row.action == takenIn)
            m_entryRows.insert(row.about, row);
        previous = row.digest;
        expected = row.number + 1;
        ++m_report.auditRows;
    }
}

void Record::Verification::checkEntries()
{
    const Result<QList<Entry>> entries = m_record.entries.all();
    const auto lost = m_record.removal.lostLogs();
    if (!isRead(entries) || !isRead(lost))
        return;
    for (const Entry &entry : *entries) {
        if (isStopped())
            return;
        const Result<QList<EpisodeId>> episodes = m_record.entries.episodesOf(entry.id);
        if (!isRead(episodes))
            return;
        // One that is in no log is not told of: it stands for a sealed part of a deleted child.
        if (!episodes->isEmpty())
            ++m_report.entries;
        const QString written = local_time::full(entry.written);
        const AuditRow row = m_entryRows.take(entry.id.toStorage());
        if (row.number == 0)
            say(tr("The audit knows nothing of the line by %1 written %2.")
                    .arg(entry.authorName, written));
        else if (row.contentDigest != digestOf(entry, *episodes + lost->value(entry.id)))
            say(tr("The line by %1 written %2 was changed after it was written.")
                    .arg(entry.authorName, written));
    }
    for (const AuditRow &row : std::as_const(m_entryRows)) {
        // A child who was deleted after review took it along.
        if (!lost->contains(EntryId::fromStorage(row.about)))
            say(tr("The line that audit row %1 tells of is gone.").arg(row.number));
    }
}

void Record::Verification::checkSummaries()
{
    const Result<QList<EpisodeRow>> rows = m_record.episodes.rows();
    if (!isRead(rows))
        return;
    for (const EpisodeRow &row : *rows) {
        if (isStopped())
            return;
        ++m_report.episodes;
        const Result<EpisodeFacts> facts = m_record.facts(row.episode.id);
        if (!isRead(facts))
            continue;
        if (summarise(*facts, assess(*facts, m_record.time.now())) != row.summary)
            say(tr("What the lists say about %1 is not what its log says.")
                    .arg(row.episode.number));
    }
}

void Record::Verification::checkDigests()
{
    const Result<QList<ChildRow>> children = m_record.children.rows();
    if (isRead(children))
        m_report.children = static_cast<int>(children->size());
    const auto sayEach = [this](const Result<QStringList> &changed, const QString &sentence) {
        if (!isRead(changed))
            return;
        for (const QString &hash : *changed)
            say(sentence.arg(hash.left(12)));
    };
    sayEach(m_record.snapshots.changed(),
        tr("The frozen profile %1… was changed after it was written."));
    sayEach(m_record.photos.changed(), tr("The photo %1… was changed after it was kept."));
    sayEach(m_record.protocols.changed(), tr("The protocol %1… was changed after it was kept."));
}

void Record::Verification::checkSearch()
{
    const Result<bool> isWhole = m_record.search.isWhole(m_isStopped);
    if (isRead(isWhole) && !*isWhole)
        say(tr("What a search finds is not what the record says."));
}

Result<VerifyReport> Record::verify()
{
    // Nobody else may write meanwhile, or a change half-way would look like damage. Nothing is
    // committed.
    const DraftWriter::Pause pause = d->pauseDrafts();
    const Result<Transaction> transaction = Transaction::begin(*d->database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    VerifyReport report = d->verified();
    report.renewed = d->renewed;
    const Result<QString> header = d->vault->headerProblem();
    if (!header || !header->isEmpty())
        report.problems.prepend(header ? *header : header.error().message);
    return report;
}

VerifyReport Record::Private::verified(const std::function<bool()> &isStopped)
{
    return Verification(*this, isStopped).run();
}

} // namespace homeward
