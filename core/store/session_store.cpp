// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/session_store.h"

#include "core/store/database.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

SessionRow readSession(Row &row)
{
    return { row.id<SessionId>(0), row.id<StaffId>(1), row.text(2), row.text(3), row.instant(4),
        row.instant(5) };
}

} // namespace

Result<QList<SessionRow>> SessionStore::seenBetween(
    const QDateTime &from, const QDateTime &to) const
{
    return m_database.all(
        u"SELECT s.id, s.staff, p.name, s.program, s.began_at, s.seen_at FROM sessions s "
        "JOIN staff p ON p.id = s.staff WHERE s.seen_at BETWEEN ? AND ? "
        "ORDER BY s.began_at, s.id"_s,
        { from, to }, readSession);
}

Done SessionStore::put(const SessionRow &session)
{
    return m_database.run(
        u"INSERT INTO sessions (id, staff, program, began_at, seen_at) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET staff = excluded.staff, seen_at = excluded.seen_at"_s,
        { session.id, session.staff, session.program, session.beganAt, session.seenAt });
}

Done SessionStore::remove(const SessionId &id)
{
    return m_database.run(u"DELETE FROM sessions WHERE id = ?"_s, { id });
}

Done SessionStore::removeNotSeenBetween(const QDateTime &from, const QDateTime &to)
{
    return m_database.run(
        u"DELETE FROM sessions WHERE seen_at NOT BETWEEN ? AND ?"_s, { from, to });
}

// Every change has its audit row, but for what is being typed and the slots of the seal.
Result<QString> SessionStore::markOfAllElse() const
{
    const Result<std::optional<QString>> mark = m_database.first(
        u"SELECT (SELECT coalesce(max(number), 0) FROM audit) || ' ' || "
        "(SELECT count(*) || ' ' || coalesce(max(saved_at), '') || ' ' || "
        "coalesce(sum(length(typed) + length(answer_values)), 0) FROM drafts) || ' ' || "
        "(SELECT count(*) || ' ' || coalesce(max(proved_at), '') || ' ' || "
        "coalesce(sum(length(problem)), 0) FROM copies)"_s,
        {}, [](Row &row) { return row.text(0); });
    if (!mark)
        return tl::unexpected(mark.error());
    return mark->value_or(QString());
}

} // namespace homeward
