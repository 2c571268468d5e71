// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/unwritten_drafts.h"
#include "tests/core/record/test_record.h"
#include "tests/support/limits.h"

#include <QFileInfo>

using namespace homeward;
using namespace homeward::test;

namespace {

Draft aDraft(const QString &field, const QString &typed)
{
    return { Record::noChildYet(), u"missing"_s, {}, field, {}, typed, {} };
}

QStringList typedIn(const Record &record)
{
    const auto drafts = record.drafts(Record::noChildYet());
    REQUIRE_OK(drafts);
    QStringList typed;
    for (const Draft &draft : *drafts)
        typed << draft.typed;
    return typed;
}

Draft ofChild(const ChildId &child, const QString &typed)
{
    return { child.toStorage(), u"child.about"_s, {}, u"child.about"_s, {}, typed, {} };
}

int draftsInFile(TestRecord &record)
{
    return record.rawValue(u"SELECT count(*) FROM drafts"_s).toInt();
}

} // namespace

TEST_CASE("Unwritten drafts: what a full disk does not take is offered, and carried past a lock",
    "[record][drafts]")
{
    TestRecord record;
    REQUIRE_OK(record->saveDraft(aDraft(u"name"_s, u"J"_s)));
    CHECK(record->sealUnwritten().isEmpty());
    CHECK_FALSE(record->hasUnwritten());
    QByteArray sealed;
    {
        const FullDisk full(1);
        CHECK_FALSE(record->saveDraft(aDraft(u"name"_s, u"Jo Fenwick"_s)).has_value());
        CHECK_FALSE(record->saveDraft(aDraft(u"why"_s, u"not home"_s)).has_value());
        CHECK(typedIn(*record) == QStringList { u"Jo Fenwick"_s, u"not home"_s });
        CHECK(record->hasUnwritten());
        sealed = record->sealUnwritten();
    }
    CHECK_FALSE(sealed.isEmpty());
    CHECK_FALSE(sealed.contains("Fenwick"));
    record.reopen();
    CHECK(typedIn(*record) == QStringList { u"J"_s });
    CHECK(record->takeUnwritten(sealed));
    CHECK(typedIn(*record).contains(u"Jo Fenwick"));
    CHECK_FALSE(record->hasUnwritten());
    CHECK(draftsInFile(record) == 2);
    CHECK(record->sealUnwritten().isEmpty());

    INFO("only by the same record");
    TestRecord other;
    CHECK_FALSE(other->takeUnwritten(sealed));
    CHECK_FALSE(other->takeUnwritten("x"));
    CHECK(typedIn(*other).isEmpty());
}

TEST_CASE(
    "Unwritten drafts: who signed in and read what, while nothing could be written, is carried "
    "past a lock too",
    "[record][drafts][audit]")
{
    TestRecord record;
    const EpisodeId night = record.start(record.addChild(u"Ada"_s));
    const auto opened = [&] {
        return record.rawValue(u"SELECT count(*) FROM audit WHERE action = 'episode-opened'"_s)
            .toInt();
    };
    const auto signedIn = [&] {
        return record.rawValue(u"SELECT count(*) FROM audit WHERE action = 'signed-in'"_s).toInt();
    };
    const int openedBefore = opened();
    const int signedInBefore = signedIn();
    record.close();
    QByteArray sealed;
    const QDateTime then = record.time.now();
    {
        const FullDisk full(1);
        auto window = Record::open(record.path(), keyOf(u"Sam Reed"_s), record.time);
        REQUIRE_OK(window);
        REQUIRE_OK((*window)->openEpisode(night));
        CHECK_FALSE((*window)->hasUnwritten());
        sealed = (*window)->sealUnwritten();
    }
    REQUIRE_FALSE(sealed.isEmpty());
    record.time.set(then.addSecs(600));
    record.open();
    REQUIRE(record->takeUnwritten(sealed));
    CHECK(opened() == openedBefore + 1);
    CHECK(signedIn() == signedInBefore + 2);
    CHECK(record->sealUnwritten().isEmpty());
    CHECK(record.problems().isEmpty());
}

TEST_CASE("Unwritten drafts: they go to the file with the next one that can be written",
    "[record][drafts]")
{
    TestRecord record;
    {
        const FullDisk full(1);
        CHECK_FALSE(record->saveDraft(aDraft(u"name"_s, u"Jo"_s)).has_value());
        CHECK_FALSE(record->saveDraft(aDraft(u"name"_s, u"Jo F"_s)).has_value());
    }
    REQUIRE_OK(record->saveDraft(aDraft(u"why"_s, u"not home"_s)));
    CHECK(draftsInFile(record) == 2);
    CHECK(record->sealUnwritten().isEmpty());
}

TEST_CASE("Unwritten drafts: a command that uses them up takes them away, if it is done",
    "[record][drafts]")
{
    TestRecord record;
    {
        const FullDisk full(1);
        CHECK_FALSE(record->saveDraft(aDraft(u"name"_s, u"Jo"_s)).has_value());
        CHECK_FALSE(record->addChild(u"Jo"_s, UsedDrafts { u"missing"_s }).has_value());
        CHECK(typedIn(*record) == QStringList { u"Jo"_s });
    }
    REQUIRE_OK(record->addChild(u"Jo"_s, UsedDrafts { u"missing"_s }));
    CHECK(typedIn(*record).isEmpty());
    CHECK(record->sealUnwritten().isEmpty());
}

TEST_CASE("Unwritten drafts: what was typed about a child goes when another program deletes the "
          "child",
    "[record][drafts]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"Ada"_s);
    auto window = Record::open(record.path(), keyOf(u"Sam Reed"_s), record.time);
    REQUIRE_OK(window);
    {
        const FullDisk full(1);
        CHECK_FALSE((*window)->saveDraft(ofChild(child, u"she is afraid"_s)).has_value());
    }
    const QByteArray sealed = (*window)->sealUnwritten();
    REQUIRE_FALSE(sealed.isEmpty());
    REQUIRE_OK(record->deleteChild(child));
    SECTION("with the next draft that can be written")
    {
        REQUIRE_OK((*window)->saveDraft(aDraft(u"name"_s, u"Jo"_s)));
    }
    SECTION("with the next letter of its own")
    {
        CHECK_FAILS(
            (*window)->saveDraft(ofChild(child, u"she is afraid of"_s)), Error::Code::NotFound);
    }
    SECTION("carried past a lock")
    {
        REQUIRE(record->takeUnwritten(sealed));
        CHECK(record->sealUnwritten().isEmpty());
        window->reset();
    }
    CHECK((!*window || (*window)->sealUnwritten().isEmpty()));
    CHECK(
        record.rawValue(u"SELECT count(*) FROM drafts WHERE record = '%1'"_s.arg(child.toStorage()))
        == u"0");
}

TEST_CASE("Unwritten drafts: what cannot be asked of the file loses nothing that was typed",
    "[record][drafts]")
{
    TestRecord record;
    record.rawSql(u"ALTER TABLE tombstones RENAME TO away"_s);
    CHECK_FALSE(record->saveDraft(aDraft(u"name"_s, u"Jo Fenwick"_s)).has_value());
    CHECK(typedIn(*record) == QStringList { u"Jo Fenwick"_s });
    record.rawSql(u"ALTER TABLE away RENAME TO tombstones"_s);
    REQUIRE_OK(record->saveDraft(aDraft(u"why"_s, u"not home"_s)));
    CHECK(draftsInFile(record) == 2);
}

TEST_CASE("Unwritten drafts: they are their author's alone", "[record][drafts]")
{
    UnwrittenDrafts drafts;
    const StaffId sam = StaffId::make();
    const StaffId jo = StaffId::make();
    const DraftRow row { u"r"_s, u"f"_s, {}, u"x"_s, Answer::yes(), u"typed"_s,
        at(u"2026-11-03T22:00"_s) };
    drafts.keep(sam, row);
    CHECK(drafts.of(jo).isEmpty());
    UnwrittenDrafts again;
    StrictJson reader;
    again.take(reader, drafts.json());
    REQUIRE_FALSE(reader.isRefused());
    REQUIRE(again.of(sam).size() == 1);
    CHECK(again.of(sam).first().answer == row.answer);
    CHECK(again.of(sam).first().savedAt == row.savedAt);
    again.drop({ jo, u"r"_s, u"f"_s, {} });
    CHECK(again.of(sam).size() == 1);
    again.drop({ sam, u"r"_s, u"f"_s, {}, { u"y"_s } });
    CHECK(again.of(sam).size() == 1);
    again.drop({ sam, u"r"_s, u"f"_s, {} });
    CHECK(again.of(sam).isEmpty());
}
