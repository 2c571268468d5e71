// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/copy_inspector.h"

#include "core/record/backup.h"
#include "core/record/record_p.h"
#include "core/time/local_time.h"
#include "core/vault/sealed_copy.h"

#include <QDir>
#include <QFileInfo>
#include <QMutexLocker>
#include <QTemporaryDir>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Record", text); }

/// What is wrong is the copy itself, wherever it was read.
bool isOfTheCopy(Error::Code code)
{
    return code == Error::Code::Damaged || code == Error::Code::NotAStore
        || code == Error::Code::NewerThanProgram || code == Error::Code::Refused;
}

Error wasStopped() { return { Error::Code::Refused, tr("Looking into the copy was stopped.") }; }

QString wordsFor(const Error &error)
{
    if (error.code == Error::Code::NewerThanProgram)
        return tr("It was made by a newer Homeward than this one.");
    if (error.code == Error::Code::Refused)
        return tr("It is a copy of another record.");
    return tr("It is damaged and does not open.");
}

QString inOneSentence(const VerifyReport &report)
{
    // Its sentences name the private copy, which is gone in a moment.
    const QStringList &problems = report.problems;
    if (report.isUnreadable)
        return tr("It is damaged: a part of it does not open.");
    return problems.size() == 1
        ? problems.first()
        : tr("%1 And %2 more.").arg(problems.first()).arg(problems.size() - 1);
}

} // namespace

CopyInspector::CopyInspector(
    std::unique_ptr<Vault> keys, const QString &record, const QString &folder, QDateTime now)
    : m_keys(std::move(keys))
    , m_fileId(m_keys->fileId())
    , m_record(QFileInfo(record).completeBaseName())
    , m_path(QFileInfo(record).canonicalFilePath())
    , m_folder(folder)
    , m_now(now)
{
}

CopyInspector::~CopyInspector() = default;

Result<QList<FoundCopy>> CopyInspector::look() const
{
    const QDir folder(m_folder);
    if (!folder.exists())
        return tl::unexpected(backup::folderIsGone(m_folder));
    QList<FoundCopy> found;
    for (const QFileInfo &file : folder.entryInfoList({ u"*.homeward"_s }, QDir::Files)) {
        const std::optional<backup::CopyName> name = backup::readName(file.fileName());
        if (!name || file.canonicalFilePath() == m_path)
            continue;
        // One that cannot be read is ours by its name alone.
        const Result<QByteArray> fileId = Vault::fileIdAt(file.filePath());
        if (fileId ? *fileId != m_fileId : name->record != m_record)
            continue;
        const qint64 journal = QFileInfo(backup::journalOf(file.filePath())).size();
        found << FoundCopy { file.fileName(), name->madeAt, file.size() + journal };
    }
    std::stable_sort(found.begin(), found.end(),
        [](const FoundCopy &a, const FoundCopy &b) { return a.madeAt > b.madeAt; });
    return found;
}

Result<CopyProof> CopyInspector::prove(
    const QString &name, const std::atomic<bool> &isStopped) const
{
    // Taking back what a stopped program left writes in the file; a copy is left as it was made.
    const QTemporaryDir place;
    if (!place.isValid()) {
        return failure(Error::Code::Io,
            tr("There is no room to look into a copy. Make room on this computer."));
    }
    const QString own = QDir(place.path()).filePath(u"copy.homeward"_s);
    const Done copied = copySealedFile(QDir(m_folder).filePath(name), own);
    if (!copied && !isOfTheCopy(copied.error().code))
        return tl::unexpected(copied.error());
    if (!copied)
        return CopyProof { name, wordsFor(copied.error()) };
    Result<CopyProof> proof = proofOf(own, isStopped);
    if (isStopped)
        return tl::unexpected(wasStopped());
    if (proof)
        proof->name = name;
    return proof;
}

void CopyInspector::forgetKey()
{
    const QMutexLocker lock(&m_mutex);
    m_keys.reset();
}

Result<std::unique_ptr<Vault>> CopyInspector::unlock(const QString &privateCopy) const
{
    const QMutexLocker lock(&m_mutex);
    if (!m_keys)
        return failure(Error::Code::NotAllowed, wasStopped().message);
    return m_keys->unlockCopy(privateCopy);
}

Result<CopyProof> CopyInspector::proofOf(
    const QString &privateCopy, const std::atomic<bool> &isStopped) const
{
    const auto wrong = [](const Error &error) -> Result<CopyProof> {
        if (isOfTheCopy(error.code))
            return CopyProof { {}, wordsFor(error) };
        return tl::unexpected(error);
    };
    Result<std::unique_ptr<Vault>> keys = unlock(privateCopy);
    if (!keys)
        return wrong(keys.error());
    Result<std::unique_ptr<Database>> database
        = Database::open(privateCopy, Record::Private::optionsFor(**keys));
    if (!database)
        return wrong(database.error());
    (*database)->stopWhen(isStopped);
    Record::Private inside(std::move(*keys), std::move(*database), m_now);
    const VerifyReport report = inside.verified([&isStopped] { return isStopped.load(); });
    if (!report.problems.isEmpty())
        return CopyProof { {}, inOneSentence(report) };
    const Result<std::optional<AuditRow>> newest = inside.audit.newestChange();
    if (!newest)
        return wrong(newest.error());
    const AuditRow row = newest->value_or(AuditRow());
    return CopyProof { {}, {}, row.number, row.digest };
}

} // namespace homeward
