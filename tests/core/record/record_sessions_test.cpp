// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/record/test_record.h"

using namespace homeward;
using namespace homeward::test;

namespace {

/// A record with two people, the second of whom has it open elsewhere.
struct Two
{
    Two()
    {
        REQUIRE_OK(record->addStaff(keyOf(u"Aled Morris"_s), Staff::Role::Carer));
        auto opened = Record::open(record.path(), keyOf(u"Aled Morris"_s), record.time);
        REQUIRE_OK(opened);
        elsewhere = std::move(*opened);
    }

    void pass(int seconds) { record.time.set(record.time.now().addSecs(seconds)); }
    [[nodiscard]] QStringList others()
    {
        const auto others = record->others();
        REQUIRE_OK(others);
        QStringList names;
        for (const OtherSession &other : *others)
            names << inWords(other);
        return names;
    }

    TestRecord record;
    std::unique_ptr<Record> elsewhere;
};

} // namespace

TEST_CASE("Sessions: each sees who else is in, until they close the record", "[record][sessions]")
{
    Two two;
    CHECK(two.others() == QStringList());
    REQUIRE_OK(two.record->beginSession(ProgramKind::Window));
    REQUIRE_OK(two.elsewhere->beginSession(ProgramKind::CommandLine));
    CHECK(two.others() == QStringList { u"Aled Morris (command line)"_s });
    const auto seenThere = two.elsewhere->others();
    REQUIRE_OK(seenThere);
    REQUIRE(seenThere->size() == 1);
    CHECK(inWords(seenThere->first()) == u"Sam Reed (window)");
    two.elsewhere.reset();
    CHECK(two.others() == QStringList());
}

TEST_CASE(
    "Sessions: who says nothing for three minutes is not there any more", "[record][sessions]")
{
    Two two;
    REQUIRE_OK(two.elsewhere->beginSession(ProgramKind::Window));
    two.pass(179);
    CHECK(two.others().size() == 1);
    REQUIRE_OK(two.elsewhere->keepSession());
    two.pass(179);
    CHECK(two.others().size() == 1);
    two.pass(2);
    CHECK(two.others() == QStringList());
    CHECK(two.record.rawValue(u"SELECT count(*) FROM sessions"_s) == u"1");
    REQUIRE_OK(two.record->beginSession(ProgramKind::Window));
    INFO("and the next who signs in takes the row away");
    CHECK(two.record.rawValue(u"SELECT count(*) FROM sessions"_s) == u"1");
    REQUIRE_OK(two.elsewhere->keepSession());
    CHECK(two.others().size() == 1);
}

TEST_CASE("Sessions: who was seen by a clock that was set back since is not there for ever",
    "[record][sessions]")
{
    Two two;
    two.pass(3600);
    REQUIRE_OK(two.elsewhere->beginSession(ProgramKind::Window));
    CHECK(two.others().size() == 1);
    INFO("put right by a little, it changes nothing");
    two.pass(-5 * 60);
    CHECK(two.others().size() == 1);
    two.pass(-1);
    CHECK(two.others() == QStringList());
    INFO("and the next who signs in takes the row away");
    REQUIRE_OK(two.record->beginSession(ProgramKind::Window));
    CHECK(two.record.rawValue(u"SELECT count(*) FROM sessions"_s) == u"1");
    INFO("who is there all the same says so again");
    REQUIRE_OK(two.elsewhere->keepSession());
    CHECK(two.others().size() == 1);
}

TEST_CASE("Sessions: of who has missed a sign of life it is said when they were last seen",
    "[record][sessions]")
{
    Two two;
    two.record.time.set(at(u"2026-11-03T02:13"_s));
    REQUIRE_OK(two.elsewhere->beginSession(ProgramKind::Window));
    two.pass(60);
    REQUIRE_OK(two.elsewhere->keepSession());
    two.pass(90);
    CHECK(two.others() == QStringList { u"Aled Morris (window)"_s });
    two.pass(1);
    CHECK(two.others() == QStringList { u"Aled Morris (window, last seen 02:14)"_s });
    REQUIRE_OK(two.elsewhere->keepSession());
    CHECK(two.others() == QStringList { u"Aled Morris (window)"_s });
}

TEST_CASE(
    "Sessions: somebody else who takes over in the same window is who is in", "[record][sessions]")
{
    Two two;
    REQUIRE_OK(two.elsewhere->beginSession(ProgramKind::Window));
    REQUIRE_OK(two.elsewhere->signIn(keyOf(u"Sam Reed"_s)));
    CHECK(two.others() == QStringList { u"Sam Reed (window)"_s });
}

TEST_CASE("Sessions: being there is no change that a page would have to show", "[record][sessions]")
{
    Two two;
    REQUIRE_OK(two.record->beginSession(ProgramKind::Window));
    const qint64 before = two.record->changeCounter();
    REQUIRE_OK(two.elsewhere->beginSession(ProgramKind::Window));
    two.pass(60);
    REQUIRE_OK(two.elsewhere->keepSession());
    REQUIRE_OK(two.record->keepSession());
    CHECK(two.record->changeCounter() == before);
    REQUIRE_OK(two.elsewhere->addChild(u"Ada"_s));
    CHECK(two.record->changeCounter() != before);
    const qint64 added = two.record->changeCounter();
    REQUIRE_OK(two.record->addChild(u"Bea"_s));
    CHECK(two.record->changeCounter() != added);
    two.elsewhere.reset();
    CHECK(two.record.problems() == QStringList());
}

TEST_CASE("Sessions: who was taken out knows it, and is in no more", "[record][sessions]")
{
    Two two;
    REQUIRE_OK(two.elsewhere->beginSession(ProgramKind::Window));
    CHECK_FALSE(two.elsewhere->isLetGo());
    REQUIRE_OK(two.record->removeStaff(two.elsewhere->signedIn()->id));
    CHECK(two.elsewhere->isLetGo());
    CHECK_FAILS(two.elsewhere->keepSession(), Error::Code::NotAllowed);
    two.elsewhere.reset();
    CHECK(two.others() == QStringList());
}
