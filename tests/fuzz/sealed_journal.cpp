// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/vault.h"
#include "tests/fuzz/sealed_image.h"
#include "tests/fuzz/target.h"
#include "tests/support/sealed_connection.h"
#include "tests/support/simulated_disk.h"

#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

namespace homeward::fuzz {

using namespace Qt::StringLiterals;
using test::Image;
using test::SealedConnection;
using test::SimulatedDisk;

namespace {

const QString path = u"/disk/record.homeward"_s;
constexpr int mostSteps = 2'000'000; // of SQLite's machine, for one statement

KeyHolder ada()
{
    return { KeyHolder::Kind::Staff, u"Ada"_s, Secret::fromText(u"a passphrase"_s) };
}

QByteArray vfs()
{
    const QByteArray name = "fuzzed-disk";
    VaultVfs::registerOver(SimulatedDisk::vfsName(), name);
    return name;
}

int stop(void *) { return 1; }

/// All there is in the file, or "refused".
QString contentOf(SealedConnection &connection)
{
    if (connection.code() != SQLITE_OK)
        return u"refused"_s;
    sqlite3_progress_handler(connection.handle(), mostSteps, stop, nullptr);
    const QString whole = connection.text(u"PRAGMA integrity_check"_s);
    const QString rows = connection.text(u"SELECT id, body, hex(bytes) FROM child ORDER BY id"_s);
    return whole != u"ok" || rows.startsWith(u"error ") ? u"refused"_s : rows;
}

/// A small sealed file without a free page.
QByteArray newFile()
{
    const QTemporaryDir folder;
    const QString made = folder.filePath(u"new.homeward"_s);
    hold(Vault::create(made, ada(), KeyCost::lowest()).has_value(), "a vault can be made");
    QFile file(made);
    hold(file.open(QIODevice::ReadOnly), "a vault can be read");
    SimulatedDisk disk;
    disk.load({ { path.toUtf8(), file.readAll() } });
    {
        const auto vault = Vault::unlock(path, ada(), vfs());
        hold(vault.has_value(), "a vault can be opened");
        SealedConnection connection(path, vfs());
        connection.run(
            u"CREATE TABLE child (id INTEGER PRIMARY KEY, body TEXT, bytes BLOB) STRICT;"
            "CREATE INDEX by_body ON child (body);"
            "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 90)"
            "INSERT INTO child SELECT i, 'row ' || i, zeroblob(i * 2) FROM c;"
            "INSERT INTO child VALUES (99, 'large', zeroblob(9000)); VACUUM"_s);
        hold(connection.code() == SQLITE_OK, "a file can be filled");
    }
    return disk.contents().value(path.toUtf8());
}

} // namespace

/// What somebody left where the pages and the journal of a sealed file belong.
void sealedJournal(const QByteArray &input)
{
    static const QByteArray file = newFile();
    SealedImage sealed(file, ada());
    ByteSource source(input);
    sealed.change(source);
    Image image { { path.toUtf8(), sealed.file() } };
    if (const QByteArray journal = sealed.journal(); !journal.isEmpty())
        image.insert(path.toUtf8() + "-journal", journal);

    SimulatedDisk disk;
    const auto openedOn = [&](const Image &found) {
        disk.load(found);
        const auto vault = Vault::unlock(path, ada(), vfs());
        if (!vault)
            return u"refused"_s;
        SealedConnection connection(path, vfs());
        return contentOf(connection);
    };
    static const QString content = openedOn({ { path.toUtf8(), file } });
    hold(content.count(u'\n') == 90, "what was written is there");
    const QString found = openedOn(image);
    if (!sealed.isOnlyTampered())
        return;
    hold(found == content || found == u"refused", "without a key nobody changes what is read");
    hold(found == content || disk.contents().value(path.toUtf8()) == sealed.file(),
        "what is refused stays as it is");
}

QList<QByteArray> sealedJournalSeeds()
{
    const QByteArray text = "now";
    return { SealedImage::filePatch(40000, text), SealedImage::filePatch(100, text),
        SealedImage::fileCut(50000), SealedImage::cellCopy(3, 2),
        SealedImage::rawJournalPatch(0, text), SealedImage::rawJournalPatch(9000, text),
        SealedImage::headerPatch(0, 48, "\x02"), SealedImage::pagePatch(1, 100, "\x0d"),
        SealedImage::pagePatch(2, 0, "\x0a\x01"), SealedImage::pagePatch(4, 4000, text),
        SealedImage::journalRecord(2, 4000, text),
        SealedImage::journalRecord(1, 28, "\x01") + SealedImage::journalRecord(3, 9, text),
        SealedImage::journalRecord(2, 0, text) + SealedImage::journalField(0, 0xffffffff),
        SealedImage::journalRecord(2, 0, text) + SealedImage::journalField(2, 1),
        SealedImage::journalRecord(2, 0, text) + SealedImage::journalField(4, 512),
        SealedImage::journalRecord(2, 0, text) + SealedImage::journalPatch(4096, "\x7f\xff"),
        SealedImage::journalRecord(2, 0, text) + SealedImage::rawJournalPatch(8200, text) };
}

} // namespace homeward::fuzz
