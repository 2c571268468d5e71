// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/search_hit.h"
#include "core/record/table_intake.h"
#include "tests/core/record/test_record.h"

#include <QDir>
#include <QFile>

using namespace homeward;
using namespace homeward::test;

namespace {

const TableIntake::GoOn wholeList = [](qsizetype) { return true; };
const TableIntake::File file { u"pupils.csv"_s, "Name\nAda\n" };

TableIntake::Row row(int number, const QString &name, const QString &born = {})
{
    TableIntake::Row listed { number };
    listed.child.name = name;
    if (!born.isEmpty())
        listed.child.facts.insert(u"child.date-of-birth"_s, Answer::text(born));
    return listed;
}

QStringList actions(TestRecord &record)
{
    return record.rawRows(u"SELECT action FROM audit ORDER BY number"_s);
}

} // namespace

TEST_CASE("List intake: a child comes in as if somebody had typed all of it", "[record][table]")
{
    TestRecord record;
    TableIntake::Row ada = row(2, u" Ada Lane "_s, u"2011-03-27"_s);
    ada.child.contacts << ListedContact { u"Sam Lane"_s,
        { { u"contact.relationship"_s, Answer::code(u"mother"_s) },
            { u"contact.phone"_s, Answer::text(u"07700 900001"_s) } } };
    ada.child.home.insert(u"placement.address"_s, Answer::text(u"1 Elm Road"_s));
    const qsizetype before = actions(record).size();
    const auto taken = TableIntake(*record).takeIn({ ada, row(3, u"Jo"_s) }, file, wholeList);
    REQUIRE_OK(taken);
    CHECK(taken->added == 2);
    CHECK(actions(record).mid(before)
        == QStringList { u"child-added"_s, u"facts-set"_s, u"contact-saved"_s, u"placement-saved"_s,
            u"child-added"_s, u"list-taken-in"_s });

    const auto children = record->children();
    REQUIRE(children->size() == 2);
    const Profile profile = *record->profile(children->first().id);
    CHECK(profile.child.name == u"Ada Lane");
    const ProfileFact fact = profile.child.facts.value(u"child.date-of-birth"_s);
    CHECK(fact.answer.value() == u"2011-03-27");
    CHECK(fact.saidBy == u"pupils.csv");
    CHECK(fact.checkedAt == record.time.now());
    REQUIRE(profile.contacts.size() == 1);
    CHECK(profile.contacts.first().relationship == u"mother");
    CHECK(profile.currentPlacement() != nullptr);
    CHECK(record->search(u"sam lane"_s)->hits.size() == 1);
    CHECK(record->search(u"ada"_s)->hits.size() == 1);
    CHECK(record.problems() == QStringList());
}

TEST_CASE(
    "List intake: one row that cannot be taken in leaves nothing of the others", "[record][table]")
{
    TestRecord record;
    const qsizetype before = actions(record).size();
    const auto refusal = [&](const QList<TableIntake::Row> &rows) {
        const auto taken = TableIntake(*record).takeIn(rows, file, wholeList);
        REQUIRE_FALSE(taken.has_value());
        CHECK(record->children()->isEmpty());
        CHECK(actions(record).size() == before);
        return taken.error();
    };
    CHECK(refusal({ row(2, u"Ada"_s), row(3, u" "_s) }).message.startsWith(u"Row 3: "));
    CHECK(refusal({ row(2, u"Ada"_s), row(7, QString(201, u'a')) }).message.startsWith(u"Row 7: "));
    TableIntake::Row gone = row(4, u"Jo"_s);
    gone.fills = ChildId::make();
    const Error changed = refusal({ row(2, u"Ada"_s), gone });
    CHECK(changed.code == Error::Code::Changed);
    CHECK(changed.message.startsWith(u"Row 4: "));
}

TEST_CASE("List intake: who stops it half way finds nothing taken in", "[record][table]")
{
    TestRecord record;
    QList<TableIntake::Row> rows;
    for (int number = 2; number < 12; ++number)
        rows << row(number, u"Child %1"_s.arg(number));
    QList<qsizetype> seen;
    const auto stopped = TableIntake(*record).takeIn(rows, file, [&](qsizetype done) {
        seen << done;
        return done < 5;
    });
    REQUIRE_FALSE(stopped.has_value());
    CHECK(stopped.error().code == Error::Code::Refused);
    CHECK(stopped.error().message == u"Stopped. Nothing was taken in.");
    CHECK(seen == QList<qsizetype> { 1, 2, 3, 4, 5 });
    CHECK(record->children()->isEmpty());
    REQUIRE_OK(TableIntake(*record).takeIn(rows, file, wholeList));
    CHECK(record->children()->size() == 10);
}

TEST_CASE("List intake: somebody who came into the record meanwhile is not entered twice",
    "[record][table]")
{
    TestRecord record;
    const TableIntake::Row listed = row(2, u"Ada Lane"_s, u"2011-03-27"_s);
    const ChildId ada = record.addChild(u"Ada Lane"_s);
    REQUIRE_OK(
        record->setFacts(ada, { { u"child.date-of-birth"_s, Answer::text(u"2011-03-27"_s) } }));
    const auto taken = TableIntake(*record).takeIn({ listed }, file, wholeList);
    REQUIRE_FALSE(taken.has_value());
    CHECK(taken.error().code == Error::Code::Changed);
    CHECK(taken.error().message.contains(u"Ada Lane came into the record meanwhile"));
    // Somebody saw her, and says that it is another child.
    TableIntake::Row seen = listed;
    seen.seen = ada;
    REQUIRE_OK(TableIntake(*record).takeIn({ seen }, file, wholeList));
    CHECK(record->children()->size() == 2);
}

TEST_CASE("List intake: what it fills in while a child is away stands in the log, with the list's "
          "name",
    "[record][table]")
{
    TestRecord record;
    const ChildId ada = record.addChild(u"Ada Lane"_s);
    const EpisodeId night = record.start(ada);
    TableIntake::Row listed = row(2, u"Ada Lane"_s);
    listed.fills = ada;
    listed.child.facts.insert(u"child.upn"_s, Answer::text(u"A123456789012"_s));
    const auto taken = TableIntake(*record).takeIn({ listed }, file, wholeList);
    REQUIRE_OK(taken);
    CHECK(taken->filled == 1);
    const auto changes = record.entriesOf(night, Entry::Kind::ProfileChanged);
    REQUIRE(changes.size() == 1);
    CHECK(changes.first().saidBy == u"pupils.csv");
    CHECK(changes.first().answers.value(u"child.upn"_s).value() == u"A123456789012");
}

TEST_CASE("List intake: in a school the attendance officer may; with the envelope nobody",
    "[record][table]")
{
    TestRecord record(Setting::Kind::School);
    const auto may
        = [&] { return TableIntake(*record).takeIn({ row(2, u"Ada"_s) }, file, wholeList); };
    REQUIRE_OK(may());
    REQUIRE_OK(record->addStaff(keyOf(u"Nadia Aziz"_s), Staff::Role::AttendanceOfficer));
    record.be(u"Nadia Aziz"_s);
    CHECK(record->may(Action::TakeInList));
    CHECK_FALSE(record->may(Action::Exchange));

    TestRecord home(Setting::Kind::ChildrensHome);
    REQUIRE_OK(home->addStaff(keyOf(u"Nadia Aziz"_s), Staff::Role::Carer));
    home.be(u"Nadia Aziz"_s);
    const auto refused = TableIntake(*home).takeIn({ row(2, u"Ada"_s) }, file, wholeList);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == Error::Code::NotAllowed);
    CHECK(home->children()->isEmpty());
    const TempFolder folder;
    CHECK_FALSE(TableIntake(*home).giveRest(folder.path({}), u"rest.csv"_s, "x").has_value());
    CHECK(QDir(folder.path({})).entryList(QDir::Files).isEmpty());
}

TEST_CASE("List intake: rows that are saved are on record, and nothing is written over",
    "[record][table]")
{
    TestRecord record;
    const TempFolder folder;
    const auto first = TableIntake(*record).giveRest(folder.path({}), u"rest.csv"_s, "one");
    const auto second = TableIntake(*record).giveRest(folder.path({}), u"rest.csv"_s, "two");
    REQUIRE_OK(first);
    REQUIRE_OK(second);
    CHECK(*first != *second);
    CHECK(actions(record).count(u"list-rest-given"_s) == 2);
    CHECK_FALSE(
        TableIntake(*record).giveRest(folder.path(u"none"_s), u"rest.csv"_s, "x").has_value());
    CHECK(actions(record).count(u"list-rest-given"_s) == 2);
}
