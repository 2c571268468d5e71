// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_file.h"
#include "core/exchange/exchange_json.h"
#include "tests/core/record/version_fixture.h"
#include "tests/support/file_bytes.h"
#include "tests/support/key_of.h"
#include "tests/support/raw_sql.h"
#include "tests/support/support.h"

#include <QFile>

#include <algorithm>

using namespace homeward;
using namespace homeward::test;

// Every column of every table goes out with an exchange file and comes back, or it stands here.
// Whoever adds one decides which, and docs/exchange-format.md says the same to whoever reads it.

namespace {

/// What does not come out of another record as it was. `column` empty: the whole table.
struct LeftOut
{
    QString table;
    QString column;
    QString why;
};

const QList<LeftOut> &leftOut()
{
    static const QString anew = u"made anew"_s;
    static const QString key = u"a key"_s;
    static const QString here = u"of this file alone"_s;
    static const QList<LeftOut> list {
        { u"audit"_s, {}, here },
        { u"begun_slots"_s, {}, key },
        { u"child_fact_history"_s, u"number"_s, anew },
        { u"child_photo_history"_s, u"number"_s, anew },
        { u"contact_history"_s, u"number"_s, anew },
        { u"copies"_s, {}, here },
        { u"copying"_s, {}, here },
        { u"drafts"_s, {}, u"not said yet"_s },
        { u"handovers"_s, u"receipt_key"_s, key },
        { u"interview_packs"_s, {}, key },
        { u"place_history"_s, u"number"_s, anew },
        { u"placement_history"_s, u"number"_s, anew },
        { u"protocols"_s, u"added_at"_s, here },
        { u"sealed_parts"_s, {}, u"only its own key opens it"_s },
        { u"sealing"_s, {}, key },
        { u"search_index"_s, {}, anew },
        { u"search_state"_s, {}, anew },
        { u"search_terms"_s, {}, anew },
        { u"sessions"_s, {}, here },
        { u"staff"_s, u"added_at"_s, here },
        { u"staff"_s, u"removed_at"_s, here },
        { u"staff"_s, u"slot"_s, key },
        { u"summaries"_s, {}, anew },
    };
    return list;
}

bool isLeftOut(const QString &table, const QString &column = {})
{
    const QList<LeftOut> &list = leftOut();
    return std::any_of(list.cbegin(), list.cend(), [&](const LeftOut &each) {
        return each.table == table && (each.column.isEmpty() || each.column == column);
    });
}

QByteArray vfs() { return Vault::vfsName().toUtf8(); }

/// All but those in which SQLite keeps an index in whatever way its version does.
QStringList tablesOf(const QString &path)
{
    return rawRows(path,
        u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' "
        "ESCAPE '~' AND name NOT LIKE 'search~_index~_%' ESCAPE '~' ORDER BY name"_s,
        vfs());
}

QStringList columnsOf(const QString &path, const QString &table)
{
    return rawRows(path, u"SELECT name FROM pragma_table_info('%1')"_s.arg(table), vfs());
}

QStringList exchangedColumns(const QString &path, const QString &table)
{
    QStringList columns = columnsOf(path, table);
    columns.removeIf([&](const QString &column) { return isLeftOut(table, column); });
    return columns;
}

/// A part that lies sealed is not even named, and neither is the line that stands for it.
QString whereNotSealed(const QString &table)
{
    if (table == u"entries")
        return u" WHERE id NOT IN (SELECT entry FROM sealed_parts)"_s;
    if (table == u"entry_episodes")
        return u" WHERE entry NOT IN (SELECT entry FROM sealed_parts)"_s;
    return {};
}

QStringList rowsOf(const QString &path, const QString &table, const QStringList &columns)
{
    QStringList quoted;
    for (const QString &column : columns)
        quoted << u"quote(%1)"_s.arg(column);
    QStringList rows = rawRows(path,
        u"SELECT %1 FROM %2"_s.arg(quoted.join(u" || ', ' || "_s), table) + whereNotSealed(table),
        vfs());
    rows.sort();
    return rows;
}

/// The newest fixture has something in every table.
class Old
{
public:
    Old()
    {
        REQUIRE(QFile::copy(version_fixture::pathOf(version_fixture::versions().last()), path()));
        auto opened = Record::open(path(), version_fixture::sam(), time);
        REQUIRE_OK(opened);
        record = std::move(*opened);
    }
    [[nodiscard]] QString path() const { return m_folder.path(u"old.homeward"_s); }
    [[nodiscard]] QByteArray exported() const
    {
        REQUIRE_OK(exchange_file::write(*record, m_folder.path(u"all.json"_s)));
        return bytesOf(m_folder.path(u"all.json"_s));
    }

private:
    const TempFolder m_folder;

public:
    const SetTimeSource time { at(u"2026-11-07T09:00"_s) };
    std::unique_ptr<Record> record;
};

/// A record of the same place, under the rules that the file brings.
class Fresh
{
public:
    explicit Fresh(const ExchangeContent &content)
    {
        auto made = Record::create(path(),
            { content.setting, u"Ines Moor"_s, rolesOf(content.setting.kind).first(),
                bytesIn(content, content.setting.protocolHash), testSecret(), KeyCost::lowest() },
            time);
        REQUIRE_OK(made);
        record = std::move(made->record);
        REQUIRE_OK(record->useSecondProtocol(
            bytesIn(content, content.setting.secondProtocolHash), u"second"_s));
    }
    [[nodiscard]] QString path() const { return m_folder.path(u"fresh.homeward"_s); }

private:
    [[nodiscard]] static QByteArray bytesIn(const ExchangeContent &content, const QString &hash)
    {
        for (const ExchangeProtocol &protocol : content.protocols) {
            if (protocol.hash == hash)
                return protocol.bytes;
        }
        return {};
    }

    const TempFolder m_folder;

public:
    const SetTimeSource time { at(u"2027-01-05T10:00"_s) };
    std::unique_ptr<Record> record;
};

} // namespace

TEST_CASE(
    "Exchange: every column of every table goes out and comes in, or is named with its reason",
    "[exchange][record]")
{
    const Old old;
    const QByteArray file = old.exported();
    const auto content = exchange_json::fromBytes(file, u"all.json"_s);
    REQUIRE_OK(content);
    const Fresh fresh(*content);
    REQUIRE_OK(fresh.record->takeIn(*content, file));
    CHECK(fresh.record->verify()->problems == QStringList());

    const QStringList tables = tablesOf(old.path());
    REQUIRE(tables.size() > 30);
    for (const QString &table : tables) {
        const QStringList columns = exchangedColumns(old.path(), table);
        CAPTURE(table, columns);
        if (columns.isEmpty())
            continue;
        for (const QString &column : columns) {
            CAPTURE(column);
            INFO("A column says nothing in the newest fixture, so nobody sees whether it goes out "
                 "and comes in: give version-N.sql a row where it does, or name it above.");
            CHECK(rawValue(old.path(),
                      u"SELECT count(*) FROM %1 WHERE %2 IS NOT NULL AND %2 <> ''"_s.arg(
                          table, column),
                      vfs())
                != u"0");
        }
        INFO("What another record took in says something else: carry it in the exchange file "
             "(docs/exchange-format.md), or name it above and on that page, with the reason.");
        const QStringList there = rowsOf(fresh.path(), table, columns);
        const QStringList rows = rowsOf(old.path(), table, columns);
        for (const QString &row : rows) {
            CAPTURE(row);
            CHECK(there.contains(row));
        }
    }
}

TEST_CASE("Exchange: what stays out is a table or a column that there is, and the format page says "
          "so",
    "[exchange][record]")
{
    const Old old;
    QFile page(QStringLiteral(HOMEWARD_SOURCE_DIR) + u"/docs/exchange-format.md"_s);
    REQUIRE(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll());
    for (const LeftOut &each : leftOut()) {
        const QString name = each.column.isEmpty() ? each.table : each.table + u'.' + each.column;
        CAPTURE(name);
        const QStringList columns = columnsOf(old.path(), each.table);
        CHECK_FALSE(columns.isEmpty());
        CHECK((each.column.isEmpty() || columns.contains(each.column)));
        CHECK(text.contains(u"| `%1` | %2"_s.arg(name, each.why)));
    }
}
