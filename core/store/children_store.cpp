// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/children_store.h"

#include "core/store/answer_columns.h"
#include "core/store/database.h"
#include "core/store/json_list.h"
#include "core/store/search_store.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

ChildRow readRow(Row &row)
{
    ChildRow child { row.id<ChildId>(0), row.text(1), {}, row.text(2), row.smallNumber(5) };
    if (!row.isNull(3))
        child.dateOfBirth = answerAt(row, 3).toDate();
    return child;
}

Child readChild(Row &row)
{
    return { row.id<ChildId>(0), row.text(1), {}, row.text(2), row.date(3) };
}

std::pair<QString, ProfileFact> readFact(Row &row)
{
    return { row.text(0), { answerAt(row, 1), row.text(3), row.instant(4) } };
}

} // namespace

Result<QList<ChildRow>> ChildrenStore::rows() const
{
    return m_database.all(u"SELECT c.id, c.name, c.photo_hash, f.state, f.answer_values, "
                          "(SELECT count(*) FROM episodes e JOIN summaries s ON s.episode = e.id "
                          "WHERE e.child = c.id AND s.state IN ('open', 'located')) "
                          "FROM children c LEFT JOIN child_facts f ON f.child = c.id AND f.field = "
                          "'child.date-of-birth' "
                          "ORDER BY c.name COLLATE NOCASE, c.rowid"_s,
        {}, readRow);
}

Result<QList<NamedChild>> ChildrenStore::named(const QStringList &fields) const
{
    QList<NamedChild> children;
    QHash<ChildId, qsizetype> places;
    const auto names
        = m_database.all(u"SELECT id, name FROM children ORDER BY rowid"_s, {}, [&](Row &row) {
              const ChildId id = row.id<ChildId>(0);
              places.insert(id, children.size());
              children << NamedChild { id, row.text(1), {} };
              return true;
          });
    if (!names)
        return tl::unexpected(names.error());
    const auto answers
        = m_database.all(u"SELECT child, field, state, answer_values FROM child_facts "
                         "WHERE field IN (SELECT value FROM json_each(?))"_s,
            { jsonList(fields) }, [&](Row &row) {
                const auto place = places.constFind(row.id<ChildId>(0));
                if (place != places.constEnd())
                    children[*place].answers.insert(row.text(1), answerAt(row, 2));
                return true;
            });
    if (!answers)
        return tl::unexpected(answers.error());
    return children;
}

Result<QHash<ChildId, Answers>> ChildrenStore::answersOf(
    const QSet<ChildId> &children, const QStringList &fields) const
{
    QStringList ids;
    for (const ChildId &child : children)
        ids << child.toStorage();
    QHash<ChildId, Answers> answers;
    const auto read = m_database.all(u"SELECT child, field, state, answer_values FROM child_facts "
                                     "WHERE child IN (SELECT value FROM json_each(?)) "
                                     "AND field IN (SELECT value FROM json_each(?))"_s,
        { jsonList(ids), jsonList(fields) }, [&](Row &row) {
            answers[row.id<ChildId>(0)].insert(row.text(1), answerAt(row, 2));
            return true;
        });
    if (!read)
        return tl::unexpected(read.error());
    return answers;
}

Result<std::optional<Child>> ChildrenStore::child(const ChildId &id) const
{
    Result<std::optional<Child>> child
        = m_database.first(u"SELECT id, name, photo_hash, photo_taken FROM children WHERE id = ?"_s,
            { id }, readChild);
    if (!child || !*child)
        return child;
    const auto facts = m_database.all(u"SELECT field, state, answer_values, said_by, checked_at "
                                      "FROM child_facts WHERE child = ?"_s,
        { id }, readFact);
    if (!facts)
        return tl::unexpected(facts.error());
    for (const auto &[field, fact] : *facts)
        (*child)->facts.insert(field, fact);
    return child;
}

Done ChildrenStore::add(const ChildId &id, const QString &name, const Stamp &stamp)
{
    Done done = m_database.run(
        u"INSERT INTO children (id, name, added_at, added_by) VALUES (?, ?, ?, ?)"_s,
        { id, name, stamp.at, stamp.author });
    return done ? SearchStore(m_database).renew(id) : done;
}

Done ChildrenStore::add(
    const Child &child, const Stamp &stamp, const QMap<QString, StaffId> &authors)
{
    Done done
        = m_database.run(u"INSERT INTO children (id, name, photo_hash, photo_taken, added_at, "
                         "added_by) VALUES (?, ?, ?, ?, ?, ?)"_s,
            { child.id, child.name, SqlValue::orNull(child.photoHash), child.photoTaken, stamp.at,
                stamp.author });
    // One statement for all of them: thousands of children come in a list.
    QJsonArray facts;
    for (auto fact = child.facts.cbegin(); fact != child.facts.cend(); ++fact) {
        facts << QJsonArray { fact.key(), stateColumn(fact->answer).toVariant().toString(),
            valuesColumn(fact->answer).toVariant().toString(), fact->saidBy,
            SqlValue(fact->checkedAt).toVariant().toString(),
            authors.value(fact.key(), stamp.author).toStorage() };
    }
    if (done && !facts.isEmpty()) {
        done = m_database.run(
            u"INSERT INTO child_facts (child, field, state, answer_values, said_by, checked_at, "
            "author) SELECT ?, json_extract(j.value, '$[0]'), json_extract(j.value, '$[1]'), "
            "json_extract(j.value, '$[2]'), json_extract(j.value, '$[3]'), "
            "json_extract(j.value, '$[4]'), json_extract(j.value, '$[5]') FROM json_each(?) j"_s,
            { child.id, QString::fromUtf8(QJsonDocument(facts).toJson(QJsonDocument::Compact)) });
    }
    return done ? SearchStore(m_database).renew(child.id) : done;
}

Result<QDateTime> ChildrenStore::addedAt(const ChildId &id) const
{
    const Result<std::optional<QDateTime>> at
        = m_database.first(u"SELECT added_at FROM children WHERE id = ?"_s, { id },
            [](Row &row) { return row.instant(0); });
    if (!at)
        return tl::unexpected(at.error());
    return at->value_or(QDateTime());
}

Done ChildrenStore::rename(const ChildId &id, const QString &name, const Stamp &stamp)
{
    Done done = keepColumn(id, u"child.name"_s, u"name"_s, stamp);
    if (done)
        done = m_database.run(u"UPDATE children SET name = ? WHERE id = ?"_s, { name, id });
    return done ? SearchStore(m_database).renew(id) : done;
}

Done ChildrenStore::setPhoto(
    const ChildId &id, const QString &hash, QDate taken, const Stamp &stamp)
{
    Done done = keepColumn(id, u"child.photo"_s, u"photo_hash"_s, stamp);
    if (!done)
        return done;
    return m_database.run(u"UPDATE children SET photo_hash = ?, photo_taken = ? WHERE id = ?"_s,
        { SqlValue::orNull(hash), taken, id });
}

Done ChildrenStore::setFact(
    const ChildId &id, const QString &field, const ProfileFact &fact, const Stamp &stamp)
{
    Done done = m_database.run(
        u"INSERT INTO child_fact_history (child, field, state, answer_values, said_by, checked_at, "
        "author, replaced_at, replaced_by) SELECT child, field, state, answer_values, said_by, "
        "checked_at, author, ?, ? FROM child_facts WHERE child = ? AND field = ?"_s,
        { stamp.at, stamp.author, id, field });
    if (done)
        done = writeFact(id, field, fact, stamp);
    return done && search_terms::isSearched(field) ? SearchStore(m_database).renew(id) : done;
}

Done ChildrenStore::writeFact(
    const ChildId &id, const QString &field, const ProfileFact &fact, const Stamp &stamp)
{
    if (!fact.answer.isSettled())
        return m_database.run(
            u"DELETE FROM child_facts WHERE child = ? AND field = ?"_s, { id, field });
    return m_database.run(u"INSERT INTO child_facts (child, field, state, answer_values, said_by, "
                          u"checked_at, author) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (child, field) DO UPDATE SET "
                          "state = excluded.state, answer_values = excluded.answer_values, said_by "
                          "= excluded.said_by, "
                          "checked_at = excluded.checked_at, author = excluded.author"_s,
        { id, field, stateColumn(fact.answer), valuesColumn(fact.answer), fact.saidBy,
            fact.checkedAt, stamp.author });
}

Done ChildrenStore::keepColumn(
    const ChildId &id, const QString &field, const QString &column, const Stamp &stamp)
{
    // A column has no author of its own: who replaced what stood there before wrote it.
    return m_database.run(
        u"INSERT INTO child_fact_history (child, field, state, answer_values, said_by, checked_at, "
        "author, replaced_at, replaced_by) SELECT c.id, ?, "
        "iif(c.%1 IS NULL, 'not-asked', 'answered'), "
        "iif(c.%1 IS NULL, json_array(), json_array(c.%1)), '', "
        "coalesce(h.replaced_at, c.added_at), coalesce(h.replaced_by, c.added_by), ?, ? "
        "FROM children c LEFT JOIN child_fact_history h ON h.number = "
        "(SELECT max(number) FROM child_fact_history WHERE child = c.id AND field = ?) "
        "WHERE c.id = ?"_s.arg(column),
        { field, stamp.at, stamp.author, field, id });
}

Result<QList<FactRow>> ChildrenStore::history(const ChildId &id, const QString &field) const
{
    return m_database.all(
        u"SELECT state, answer_values, said_by, checked_at, author FROM ("
        "SELECT 1 AS is_now, 0 AS number, * FROM child_facts UNION ALL "
        "SELECT 0, number, child, field, state, answer_values, said_by, checked_at, author "
        "FROM child_fact_history) WHERE child = ? AND field = ? ORDER BY is_now DESC, number DESC"_s,
        { id, field }, [](Row &row) {
            return FactRow { { answerAt(row, 0), row.text(2), row.instant(3) },
                row.id<StaffId>(4) };
        });
}

Result<QStringList> ChildrenStore::changedFacts(const ChildId &id) const
{
    return m_database.all(
        u"SELECT DISTINCT h.field FROM child_fact_history h LEFT JOIN child_facts f "
        "ON f.child = h.child AND f.field = h.field WHERE h.child = ? AND (f.field IS NULL "
        "OR f.state <> h.state OR f.answer_values <> h.answer_values) ORDER BY h.field"_s,
        { id }, [](Row &row) { return row.text(0); });
}

Result<QHash<QString, QString>> ChildrenStore::factsBy(const ChildId &id) const
{
    QHash<QString, QString> names;
    // Whoever wrote it down did something with this child at that very moment.
    const auto read = m_database.all(
        u"SELECT f.field, s.name FROM child_facts f JOIN staff s ON s.id = f.author "
        "JOIN (SELECT DISTINCT at, author FROM audit WHERE about = ?) a "
        "ON a.at = f.checked_at AND a.author = f.author WHERE f.child = ?"_s,
        { id, id }, [&](Row &row) {
            names.insert(row.text(0), row.text(1));
            return true;
        });
    if (!read)
        return tl::unexpected(read.error());
    return names;
}

} // namespace homeward
