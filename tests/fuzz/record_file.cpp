// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/call_card.h"
#include "core/documents/interview_record.h"
#include "core/documents/police_report.h"
#include "core/guide/situation.h"
#include "core/record/record.h"
#include "core/store/migrations.h"
#include "core/vault/vault.h"
#include "tests/fuzz/sealed_image.h"
#include "tests/fuzz/target.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>

namespace homeward::fuzz {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostValues = 8;

KeyHolder sam()
{
    return { KeyHolder::Kind::Staff, u"Sam Reed"_s, Secret::fromText(u"four odd words"_s) };
}

struct Column
{
    QByteArray table;
    QByteArray name;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// SQLite without the store, over the unlocked file.
class Connection
{
public:
    explicit Connection(const QString &path)
    {
        sqlite3_open_v2(path.toUtf8().constData(), &m_handle, SQLITE_OPEN_READWRITE,
            Vault::vfsName().toUtf8().constData());
        run("PRAGMA temp_store = MEMORY; PRAGMA journal_mode = TRUNCATE;"
            "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF");
    }
    ~Connection() { sqlite3_close(m_handle); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    void run(const QByteArray &sql)
    {
        sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    }
    [[nodiscard]] QList<QByteArrayList> rows(const QByteArray &sql)
    {
        QList<QByteArrayList> rows;
        const auto take = [](void *list, int count, char **values, char **) {
            QByteArrayList row;
            for (int column = 0; column < count; ++column)
                row << values[column];
            *static_cast<QList<QByteArrayList> *>(list) << row;
            return 0;
        };
        sqlite3_exec(m_handle, sql.constData(), take, &rows, nullptr);
        return rows;
    }
    /// Puts bytes into the text of one row, in the place of some of it.
    void splice(const Column &column, int row, int offset, int removed, const QByteArray &bytes)
    {
        const QByteArray sql = "UPDATE \"" + column.table + "\" SET \"" + column.name
            + "\" = CAST(substr(CAST(\"" + column.name
            + "\" AS BLOB), 1, ?2) || ?1 || "
              "substr(CAST(\""
            + column.name + "\" AS BLOB), ?2 + ?3 + 1) AS TEXT) WHERE \"" + column.name
            + "\" IN (SELECT \"" + column.name + "\" FROM \"" + column.table
            + "\" LIMIT 1 OFFSET ?4)";
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr) == SQLITE_OK) {
            sqlite3_bind_blob(
                statement, 1, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
            sqlite3_bind_int(statement, 2, offset);
            sqlite3_bind_int(statement, 3, removed);
            sqlite3_bind_int(statement, 4, row);
            sqlite3_step(statement);
        }
        sqlite3_finalize(statement);
    }

private:
    sqlite3 *m_handle = nullptr;
};

/// The record that is changed: the one of the newest version in tests/data/records, without the
/// triggers that keep its log from being changed.
class Base
{
public:
    Base()
    {
        const QString fixture = QStringLiteral(HOMEWARD_TEST_DATA)
            + u"/records/version-%1.homeward"_s.arg(builtInMigrations().last().version);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"base.homeward"_s);
        hold(QFile::copy(fixture, path), "there is a record to begin from");
        const auto vault = Vault::unlock(path, sam());
        hold(vault.has_value(), "the record to begin from can be opened");
        {
            Connection connection(path);
            for (const QByteArrayList &trigger :
                connection.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
                connection.run("DROP TRIGGER " + trigger.first());
            for (const QByteArrayList &row : connection.rows(
                     "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) "
                     "c WHERE t.type = 'table' AND c.type = 'TEXT' ORDER BY 1, 2"))
                columns << Column { row.at(0), row.at(1) };
            connection.run("VACUUM");
        }
        hold(columns.size() > 50, "the record has its columns");
        file = bytesOf(path);
    }

    QByteArray file;
    QList<Column> columns;
};

void putValues(const QString &path, const QList<Column> &columns, ByteSource &source)
{
    const auto vault = Vault::unlock(path, sam());
    hold(vault.has_value(), "a record that nobody touched opens");
    Connection connection(path);
    for (int count = 0; count < mostValues && !source.isAtEnd(); ++count) {
        const Column &column = columns.at(source.byte() % columns.size());
        const int row = source.byte() % 16;
        const int offset = source.byte();
        const int removed = source.byte();
        connection.splice(column, row, offset, removed, source.part());
    }
}

void readDocuments(const EpisodeFacts &facts, const QDateTime &now)
{
    const Situation situation = assess(facts, now);
    (void)policeReport(facts, situation, now, u"Sam Reed"_s).plainText();
    (void)interviewRecord(facts, situation, now, u"Sam Reed"_s).plainText();
    (void)callCard(facts, situation, now, u"Sam Reed"_s);
}

/// Everything that can be asked of a record, and how much of it could be answered.
bool readAll(Record &record)
{
    bool isWhole = true;
    const auto took = [&](const auto &result) {
        if (!result)
            hold(!result.error().message.isEmpty(), "a refusal says why");
        isWhole = isWhole && result.has_value();
        return result.has_value();
    };
    took(record.staff());
    took(record.keyState());
    const auto report = record.verify();
    if (took(report))
        isWhole = isWhole && report->problems.isEmpty();
    const auto children = record.children();
    if (took(children)) {
        for (const ChildLine &child : *children) {
            took(record.openProfile(child.id));
            took(record.drafts(child.id.toStorage()));
        }
    }
    const auto episodes = record.episodes();
    if (took(episodes)) {
        for (const EpisodeLine &line : *episodes) {
            const auto facts = record.openEpisode(line.episode.id);
            took(record.drafts(line.episode.id.toStorage()));
            if (took(facts))
                readDocuments(*facts, record.now());
        }
    }
    return isWhole;
}

/// Somebody signs in and reads everything. Whether all of it holds together.
bool opensWhole(const QString &path)
{
    static const SetTimeSource time(QDateTime(QDate(2026, 11, 7), QTime(9, 0), Qt::UTC));
    const auto record = Record::open(path, sam(), time);
    if (!record) {
        hold(!record.error().message.isEmpty(), "a refusal says why");
        return false;
    }
    return readAll(**record);
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    hold(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(),
        "there is room for a file");
}

} // namespace

/// A whole record that somebody brings: its header, pages and journal, or what stands in its rows.
void recordFile(const QByteArray &input)
{
    static const Base base;
    static const QTemporaryDir folder;
    const QString path = folder.filePath(u"record.homeward"_s);
    for (const QString &left : QDir(folder.path()).entryList(QDir::Files | QDir::Hidden))
        QFile::remove(folder.filePath(left));
    ByteSource source(input);
    if (source.byte() % 2 == 0) {
        write(path, base.file);
        putValues(path, base.columns, source);
        (void)opensWhole(path);
        return;
    }
    SealedImage sealed(base.file, sam());
    sealed.change(source);
    write(path, sealed.file());
    if (const QByteArray journal = sealed.journal(); !journal.isEmpty())
        write(path + u"-journal"_s, journal);
    const bool isWhole = opensWhole(path);
    if (sealed.isOnlyTampered() && !isWhole) {
        // Signing in may have succeeded before the damage was found, and is noted then.
        hold(bytesOf(path).left(VaultHeader::size) == sealed.file().left(VaultHeader::size),
            "what is refused keeps its keys");
    }
}

QList<QByteArray> recordFileSeeds()
{
    static const Base base;
    const QByteArray rows(1, '\0');
    const QByteArray bytes(1, '\1');
    const auto value = [&](const QByteArray &table, const QByteArray &name, int row, int offset,
                           int removed, const QByteArray &text) {
        const auto at = std::find_if(base.columns.cbegin(), base.columns.cend(),
            [&](const Column &column) { return column.table == table && column.name == name; });
        QByteArray put(1, static_cast<char>(at - base.columns.cbegin()));
        for (const qsizetype number :
            { qsizetype { row }, qsizetype { offset }, qsizetype { removed }, text.size() })
            put += static_cast<char>(number);
        return put + text;
    };
    return {
        rows,
        rows + value("entries", "answers", 0, 0, 255, R"({"noticed.by":{"state":"declined"}})"),
        rows + value("entries", "happened_at", 2, 0, 4, "9999"),
        rows + value("entries", "kind", 4, 0, 20, "interview"),
        rows + value("entries", "subject", 1, 0, 0, "contact#"),
        rows + value("entries", "corrects", 3, 35, 1, "4"),
        rows + value("entries", "written_at", 0, 0, 4, "0001"),
        rows + value("children", "name", 0, 0, 0, "\xff\xfe\xe2\x80\xae"),
        rows + value("children", "photo_hash", 0, 0, 1, "x"),
        rows + value("child_facts", "answer_values", 0, 0, 1, "[["),
        rows + value("profile_snapshots", "content", 0, 10, 3, "x"),
        rows
            + value("placements", "answers", 0, 0, 255,
                R"({"placement.plan-minutes":{"state":"answered","values":["-1"]}})"),
        rows + value("setting", "kind", 0, 0, 20, "school"),
        rows + value("staff", "role", 0, 0, 20, "manager"),
        rows + value("summaries", "state", 0, 0, 20, "closed"),
        rows + value("audit", "digest", 3, 0, 1, "0"),
        rows + value("episodes", "link_group", 0, 0, 1, "0"),
        rows + value("drafts", "typed", 0, 0, 3, "now"),
        bytes + SealedImage::filePatch(40000, "now"),
        bytes + SealedImage::filePatch(100, "now"),
        bytes + SealedImage::fileCut(90000),
        bytes + SealedImage::cellCopy(3, 2),
        bytes + SealedImage::headerPatch(0, 48, "\x02"),
        bytes + SealedImage::headerPatch(1, 88, "\x11"),
        bytes + SealedImage::pagePatch(1, 100, "\x0d"),
        bytes + SealedImage::pagePatch(9, 0, "\x0a\x01"),
        bytes + SealedImage::journalRecord(2, 4000, "now"),
        bytes + SealedImage::journalRecord(5, 9, "now") + SealedImage::journalField(0, 2),
        bytes + SealedImage::rawJournalPatch(0, "now"),
    };
}

} // namespace homeward::fuzz
