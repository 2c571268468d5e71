// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/migrations.h"
#include "core/store/row.h"
#include "core/store/sql_value.h"

#include <QList>
#include <QSqlQuery>
#include <QString>
#include <QStringList>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <type_traits>

class QSqlDatabase;
struct sqlite3;

namespace homeward {

struct DatabaseOptions
{
    /// Name of the SQLite file layer; empty: the default. With one, `create` fills a file that is
    /// there and empty: making it is the layer's own business.
    QString vfs = {};
    /// Name of Qt's driver. It has to bring the program's own SQLite, and to use that file layer.
    QString driver = QStringLiteral("QSQLITE");
    /// Makes an empty file for a copy and returns the name by which SQLite may write to it. Not
    /// set: an ordinary file.
    std::function<Result<QString>(const QString &path)> makeCopy = {};
    int busyMilliseconds = 5000;
    /// Not empty: nothing is written once the file is up to date, and why.
    QString readOnlyBecause = {};
    QList<Migration> migrations = builtInMigrations();
};

/// One open record file, in rollback-journal mode with every commit on disk before it returns. A
/// file that is not a record of ours, or of a later version, is refused and left as it is, byte for
/// byte. Lives in one thread.
///
/// Everything fails with Busy (another program is writing), Io (the disk), Damaged or Sql.
class Database
{
public:
    /// "HmWd": the application id in the file's header.
    static constexpr qint64 applicationId = 0x486d5764;

    using Options = DatabaseOptions;

    /// Makes a new file that only its owner may read, and `fill`s it in the same transaction. Fails
    /// with Refused when something is there already; on any failure no file is left.
    [[nodiscard]] static Result<std::unique_ptr<Database>> create(const QString &path,
        const std::function<Done(Database &)> &fill, const Options &options = {});
    /// Opens a file, and brings an older one up to date after a copy was put beside it. One that
    /// may only be read opens to be read, when nothing has to be brought up to date. Fails with
    /// NotFound, NotAStore, NewerThanProgram, Damaged, Busy or Io.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(
        const QString &path, const Options &options = {});
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Result<int> version() const;
    /// Why nothing can be written: the file or its folder may only be read, or the options say so.
    /// Else empty.
    [[nodiscard]] const QString &readOnlyBecause() const { return m_readOnlyBecause; }

    /// One statement without an answer.
    [[nodiscard]] Done run(const QString &sql, const QList<SqlValue> &values = {});
    /// Every row of the answer, read by `read(Row &)`.
    template <typename Read, typename T = std::invoke_result_t<Read, Row &>>
    [[nodiscard]] Result<QList<T>> all(
        const QString &sql, const QList<SqlValue> &values, Read read) const;
    /// The first row, or none.
    template <typename Read, typename T = std::invoke_result_t<Read, Row &>>
    [[nodiscard]] Result<std::optional<T>> first(
        const QString &sql, const QList<SqlValue> &values, Read read) const;
    /// The number in the first row; nothing when there is no row.
    [[nodiscard]] Result<std::optional<qint64>> number(
        const QString &sql, const QList<SqlValue> &values = {}) const;

    /// A script and its version number, inside the caller's transaction.
    [[nodiscard]] Done applyMigration(const Migration &migration);
    /// Rolls back whatever is open. Never fails: what cannot be rolled back is no longer there.
    void takeBack() noexcept;

    /// Once `isStopped` is true, what is being read fails with Sql. It must live as long as this.
    void stopWhen(const std::atomic<bool> &isStopped);

    /// What SQLite finds wrong with the file and with references inside it; empty: nothing.
    [[nodiscard]] Result<QStringList> integrityProblems() const;
    /// How many pages the file has by what stands in it.
    [[nodiscard]] Result<qint64> pageCount() const;
    /// Changes whenever anything in the file did, through this connection or another.
    [[nodiscard]] qint64 changeCounter() const;

private:
    Database(const QString &path, const QString &driver);

    [[nodiscard]] Done connect(const Options &options);
    [[nodiscard]] Done checkLibrary(const QString &vfs) const;
    [[nodiscard]] Done configure(const Options &options);
    [[nodiscard]] Done setPragma(
        const QString &name, const QString &value, const QStringList &expected);
    [[nodiscard]] Done checkIdentity(const QList<Migration> &migrations) const;
    [[nodiscard]] Done checkWhole() const;
    /// Whether the file may be written, and what is needed beside it.
    [[nodiscard]] Done findReadOnly();
    [[nodiscard]] Done stayReadOnly(const QString &why);
    [[nodiscard]] Done bringUpToDate(const Options &options);
    /// Returns where: `base`, or with a number behind it.
    [[nodiscard]] Result<QString> copyBeside(const QString &base, const Options &options);
    [[nodiscard]] QString fileItself() const;
    [[nodiscard]] Done runScript(const QString &script);
    [[nodiscard]] Done each(const QString &sql, const QList<SqlValue> &values,
        const std::function<bool(Row &)> &take) const;
    /// Making a statement costs more than running it.
    [[nodiscard]] Result<QSqlQuery> prepared(const QString &sql) const;
    void keepPrepared(const QString &sql, QSqlQuery query) const;
    [[nodiscard]] sqlite3 *handle() const;

    QString m_path;
    QString m_readOnlyBecause;
    std::unique_ptr<QSqlDatabase> m_connection;
    mutable std::map<QString, QSqlQuery> m_prepared; ///< none of them is being read
};

template <typename Read, typename T>
Result<QList<T>> Database::all(const QString &sql, const QList<SqlValue> &values, Read read) const
{
    QList<T> list;
    const Done done = each(sql, values, [&](Row &row) {
        list << read(row);
        return true;
    });
    if (!done)
        return tl::unexpected(done.error());
    return list;
}

template <typename Read, typename T>
Result<std::optional<T>> Database::first(
    const QString &sql, const QList<SqlValue> &values, Read read) const
{
    std::optional<T> value;
    const Done done = each(sql, values, [&](Row &row) {
        value = read(row);
        return false;
    });
    if (!done)
        return tl::unexpected(done.error());
    return value;
}

} // namespace homeward
