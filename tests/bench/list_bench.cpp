// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/list_bench.h"

#include "core/exchange/table_check.h"
#include "core/exchange/table_reader.h"
#include "core/practice/practice_home.h"
#include "core/protocol/protocol_reader.h"
#include "core/record/record.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <limits>

namespace homeward::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int children = 5000;
constexpr double mark = 10'000; ///< ms

QByteArray list()
{
    QString text
        = u"Forename,Surname,DOB,Gender,Home language,Ethnicity,Address,Postcode,Contact 1 "
          "Name,Contact 1 Relationship,Contact 1 Telephone\r\n"_s;
    for (int child = 0; child < children; ++child) {
        text += u"Child%1,Family%2,%3/%4/%5,F,English,White British,%1 Elm Road,OX1 1AA,Parent%1 "
                "Family%2,Mother,07700 900%6\r\n"_s.arg(child)
                    .arg(child % 700)
                    .arg(child % 28 + 1)
                    .arg(child % 12 + 1)
                    .arg(2010 + child % 6)
                    .arg(child % 1000, 3, 10, QChar(u'0'));
    }
    return text.toUtf8();
}

Record::NewRecord school()
{
    Record::NewRecord wanted;
    wanted.setting.kind = Setting::Kind::School;
    wanted.setting.name = u"Elm School"_s;
    wanted.staffName = u"Sam Reed"_s;
    wanted.role = Staff::Role::SafeguardingLead;
    wanted.protocolBytes = ProtocolReader::builtIn(u"oxfordshire"_s)->bytes;
    wanted.passphrase = Secret::fromText(practice_home::passphrase());
    wanted.cost = KeyCost::lowest();
    return wanted;
}

void print(const char *what, const QElapsedTimer &timer)
{
    printf("%-34s %12.0f\n", what, static_cast<double>(timer.nsecsElapsed()) / 1e6);
}

/// The same rows, three tables, one transaction, prepared once.
void plainTwin(const QString &path)
{
    QSqlDatabase plain = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"baseline-list"_s);
    plain.setDatabaseName(path);
    plain.open();
    QSqlQuery query(plain);
    query.exec(u"CREATE TABLE child (id TEXT PRIMARY KEY, name TEXT)"_s);
    query.exec(
        u"CREATE TABLE fact (child TEXT, field TEXT, value TEXT, PRIMARY KEY (child, field))"_s);
    QSqlQuery child(plain);
    QSqlQuery fact(plain);
    plain.transaction();
    child.prepare(u"INSERT INTO child VALUES (?, ?)"_s);
    fact.prepare(u"INSERT INTO fact VALUES (?, ?, ?)"_s);
    constexpr int facts = 10;
    for (int at = 0; at < children; ++at) {
        const QString id = ChildId::make().toStorage();
        child.bindValue(0, id);
        child.bindValue(1, u"Child%1"_s.arg(at));
        child.exec();
        for (int each = 0; each < facts; ++each) {
            fact.bindValue(0, id);
            fact.bindValue(1, QString::number(each));
            fact.bindValue(2, u"White British"_s);
            fact.exec();
        }
    }
    plain.commit();
}

} // namespace

bool takeInList()
{
    const QTemporaryDir folder;
    const SystemTimeSource time;
    const auto made = Record::create(folder.filePath(u"school.homeward"_s), school(), time);
    if (!made)
        qFatal("the record that takes a list in cannot be made");
    Record &record = *made->record;
    const QByteArray bytes = list();
    QElapsedTimer whole;
    whole.start();
    QElapsedTimer timer;
    timer.start();
    TableReader reader(bytes, u"pupils.csv"_s);
    while (!reader.isDone())
        reader.step();
    const Result<Table> table = reader.take();
    if (!table)
        qFatal("the list cannot be read");
    print("list of 5,000: read, ms", timer);
    timer.restart();
    const auto check = TableCheck::of(record, *table, TableMapping::guessed(*table));
    if (!check || !(*check)->step(std::numeric_limits<qsizetype>::max()))
        qFatal("the list cannot be looked at");
    print("list of 5,000: looked at, ms", timer);
    timer.restart();
    const auto taken = TableIntake(record).takeIn(
        (*check)->decided(), { table->fileName, table->bytes }, [](qsizetype) { return true; });
    if (!taken || taken->added != children)
        qFatal("the list cannot be taken in");
    print("list of 5,000: taken in, ms", timer);
    const double all = static_cast<double>(whole.nsecsElapsed());
    const bool isWithin = all / 1e6 <= mark;
    timer.restart();
    plainTwin(folder.filePath(u"plain.sqlite"_s));
    printf("%-34s %12.0f %12.0f %8.1f, at most %.0f%s\n", "list of 5,000 children, ms", all / 1e6,
        static_cast<double>(timer.nsecsElapsed()) / 1e6,
        all / static_cast<double>(timer.nsecsElapsed()), mark, isWithin ? "" : "  over");
    return isWithin;
}

} // namespace homeward::bench
