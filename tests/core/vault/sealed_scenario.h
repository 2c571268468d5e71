// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/vault/sealed_file.h"
#include "core/vault/vault.h"
#include "tests/support/file_bytes.h"
#include "tests/support/sealed_connection.h"
#include "tests/support/simulated_disk.h"

#include <QCryptographicHash>
#include <QFile>

#include <sqlite3.h>

namespace homeward::test {

[[nodiscard]] inline KeyHolder staff(const QString &name, QString passphrase)
{
    return { KeyHolder::Kind::Staff, name, Secret::fromText(std::move(passphrase)) };
}

[[nodiscard]] inline KeyHolder recovery(QString passphrase)
{
    return { KeyHolder::Kind::Recovery, {}, Secret::fromText(std::move(passphrase)) };
}

[[nodiscard]] inline KeyHolder ada() { return staff(u"Ada"_s, u"first passphrase"_s); }
[[nodiscard]] inline KeyHolder adaLater() { return staff(u"Ada"_s, u"second passphrase"_s); }
[[nodiscard]] inline KeyHolder ben() { return staff(u"Ben"_s, u"a passphrase of his own"_s); }

/// A sealed file on the simulated disk.
const QString simulatedPath = u"/disk/récord.homeward"_s;

[[nodiscard]] inline QByteArray vaultOnSimulatedDisk()
{
    const QByteArray name = "vault-on-simulated-disk";
    VaultVfs::registerOver(SimulatedDisk::vfsName(), name);
    return name;
}

/// A disk with one new sealed file that Ada can open.
[[nodiscard]] inline Image newSealedDisk()
{
    const TempFolder folder;
    const QString path = folder.path(u"new.homeward"_s);
    REQUIRE_OK(Vault::create(path, ada(), KeyCost::lowest()));
    return { { simulatedPath.toUtf8(), bytesOf(path) } };
}

[[nodiscard]] inline QString digestOf(const QString &all)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(all.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
}

/// The version of a record's tables, the tables, and every row in them.
[[nodiscard]] inline QString recordState(SealedConnection &connection)
{
    const QString version = connection.text(u"PRAGMA user_version"_s);
    QString all = connection.text(
        u"SELECT type, name, sql FROM sqlite_schema WHERE name <> 'more' ORDER BY type, name"_s);
    const QString tables = connection.text(
        u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'more' ORDER BY name"_s);
    for (const QString &table : tables.split(u'\n')) {
        const QString rows = connection.text(u"SELECT * FROM \"%1\""_s.arg(table));
        if (rows.startsWith(u"error "))
            return table + u": "_s + rows;
        all += rows;
    }
    return u"version %1 %2"_s.arg(version, digestOf(all));
}

/// All there is in the tables of the scenario, or what is wrong with the database.
[[nodiscard]] inline QString stateOf(SealedConnection &connection)
{
    const QString whole = connection.text(u"PRAGMA integrity_check"_s);
    if (whole != u"ok")
        return u"integrity: "_s + whole;
    const QString table
        = connection.text(u"SELECT name FROM sqlite_schema WHERE name IN ('child', 'children')"_s);
    if (table != u"child")
        return table.isEmpty() ? u"nothing yet"_s : recordState(connection);
    const QString all = connection.text(u"SELECT * FROM child ORDER BY id"_s)
        + connection.text(u"SELECT id, hex(bytes) FROM photo ORDER BY id"_s);
    if (all.contains(u"error "))
        return all.left(200);
    return digestOf(all);
}

/// What somebody finds who opens what is on the disk: its state, or "refused: " and why.
[[nodiscard]] inline QString lookedAt(SimulatedDisk &disk, const Image &image)
{
    disk.load(image);
    QString state;
    {
        auto vault = Vault::unlock(simulatedPath, ada(), vaultOnSimulatedDisk());
        if (!vault)
            vault = Vault::unlock(simulatedPath, adaLater(), vaultOnSimulatedDisk());
        if (!vault)
            return u"refused: the header"_s;
        (void)SealedFile::takeDamage();
        SealedConnection connection(simulatedPath, vaultOnSimulatedDisk());
        state = connection.code() == SQLITE_OK ? stateOf(connection)
                                               : u"refused: by SQLite, %1"_s.arg(connection.code());
    }
    const QString damage = SealedFile::takeDamage();
    if (!damage.isEmpty())
        return u"refused: "_s + damage;
    return state.startsWith(u"integrity") || state.startsWith(u"error")
        ? u"refused: by SQLite, "_s + state
        : state;
}

/// The same. Something that is refused changes nothing.
[[nodiscard]] inline QString openedOn(SimulatedDisk &disk, const Image &image)
{
    const QString state = lookedAt(disk, image);
    if (state.startsWith(u"refused"))
        CHECK((disk.contents() == image));
    return state;
}

/// One act on an open sealed file. False when it was refused.
using Step = std::function<bool(Vault &, SealedConnection &)>;

[[nodiscard]] inline Step statement(const QString &sql)
{
    return [sql](Vault &, SealedConnection &connection) {
        const int code = connection.run(sql);
        if (code != SQLITE_OK && sqlite3_get_autocommit(connection.handle()) == 0)
            sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        return code == SQLITE_OK;
    };
}

/// A night's work: small and large commits, some that do not fit into SQLite's cache, one that is
/// taken back, and changes of keys. `slotChange` is the step after which Ada has her new
/// passphrase.
struct Scenario
{
    QList<Step> steps;
    int passphraseStep = 0;
};

[[nodiscard]] inline Scenario wholeNight()
{
    Scenario night;
    night.steps << statement(
        u"PRAGMA cache_size = 10; BEGIN IMMEDIATE;"
        "CREATE TABLE child (id INTEGER PRIMARY KEY, n INTEGER, body TEXT);"
        "CREATE INDEX by_body ON child (body, n);"
        "CREATE TABLE photo (id INTEGER PRIMARY KEY, bytes BLOB);"
        "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 60)"
        "INSERT INTO child SELECT i, i % 7, replace(hex(zeroblob(40)), '00', 'row ' || i || ' ')"
        "FROM c; COMMIT"_s);
    night.steps << statement(
        u"BEGIN IMMEDIATE; UPDATE child SET n = n + 1, body = body || 'x' || id; COMMIT"_s);
    night.steps << statement(u"DELETE FROM child WHERE id % 3 = 0"_s);
    night.steps << statement(u"INSERT INTO photo VALUES (1, zeroblob(40000))"_s);
    night.steps << [](Vault &vault, SealedConnection &) {
        return vault.addSlot(ben(), KeyCost::lowest()).has_value();
    };
    night.steps << statement(u"BEGIN; UPDATE child SET n = n + 10, body = 'y' || body; ROLLBACK"_s);
    night.steps << statement(u"BEGIN IMMEDIATE; UPDATE child SET body = id || body;"
                             "DELETE FROM photo; COMMIT"_s);
    night.steps << statement(u"VACUUM"_s);
    night.passphraseStep = static_cast<int>(night.steps.size());
    night.steps << [](Vault &vault, SealedConnection &) {
        return vault.addSlot(adaLater(), KeyCost::lowest()).has_value()
            && vault.removeSlot(vault.openedWith()).has_value();
    };
    night.steps << statement(u"INSERT INTO child VALUES (900, 1, 'the last of the night')"_s);
    return night;
}

/// A record of the first version, with children in it, that becomes one of the newest: the released
/// scripts, each a transaction with its number, as the store does it.
[[nodiscard]] inline Scenario broughtUpToDate()
{
    const auto script = [](int version) {
        QFile file(QStringLiteral(HOMEWARD_SOURCE_DIR)
            + u"/resources/schema/%1.sql"_s.arg(version, 4, 10, QChar(u'0')));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    const QString rows
        = u"INSERT INTO staff VALUES (printf('%036d', 1), 'Ada', 'carer', "
          u"'2026-11-03T22:00:00.000Z');"
          "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 30)"
          "INSERT INTO children SELECT printf('%036d', i), 'child ' || i, NULL, NULL,"
          " '2026-11-03T22:00:00.000Z', printf('%036d', 1) FROM c;"
          "INSERT INTO child_facts SELECT id, 'looks.hair', 'answered', '[\"' || name || '\"]', '',"
          " '2026-11-03T22:00:00.000Z', added_by FROM children"_s;
    Scenario updates;
    for (int version = 1; !script(version).isEmpty(); ++version) {
        updates.steps << statement(u"BEGIN IMMEDIATE;"_s + script(version)
            + (version == 1 ? rows : QString()) + u"; PRAGMA user_version = "_s
            + QString::number(version) + u"; COMMIT"_s);
    }
    updates.passphraseStep = static_cast<int>(updates.steps.size()); // nobody's changes
    return updates;
}

} // namespace homeward::test
