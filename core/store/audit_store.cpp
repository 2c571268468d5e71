// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/audit_store.h"

#include "core/store/database.h"
#include "core/store/digest.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr auto columns = u"number, at, author, action, about, content_digest, digest";

AuditRow readRow(Row &row)
{
    return { row.number(0), row.instant(1), row.id<StaffId>(2), row.text(3), row.text(4),
        row.text(5), row.text(6) };
}

} // namespace

QString AuditRow::digestAfter(const QString &previous) const
{
    const QStringList lines { previous, QString::number(number), instantToStorage(at),
        author.toStorage(), action, about, contentDigest };
    return digestOf(lines.join(u'\n'));
}

Done AuditStore::add(
    const Stamp &stamp, AuditAction action, const QString &about, const QString &contentDigest)
{
    const Result<std::optional<AuditRow>> last = m_database.first(
        u"SELECT %1 FROM audit ORDER BY number DESC LIMIT 1"_s.arg(columns), {}, readRow);
    if (!last)
        return tl::unexpected(last.error());
    const AuditRow previous = last->value_or(AuditRow { .digest = auditBeginning() });
    AuditRow row { previous.number + 1, stamp.at, stamp.author, toStorage(action), about,
        contentDigest };
    row.digest = row.digestAfter(previous.digest);
    return m_database.run(u"INSERT INTO audit (%1) VALUES (?, ?, ?, ?, ?, ?, ?)"_s.arg(columns),
        { row.number, row.at, row.author, row.action, row.about, row.contentDigest, row.digest });
}

Result<QList<AuditRow>> AuditStore::rows() const
{
    return m_database.all(u"SELECT %1 FROM audit ORDER BY number"_s.arg(columns), {}, readRow);
}

Result<std::optional<AuditRow>> AuditStore::newestChange() const
{
    QStringList marks;
    QList<SqlValue> values;
    for (const AuditAction action : actionsThatChangeNothing()) {
        marks << u"?"_s;
        values << toStorage(action);
    }
    return m_database.first(
        u"SELECT %1 FROM audit WHERE action NOT IN (%2) ORDER BY number DESC LIMIT 1"_s.arg(
            columns, marks.join(u", "_s)),
        values, readRow);
}

Result<bool> AuditStore::has(qint64 number, const QString &digest) const
{
    const Result<std::optional<qint64>> found = m_database.number(
        u"SELECT count(*) FROM audit WHERE number = ? AND digest = ?"_s, { number, digest });
    if (!found)
        return tl::unexpected(found.error());
    return found->value_or(0) > 0;
}

QString auditBeginning() { return QString(64, u'0'); }

} // namespace homeward
