// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database.h"

#include "core/store/file_checks.h"
#include "core/store/sql_error.h"
#include "core/store/transaction.h"
#include "core/vault/sealed_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Store", text); }

/// The path as SQLite takes it: a space, "#", "?", "%" or a letter outside ASCII stays what it is.
QString uriOf(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    return u"file:"_s + (absolute.startsWith(u'/') ? QString() : u"/"_s)
        + QString::fromLatin1(QUrl::toPercentEncoding(absolute, "/"));
}

/// Not what sets the connection or begins and ends something.
bool isOftenRun(const QString &sql)
{
    static const QStringList words { u"SELECT"_s, u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s };
    return std::any_of(
        words.cbegin(), words.cend(), [&](const QString &word) { return sql.startsWith(word); });
}

} // namespace

Database::Database(const QString &path, const QString &driver)
    : m_path(path)
    , m_connection(std::make_unique<QSqlDatabase>(
          QSqlDatabase::addDatabase(driver, QUuid::createUuid().toString())))
{
}

Database::~Database()
{
    takeBack();
    m_prepared.clear();
    const QString name = m_connection->connectionName();
    m_connection->close();
    m_connection.reset();
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<Database>> Database::create(
    const QString &path, const std::function<Done(Database &)> &fill, const Options &options)
{
    if (Done made = options.vfs.isEmpty() ? makePrivateFile(path) : Done(); !made)
        return tl::unexpected(made.error());
    std::unique_ptr<Database> database(new Database(path, options.driver));
    const auto build = [&]() -> Done {
        Result<Transaction> transaction = Transaction::begin(*database);
        if (!transaction)
            return tl::unexpected(transaction.error());
        Done done = database->run(u"PRAGMA application_id = %1"_s.arg(applicationId));
        for (const Migration &migration : options.migrations) {
            if (done)
                done = database->applyMigration(migration);
        }
        if (done)
            done = fill(*database);
        return done ? transaction->commit() : done;
    };
    Done done = database->connect(options);
    if (done)
        done = database->configure(options);
    if (done)
        done = build();
    if (done)
        return database;
    database.reset();
    QFile::remove(path);
    QFile::remove(path + u"-journal"_s);
    return tl::unexpected(done.error());
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, const Options &options)
{
    Done done = checkFile(path);
    if (!done)
        return tl::unexpected(done.error());
    std::unique_ptr<Database> database(new Database(path, options.driver));
    done = database->connect(options);
    if (done)
        done = database->checkIdentity(options.migrations);
    if (done)
        done = database->findReadOnly();
    if (done)
        done = database->configure(options);
    if (done)
        done = database->checkWhole();
    if (done)
        done = database->bringUpToDate(options);
    if (done && !options.readOnlyBecause.isEmpty())
        done = database->stayReadOnly(options.readOnlyBecause);
    if (!done)
        return tl::unexpected(done.error());
    return database;
}

// SQLite keeps the journal beside the file that a link leads to, not beside the link.
QString Database::fileItself() const
{
    return QFile::decodeName(sqlite3_db_filename(handle(), "main"));
}

Done Database::findReadOnly()
{
    const Done may = sqlite3_db_readonly(handle(), "main") == 1 ? Done(readOnlyFile(m_path))
                                                                : checkFolder(fileItself());
    // A journal that was left there might be written even where the folder may not.
    return may ? Done() : stayReadOnly(may.error().message);
}

Done Database::stayReadOnly(const QString &why)
{
    m_readOnlyBecause = why;
    return setPragma(u"query_only"_s, u"ON"_s, { u"1"_s });
}

Done Database::connect(const Options &options)
{
    QString uri = uriOf(m_path) + u"?mode=rw"_s;
    if (!options.vfs.isEmpty())
        uri += u"&vfs="_s + QString::fromLatin1(QUrl::toPercentEncoding(options.vfs));
    m_connection->setConnectOptions(
        u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(options.busyMilliseconds));
    m_connection->setDatabaseName(uri);
    if (!m_connection->open()) {
        if (m_connection->lastError().nativeErrorCode().toInt() % 256 == SQLITE_CANTOPEN)
            return unreadableFile(m_path);
        return sqlFailure(m_connection->lastError(), m_path);
    }
    return checkLibrary(options.vfs);
}

// A plugin with an SQLite of its own would not see our file layer, and would write in clear.
Done Database::checkLibrary(const QString &vfs) const
{
    const auto read = [](Row &row) { return row.text(0); };
    const Result<std::optional<QString>> source = first(u"SELECT sqlite_source_id()"_s, {}, read);
    if (!source)
        return tl::unexpected(source.error());
    bool isOurs = source->value_or(QString()) == QString::fromLatin1(sqlite3_sourceid());
    if (isOurs) {
        sqlite3_vfs *used = nullptr;
        sqlite3_file_control(handle(), "main", SQLITE_FCNTL_VFS_POINTER, &used);
        const QByteArray name = vfs.toUtf8();
        isOurs = used != nullptr
            && used == sqlite3_vfs_find(vfs.isEmpty() ? nullptr : name.constData());
    }
    if (isOurs)
        return {};
    return failure(Error::Code::Sql,
        tr("This installation is not complete: its database part does not fit. Install "
           "Homeward again. No record was touched."),
        u"the driver's SQLite or file layer is not the program's"_s);
}

Done Database::configure(const Options &options)
{
    struct Pragma
    {
        QString name;
        QString value;
        QStringList expected;
    };
    const QString busy = QString::number(options.busyMilliseconds);
    const QList<Pragma> pragmas {
        { u"busy_timeout"_s, busy, { busy } },
        { u"temp_store"_s, u"MEMORY"_s, { u"2"_s } },
        { u"foreign_keys"_s, u"ON"_s, { u"1"_s } },
        { u"recursive_triggers"_s, u"ON"_s, { u"1"_s } },
        { u"secure_delete"_s, u"ON"_s, { u"1"_s } },
        { u"journal_mode"_s, u"TRUNCATE"_s, { u"truncate"_s } },
        { u"synchronous"_s, u"FULL"_s, { u"2"_s, u"3"_s } },
        { u"cache_size"_s, u"-131072"_s, { u"-131072"_s } },
    };
    for (const Pragma &pragma : pragmas) {
        if (Done set = setPragma(pragma.name, pragma.value, pragma.expected); !set)
            return set;
    }
    return {};
}

Done Database::setPragma(const QString &name, const QString &value, const QStringList &expected)
{
    Done set = run(u"PRAGMA %1 = %2"_s.arg(name, value));
    if (!set)
        return set;
    const auto read = [](Row &row) { return row.text(0).toLower(); };
    const Result<std::optional<QString>> now = first(u"PRAGMA "_s + name, {}, read);
    if (!now)
        return tl::unexpected(now.error());
    if (expected.contains(now->value_or(QString())))
        return {};
    return failure(Error::Code::Sql,
        tr("%1 could not be opened safely. Nothing was changed.")
            .arg(QDir::toNativeSeparators(m_path)),
        u"pragma %1 did not take"_s.arg(name));
}

Done Database::checkIdentity(const QList<Migration> &migrations) const
{
    const Result<std::optional<qint64>> kind = number(u"PRAGMA application_id"_s);
    if (!kind)
        return tl::unexpected(kind.error());
    if (kind->value_or(0) != applicationId)
        return notARecord(m_path);
    const Result<int> fileVersion = version();
    if (!fileVersion)
        return tl::unexpected(fileVersion.error());
    const int known = migrations.isEmpty() ? 0 : migrations.last().version;
    if (*fileVersion < 1)
        return damagedFile(m_path, u"no version"_s);
    return *fileVersion > known ? newerFile(m_path, *fileVersion, known) : Done();
}

Done Database::checkWhole() const
{
    // SQLite itself refuses a file that is shorter than its header says. Reading every page of a
    // large record takes a second that nobody has at night: `verify` does that.
    constexpr qint64 readAtOpening = 4LL * 1024 * 1024;
    if (QFileInfo(m_path).size() > readAtOpening)
        return {};
    const auto read = [](Row &row) { return row.text(0); };
    (void)SealedFile::takeDamage();
    const Result<std::optional<QString>> found = first(u"PRAGMA quick_check(1)"_s, {}, read);
    if (!found)
        return tl::unexpected(found.error());
    if (found->value_or(QString()) == u"ok")
        return {};
    const QString parts = SealedFile::takeDamage();
    return parts.isEmpty() ? damagedFile(m_path, u"quick_check"_s) : damagedParts(m_path, parts);
}

Done Database::bringUpToDate(const Options &options)
{
    const QList<Migration> &migrations = options.migrations;
    const Result<int> fileVersion = version();
    if (!fileVersion)
        return tl::unexpected(fileVersion.error());
    if (migrations.isEmpty() || *fileVersion >= migrations.last().version)
        return {};
    if (!m_readOnlyBecause.isEmpty())
        return failure(Error::Code::Io, m_readOnlyBecause, u"an older version, read-only"_s);
    const QString first = fileItself() + u".before-version-%1"_s.arg(migrations.last().version);
    const bool isFirst = !QFileInfo::exists(first);
    const Result<QString> copy = copyBeside(first, options);
    if (!copy)
        return tl::unexpected(copy.error());
    const Done migrated = migrate(*this, migrations);
    // Tried again and again, each try would leave one more copy of the same.
    if (!migrated && !isFirst && version() == *fileVersion)
        QFile::remove(*copy);
    return migrated;
}

Result<QString> Database::copyBeside(const QString &base, const Options &options)
{
    QString path = base;
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = base + u"-%1"_s.arg(number);
    const auto makePlain = [](const QString &copy) -> Result<QString> {
        if (Done made = makePrivateFile(copy); !made)
            return tl::unexpected(made.error());
        return uriOf(copy);
    };
    const Result<QString> name = options.makeCopy ? options.makeCopy(path) : makePlain(path);
    if (!name)
        return tl::unexpected(name.error());
    const Done copied = run(u"VACUUM INTO ?"_s, { *name });
    if (copied)
        return path;
    QFile::remove(path);
    return tl::unexpected(copied.error());
}

Result<int> Database::version() const
{
    const Result<std::optional<qint64>> version = number(u"PRAGMA user_version"_s);
    if (!version)
        return tl::unexpected(version.error());
    return static_cast<int>(version->value_or(0));
}

Done Database::applyMigration(const Migration &migration)
{
    QFile file(migration.script);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Code::Io,
            tr("This installation is not complete: a part of it is missing. Install "
               "Homeward again. The record was not changed."),
            u"no script for version %1"_s.arg(migration.version));
    }
    Done done = runScript(QString::fromUtf8(file.readAll()));
    return done ? run(u"PRAGMA user_version = %1"_s.arg(migration.version)) : done;
}

Done Database::runScript(const QString &script)
{
    const int code = sqlite3_exec(handle(), script.toUtf8().constData(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Done() : sqlFailure(sqlite3_extended_errcode(handle()), m_path);
}

void Database::takeBack() noexcept
{
    // Some failures roll back by themselves.
    if (handle() && sqlite3_get_autocommit(handle()) == 0)
        sqlite3_exec(handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Done Database::run(const QString &sql, const QList<SqlValue> &values)
{
    return each(sql, values, [](Row &) { return false; });
}

Result<std::optional<qint64>> Database::number(
    const QString &sql, const QList<SqlValue> &values) const
{
    return first(sql, values, [](Row &row) { return row.number(0); });
}

Done Database::each(
    const QString &sql, const QList<SqlValue> &values, const std::function<bool(Row &)> &take) const
{
    Result<QSqlQuery> query = prepared(sql);
    if (!query)
        return tl::unexpected(query.error());
    for (const SqlValue &value : values)
        query->addBindValue(value.toVariant());
    if (!query->exec())
        return sqlFailure(query->lastError(), m_path);
    while (query->next()) {
        Row row(*query);
        const bool wantsMore = take(row);
        if (row.isDamaged())
            return damagedFile(m_path, u"column %1 cannot be read"_s.arg(row.damagedColumn()));
        if (!wantsMore)
            break;
    }
    if (query->lastError().isValid())
        return sqlFailure(query->lastError(), m_path);
    keepPrepared(sql, std::move(*query));
    return {};
}

// Whoever is in the middle of one asks for another of the same words: it is not in the list then.
Result<QSqlQuery> Database::prepared(const QString &sql) const
{
    if (auto kept = m_prepared.extract(sql); !kept.empty())
        return std::move(kept.mapped());
    QSqlQuery query(*m_connection);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return sqlFailure(query.lastError(), m_path);
    return query;
}

void Database::keepPrepared(const QString &sql, QSqlQuery query) const
{
    constexpr std::size_t most = 256;
    query.finish();
    if (!isOftenRun(sql))
        return;
    if (m_prepared.size() >= most)
        m_prepared.clear();
    m_prepared.insert_or_assign(sql, std::move(query));
}

void Database::stopWhen(const std::atomic<bool> &isStopped)
{
    constexpr int stepsBetweenLooks = 10'000;
    const auto look = [](void *flag) -> int {
        return static_cast<const std::atomic<bool> *>(flag)->load() ? 1 : 0;
    };
    sqlite3_progress_handler(
        handle(), stepsBetweenLooks, look, const_cast<std::atomic<bool> *>(&isStopped));
}

Result<QStringList> Database::integrityProblems() const
{
    const auto text = [](Row &row) { return row.text(0); };
    (void)SealedFile::takeDamage();
    const Result<QList<QString>> found = all(u"PRAGMA integrity_check"_s, {}, text);
    if (!found)
        return tl::unexpected(found.error());
    // What SQLite misses besides is only what it could not reach through them.
    if (const QString parts = SealedFile::takeDamage(); !parts.isEmpty())
        return QStringList { tr("What does not open: %1.").arg(parts) };
    const auto reference = [](Row &row) {
        return tr("A row of the table “%1” refers to something that is not there.")
            .arg(row.text(0));
    };
    const Result<QList<QString>> dangling = all(u"PRAGMA foreign_key_check"_s, {}, reference);
    if (!dangling)
        return tl::unexpected(dangling.error());
    QStringList problems = *found;
    problems.removeAll(u"ok"_s);
    return problems + *dangling;
}

Result<qint64> Database::pageCount() const
{
    const Result<std::optional<qint64>> pages = number(u"PRAGMA page_count"_s);
    if (!pages)
        return tl::unexpected(pages.error());
    return pages->value_or(0);
}

qint64 Database::changeCounter() const
{
    const Result<std::optional<qint64>> others = number(u"PRAGMA data_version"_s);
    const qint64 version = others ? others->value_or(0) : 0;
    return version * (1LL << 31) + (sqlite3_total_changes64(handle()) & 0x7fffffff);
}

sqlite3 *Database::handle() const
{
    const QVariant handle = m_connection->driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

} // namespace homeward
