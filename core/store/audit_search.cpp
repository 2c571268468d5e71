// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/audit_search.h"

#include "core/store/answer_columns.h"
#include "core/store/database.h"
#include "core/store/json_list.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// A condition, and the values for its question marks.
struct Condition
{
    QString sql;
    QList<SqlValue> values;
};

/// Everything that belongs to the children: also what was taken out of their profiles.
constexpr QStringView belongings
    = u"(audit.about IN ("
      "WITH asked (child) AS (SELECT value FROM json_each(?)) "
      "SELECT child FROM asked "
      "UNION SELECT id FROM episodes WHERE child IN asked "
      "UNION SELECT entry FROM entry_episodes "
      "JOIN episodes ON episodes.id = episode WHERE child IN asked "
      "UNION SELECT id FROM contacts WHERE child IN asked "
      "UNION SELECT id FROM contact_history WHERE child IN asked "
      "UNION SELECT id FROM places WHERE child IN asked "
      "UNION SELECT id FROM place_history WHERE child IN asked "
      "UNION SELECT id FROM placements WHERE child IN asked "
      "UNION SELECT id FROM placement_history WHERE child IN asked "
      "UNION SELECT episode FROM tombstone_episodes WHERE child IN asked "
      "UNION SELECT entry FROM tombstone_entries "
      "JOIN tombstone_episodes USING (episode) WHERE child IN asked) "
      "OR audit.number IN ("
      "WITH asked (child) AS (SELECT value FROM json_each(?)), "
      "stay (came, went) AS MATERIALIZED (SELECT min(number), "
      "coalesce(max(iif(action = '%1', number, NULL)), (SELECT max(number) FROM audit)) "
      "FROM audit WHERE about IN asked GROUP BY about) "
      // From the few rows about everybody, not from each child's stay to every row in it.
      "SELECT given.number FROM audit AS given WHERE given.action IN (%2) "
      "AND EXISTS (SELECT 1 FROM stay WHERE given.number BETWEEN came AND went)))";

/// A try to sign in is asked for by when it was made; it was nobody's who is known.
constexpr QStringView happened
    = u"CASE WHEN audit.action = '%1' THEN audit.about ELSE audit.at END";

Condition conditionOf(const AuditWanted &wanted)
{
    const QString failed = toStorage(AuditAction::SignInFailed);
    QStringList parts { u"1"_s };
    QList<SqlValue> values;
    if (wanted.children && wanted.children->isEmpty()) {
        parts << u"0"_s;
    } else if (wanted.children) {
        QStringList ofEveryChild;
        for (const AuditAction action : actionsOfEveryChild())
            ofEveryChild << u"'%1'"_s.arg(toStorage(action));
        parts << belongings.toString().arg(
            toStorage(AuditAction::ChildDeleted), ofEveryChild.join(u", "_s));
        values << jsonList(*wanted.children) << jsonList(*wanted.children);
    }
    if (wanted.authors) {
        parts << u"audit.author IN (SELECT value FROM json_each(?)) AND audit.action <> '%1'"_s.arg(
            failed);
        values << jsonList(*wanted.authors);
    }
    if (wanted.from.isValid()) {
        parts << happened.toString().arg(failed) + u" >= ?"_s;
        values << wanted.from;
    }
    if (wanted.until.isValid()) {
        parts << happened.toString().arg(failed) + u" < ?"_s;
        values << wanted.until;
    }
    if (wanted.actions) {
        const QStringList marks(wanted.actions->size(), u"?"_s);
        parts << u"audit.action IN (%1)"_s.arg(marks.join(u", "_s));
        for (const AuditAction action : *wanted.actions)
            values << toStorage(action);
    }
    return { parts.join(u" AND "_s), values };
}

/// Each is looked up by its key, and only until one of them is found.
constexpr QStringView childNames
    = u"coalesce("
      "(SELECT name FROM children WHERE id = audit.about), "
      "(SELECT name FROM children JOIN episodes ON children.id = child "
      "WHERE episodes.id = audit.about), "
      "(SELECT group_concat(name, char(10)) FROM (SELECT name FROM entry_episodes "
      "JOIN episodes ON episodes.id = episode JOIN children ON children.id = child "
      "WHERE entry = audit.about ORDER BY number)), "
      "(SELECT children.name FROM children JOIN contacts ON children.id = child "
      "WHERE contacts.id = audit.about), "
      "(SELECT children.name FROM children JOIN places ON children.id = child "
      "WHERE places.id = audit.about), "
      "(SELECT children.name FROM children JOIN placements ON children.id = child "
      "WHERE placements.id = audit.about), "
      "CASE WHEN audit.action GLOB 'contact-*' THEN (SELECT children.name FROM children "
      "JOIN contact_history AS gone ON children.id = child WHERE gone.id = audit.about) END, "
      "CASE WHEN audit.action GLOB 'place-*' THEN (SELECT children.name FROM children "
      "JOIN place_history AS gone ON children.id = child WHERE gone.id = audit.about) END, "
      "CASE WHEN audit.action GLOB 'placement-*' THEN (SELECT children.name FROM children "
      "JOIN placement_history AS gone ON children.id = child WHERE gone.id = audit.about) END, "
      "'')";
constexpr QStringView episodeNumbers
    = u"coalesce("
      "(SELECT number FROM episodes WHERE id = audit.about), "
      "(SELECT group_concat(number, char(10)) FROM (SELECT number FROM entry_episodes "
      "JOIN episodes ON episodes.id = episode WHERE entry = audit.about ORDER BY number)), "
      "'')";
constexpr QStringView thingName
    = u"coalesce("
      "(SELECT name FROM staff WHERE id = audit.about), "
      "(SELECT name FROM contacts WHERE id = audit.about), "
      "(SELECT name FROM places WHERE id = audit.about), "
      "CASE WHEN audit.action GLOB 'contact-*' THEN "
      "(SELECT name FROM contact_history AS gone WHERE gone.id = audit.about) END, "
      "CASE WHEN audit.action GLOB 'place-*' THEN "
      "(SELECT name FROM place_history AS gone WHERE gone.id = audit.about) END, "
      "'')";
constexpr QStringView deletedChild
    = u"coalesce("
      "(SELECT child FROM tombstones WHERE child = audit.about), "
      "(SELECT child FROM tombstone_episodes WHERE episode = audit.about), "
      "(SELECT child FROM tombstone_entries JOIN tombstone_episodes USING (episode) "
      "WHERE entry = audit.about), "
      "'')";
constexpr QStringView document
    = u"coalesce(CASE WHEN audit.action GLOB 'document-*' THEN "
      "(SELECT answers FROM entry_episodes JOIN entries ON entries.id = entry "
      "WHERE episode = audit.about AND kind = 'document-made' AND "
      "json_extract(answers, '$.\"document.digest\".values[0]') = audit.content_digest) END, "
      "'{}')";

QStringList lines(const QString &text) { return text.split(u'\n', Qt::SkipEmptyParts); }

AuditHit readHit(Row &row)
{
    return { { row.number(0), row.instant(1), row.id<StaffId>(2), row.text(3), row.text(4),
                 row.text(5), row.text(6) },
        row.text(7), lines(row.text(8)), lines(row.text(9)), row.text(10), row.text(11),
        answersAt(row, 12), row.id<ChildId>(13) };
}

} // namespace

Result<qint64> AuditSearch::count(const AuditWanted &wanted) const
{
    const Condition condition = conditionOf(wanted);
    const Result<std::optional<qint64>> count = m_database.number(
        u"SELECT count(*) FROM audit WHERE "_s + condition.sql, condition.values);
    if (!count)
        return tl::unexpected(count.error());
    return count->value_or(0);
}

Result<QList<AuditHit>> AuditSearch::page(const AuditWanted &wanted, qint64 before, int most) const
{
    Condition condition = conditionOf(wanted);
    if (before > 0) {
        condition.sql += u" AND audit.number < ?"_s;
        condition.values << before;
    }
    const QString columns
        = QStringList { u"audit.number, audit.at, audit.author, audit.action, audit.about, "
                        u"audit.content_digest, "
                        u"audit.digest, coalesce((SELECT name FROM staff WHERE id = audit.author), '')"_s,
              childNames.toString(), episodeNumbers.toString(), thingName.toString(),
              u"coalesce((SELECT kind FROM entries WHERE id = audit.about), '')"_s,
              document.toString(), deletedChild.toString() }
              .join(u", "_s);
    return m_database.all(
        u"SELECT %1 FROM audit WHERE %2 ORDER BY audit.number DESC LIMIT %3"_s.arg(
            columns, condition.sql, QString::number(most)),
        condition.values, readHit);
}

} // namespace homeward
