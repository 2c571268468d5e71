// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/csv.h"
#include "core/base/search_folding.h"
#include "core/record/audit_words.h"
#include "core/record/record_p.h"
#include "core/store/digest.h"
#include "core/time/local_time.h"

#include <QHash>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

// What is read from the file at once.
constexpr int rowsAtOnce = 1000;

tl::unexpected<Error> nobodyOfThisName(const QString &name)
{
    return failure(Error::Code::NotFound,
        QCoreApplication::translate("Record", "Nobody in this record is called “%1”.").arg(name));
}

/// The ids of those who are meant: by id, or by a part of the name.
template <typename Line>
Result<QList<decltype(Line::id)>> meant(const QList<Line> &all, const QString &nameOrId)
{
    // As the search reads names: somebody who is found there is in the audit too.
    const QString name = search_folding::words(nameOrId);
    QList<decltype(Line::id)> ids;
    for (const Line &each : all) {
        const bool isNamed = !name.isEmpty() && search_folding::words(each.name).contains(name);
        if (isNamed || each.id.toStorage() == nameOrId.trimmed())
            ids << each.id;
    }
    if (ids.isEmpty())
        return nobodyOfThisName(nameOrId.trimmed());
    return ids;
}

bool isOfReader(const AuditHit &hit)
{
    return hit.row.action == toStorage(AuditAction::InterviewReaderNamed)
        || hit.row.action == toStorage(AuditAction::InterviewReaderUnnamed);
}

QByteArray tableOf(const QList<AuditLine> &lines)
{
    QByteArray table = "\xEF\xBB\xBF" + csvLine(audit_words::headings()).toUtf8();
    for (const AuditLine &line : lines)
        table += csvLine(audit_words::cells(line)).toUtf8();
    return table;
}

} // namespace

auto Record::Private::auditedChildren() const -> Result<QList<AuditedChild>>
{
    const Result<QList<ChildRow>> rows = children.rows();
    if (!rows)
        return tl::unexpected(rows.error());
    const Result<QList<Tombstone>> tombstones = removal.tombstones();
    if (!tombstones)
        return tl::unexpected(tombstones.error());
    QList<AuditedChild> all;
    for (const ChildRow &row : *rows)
        all << AuditedChild { row.id, row.name };
    for (const Tombstone &stone : *tombstones)
        all << AuditedChild { stone.child, audit_words::deletedChildName(stone.child) };
    return all;
}

Result<AuditWanted> Record::Private::wanted(const AuditFilter &filter) const
{
    AuditWanted wanted;
    if (!filter.child.trimmed().isEmpty()) {
        const auto all = auditedChildren();
        if (!all)
            return tl::unexpected(all.error());
        const Result<QList<ChildId>> ids = meant(*all, filter.child);
        if (!ids)
            return tl::unexpected(ids.error());
        wanted.children = *ids;
    }
    if (!filter.person.trimmed().isEmpty()) {
        const Result<QList<Staff>> all = staff.staff();
        if (!all)
            return tl::unexpected(all.error());
        const Result<QList<StaffId>> ids = meant(*all, filter.person);
        if (!ids)
            return tl::unexpected(ids.error());
        wanted.authors = *ids;
    }
    if (filter.from.isValid())
        wanted.from = local_time::startOfDay(filter.from);
    if (filter.to.isValid())
        wanted.until = local_time::startOfDay(filter.to.addDays(1));
    if (filter.kind)
        wanted.actions = actionsOf(*filter.kind);
    return wanted;
}

Result<AuditPage> Record::Private::auditPage(const AuditFilter &filter, qint64 before) const
{
    const Result<AuditWanted> asked = wanted(filter);
    if (!asked)
        return tl::unexpected(asked.error());
    const Result<qint64> total = auditSearch.count(*asked);
    if (!total)
        return tl::unexpected(total.error());
    const Result<QList<AuditHit>> hits = auditSearch.page(*asked, before, AuditPage::size);
    if (!hits)
        return tl::unexpected(hits.error());
    const Result<QList<AuditLine>> lines = linesOf(*hits);
    if (!lines)
        return tl::unexpected(lines.error());
    return AuditPage { *lines, *total };
}

Result<QList<AuditLine>> Record::Private::linesOf(const QList<AuditHit> &hits) const
{
    const Result<QList<Staff>> everybody = staff.staff();
    if (!everybody)
        return tl::unexpected(everybody.error());
    QHash<QString, QString> nameOf; ///< by the digest of the id
    for (const Staff &member : *everybody)
        nameOf.insert(digestOf(member.id.toStorage()), member.name);
    QList<AuditLine> lines;
    for (AuditHit hit : hits) {
        if (isOfReader(hit) && hit.deletedChild.isEmpty() && hit.thing.isEmpty())
            hit.thing = nameOf.value(hit.row.contentDigest);
        lines << audit_words::lineOf(hit);
    }
    return lines;
}

Result<AuditPage> Record::openAudit(const AuditFilter &filter)
{
    const Done noted = d->change(Action::ReadAudit, [&](const Stamp &stamp) -> Done {
        if (const Result<AuditWanted> asked = d->wanted(filter); !asked)
            return tl::unexpected(asked.error());
        return d->audit.add(stamp, AuditAction::AuditOpened, {});
    });
    if (!noted)
        return tl::unexpected(noted.error());
    return d->auditPage(filter, 0);
}

Result<AuditPage> Record::auditRows(const AuditFilter &filter, qint64 before)
{
    if (Done allowed = d->askMay(Action::ReadAudit); !allowed)
        return tl::unexpected(allowed.error());
    return d->auditPage(filter, before);
}

Result<QString> Record::exportAudit(const AuditFilter &filter, const QString &folder)
{
    const auto write = [&](const Stamp &stamp, GivenFile &file) -> Result<QString> {
        const Result<AuditWanted> asked = d->wanted(filter);
        if (!asked)
            return tl::unexpected(asked.error());
        QList<AuditLine> lines;
        qint64 before = 0;
        while (true) {
            const Result<QList<AuditHit>> hits = d->auditSearch.page(*asked, before, rowsAtOnce);
            if (!hits)
                return tl::unexpected(hits.error());
            const Result<QList<AuditLine>> next = d->linesOf(*hits);
            if (!next)
                return tl::unexpected(next.error());
            lines << *next;
            if (hits->size() < rowsAtOnce)
                break;
            before = hits->last().row.number;
        }
        const QByteArray table = tableOf(lines);
        const Done noted = d->audit.add(stamp, AuditAction::AuditExported, {}, digestOf(table));
        if (!noted)
            return tl::unexpected(noted.error());
        const QString when = local_time::toLocal(stamp.at).toString(u"yyyyMMdd-HHmm"_s);
        return file.write(folder, u"who-did-what-%1.csv"_s.arg(when), table);
    };
    return d->give(Action::ReadAudit, write);
}

} // namespace homeward
