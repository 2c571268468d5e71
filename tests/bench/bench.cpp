// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/pdf_writer.h"
#include "core/documents/police_report.h"
#include "core/practice/practice_home.h"
#include "core/record/record.h"
#include "tests/bench/big_record.h"
#include "tests/bench/list_bench.h"
#include "tests/bench/memory.h"
#include "tests/bench/seal_bench.h"
#include "tests/bench/search_bench.h"
#include "tests/bench/window_bench.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QPainter>
#include <QPdfWriter>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <benchmark/benchmark.h>

#include <map>
#include <memory>
#include <vector>

using namespace homeward;
using namespace Qt::StringLiterals;

namespace {

QString recordPath() { return QDir::temp().filePath(u"homeward-bench-2.homeward"_s); }

std::unique_ptr<Record> openRecord()
{
    static const SystemTimeSource time;
    auto record = practice_home::open(recordPath(), time);
    if (!record)
        qFatal("the benchmark's record cannot be opened");
    return std::move(*record);
}

template <typename Body> void addBenchmark(const char *name, Body body)
{
    benchmark::RegisterBenchmark(name, body)->Unit(benchmark::kMillisecond);
}

/// Two lists and one join in plain SQL on a connection of its own: what any program would pay.
void plainRead(const QString &sql)
{
    QSqlDatabase database = QSqlDatabase::database(u"baseline"_s);
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.exec(sql);
    qsizetype read = 0;
    while (query.next())
        read += query.value(0).toString().size();
    benchmark::DoNotOptimize(read);
}

void benchStore()
{
    addBenchmark("open and list current", [](benchmark::State &state) {
        for (auto _ : state)
            benchmark::DoNotOptimize(openRecord()->currentEpisodes());
    });
    addBenchmark("open and list current/baseline", [](benchmark::State &state) {
        for (auto _ : state) {
            {
                QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"baseline-open"_s);
                database.setDatabaseName(bench::plainTwinOf(recordPath()));
                database.open();
                QSqlQuery query(database);
                query.exec(u"SELECT episode FROM summaries WHERE state <> 'closed'"_s);
                while (query.next())
                    benchmark::DoNotOptimize(query.value(0));
            }
            QSqlDatabase::removeDatabase(u"baseline-open"_s);
        }
    });
    addBenchmark("child with 64 episodes", [](benchmark::State &state) {
        const auto record = openRecord();
        const ChildId child = ChildId::fromStorage(u"00000001-0000-4000-8000-000000000000"_s);
        for (auto _ : state) {
            benchmark::DoNotOptimize(record->profile(child));
            benchmark::DoNotOptimize(record->episodes(child));
        }
    });
    addBenchmark("child with 64 episodes/baseline", [](benchmark::State &state) {
        for (auto _ : state)
            plainRead(
                u"SELECT e.id, s.state FROM episodes AS e JOIN summaries AS s ON s.episode = e.id "
                "WHERE e.child = '00000001-0000-4000-8000-000000000000'"_s);
    });
}

/// What one acknowledged draft costs, and one row like it in a plain file.
void benchCommit()
{
    addBenchmark("keep a draft", [](benchmark::State &state) {
        const auto record = openRecord();
        const auto current = record->currentEpisodes();
        const QString episode = current->first().episode.id.toStorage();
        int number = 0;
        for (auto _ : state) {
            const QString text = u"note %1"_s.arg(++number);
            benchmark::DoNotOptimize(record->saveDraft(
                { episode, u"note"_s, {}, u"note.text"_s, Answer::text(text), text, {} }));
        }
    });
    // The baseline is one row in SQLite; the same draft in a plain file is in the last table.
    addBenchmark("keep a draft/baseline", [](benchmark::State &state) {
        QSqlQuery query(QSqlDatabase::database(u"baseline"_s));
        query.exec(u"PRAGMA journal_mode = TRUNCATE"_s);
        query.exec(u"PRAGMA synchronous = FULL"_s);
        query.exec(u"CREATE TABLE IF NOT EXISTS bench (id INTEGER PRIMARY KEY, typed TEXT)"_s);
        int number = 0;
        for (auto _ : state) {
            query.exec(u"BEGIN IMMEDIATE"_s);
            query.exec(u"INSERT OR REPLACE INTO bench VALUES (1, 'note %1')"_s.arg(++number));
            query.exec(u"COMMIT"_s);
        }
    });
}

void benchGuide(const EpisodeFacts &facts)
{
    const QDateTime now = facts.log.last().written;
    addBenchmark("guide", [&facts, now](benchmark::State &state) {
        for (auto _ : state)
            benchmark::DoNotOptimize(assess(facts, now));
    });
    addBenchmark("guide/baseline", [&facts](benchmark::State &state) {
        for (auto _ : state) {
            QList<Entry> copy = facts.log;
            std::sort(copy.begin(), copy.end(), foldsBefore);
            benchmark::DoNotOptimize(copy);
        }
    });
    addBenchmark("police PDF with photo", [&facts, now](benchmark::State &state) {
        for (auto _ : state)
            benchmark::DoNotOptimize(
                PdfWriter::write(policeReport(facts, assess(facts, now), now, u"Sam"_s)));
    });
    addBenchmark("police PDF with photo/baseline", [&facts](benchmark::State &state) {
        const QImage photo = facts.photo.image();
        for (auto _ : state) {
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            QPdfWriter writer(&buffer);
            writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
            QPainter painter(&writer);
            painter.drawImage(0, 0, photo);
            painter.drawText(100, 5000, u"One line of text"_s);
            painter.end();
            benchmark::DoNotOptimize(buffer.size());
        }
    });
}

/// The usual console table, and then each figure beside its baseline of the same run.
class Ratios : public benchmark::ConsoleReporter
{
public:
    void ReportRuns(const std::vector<Run> &runs) override
    {
        ConsoleReporter::ReportRuns(runs);
        for (const Run &run : runs) {
            if (run.aggregate_name == "median")
                m_medians[run.run_name.function_name] = run.GetAdjustedRealTime();
        }
    }

    /// Prints them; whether those that have a mark are within it.
    [[nodiscard]] bool print() const
    {
        printf("\n%-34s %12s %12s %8s\n", "median of the runs", "ms", "baseline ms", "ratio");
        bool isWithin = true;
        for (const auto &[name, milliseconds] : m_medians) {
            const auto baseline = m_medians.find(name + "/baseline");
            if (baseline == m_medians.end())
                continue;
            printf("%-34s %12.3f %12.3f %8.1f", name.c_str(), milliseconds, baseline->second,
                milliseconds / baseline->second);
            if (name == bench::fullProfileName) {
                const bool isOver = milliseconds > bench::fullProfileMark;
                printf(", at most %.0f%s", bench::fullProfileMark, isOver ? "  over" : "");
                isWithin = isWithin && !isOver;
            }
            printf("\n");
        }
        return isWithin;
    }

private:
    std::map<std::string, double> m_medians;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const double before = bench::residentMegabytes();
    if (!bench::makeBigRecord(recordPath())) {
        fprintf(stderr, "The benchmark's record cannot be made at %s.\n", qPrintable(recordPath()));
        return 1;
    }
    QSqlDatabase baseline = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"baseline"_s);
    baseline.setDatabaseName(bench::plainTwinOf(recordPath()));
    baseline.open();
    const auto record = openRecord();
    const double after = bench::residentMegabytes();
    const EpisodeFacts facts
        = record
              ->facts(
                  record->episodes(ChildId::fromStorage(u"00000001-0000-4000-8000-000000000000"_s))
                      ->first()
                      .episode.id)
              .value();

    benchStore();
    benchCommit();
    benchGuide(facts);
    bench::addWindowBenchmarks(recordPath());
    bench::addSearchBenchmarks();
    char repetitions[] = "--benchmark_repetitions=9";
    char aggregates[] = "--benchmark_report_aggregates_only=true";
    char minimum[] = "--benchmark_min_time=0.2";
    // What is named when it is started comes last, and counts: --benchmark_filter=search
    std::vector<char *> options { argv[0], repetitions, aggregates, minimum };
    options.insert(options.end(), argv + 1, argv + argc);
    int count = static_cast<int>(options.size());
    benchmark::Initialize(&count, options.data());
    Ratios ratios;
    benchmark::RunSpecifiedBenchmarks(&ratios);
    bool isWithin = ratios.print();
    printf("%-34s %12.1f %12.1f\n", "memory after sign-in, MB (empty Qt)", after, before);
    isWithin &= bench::typeSearches();
    isWithin &= bench::takeInList();
    bench::tryPassphrases();
    isWithin &= bench::compareWithPlain(recordPath());
    return isWithin ? 0 : 1;
}
