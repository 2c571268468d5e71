// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/search_hit.h"
#include "tests/core/record/test_record.h"
#include "tests/support/limits.h"

#include <QFileInfo>

using namespace homeward;
using namespace homeward::test;

namespace {

/// Two absences: one that is open, and one that was signed off.
struct Night
{
    Night()
    {
        open = record.start(record.addChild(u"Ada"_s));
        const ChildId ben = record.addChild(u"Ben"_s);
        closed = record.start(ben);
        const Moment now = Moment::exactly(record.time.now());
        for (const NewEntry &entry : { NewEntry { Entry::Kind::Ending, now, {}, {},
                                           { { u"ending.kind"_s, Answer::code(u"back-safe"_s) } } },
                 NewEntry { Entry::Kind::SignOff, now, {}, {},
                     { { u"sign.by"_s, Answer::text(u"Helen Marsh"_s) } } } })
            (void)record.append(closed, entry);
        bens = ben;
    }
    [[nodiscard]] QStringList actions()
    {
        return record.rawRows(u"SELECT action FROM audit WHERE action LIKE '%opened' OR action = "
                              "'signed-in' ORDER BY number"_s);
    }

    TestRecord record;
    EpisodeId open;
    EpisodeId closed;
    ChildId bens;
};

} // namespace

TEST_CASE("Full disk: an open absence still opens, read-only, and the opening is noted later",
    "[record][read-only]")
{
    Night night;
    TestRecord &record = night.record;
    const ChildId ada = record.facts(night.open).episode.child;
    {
        const FullDisk full(1);
        const auto facts = record->openEpisode(night.open);
        REQUIRE_OK(facts);
        CHECK(facts->readOnlyBecause.contains(u"disk"));
        CHECK(facts->profile.child.name == u"Ada");
        REQUIRE_OK(record->openProfile(ada));
        INFO("the lists and the search go on");
        CHECK(record->children()->size() == 2);
        CHECK(record->episodes()->size() == 2);
        CHECK(record->search(u"ben"_s)->hits.size() == 1);
        // Nothing else opens without its line in the audit.
        CHECK_FAILS(record->openEpisode(night.closed), Error::Code::Io);
        CHECK_FAILS(record->openProfile(night.bens), Error::Code::Io);
        CHECK_FAILS(record->append(night.open, aNote(u"x"_s)), Error::Code::Io);
    }
    CHECK(night.actions() == QStringList());
    REQUIRE_OK(record->append(night.open, aNote(u"room again"_s)));
    CHECK(night.actions() == QStringList { u"episode-opened"_s, u"child-opened"_s });
    REQUIRE_OK(record->append(night.open, aNote(u"once is enough"_s)));
    CHECK(night.actions().size() == 2);
    const auto facts = record->openEpisode(night.open);
    REQUIRE_OK(facts);
    CHECK(facts->readOnlyBecause.isEmpty());
    CHECK(record.problems() == QStringList());
}

TEST_CASE("Full disk: somebody can still sign in", "[record][read-only]")
{
    Night night;
    night.record.close();
    {
        const FullDisk full(1);
        night.record.open();
        REQUIRE_OK(night.record->openEpisode(night.open));
    }
    REQUIRE_OK(night.record->append(night.open, aNote(u"room again"_s)));
    CHECK(night.actions() == QStringList { u"signed-in"_s, u"episode-opened"_s });
}

TEST_CASE("A record that may only be read opens to be read, and says why", "[record][read-only]")
{
    Night night;
    night.record.close();
    const QString path = night.record.path();
    for (const QString &each : { night.record.inFolder({}), path, path + u"-journal"_s })
        OrdinaryUser::handOver(each);
    QFile::setPermissions(path, QFile::ReadOwner);
    {
        const OrdinaryUser user;
        auto record = Record::open(path, keyOf(u"Sam Reed"_s), night.record.time);
        REQUIRE_OK(record);
        CHECK_FALSE((*record)->readOnlyBecause().isEmpty());
        const auto facts = (*record)->openEpisode(night.open);
        REQUIRE_OK(facts);
        CHECK_FALSE(facts->readOnlyBecause.isEmpty());
        CHECK_FAILS((*record)->openEpisode(night.closed), Error::Code::Io);
        CHECK((*record)->children()->size() == 2);
    }
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    night.record.open();
    CHECK(night.record.problems() == QStringList());
}
