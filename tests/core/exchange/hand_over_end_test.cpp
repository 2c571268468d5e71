// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/interview_pack.h"
#include "tests/core/exchange/two_homes.h"

#include <functional>

using namespace homeward;
using namespace homeward::test;

namespace {

struct Gone : HandedOver
{
    [[nodiscard]] QString whyNot() { return HandOver(*from).end(ada)->whyNotDeleted; }
};

/// Handed over and received, and the placement has ended; `write` adds to an absence before.
void handOver(TwoHomes &homes, const std::function<void(TestRecord &, const EpisodeId &)> &write)
{
    TestRecord &from = homes.from;
    REQUIRE_OK(from->reopen(homes.alone, u"the interview"_s));
    write(from, homes.alone);
    (void)from.append(homes.alone,
        { Entry::Kind::SignOff, Moment::exactly(from.time.now()), {}, {},
            { { u"sign.by"_s, Answer::text(u"Helen Marsh"_s) } } });
    homes.wait();
    const auto taken = homes.take(homes.arrived(homes.sent()));
    REQUIRE_OK(taken);
    HandOver door(*from);
    REQUIRE_OK(door.takeReceipt(homes.ada, taken->receiptCode, u"Ines Moor"_s));
    REQUIRE_OK(door.endPlacement(homes.ada, QDate(2026, 11, 3)));
}

} // namespace

TEST_CASE("After a hand-over: the receipt is read out, and the page says when and by whom",
    "[exchange][handover]")
{
    Gone homes;
    HandOver door(*homes.from);
    CHECK_FALSE(door.lines(homes.ada)->first().receivedAt.isValid());
    CHECK_FAILS(door.takeReceipt(homes.ada, homes.code, {}), Error::Code::Refused);
    CHECK_FAILS(
        door.takeReceipt(homes.ada, homes.code.left(17), u"Ines"_s), Error::Code::Malformed);
    CHECK_FAILS(door.takeReceipt(homes.ada,
                    hand_over_receipt::code(QString(64, u'a'), Secret::random(32)), u"Ines"_s),
        Error::Code::NotAllowed);
    CHECK_FAILS(homes.from->deleteChild(homes.ada), Error::Code::Refused);
    REQUIRE_OK(homes.noteReceipt());
    const HandOver::Line line = door.lines(homes.ada)->first();
    CHECK(line.isSent);
    CHECK(line.other == u"Willow House, Ines");
    CHECK(line.receivedBy == u"Ines Moor");
    CHECK(line.receivedAt == homes.from.time.now());
    CHECK_FAILS(homes.noteReceipt(), Error::Code::Refused);
    CHECK_FAILS(door.takeReceipt(homes.ben, homes.code, u"Ines"_s), Error::Code::Refused);
    CHECK(homes.from.rawValue(u"SELECT count(*) FROM audit WHERE action = 'receipt-taken-in'"_s)
        == u"1");
}

TEST_CASE(
    "After a hand-over: the receipt file says who took it in and when", "[exchange][handover]")
{
    Gone homes;
    const auto path
        = HandOver(*homes.to).giveReceipt(homes.ada, homes.handOver, homes.to.inFolder({}));
    REQUIRE_OK(path);
    CHECK(path->endsWith(u".homeward-receipt"));
    const auto file = hand_over_file::readReceipt(*path);
    REQUIRE_OK(file);
    CHECK_FALSE(file->contains("Ada"));
    QByteArray changed = *file;
    changed.replace("Sam Reed", "Sam Read");
    HandOver door(*homes.from);
    CHECK_FAILS(door.takeReceiptFile(homes.ada, changed), Error::Code::NotAllowed);
    REQUIRE_OK(door.takeReceiptFile(homes.ada, *file));
    CHECK(door.lines(homes.ada)->first().receivedBy == u"Sam Reed, The Elms");
    CHECK_FAILS(hand_over_file::readReceipt(homes.to.inFolder(u"none"_s)), Error::Code::NotFound);
    CHECK_FAILS(HandOver(*homes.to).giveReceipt(homes.ada, u"none"_s, homes.to.inFolder({})),
        Error::Code::NotFound);
}

TEST_CASE("After a hand-over: a foster home deletes what the next home has, and no sooner",
    "[exchange][handover][retention]")
{
    Gone homes;
    TestRecord &from = homes.from;
    HandOver door(*from);
    CHECK(homes.whyNot().contains(u"no receipt"));
    REQUIRE_OK(homes.noteReceipt());
    CHECK(homes.whyNot().contains(u"has not ended"));
    CHECK_FAILS(door.endPlacement(homes.ada, QDate(2025, 1, 1)), Error::Code::Refused);
    REQUIRE_OK(door.endPlacement(homes.ada, QDate(2026, 11, 3)));
    CHECK_FAILS(door.endPlacement(homes.ada, QDate(2026, 11, 3)), Error::Code::Refused);
    SECTION("somebody asked for it to be kept")
    {
        REQUIRE_OK(from->placeHold(homes.ada, u"The coroner asked"_s));
        CHECK(homes.whyNot().contains(u"hold"));
        CHECK_FAILS(door.deleteChild(homes.ada), Error::Code::Refused);
    }
    SECTION("something was written since, which the next home does not have")
    {
        REQUIRE_OK(from->setFacts(
            homes.ada, { { u"looks.hair"_s, Answer::code(u"black"_s) } }, u"her aunt"_s));
        CHECK(homes.whyNot().contains(u"Something was written"));
        CHECK_FAILS(door.deleteChild(homes.ada), Error::Code::Refused);
    }
    SECTION("what a placement says was put right since: its last day alone is no news")
    {
        homes.wait();
        Placement placement = from->profile(homes.ada)->placements.first();
        placement.answers.insert(u"placement.address"_s, Answer::text(u"1 Mill Lane"_s));
        REQUIRE_OK(from->savePlacement(placement));
        CHECK(homes.whyNot().contains(u"Something was written"));
    }
    SECTION("a placement was taken out since")
    {
        homes.wait();
        REQUIRE_OK(from->removePlacement(from->profile(homes.ada)->placements.first().id));
        CHECK(homes.whyNot().contains(u"Something was written"));
    }
    SECTION("the first photo, or another name, since")
    {
        homes.wait();
        REQUIRE_OK(from->setPhoto(homes.ada, aPhoto(50), {}));
        CHECK(homes.whyNot().contains(u"Something was written"));
    }
    SECTION("an absence is not signed off")
    {
        homes.wait();
        (void)from.start(homes.ada);
        CHECK(homes.whyNot().contains(u"signed off"));
        CHECK_FAILS(door.deleteChild(homes.ada), Error::Code::Refused);
    }
    SECTION("nothing stands against it")
    {
        CHECK(homes.whyNot().isEmpty());
        REQUIRE_OK(door.deleteChild(homes.ada));
        CHECK(from->children()->size() == 1);
        CHECK(from.rawValue(u"SELECT reason FROM tombstones"_s) == u"handed-over");
        CHECK(from.rawValue(u"SELECT other || '|' || purpose FROM handovers"_s)
            == u"Willow House, Ines|");
        CHECK(from.rawValue(u"SELECT a.content_digest = h.digest FROM audit a, handovers h "
                            "WHERE a.action = 'child-deleted'"_s)
            == u"1");
        CHECK(from.problems() == QStringList());
    }
}

TEST_CASE("After a hand-over: a children's home keeps its record, and says by which law",
    "[exchange][handover][retention]")
{
    TwoHomes homes;
    REQUIRE_OK(homes.take(homes.arrived(homes.sent())));
    const auto end = HandOver(*homes.to).end(homes.ada);
    REQUIRE_OK(end);
    CHECK_FALSE(end->rule.mayDelete);
    CHECK(end->rule.source.contains(u"regulation 36"));
    CHECK_FAILS(HandOver(*homes.to).deleteChild(homes.ada), Error::Code::Refused);
}

TEST_CASE("After a hand-over: a child who comes back is taken in again, also where everything was "
          "deleted",
    "[exchange][handover]")
{
    Gone homes;
    HandOver there(*homes.to);
    const auto sendBack = [&] {
        homes.wait();
        const auto file
            = hand_over_file::write(there, homes.ada, { u"The Elms"_s, u"She comes back."_s },
                HandOver::passphrase(homes.spoken), homes.to.inFolder({}));
        REQUIRE_OK(file);
        homes.wait();
        HandOver here(*homes.from);
        auto opened
            = hand_over_file::open(here, bytesOf(file->path), HandOver::passphrase(homes.spoken));
        REQUIRE_OK(opened);
        return std::move(*opened);
    };
    SECTION("still here: her absences are here, and nothing comes twice")
    {
        const auto file = sendBack();
        const auto before = homes.from->profile(homes.ada);
        const auto taken
            = HandOver(*homes.from).takeIn(file.opened, file.content, { homes.ada, {} });
        REQUIRE_OK(taken);
        CHECK(taken->absences == 0);
        CHECK(taken->lines == 0);
        CHECK((*before == *homes.from->profile(homes.ada)));
    }
    SECTION("deleted here: she comes in as a child of her own")
    {
        REQUIRE_OK(homes.noteReceipt());
        REQUIRE_OK(HandOver(*homes.from).endPlacement(homes.ada, QDate(2026, 11, 3)));
        REQUIRE_OK(HandOver(*homes.from).deleteChild(homes.ada));
        const auto file = sendBack();
        const auto taken = HandOver(*homes.from).takeIn(file.opened, file.content, {});
        REQUIRE_OK(taken);
        CHECK(taken->child != homes.ada);
        CHECK(taken->absences == 2);
        CHECK(homes.from->profile(taken->child)->child.name == u"Ada Marlow");
        // Once more changes nothing.
        const auto again
            = HandOver(*homes.from).takeIn(file.opened, file.content, { taken->child, {} });
        REQUIRE_OK(again);
        CHECK(again->absences + again->lines == 0);
    }
    CHECK(homes.from.problems() == QStringList());
}

TEST_CASE("After a hand-over: what a child said in an interview that was not in the file keeps the "
          "record",
    "[exchange][handover][retention][interview]")
{
    TwoHomes homes;
    REQUIRE_OK(homes.from->addStaff(keyOf(u"Tom Hale"_s), Staff::Role::Carer));
    handOver(homes, [](TestRecord &from, const EpisodeId &absence) {
        from.be(u"Tom Hale"_s);
        (void)from.append(absence,
            { Entry::Kind::Interview, Moment::exactly(from.time.now()), {}, {},
                { { u"interview.before"_s, Answer::text(u"she was afraid"_s) } } });
        from.be(u"Sam Reed"_s);
    });
    HandOver door(*homes.from);
    CHECK(door.end(homes.ada)->whyNotDeleted.contains(u"interview"));
    CHECK_FAILS(door.deleteChild(homes.ada), Error::Code::Refused);
}

TEST_CASE("After a hand-over: a part under a key of its own outlives the child, and nobody is "
          "refused because of it",
    "[exchange][handover][retention][interview]")
{
    TwoHomes homes;
    QString key;
    EpisodeId night;
    const bool isSealedLater = GENERATE(false, true);
    const auto seal = [&](TestRecord &from) {
        const auto part
            = from->sealPart(night, { { u"part.text"_s, Answer::text(u"it is Sam"_s) } });
        REQUIRE_OK(part);
        key = part->key.text();
    };
    handOver(homes, [&](TestRecord &from, const EpisodeId &absence) {
        night = absence;
        if (!isSealedLater)
            seal(from);
    });
    if (isSealedLater) {
        homes.from.time.set(homes.from.time.now().addSecs(60 * 60));
        seal(homes.from);
    }
    HandOver door(*homes.from);
    CHECK(door.end(homes.ada)->whyNotDeleted.isEmpty());
    REQUIRE_OK(door.deleteChild(homes.ada));
    CHECK(homes.from.problems() == QStringList());
    const auto opened = homes.from->openKeptPart(*RecoveryKey::parse(key));
    REQUIRE_OK(opened);
    CHECK(opened->answers.value(u"part.text"_s).value() == u"it is Sam");
}
