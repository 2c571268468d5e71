// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/record/version_fixture.h"

#include "core/store/digest.h"
#include "core/store/migrations.h"
#include "core/vault/sealed_pack.h"
#include "tests/support/key_of.h"
#include "tests/support/raw_sql.h"
#include "tests/support/support.h"

#include <QMap>

#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include <memory>

namespace homeward::test {

namespace {

using Json = nlohmann::ordered_json;
using Slots = QMap<QString, QString>;

struct CloseStatement
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, CloseStatement>;

/// SQLite without the store, over the sealed file.
class Connection
{
public:
    explicit Connection(const QString &path)
    {
        REQUIRE(sqlite3_open_v2(path.toUtf8().constData(), &m_handle, SQLITE_OPEN_READWRITE,
                    Vault::vfsName().toUtf8().constData())
            == SQLITE_OK);
        run("PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON");
    }
    ~Connection() { sqlite3_close(m_handle); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    void run(const QByteArray &sql)
    {
        const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
        INFO(sql.left(200).constData() << ": " << sqlite3_errmsg(m_handle));
        REQUIRE(code == SQLITE_OK);
    }
    [[nodiscard]] Statement prepare(const QByteArray &sql)
    {
        sqlite3_stmt *statement = nullptr;
        INFO(sql.constData() << ": " << sqlite3_errmsg(m_handle));
        REQUIRE(
            sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr) == SQLITE_OK);
        return Statement(statement);
    }
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

private:
    sqlite3 *m_handle = nullptr;
};

RecoveryKey keyOnPaper(const QString &file)
{
    auto key = RecoveryKey::parse(QString::fromUtf8(testData(file)).trimmed());
    REQUIRE_OK(key);
    return std::move(*key);
}

QByteArray bytesIn(sqlite3_value *value)
{
    const void *bytes = sqlite3_value_blob(value);
    return QByteArray(static_cast<const char *>(bytes), sqlite3_value_bytes(value));
}

void answer(sqlite3_context *context, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    sqlite3_result_text(
        context, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
}

void blake2b(sqlite3_context *context, int, sqlite3_value **values)
{
    answer(context, digestOf(bytesIn(values[0])));
}

void slotOf(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto &keySlots = *static_cast<const Slots *>(sqlite3_user_data(context));
    answer(context, keySlots.value(QString::fromUtf8(bytesIn(values[0]))));
}

void sealedWords(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto sealed = sealed_pack::seal(
        bytesIn(values[0]), version_fixture::partKey().toPassphrase(), KeyCost::lowest());
    REQUIRE_OK(sealed);
    sqlite3_result_blob(
        context, sealed->constData(), static_cast<int>(sealed->size()), SQLITE_TRANSIENT);
}

// The chain, as docs/file-format.md says it is made.
constexpr auto chainAudit
    = "WITH RECURSIVE chain (number, at, author, action, about, content_digest, digest) AS ("
      "SELECT 0, '', '', '', '', '', printf('%064d', 0) UNION ALL "
      "SELECT c.number + 1, h.at, h.author, h.action, h.about, h.content_digest, blake2b("
      "c.digest || char(10) || (c.number + 1) || char(10) || h.at || char(10) || h.author || "
      "char(10) || h.action || char(10) || h.about || char(10) || h.content_digest) "
      "FROM chain c JOIN happened h ON h.rowid = c.number + 1) "
      "INSERT INTO audit SELECT * FROM chain WHERE number > 0";

void fill(const QString &path, int version, Slots keySlots)
{
    Connection connection(path);
    sqlite3_create_function(
        connection.handle(), "blake2b", 1, SQLITE_UTF8, nullptr, blake2b, nullptr, nullptr);
    sqlite3_create_function(
        connection.handle(), "slot_of", 1, SQLITE_UTF8, &keySlots, slotOf, nullptr, nullptr);
    sqlite3_create_function(connection.handle(), "sealed_words", 1, SQLITE_UTF8, nullptr,
        sealedWords, nullptr, nullptr);
    connection.run("BEGIN IMMEDIATE");
    for (int each = 1; each <= version; ++each)
        connection.run(testData(u"records/version-%1.sql"_s.arg(each)));
    connection.run(chainAudit);
    connection.run("COMMIT");
}

/// All but those in which SQLite keeps an index in whatever way its version does.
QStringList tablesOf(const QString &path)
{
    return rawRows(path,
        u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' "
        "ESCAPE '~' AND name NOT LIKE 'search~_index~_%' ESCAPE '~' ORDER BY name"_s,
        Vault::vfsName().toUtf8());
}

Json valueAt(sqlite3_stmt *row, int column)
{
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_NULL:
        return nullptr;
    case SQLITE_INTEGER:
        return sqlite3_column_int64(row, column);
    case SQLITE_BLOB: {
        const QByteArray bytes(static_cast<const char *>(sqlite3_column_blob(row, column)),
            sqlite3_column_bytes(row, column));
        return { { "bytes", bytes.size() }, { "digest", digestOf(bytes).toStdString() } };
    }
    default:
        return reinterpret_cast<const char *>(sqlite3_column_text(row, column));
    }
}

Json rowsOf(Connection &connection, const QString &table)
{
    Json rows = Json::array();
    const Statement columns = connection.prepare("SELECT * FROM " + table.toUtf8());
    QByteArrayList order;
    for (int column = 1; column <= sqlite3_column_count(columns.get()); ++column)
        order << QByteArray::number(column);
    const Statement statement
        = connection.prepare("SELECT * FROM " + table.toUtf8() + " ORDER BY " + order.join(", "));
    while (sqlite3_step(statement.get()) == SQLITE_ROW) {
        Json row = Json::object();
        for (int column = 0; column < sqlite3_column_count(statement.get()); ++column)
            row[sqlite3_column_name(statement.get(), column)] = valueAt(statement.get(), column);
        rows.push_back(row);
    }
    return rows;
}

} // namespace

KeyHolder version_fixture::sam() { return keyOf(u"Sam Reed"_s); }

RecoveryKey version_fixture::recoveryKey() { return keyOnPaper(u"records/recovery-key.txt"_s); }

RecoveryKey version_fixture::partKey() { return keyOnPaper(u"records/part-key.txt"_s); }

QList<int> version_fixture::versions()
{
    QList<int> versions;
    for (const Migration &migration : builtInMigrations())
        versions << migration.version;
    return versions;
}

QString version_fixture::pathOf(int version)
{
    return QStringLiteral(HOMEWARD_TEST_DATA) + u"/records/version-%1.homeward"_s.arg(version);
}

void version_fixture::make(int version)
{
    const TempFolder folder;
    const QString path = folder.path(u"new.homeward"_s);
    const auto vault = Vault::create(path, sam(), KeyCost::lowest());
    REQUIRE_OK(vault);
    Slots keySlots { { sam().name, (*vault)->openedWith() } };
    const KeyHolder robin = keyOf(u"Robin Hale"_s);
    const auto second = (*vault)->addSlot(robin, KeyCost::lowest());
    REQUIRE_OK(second);
    keySlots.insert(robin.name, *second);
    REQUIRE_OK((*vault)->addSlot(
        { KeyHolder::Kind::Recovery, {}, recoveryKey().toPassphrase() }, KeyCost::lowest()));
    const auto nothing = [](Database &) -> Done { return {}; };
    REQUIRE_OK(Database::create(path, nothing, optionsFor(**vault, version)));
    fill(path, version, keySlots);
    REQUIRE(QFile::copy(path, pathOf(version)));
}

DatabaseOptions version_fixture::optionsFor(Vault &vault, int newestVersion)
{
    DatabaseOptions options;
    options.vfs = Vault::vfsName();
    options.makeCopy = [&vault](const QString &copy) { return vault.expectCopy(copy); };
    options.migrations.removeIf(
        [newestVersion](const Migration &migration) { return migration.version > newestVersion; });
    return options;
}

QString version_fixture::dump(const QString &path)
{
    Json tables = Json::object();
    {
        Connection connection(path);
        for (const QString &table : tablesOf(path))
            tables[table.toStdString()] = rowsOf(connection, table);
    }
    return QString::fromStdString(tables.dump(1)) + u'\n';
}

QStringList version_fixture::emptyTables(const QString &path)
{
    QStringList empty;
    for (const QString &table : tablesOf(path)) {
        if (rawValue(path, u"SELECT count(*) FROM "_s + table, Vault::vfsName().toUtf8()) == u"0")
            empty << table;
    }
    return empty;
}

} // namespace homeward::test
