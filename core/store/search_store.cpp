// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/search_store.h"

#include "core/base/search_folding.h"
#include "core/store/care_store.h"
#include "core/store/children_store.h"
#include "core/store/database.h"
#include "core/store/json_list.h"
#include "core/store/search_query.h"
#include "core/store/transaction.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QMap>
#include <QMultiMap>

#include <algorithm>
#include <map>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// Terms of one rank are numbered from rank * this.
constexpr qint64 ofOneRank = 1LL << 40;
constexpr int mostShared = 200;
/// Other children around whom a name of one word may be one person's: more, and it is a first name.
constexpr qint64 mostOfSingleName = 5;

/// The columns of a term of the table `table`, and the names that go with it.
QString columnsOf(const QString &table)
{
    return u"%1.child, %1.owner_kind, %1.owner, %1.kind, %1.text, %1.folded, coalesce(%1.same, "
           u"''), "
           "(SELECT c.name FROM children c WHERE c.id = %1.child), "
           "EXISTS (SELECT 1 FROM episodes e JOIN summaries s ON s.episode = e.id "
           "WHERE e.child = %1.child AND s.state IN ('open', 'located')), "
           "coalesce((SELECT c.name FROM contacts c WHERE c.id = %1.owner), "
           "(SELECT p.name FROM places p WHERE p.id = %1.owner), ''), "
           "coalesce((SELECT c.relationship FROM contacts c WHERE c.id = %1.owner), '')"_s.arg(
               table);
}
constexpr int columnCount = 11;

FoundTerm readTerm(Row &row, int from)
{
    const SearchTerm term { row.id<ChildId>(from), row.word(from + 1, searchOwnerFromStorage),
        row.text(from + 2), row.word(from + 3, searchKindFromStorage), row.text(from + 4),
        search_query::fromIndex(row.text(from + 5)), row.text(from + 6) };
    return { term, row.text(from + 7), row.number(from + 8) != 0, row.text(from + 9),
        row.text(from + 10) };
}

FoundTerm readFound(Row &row) { return readTerm(row, 0); }

QJsonArray jsonOf(const SearchTerm &term)
{
    return { term.child.toStorage(), toStorage(term.owner), term.ownerId, toStorage(term.kind),
        term.text, search_query::forIndex(term.folded),
        term.same.isEmpty() ? QJsonValue() : QJsonValue(term.same) };
}

/// The first values of a row of that list, as columns.
QString fromList(int count)
{
    QStringList columns;
    for (int column = 0; column < count; ++column)
        columns << u"json_extract(j.value, '$[%1]')"_s.arg(column);
    return columns.join(u", "_s);
}

Result<QMultiMap<QString, QString>> earlierOf(
    Database &database, const QString &history, const ChildId &child, const QString &id = {})
{
    QMultiMap<QString, QString> names;
    const auto read = database.all(
        u"SELECT DISTINCT id, name FROM %1 WHERE child = ? AND (id = ? OR ? = '') ORDER BY number"_s
            .arg(history),
        { child, id, id }, [&](Row &row) { return names.insert(row.text(0), row.text(1)), true; });
    if (!read)
        return tl::unexpected(read.error());
    return names;
}

} // namespace

Result<QStringList> SearchStore::earlierNames(const ChildId &child) const
{
    const auto read = [](Row &row) { return row.text(0); };
    return m_database.all(
        u"SELECT DISTINCT value FROM child_fact_history h, json_each(h.answer_values) "
        "WHERE h.child = ? AND h.state = 'answered' AND "
        "h.field IN ('child.name', '%1') ORDER BY h.number"_s.arg(
            search_terms::namingFields().join(u"', '"_s)),
        { child }, read);
}

Done SearchStore::renew(const ChildId &id)
{
    const Result<std::optional<Child>> child = ChildrenStore(m_database).child(id);
    const Result<QStringList> earlier = earlierNames(id);
    if (!child || !earlier)
        return tl::unexpected(child ? earlier.error() : child.error());
    return *child ? replace(id.toStorage(), search_terms::of(**child, *earlier)) : Done();
}

Done SearchStore::renew(const Contact &contact)
{
    const QString id = contact.id.toStorage();
    const auto earlier = earlierOf(m_database, u"contact_history"_s, contact.child, id);
    if (!earlier)
        return tl::unexpected(earlier.error());
    return replace(id, search_terms::of(contact, earlier->values()));
}

Done SearchStore::renew(const Place &place)
{
    const QString id = place.id.toStorage();
    const auto earlier = earlierOf(m_database, u"place_history"_s, place.child, id);
    if (!earlier)
        return tl::unexpected(earlier.error());
    return replace(id, search_terms::of(place, earlier->values()));
}

Done SearchStore::renew(const Placement &placement)
{
    return replace(placement.id.toStorage(), search_terms::of(placement));
}

Done SearchStore::renewAround(const ChildId &child)
{
    const Result<QList<SearchTerm>> terms = termsAround(child);
    if (!terms)
        return tl::unexpected(terms.error());
    QMap<QString, QList<SearchTerm>> byOwner;
    for (const SearchTerm &term : *terms)
        byOwner[term.ownerId] << term;
    Done done;
    for (auto owner = byOwner.cbegin(); done && owner != byOwner.cend(); ++owner)
        done = replace(owner.key(), *owner);
    return done;
}

Done SearchStore::forget(const QString &owner)
{
    return m_database.run(u"DELETE FROM search_terms WHERE owner = ?"_s, { owner });
}

Done SearchStore::purge()
{
    return m_database.run(u"INSERT INTO search_index (search_index) VALUES ('optimize')"_s);
}

Done SearchStore::replace(const QString &owner, const QList<SearchTerm> &wanted)
{
    QList<std::pair<qint64, SearchTerm>> there;
    const auto read = m_database.all(
        u"SELECT %1, t.number FROM search_terms t WHERE t.owner = ?"_s.arg(columnsOf(u"t"_s)),
        { owner }, [&](Row &row) {
            there << std::pair(row.number(columnCount), readTerm(row, 0).term);
            return true;
        });
    if (!read)
        return tl::unexpected(read.error());
    QList<SearchTerm> missing = wanted;
    Done done;
    for (const auto &[number, term] : std::as_const(there)) {
        if (done && missing.removeAll(term) == 0)
            done = m_database.run(u"DELETE FROM search_terms WHERE number = ?"_s, { number });
    }
    return done ? add(missing) : done;
}

Done SearchStore::add(const QList<SearchTerm> &terms)
{
    std::map<int, qint64> last;
    QJsonArray rows;
    for (const SearchTerm &term : terms) {
        const int rank = rankOf(term.owner, term.kind);
        if (last.find(rank) == last.end()) {
            const Result<std::optional<qint64>> highest
                = m_database.number(u"SELECT coalesce(max(number), ?) FROM search_terms "
                                    "WHERE number > ? AND number < ?"_s,
                    { rank * ofOneRank, rank * ofOneRank, (rank + 1) * ofOneRank });
            if (!highest)
                return tl::unexpected(highest.error());
            last[rank] = highest->value_or(0);
        }
        QJsonArray row = jsonOf(term);
        row << ++last[rank];
        rows << row;
    }
    if (rows.isEmpty())
        return {};
    return m_database.run(
        u"INSERT INTO search_terms (child, owner_kind, owner, kind, text, folded, same, number) "
        "SELECT %1, json_extract(j.value, '$[7]') FROM json_each(?) j"_s.arg(fromList(7)),
        { jsonList(rows) });
}

Result<QList<SearchTerm>> SearchStore::termsAround(const ChildId &id) const
{
    const Result<std::optional<Child>> child = ChildrenStore(m_database).child(id);
    const Result<QStringList> earlier = earlierNames(id);
    const CareStore care(m_database);
    const Result<QList<Contact>> contacts = care.contacts(id);
    const Result<QList<Place>> places = care.places(id);
    const Result<QList<Placement>> placements = care.placements(id);
    const auto ofContacts = earlierOf(m_database, u"contact_history"_s, id);
    const auto ofPlaces = earlierOf(m_database, u"place_history"_s, id);
    for (const auto &failed : { child ? Done() : tl::unexpected(child.error()),
             earlier ? Done() : tl::unexpected(earlier.error()),
             contacts ? Done() : tl::unexpected(contacts.error()),
             places ? Done() : tl::unexpected(places.error()),
             placements ? Done() : tl::unexpected(placements.error()),
             ofContacts ? Done() : tl::unexpected(ofContacts.error()),
             ofPlaces ? Done() : tl::unexpected(ofPlaces.error()) }) {
        if (!failed)
            return tl::unexpected(failed.error());
    }
    QList<SearchTerm> terms;
    if (*child)
        terms << search_terms::of(**child, *earlier);
    for (const Contact &contact : *contacts)
        terms << search_terms::of(contact, ofContacts->values(contact.id.toStorage()));
    for (const Place &place : *places)
        terms << search_terms::of(place, ofPlaces->values(place.id.toStorage()));
    for (const Placement &placement : *placements)
        terms << search_terms::of(placement);
    return terms;
}

Done SearchStore::each(const std::function<Done(const QList<SearchTerm> &)> &take) const
{
    const auto children = m_database.all(u"SELECT id FROM children ORDER BY rowid"_s, {},
        [](Row &row) { return row.id<ChildId>(0); });
    if (!children)
        return tl::unexpected(children.error());
    for (const ChildId &child : *children) {
        const Result<QList<SearchTerm>> terms = termsAround(child);
        const Done taken = terms ? take(*terms) : tl::unexpected(terms.error());
        if (!taken)
            return taken;
    }
    return {};
}

Result<bool> SearchStore::isUpToDate() const
{
    const auto made = m_database.number(u"SELECT folding FROM search_state"_s);
    if (!made)
        return tl::unexpected(made.error());
    return made->value_or(0) == search_folding::version;
}

Done SearchStore::makeAnew()
{
    Done done = m_database.run(u"DELETE FROM search_terms"_s);
    if (done)
        done = each([this](const QList<SearchTerm> &terms) { return add(terms); });
    if (done)
        done = purge();
    return done
        ? m_database.run(u"UPDATE search_state SET folding = ?"_s, { search_folding::version })
        : done;
}

Done SearchStore::bringUpToDate()
{
    if (!m_database.readOnlyBecause().isEmpty())
        return {};
    if (const Result<bool> isDone = isUpToDate(); !isDone || *isDone)
        return isDone ? Done() : tl::unexpected(isDone.error());
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    // Another program may have done it meanwhile.
    if (const Result<bool> isDone = isUpToDate(); !isDone || *isDone)
        return isDone ? Done() : tl::unexpected(isDone.error());
    Done done = makeAnew();
    return done ? transaction->commit() : done;
}

Result<QList<FoundTerm>> SearchStore::find(const QString &typed, int most) const
{
    // A file that may only be read is searched as an older program left it.
    const Result<bool> isCurrent = isUpToDate();
    if (!isCurrent)
        return tl::unexpected(isCurrent.error());
    const SearchQuery query = search_query::of(typed, *isCurrent);
    if (query.match.isEmpty())
        return QList<FoundTerm>();
    // Only what the first of these finds is looked at by the others.
    QString sql
        = u"SELECT %1 FROM search_index CROSS JOIN search_terms t "
          "ON t.number = search_index.rowid WHERE search_index MATCH ?"_s.arg(columnsOf(u"t"_s));
    QList<SqlValue> values { query.match };
    for (const QString &word : query.contained) {
        sql += u" AND instr(t.folded, ?)"_s;
        values << word;
    }
    values << most;
    return m_database.all(sql + u" ORDER BY search_index.rowid LIMIT ?"_s, values, readFound);
}

Result<QList<FoundTerm>> SearchStore::named(const QString &word, int most) const
{
    const SearchQuery query = search_query::of(word);
    if (query.match.isEmpty())
        return QList<FoundTerm>();
    return m_database.all(
        u"SELECT %1 FROM search_index CROSS JOIN search_terms t ON t.number = search_index.rowid "
        "WHERE search_index MATCH ? AND search_index.rowid < ? AND instr(t.folded || ' ', ?) "
        "ORDER BY search_index.rowid LIMIT ?"_s.arg(columnsOf(u"t"_s)),
        { query.match, ofOneRank, search_query::indexed(word) + u' ', most }, readFound);
}

Result<QList<CommonName>> SearchStore::commonNames(const ChildId &child) const
{
    Result<QList<CommonName>> names = m_database.all(
        u"SELECT %1, (SELECT count(DISTINCT b.child) FROM search_terms b WHERE b.same = a.same "
        "AND b.child <> a.child) FROM search_terms a WHERE a.child = ? AND a.same IS NOT NULL "
        "ORDER BY a.number"_s.arg(columnsOf(u"a"_s)),
        { child }, [](Row &row) {
            return CommonName { readTerm(row, 0), row.number(columnCount) };
        });
    if (names) {
        names->removeIf([](const CommonName &each) {
            return each.others <= mostOfSingleName
                || !search_terms::isSingleName(each.here.term.same);
        });
    }
    return names;
}

Result<SharedTerms> SearchStore::shared(const ChildId &child) const
{
    const Result<QList<CommonName>> common = commonNames(child);
    if (!common)
        return tl::unexpected(common.error());
    QJsonArray left;
    for (const CommonName &each : *common)
        left << each.here.term.same;
    Result<QList<SharedTerm>> terms = m_database.all(
        u"SELECT %1, %2 FROM search_terms a JOIN search_terms b "
        "ON b.same = a.same AND b.child <> a.child WHERE a.child = ? "
        "AND a.same NOT IN (SELECT value FROM json_each(?)) "
        "ORDER BY a.number, b.number LIMIT ?"_s.arg(columnsOf(u"a"_s), columnsOf(u"b"_s)),
        { child, jsonList(left), mostShared }, [](Row &row) {
            return SharedTerm { readTerm(row, 0), readTerm(row, columnCount) };
        });
    if (!terms)
        return tl::unexpected(terms.error());
    std::stable_partition(terms->begin(), terms->end(),
        [](const SharedTerm &each) { return !search_terms::isSingleName(each.here.term.same); });
    return SharedTerms { *terms, *common };
}

Result<bool> SearchStore::isWhole(const std::function<bool()> &isStopped) const
{
    if (const Result<bool> isCurrent = isUpToDate(); !isCurrent || !*isCurrent)
        return isCurrent ? Result<bool>(true) : tl::unexpected(isCurrent.error());
    const QString count = u"SELECT count(*) FROM json_each(?) j JOIN search_terms t "
                          "ON t.owner = json_extract(j.value, '$[2]') WHERE "
                          "(t.child, t.owner_kind, t.owner, t.kind, t.text, t.folded) = (%1) "
                          "AND t.same IS json_extract(j.value, '$[6]')"_s.arg(fromList(6));
    qint64 wanted = 0;
    qint64 found = 0;
    const Done done = each([&](const QList<SearchTerm> &terms) -> Done {
        if (isStopped && isStopped())
            return {};
        QJsonArray rows;
        for (const SearchTerm &term : terms)
            rows << jsonOf(term);
        const Result<std::optional<qint64>> number = m_database.number(count, { jsonList(rows) });
        wanted += terms.size();
        found += number ? number->value_or(0) : 0;
        return number ? Done() : tl::unexpected(number.error());
    });
    const Result<std::optional<qint64>> all
        = m_database.number(u"SELECT count(*) FROM search_terms"_s);
    if (!done || !all)
        return tl::unexpected(done ? all.error() : done.error());
    if (wanted != found || all->value_or(0) != wanted)
        return false;
    const Done fits = m_database.run(
        u"INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)"_s);
    if (!fits && fits.error().code != Error::Code::Damaged)
        return tl::unexpected(fits.error());
    return fits.has_value();
}

} // namespace homeward
