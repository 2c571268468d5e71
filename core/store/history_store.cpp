// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/history_store.h"

#include "core/store/care_tables.h"
#include "core/store/database.h"
#include "core/store/search_store.h"

namespace homeward {

using namespace Qt::StringLiterals;
using namespace care_tables;

namespace {

constexpr auto factColumns = u"child, field, state, answer_values, said_by, checked_at, author, "
                             u"replaced_at, replaced_by";

FactBefore readFact(Row &row)
{
    return { row.text(1), { answerAt(row, 2), row.text(4), row.instant(5) }, row.id<StaffId>(6),
        row.instant(7), row.id<StaffId>(8) };
}

template <typename T>
Done readRows(const Database &database, const ChildId &child, RowHistory<T> &into)
{
    const auto saved = database.all(
        u"SELECT id, author, saved_at FROM %1 WHERE child = ?"_s.arg(text(Kept<T>::table)),
        { child }, [&](Row &row) {
            into.now.insert(row.text(0), { row.id<StaffId>(1), row.instant(2) });
            return true;
        });
    const auto before = historyOf<T>(database, child, oldestFirst);
    if (!saved || !before)
        return tl::unexpected(saved ? before.error() : saved.error());
    into.before = *before;
    return {};
}

template <typename T> Done addRow(Database &database, const KeptBefore<T> &before)
{
    const QList<SqlValue> values = QList<SqlValue> { before.row.id, before.row.child }
        + Kept<T>::values(before.row)
        + QList<SqlValue> { before.savedAt, before.author, before.replacedAt, before.replacedBy };
    return database.run(
        u"INSERT INTO %1 (%2, saved_at, author, replaced_at, replaced_by) VALUES (%3)"_s.arg(
            text(Kept<T>::history), allColumns<T>(),
            QStringList(values.size(), u"?"_s).join(u", "_s)),
        values);
}

template <typename T> Done addRows(Database &database, const RowHistory<T> &rows)
{
    Done done;
    for (const KeptBefore<T> &each : rows.before) {
        if (done)
            done = addRow(database, each);
    }
    return done;
}

} // namespace

Result<std::optional<ChildHistory>> HistoryStore::of(const ChildId &child) const
{
    Result<std::optional<ChildHistory>> history = m_database.first(
        u"SELECT id, added_by, added_at FROM children WHERE id = ?"_s, { child }, [](Row &row) {
            return ChildHistory { row.id<ChildId>(0), { row.id<StaffId>(1), row.instant(2) } };
        });
    if (!history || !*history)
        return history;
    ChildHistory &whole = **history;
    Done done = readFacts(whole);
    const auto next = [&](auto &into) {
        if (done)
            done = readRows(m_database, child, into);
    };
    next(whole.contacts);
    next(whole.places);
    next(whole.placements);
    next(whole.photos);
    if (!done)
        return tl::unexpected(done.error());
    return history;
}

Done HistoryStore::readFacts(ChildHistory &into) const
{
    const auto authors = m_database.all(
        u"SELECT field, author FROM child_facts WHERE child = ?"_s, { into.child }, [&](Row &row) {
            into.factAuthors.insert(row.text(0), row.id<StaffId>(1));
            return true;
        });
    const auto before = m_database.all(
        u"SELECT %1 FROM child_fact_history WHERE child = ? ORDER BY number"_s.arg(factColumns),
        { into.child }, readFact);
    if (!authors || !before)
        return tl::unexpected(authors ? before.error() : authors.error());
    into.factsBefore = *before;
    return {};
}

Done HistoryStore::addFacts(const ChildHistory &history)
{
    Done done;
    for (const FactBefore &each : history.factsBefore) {
        if (done)
            done = m_database.run(
                u"INSERT INTO child_fact_history (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(
                    factColumns),
                { history.child, each.field, stateColumn(each.fact.answer),
                    valuesColumn(each.fact.answer), each.fact.saidBy, each.fact.checkedAt,
                    each.author, each.replacedAt, each.replacedBy });
    }
    return done;
}

Done HistoryStore::addBefore(const ChildHistory &history)
{
    Done done = addFacts(history);
    const auto next = [&](const auto &rows) {
        if (done)
            done = addRows(m_database, rows);
    };
    next(history.contacts);
    next(history.places);
    next(history.placements);
    next(history.photos);
    return done ? SearchStore(m_database).renewAround(history.child) : done;
}

} // namespace homeward
