// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/big_record.h"

#include "core/practice/practice_home.h"
#include "core/practice/scenario_player.h"
#include "core/vault/vault.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace homeward::bench {

namespace {

/// The practice record's child and night, copied. Ids are counted, so that every run makes the same
/// file.
constexpr auto copyScript = R"sql(
PRAGMA temp_store = MEMORY;
PRAGMA journal_mode = TRUNCATE;
BEGIN IMMEDIATE;
CREATE TEMP TABLE numbers (n INTEGER PRIMARY KEY);
WITH RECURSIVE count(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < 20000)
INSERT INTO numbers SELECT n FROM count;
CREATE TEMP TABLE model AS
    SELECT e.* FROM episodes AS e JOIN children AS c ON c.id = e.child WHERE c.name = 'Jo Fenwick';

INSERT INTO children
    SELECT printf('%08x-0000-4000-8000-000000000000', n), printf('Child %04d', n), c.photo_hash, c.photo_taken,
           c.added_at, c.added_by
    FROM numbers, children AS c WHERE n <= 1000 AND c.name = 'Jo Fenwick';
INSERT INTO child_facts
    SELECT printf('%08x-0000-4000-8000-000000000000', n), f.field, f.state, f.answer_values, f.said_by, f.checked_at,
           f.author
    FROM numbers, child_facts AS f, model WHERE n <= 1000 AND f.child = model.child;
INSERT INTO contacts
    SELECT printf('%08x-0000-4000-8001-%012x', n, c.rowid), printf('%08x-0000-4000-8000-000000000000', n), c.name,
           c.relationship, c.answers, c.saved_at, c.author
    FROM numbers, contacts AS c, model WHERE n <= 1000 AND c.child = model.child;
INSERT INTO placements
    SELECT printf('%08x-0000-4000-8002-%012x', n, p.rowid), printf('%08x-0000-4000-8000-000000000000', n),
           p.from_date, p.to_date, p.answers, p.saved_at, p.author
    FROM numbers, placements AS p, model WHERE n <= 1000 AND p.child = model.child;

CREATE TEMP TABLE lines AS
    SELECT n.*, row_number() OVER (ORDER BY n.written_at, n.id) AS place
    FROM entries AS n JOIN entry_episodes AS j ON j.entry = n.id JOIN model ON model.id = j.episode
    WHERE n.kind IN ('noticed', 'located', 'returned', 'police-call', 'grading', 'ending', 'sign-off')
       OR (n.kind = 'check' AND n.subject IN ('ring-child', 'school', 'transport'));
INSERT INTO episodes (id, year, number_in_year, number, child, kind, opened_at, opened_by, protocol_hash, profile_hash)
    SELECT printf('%08x-0000-4000-8003-000000000000', n), 2025, n, printf('2025-%04d', n),
           printf('%08x-0000-4000-8000-000000000000', CASE WHEN n <= 64 THEN 1 ELSE 2 + n % 999 END), m.kind,
           m.opened_at, m.opened_by, m.protocol_hash, m.profile_hash
    FROM numbers, model AS m;
INSERT INTO entries
    SELECT printf('%08x-0000-4000-8004-%012x', n, l.place), l.kind, l.happened_precision, l.happened_at, l.written_at,
           l.author, l.author_name, l.said_by, l.subject, l.answers, NULL, ''
    FROM numbers, lines AS l WHERE n <= 19990 OR l.kind IN ('noticed', 'check');
INSERT INTO entry_episodes
    SELECT printf('%08x-0000-4000-8003-000000000000', n), printf('%08x-0000-4000-8004-%012x', n, l.place)
    FROM numbers, lines AS l WHERE n <= 19990 OR l.kind IN ('noticed', 'check');
INSERT INTO summaries
    SELECT printf('%08x-0000-4000-8003-000000000000', n), CASE WHEN n <= 19990 THEN 'closed' ELSE 'open' END, s.since,
           CASE WHEN n <= 19990 THEN s.ended END, CASE WHEN n <= 19990 THEN s.ending ELSE '' END
    FROM numbers, summaries AS s, model WHERE s.episode = model.id;
COMMIT;
)sql";

/// 5,000 children with 40 contacts each, of 1,600 names. What they are found by is made at the next
/// opening. The numbers are longer than any that can be rung.
constexpr auto peopleScript = R"sql(
PRAGMA temp_store = MEMORY;
PRAGMA journal_mode = TRUNCATE;
BEGIN IMMEDIATE;
CREATE TEMP TABLE firsts (n INTEGER PRIMARY KEY, name TEXT);
INSERT INTO firsts (name) VALUES ('Ada'), ('Sam'), ('Łucja'), ('Zoë'), ('Jo'), ('Mohammed'), ('Kit'), ('Priya'),
    ('Tom'), ('Søren'), ('Grace'), ('Ben'), ('Amina'), ('Leo'), ('Maja'), ('Noah'), ('Isla'), ('Omar'), ('Ruby'),
    ('Finn'), ('Freya'), ('Jude'), ('Nia'), ('Theo'), ('Ivy'), ('Max'), ('Eve'), ('Luca'), ('Orla'), ('Rory'), ('Skye'),
    ('Toby'), ('Uma'), ('Vera'), ('Will'), ('Xena'), ('Yusuf'), ('Zara'), ('Aled'), ('Bryn');
CREATE TEMP TABLE lasts (n INTEGER PRIMARY KEY, name TEXT);
INSERT INTO lasts (name) VALUES ('Lark'), ('Okoro'), ('Fenwick'), ('Żak'), ('Hill'), ('Marlow'), ('O''Neill'), ('Weiß'),
    ('Reed'), ('Hale'), ('Marsh'), ('Lane'), ('Finch'), ('Wren'), ('Patel'), ('Khan'), ('Evans'), ('Hughes'), ('Walsh'),
    ('Byrne'), ('Novak'), ('Silva'), ('Costa'), ('Bauer'), ('Jensen'), ('Olsen'), ('Dubois'), ('Moreau'), ('Rossi'),
    ('Conti'), ('Sato'), ('Mori'), ('Chen'), ('Wong'), ('Singh'), ('Kaur'), ('Ahmed'), ('Rahman'), ('Osei'), ('Mensah');
CREATE TEMP TABLE numbers (n INTEGER PRIMARY KEY, first INTEGER, last INTEGER);
WITH RECURSIVE count(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM count WHERE n < 199999)
INSERT INTO numbers SELECT n, 1 + n * 7919 % 40, 1 + n * 104729 / 40 % 40 FROM count;
CREATE TEMP TABLE someone AS SELECT added_at AS at, added_by AS author FROM children LIMIT 1;

INSERT INTO children (id, name, added_at, added_by)
    SELECT printf('%08x-0000-4000-8000-000000000000', numbers.n), f.name || ' ' || l.name, at, author
    FROM numbers JOIN firsts AS f ON f.n = first JOIN lasts AS l ON l.n = last, someone WHERE numbers.n < 5000;
INSERT INTO contacts (id, child, name, relationship, answers, saved_at, author)
    SELECT printf('%08x-0000-4000-8001-000000000000', numbers.n),
           printf('%08x-0000-4000-8000-000000000000', numbers.n % 5000), l.name || ' ' || f.name, 'friend',
           json_object('contact.address', json_object('state', 'answered', 'values', json_array(printf(
               '%d %s Road, Oxford OX%d %dAB', numbers.n % 300, l.name, numbers.n % 40, numbers.n % 9))),
           'contact.phone', json_object('state', 'answered', 'values', json_array(printf(
               '07700 900%03d %06d', numbers.n % 1000, numbers.n)))), at, author
    FROM numbers JOIN firsts AS f ON f.n = 41 - first JOIN lasts AS l ON l.n = last, someone;
UPDATE search_state SET folding = 0;
COMMIT;
)sql";

/// A plain file of the same content beside it: what the seal costs is measured against that.
bool copyPlain(sqlite3 *sealed, const QString &path)
{
    sqlite3 *plain = nullptr;
    bool isDone = sqlite3_open(path.toUtf8().constData(), &plain) == SQLITE_OK;
    sqlite3_backup *copy = isDone ? sqlite3_backup_init(plain, "main", sealed, "main") : nullptr;
    isDone = copy != nullptr && sqlite3_backup_step(copy, -1) == SQLITE_DONE;
    isDone = sqlite3_backup_finish(copy) == SQLITE_OK && isDone;
    sqlite3_close(plain);
    return isDone;
}

bool fill(const QString &path, const char *script)
{
    const auto home = practice_home::home();
    const auto keys = Vault::unlock(path, ScenarioPlayer::keyOf(home->staff.first().name));
    if (!keys)
        return false;
    sqlite3 *database = nullptr;
    bool isDone = sqlite3_open_v2(path.toUtf8().constData(), &database, SQLITE_OPEN_READWRITE,
                      Vault::vfsName().toUtf8().constData())
        == SQLITE_OK;
    char *message = nullptr;
    isDone = isDone && sqlite3_exec(database, script, nullptr, nullptr, &message) == SQLITE_OK;
    if (message)
        fprintf(stderr, "%s\n", message);
    sqlite3_free(message);
    isDone = isDone && copyPlain(database, plainTwinOf(path));
    sqlite3_close(database);
    return isDone;
}

bool make(const QString &path, const char *script)
{
    if (QFile::exists(path))
        return true;
    const QString folder = path + QStringLiteral(".making");
    QDir(folder).removeRecursively();
    const auto walk = practice_home::walk(folder);
    if (!walk || !fill(walk->record, script))
        return false;
    const bool isDone = QFile::rename(plainTwinOf(walk->record), plainTwinOf(path))
        && QFile::rename(walk->record, path);
    QDir(folder).removeRecursively();
    return isDone;
}

} // namespace

QString plainTwinOf(const QString &path) { return path + QStringLiteral(".plain"); }

bool makeBigRecord(const QString &path) { return make(path, copyScript); }

bool makePeopleRecord(const QString &path) { return make(path, peopleScript); }

} // namespace homeward::bench
