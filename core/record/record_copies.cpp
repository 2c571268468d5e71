// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock_put_right.h"
#include "core/record/backup.h"
#include "core/record/copy_inspector.h"
#include "core/record/record_p.h"
#include "core/store/place_checks.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

struct MadeCopy
{
    QString name;
    qint64 bytes = 0;
};

/// Everything that touches the drive of the copies.
Result<MadeCopy> makeCopy(
    const QString &record, const QString &folder, const TimeSource &time, const Alive &alive)
{
    if (!QFileInfo(folder).isDir())
        return tl::unexpected(backup::folderIsGone(folder));
    const Result<QString> copy = backup::make(record, folder, time, alive);
    if (!copy)
        return tl::unexpected(copy.error());
    return MadeCopy { QFileInfo(*copy).fileName(),
        QFileInfo(*copy).size() + QFileInfo(backup::journalOf(*copy)).size() };
}

QStringList namesOf(const QList<FoundCopy> &copies)
{
    QStringList names;
    for (const FoundCopy &copy : copies)
        names << copy.name;
    return names;
}

QStringList namesOf(const QList<CopyRow> &copies)
{
    QStringList names;
    for (const CopyRow &copy : copies)
        names << copy.name;
    return names;
}

} // namespace

Result<CopyPlan> Record::copyPlan() const
{
    const Result<CopyingRow> row = d->copies.copying();
    if (!row)
        return tl::unexpected(row.error());
    return CopyPlan { row->folder, row->isOnClosing };
}

Done Record::planCopies(const CopyPlan &plan, const std::optional<CopyPlan> &known)
{
    const QString folder
        = plan.folder.isEmpty() ? QString() : QFileInfo(plan.folder).absoluteFilePath();
    const Result<CopyingRow> before = d->copies.copying();
    if (!before)
        return tl::unexpected(before.error());
    // The drive of the one that is planned already may not answer; the other one was just chosen.
    if (!folder.isEmpty() && folder != before->folder && !QFileInfo(folder).isDir())
        return tl::unexpected(backup::folderIsGone(folder));
    return d->change(Action::KeepSetting, [&](const Stamp &stamp) -> Done {
        const Result<CopyPlan> planned = copyPlan();
        if (!planned)
            return tl::unexpected(planned.error());
        if (known && *planned != *known)
            return changedSinceSeen();
        Done done = d->copies.write({ folder, plan.isOnClosing && !folder.isEmpty() });
        // What is known of copies is known of one folder: in another one, they are looked for.
        if (done && before->folder != folder) {
            const Result<QList<CopyRow>> rows = d->copies.copies();
            if (!rows)
                return tl::unexpected(rows.error());
            for (const CopyRow &row : *rows) {
                if (done)
                    done = d->copies.remove(row.name);
            }
        }
        return done ? d->audit.add(stamp, AuditAction::CopiesPlanned, {}) : done;
    });
}

CopyDistance Record::copyDistance(const QString &folder) const
{
    // Its drive is another computer's, and may not answer when it is asked.
    if (isOnShare(folder))
        return CopyDistance::Elsewhere;
    const QString own = QFileInfo(path()).canonicalPath();
    if (QFileInfo(folder).canonicalFilePath() == own)
        return CopyDistance::SameFolder;
    return QStorageInfo(folder) == QStorageInfo(own) ? CopyDistance::SameDisk
                                                     : CopyDistance::Elsewhere;
}

Result<QString> Record::copyNow(const DriveWork &onDrive)
{
    const Result<CopyPlan> plan = copyPlan();
    if (!plan)
        return tl::unexpected(plan.error());
    if (plan->folder.isEmpty()) {
        return failure(Error::Code::Refused,
            Private::tr("No copy was made: nobody has chosen a folder for copies yet."));
    }
    if (Done allowed = d->askMay(Action::KeepRecord); !allowed)
        return tl::unexpected(allowed.error());
    const QDateTime at = d->time.now();
    const auto made
        = doOnDrive(onDrive, [record = path(), folder = plan->folder, at](const Alive &alive) {
              return makeCopy(record, folder, SetTimeSource(at), alive);
          });
    if (!made)
        return tl::unexpected(backup::driveIsSilent(plan->folder));
    if (!*made)
        return tl::unexpected(made->error());
    const QString name = (*made)->name;
    d->copyBytes.insert(name, (*made)->bytes);
    // Were this not to be kept, the copy would be found by looking for it.
    const Done noted = d->change([&](const Stamp &stamp) -> Done {
        Done done = d->copies.put({ name, at });
        return done ? d->audit.add(stamp, AuditAction::CopyMade, name) : done;
    });
    if (!noted)
        return tl::unexpected(noted.error());
    return name;
}

Result<QList<CopyLine>> Record::copies() const
{
    const Result<QList<CopyRow>> rows = d->copies.copies();
    if (!rows)
        return tl::unexpected(rows.error());
    QList<CopyLine> lines;
    for (const CopyRow &row : *rows) {
        lines << CopyLine { row.name, row.madeAt, row.provedAt, row.problem,
            d->copyBytes.value(row.name, -1) };
    }
    return lines;
}

Result<QDateTime> Record::newestProvedCopy() const
{
    return d->copies.newestProved(d->time.now() + clockPutRight);
}

Result<std::unique_ptr<CopyInspector>> Record::copyInspector() const
{
    const Result<CopyPlan> plan = copyPlan();
    if (!plan)
        return tl::unexpected(plan.error());
    if (plan->folder.isEmpty())
        return std::unique_ptr<CopyInspector>();
    return std::make_unique<CopyInspector>(d->vault->again(), path(), plan->folder, d->time.now());
}

Done Record::noteCopies(const QList<FoundCopy> &found)
{
    d->copyBytes.clear();
    for (const FoundCopy &copy : found)
        d->copyBytes.insert(copy.name, copy.bytes);
    const Result<QList<CopyRow>> known = d->copies.copies();
    if (!known)
        return tl::unexpected(known.error());
    QStringList there = namesOf(found);
    QStringList before = namesOf(*known);
    there.sort();
    before.sort();
    if (there == before)
        return {};
    return d->change([&](const Stamp &stamp) -> Done {
        Done done;
        for (const FoundCopy &copy : found) {
            if (!done || before.contains(copy.name))
                continue;
            done = d->copies.put({ copy.name, copy.madeAt });
            if (done)
                done = d->audit.add(stamp, AuditAction::CopyFound, copy.name);
        }
        for (const QString &name : std::as_const(before)) {
            if (!done || there.contains(name))
                continue;
            done = d->copies.remove(name);
            if (done)
                done = d->audit.add(stamp, AuditAction::CopyGone, name);
        }
        return done;
    });
}

Result<QString> Record::Private::problemOf(const CopyProof &proof) const
{
    if (!proof.problem.isEmpty())
        return proof.problem;
    const Result<bool> isOurs = audit.has(proof.auditNumber, proof.auditDigest);
    if (!isOurs)
        return tl::unexpected(isOurs.error());
    return *isOurs ? QString()
                   : tr("It is a copy of another branch of this record: something was written "
                        "there that is not here.");
}

Done Record::noteProof(const CopyProof &proof)
{
    return d->change([&](const Stamp &stamp) -> Done {
        const Result<QList<CopyRow>> known = d->copies.copies();
        if (!known)
            return tl::unexpected(known.error());
        const auto copy = std::find_if(known->cbegin(), known->cend(),
            [&](const CopyRow &row) { return row.name == proof.name; });
        if (copy == known->cend())
            return notInRecord();
        const Result<QString> problem = d->problemOf(proof);
        if (!problem)
            return tl::unexpected(problem.error());
        Done done = d->copies.put({ copy->name, copy->madeAt, stamp.at, *problem });
        const AuditAction act
            = problem->isEmpty() ? AuditAction::CopyProved : AuditAction::CopyNotWhole;
        return done ? d->audit.add(stamp, act, proof.name) : done;
    });
}

} // namespace homeward
