// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/draft_store.h"

#include "core/store/answer_columns.h"
#include "core/store/database.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

DraftRow readDraft(Row &row)
{
    return { row.text(0), row.text(1), row.text(2), row.text(3), answerAt(row, 4), row.text(6),
        row.instant(7) };
}

} // namespace

Done DraftStore::save(const DraftRow &draft, const Stamp &stamp)
{
    return m_database.run(
        u"INSERT INTO drafts (record, form, subject, field, author, state, answer_values, typed, "
        "saved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (record, form, subject, field, author) DO UPDATE SET state = excluded.state, "
        "answer_values = excluded.answer_values, typed = excluded.typed, saved_at = excluded.saved_at"_s,
        { draft.record, draft.form, draft.subject, draft.field, stamp.author,
            stateColumn(draft.answer), valuesColumn(draft.answer), draft.typed, stamp.at });
}

Done DraftStore::drop(const StaffId &author, const QString &record, const QString &form,
    const QString &subject, const QStringList &fields)
{
    const QString sql
        = u"DELETE FROM drafts WHERE author = ? AND record = ? AND form = ? AND subject = ?"_s;
    if (fields.isEmpty())
        return m_database.run(sql, { author, record, form, subject });
    for (const QString &field : fields) {
        Done dropped
            = m_database.run(sql + u" AND field = ?"_s, { author, record, form, subject, field });
        if (!dropped)
            return dropped;
    }
    return {};
}

Result<QList<DraftRow>> DraftStore::drafts(const StaffId &author, const QString &record) const
{
    return m_database.all(
        u"SELECT record, form, subject, field, state, answer_values, typed, saved_at "
        "FROM drafts WHERE record = ? AND author = ? ORDER BY saved_at, form, "
        "subject, field"_s,
        { record, author }, readDraft);
}

} // namespace homeward
