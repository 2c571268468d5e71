// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/search_bench.h"

#include "core/practice/practice_home.h"
#include "core/record/record.h"
#include "core/record/search_hit.h"
#include "tests/bench/big_record.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <benchmark/benchmark.h>

#include <algorithm>

namespace homeward::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double mark = 20;
constexpr int rounds = 20;

QString path() { return QDir::temp().filePath(u"homeward-bench-people.homeward"_s); }

Record &people()
{
    static const SystemTimeSource time;
    static const std::unique_ptr<Record> record = [] {
        if (!makePeopleRecord(path()))
            qFatal("the record to search in cannot be made");
        QElapsedTimer timer;
        timer.start();
        auto opened = practice_home::open(path(), time);
        if (!opened)
            qFatal("the record to search in cannot be opened");
        printf("%-34s %12.3f\n", "people: opened, ms",
            static_cast<double>(timer.nsecsElapsed()) / 1e6);
        return std::move(*opened);
    }();
    return *record;
}

void scan(const QString &typed)
{
    QSqlQuery query(QSqlDatabase::database(u"baseline-people"_s));
    query.setForwardOnly(true);
    query.prepare(u"SELECT name FROM children WHERE name LIKE ? UNION ALL "
                  "SELECT name FROM contacts WHERE name LIKE ? OR answers LIKE ? LIMIT 50"_s);
    for (int bound = 0; bound < 3; ++bound)
        query.addBindValue(u'%' + typed + u'%');
    if (!query.exec())
        qFatal("the baseline of a search cannot be read");
    qsizetype read = 0;
    while (query.next())
        read += query.value(0).toString().size();
    benchmark::DoNotOptimize(read);
}

void add(const QString &name, const QString &typed)
{
    const std::string title = (u"search "_s + name).toStdString();
    benchmark::RegisterBenchmark(title.c_str(), [typed](benchmark::State &state) {
        for (auto _ : state)
            benchmark::DoNotOptimize(people().search(typed));
    })->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark((title + "/baseline").c_str(), [typed](benchmark::State &state) {
        for (auto _ : state)
            scan(typed);
    })->Unit(benchmark::kMillisecond);
}

} // namespace

void addSearchBenchmarks()
{
    (void)people();
    QSqlDatabase baseline = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"baseline-people"_s);
    baseline.setDatabaseName(plainTwinOf(path()));
    baseline.open();
    add(u"1 letter"_s, u"s"_s);
    add(u"2 letters"_s, u"ok"_s);
    add(u"3 letters"_s, u"oko"_s);
    add(u"7 letters"_s, u"fenwick"_s);
    add(u"first and last name"_s, u"Zara Mensah"_s);
    add(u"4 digits of a number"_s, u"9009"_s);
    add(u"6 digits of a number"_s, u"900 123"_s);
    add(u"nobody"_s, u"qwertz"_s);
}

bool typeSearches()
{
    const QStringList wanted { u"lucja zak"_s, u"Zoë O'Neill"_s, u"mohammed okoro"_s,
        u"07700 900123 045123"_s, u"soren weiss"_s, u"145 Fenwick Road"_s, u"OX12 4AB"_s,
        u"rahman oxford"_s, u"nobody like this"_s, u"road oxford ox3"_s, u"900999"_s };
    QList<double> all;
    std::pair<double, QString> slowest; // by the median of its rounds: what else ran is not its own
    for (const QString &text : wanted) {
        for (qsizetype letters = 1; letters <= text.size(); ++letters) {
            QList<double> times;
            for (int round = 0; round < rounds; ++round) {
                QElapsedTimer timer;
                timer.start();
                benchmark::DoNotOptimize(people().search(text.left(letters)));
                times << static_cast<double>(timer.nsecsElapsed()) / 1e6;
            }
            std::sort(times.begin(), times.end());
            slowest = std::max(slowest, std::pair(times.at(rounds / 2), text.left(letters)));
            all << times;
        }
    }
    std::sort(all.begin(), all.end());
    const bool isWithin = slowest.first <= mark;
    printf("\n%-34s median %.3f, p99 %.3f, most %.3f; slowest “%s”, median %.3f, at most %.0f%s\n",
        "search, a keystroke, ms", all.at(all.size() / 2), all.at(all.size() * 99 / 100),
        all.last(), qPrintable(slowest.second), slowest.first, mark, isWithin ? "" : "  over");
    return isWithin;
}

} // namespace homeward::bench
