// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/seal_bench.h"

#include "core/documents/pdf_writer.h"
#include "core/documents/police_report.h"
#include "core/guide/situation.h"
#include "core/practice/practice_home.h"
#include "core/practice/scenario_player.h"
#include "core/protocol/protocol_reader.h"
#include "core/store/database.h"
#include "core/store/draft_store.h"
#include "core/store/entry_store.h"
#include "core/store/episode_store.h"
#include "core/store/photo_store.h"
#include "core/store/profile_snapshots.h"
#include "core/store/protocol_store.h"
#include "core/store/setting_store.h"
#include "core/store/staff_store.h"
#include "core/store/transaction.h"
#include "core/vault/key_slot.h"
#include "core/vault/vault.h"
#include "tests/bench/big_record.h"

#include <QElapsedTimer>

#include <fcntl.h>
#include <sqlite3.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

namespace homeward::bench {

using namespace Qt::StringLiterals;

namespace {

void must(bool isDone, const char *what)
{
    if (!isDone)
        qFatal("the benchmark stops at: %s", what);
}

/// One of the two files, open as the program opens it, and once more beside the program to read
/// single rows with nothing of ours in between.
class Twin
{
public:
    Twin(const QString &path, const QString &vfs)
    {
        DatabaseOptions options;
        options.vfs = vfs;
        auto opened = Database::open(path, options);
        must(opened.has_value(), "open");
        database = std::move(*opened);
        const QByteArray name = vfs.toUtf8();
        must(sqlite3_open_v2(path.toUtf8().constData(), &m_reader, SQLITE_OPEN_READONLY,
                 name.isEmpty() ? nullptr : name.constData())
                == SQLITE_OK,
            "open to read");
        sqlite3_exec(m_reader, "PRAGMA cache_size = -65536", nullptr, nullptr, nullptr);
        // Closed with the program: before that it would drop SQLite's locks.
        m_file = open(path.toUtf8().constData(), O_RDONLY | O_CLOEXEC);
        must(sqlite3_prepare_v2(
                 m_reader, "SELECT answers FROM entries WHERE id = ?", -1, &m_row, nullptr)
                == SQLITE_OK,
            "prepare");
    }
    ~Twin()
    {
        sqlite3_finalize(m_row);
        sqlite3_close(m_reader);
    }
    Twin(const Twin &) = delete;
    Twin &operator=(const Twin &) = delete;

    void readEntry(int number)
    {
        const QByteArray id = idOf(number);
        sqlite3_bind_text(m_row, 1, id.constData(), -1, SQLITE_TRANSIENT);
        must(sqlite3_step(m_row) == SQLITE_ROW, "a row");
        sqlite3_reset(m_row);
    }
    /// The same row as the program reads it.
    void openEntry(int number)
    {
        const auto entry
            = EntryStore(*database).entry(EntryId::fromStorage(QString::fromLatin1(idOf(number))));
        must(entry && *entry, "an entry");
    }
    /// Nothing of it is left in SQLite's memory.
    void forget() { sqlite3_db_release_memory(m_reader); }
    /// Nor in that of the machine.
    void forgetAll()
    {
        forget();
        posix_fadvise(m_file, 0, 0, POSIX_FADV_DONTNEED);
    }

    std::unique_ptr<Database> database;

private:
    [[nodiscard]] static QByteArray idOf(int number)
    {
        char id[40];
        const int place = 1 + number % 3;
        snprintf(id, sizeof id, "%08x-0000-4000-8004-%012x", 1 + number % 19000, place);
        return id;
    }

    sqlite3 *m_reader = nullptr;
    sqlite3_stmt *m_row = nullptr;
    int m_file = -1;
};

struct Work
{
    const char *name;
    int rounds;
    double most; ///< the ratio it should not pass; 0: none
    std::function<void(Twin &, int round)> body;
    std::function<void(Twin &)> before = {};
};

void keepDraft(Twin &twin, int round)
{
    static const StaffId author = StaffStore(*twin.database).staff()->first().id;
    auto transaction = Transaction::begin(*twin.database);
    must(transaction.has_value(), "begin");
    const QString text = u"note %1"_s.arg(round);
    const Done saved = DraftStore(*twin.database)
                           .save({ u"00000000-0000-4000-8000-000000000000"_s, u"note"_s, {},
                                     u"note.text"_s, Answer::text(text), text },
                               { author, SystemTimeSource().now() });
    if (!saved)
        qFatal("%s", qPrintable(saved.error().detail));
    must(transaction->commit().has_value(), "commit");
}

/// What Today and the documents are made of, of every episode that is open.
QList<EpisodeFacts> readOpen(Twin &twin)
{
    Database &database = *twin.database;
    QList<EpisodeFacts> all;
    const auto rows = EpisodeStore(database).currentRows();
    const auto setting = SettingStore(database).setting();
    must(rows && setting, "open episodes");
    for (const EpisodeRow &row : *rows) {
        const auto frozen = ProfileSnapshots(database).profile(row.episode.profileHash);
        const auto log = EntryStore(database).log(row.episode.id);
        must(frozen && log, "facts");
        EpisodeFacts facts { *setting, row.episode, *frozen, {}, {}, *log, {}, {} };
        if (!frozen->child.photoHash.isEmpty())
            facts.photo = PhotoStore(database).photo(frozen->child.photoHash)->value_or(Photo());
        all << facts;
    }
    return all;
}

std::shared_ptr<const Protocol> protocolOf(Twin &twin, const QString &hash)
{
    const auto kept = ProtocolStore(*twin.database).protocol(hash);
    must(kept && *kept, "protocol");
    return std::make_shared<const Protocol>(*ProtocolReader::fromBytes((*kept)->bytes, u"bench"_s));
}

struct Times
{
    void add(qint64 nanoseconds) { m_all.push_back(double(nanoseconds) / 1e6); }
    /// Milliseconds.
    [[nodiscard]] double at(double share)
    {
        std::sort(m_all.begin(), m_all.end());
        return m_all[std::min(m_all.size() - 1, size_t(double(m_all.size()) * share))];
    }

private:
    std::vector<double> m_all;
};

void compare(const Work &work, Twin &sealed, Twin &plain)
{
    Times times[2];
    Twin *twins[2] = { &sealed, &plain };
    for (int round = 0; round < work.rounds; ++round) {
        // Neither always goes first.
        for (const int which : { round % 2, 1 - round % 2 }) {
            if (work.before)
                work.before(*twins[which]);
            QElapsedTimer clock;
            clock.start();
            work.body(*twins[which], round);
            times[which].add(clock.nsecsElapsed());
        }
    }
    const double ratio = times[0].at(0.5) / times[1].at(0.5);
    const bool hasMark = work.most > 0;
    const QByteArray mark = hasMark ? QByteArray::number(work.most, 'f', 1) : QByteArray("-");
    printf("%-26s %10.4f %10.4f %7.2f %10.4f %10.4f %7.2f   %s%s\n", work.name, times[0].at(0.5),
        times[1].at(0.5), ratio, times[0].at(0.99), times[1].at(0.99),
        times[0].at(0.99) / times[1].at(0.99), mark.constData(),
        hasMark && ratio > work.most ? "  over" : "");
    fflush(stdout);
}

/// What everybody pays for each passphrase that they try.
void tellCostOfAGuess()
{
    const FileMark mark { QByteArray(16, 'i'), QByteArray(16, 's') };
    Times times;
    QElapsedTimer clock;
    for (int round = 0; round < 7; ++round) {
        const KeyHolder holder { KeyHolder::Kind::Staff, u"Sam Reed"_s,
            Secret::fromText(QString::number(round)) };
        clock.start();
        must(wrappingKey(holder, KeyCost::usual(), mark).has_value(), "guess");
        times.add(clock.nsecsElapsed());
    }
    printf("\n%-26s %10.0f\n", "one guess, ms, median", times.at(0.5));
}

} // namespace

void compareWithPlain(const QString &record)
{
    const auto home = practice_home::home();
    const auto keys = Vault::unlock(record, ScenarioPlayer::keyOf(home->staff.first().name));
    must(keys.has_value(), "unlock");
    Twin sealed(record, Vault::vfsName());
    Twin plain(plainTwinOf(record), {});
    const auto protocol = protocolOf(plain, readOpen(plain).first().episode.protocolHash);
    const QDateTime now = SystemTimeSource().now();

    const std::vector<Work> works {
        { "200 rows, warm", 500, 1.1,
            [](Twin &twin, int) {
                for (int row = 0; row < 200; ++row)
                    twin.readEntry(row * 7);
            } },
        { "one row, disk", 500, 1.5, [](Twin &twin, int round) { twin.readEntry(round * 7919); },
            [](Twin &twin) { twin.forgetAll(); } },
        { "one entry, disk cached", 3000, 1.5,
            [](Twin &twin, int round) { twin.openEntry(round * 7919); },
            [](Twin &twin) {
                must(twin.database->run(u"PRAGMA shrink_memory"_s).has_value(), "shrink");
            } },
        // With nothing of ours in between: the price of opening some seven cells, and no mark.
        { "one row, disk cached", 3000, 0,
            [](Twin &twin, int round) { twin.readEntry(round * 7919); },
            [](Twin &twin) { twin.forget(); } },
        { "a draft, committed", 2000, 1.5, keepDraft },
        { "Today: read and assessed", 200, 1.1,
            [&](Twin &twin, int) {
                for (EpisodeFacts &facts : readOpen(twin)) {
                    facts.protocol = protocol;
                    must(!assess(facts, now).steps.isEmpty(), "assess");
                }
            } },
        { "police PDF: read and made", 60, 1.1,
            [&](Twin &twin, int) {
                EpisodeFacts facts = readOpen(twin).first();
                facts.protocol = protocol;
                must(PdfWriter::write(policeReport(facts, assess(facts, now), now, u"Sam"_s))
                         .has_value(),
                    "PDF");
            } },
    };
    printf("\n%-26s %10s %10s %7s %10s %10s %7s   %s\n", "sealed beside plain, ms", "median",
        "plain", "ratio", "p99", "plain", "ratio", "at most");
    for (const Work &work : works)
        compare(work, sealed, plain);
    tellCostOfAGuess();
}

} // namespace homeward::bench
