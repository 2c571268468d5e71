// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/vault/vault.h"
#include "tests/support/file_bytes.h"
#include "tests/support/sealed_connection.h"
#include "tests/support/simulated_disk.h"

#include <QCryptographicHash>

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

/// All there is in the tables of the scenario, or what is wrong with the database.
[[nodiscard]] inline QString stateOf(SealedConnection &connection)
{
    const QString whole = connection.text(u"PRAGMA integrity_check"_s);
    if (whole != u"ok")
        return u"integrity: "_s + whole;
    if (connection.text(u"SELECT count(*) FROM sqlite_schema WHERE name = 'child'"_s) == u"0")
        return u"nothing yet"_s;
    const QString all = connection.text(u"SELECT * FROM child ORDER BY id"_s)
        + connection.text(u"SELECT id, hex(bytes) FROM photo ORDER BY id"_s);
    if (all.contains(u"error "))
        return all.left(200);
    return QString::fromLatin1(
        QCryptographicHash::hash(all.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
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

} // namespace homeward::test
