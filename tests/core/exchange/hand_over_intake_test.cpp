// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/police_report.h"
#include "core/guide/readiness.h"
#include "core/time/local_time.h"
#include "tests/core/exchange/two_homes.h"
#include "tests/core/record/fading.h"

using namespace homeward;
using namespace homeward::test;

namespace {

/// Ada is in the new home's record already, and something else is known there.
struct KnownThere : TwoHomes
{
    KnownThere()
    {
        here = to.addChild(u"ada marlow"_s);
        REQUIRE_OK(to->setFacts(here,
            { { u"child.date-of-birth"_s, Answer::date(QDate(2012, 5, 4)) },
                { u"looks.hair"_s, Answer::code(u"black"_s) } },
            u"her school"_s));
        REQUIRE_OK(to->saveContact({ {}, here, u"Sam Cole"_s, u"friend"_s,
            { { u"contact.phone"_s, Answer::text(u"07700 900456"_s) } } }));
        REQUIRE_OK(to->savePlacement({ {}, here, QDate(2026, 11, 1), {},
            { { u"placement.provider"_s, Answer::text(u"Willow House"_s) } } }));
    }
    [[nodiscard]] QList<HandOverDifference> differences(const hand_over_file::Arrived &file)
    {
        const auto all = HandOver(*to).differences(file.opened.manifest, file.content, here);
        REQUIRE_OK(all);
        return *all;
    }
    [[nodiscard]] HandOverDifference difference(
        const hand_over_file::Arrived &file, const QString &id)
    {
        for (const HandOverDifference &each : differences(file)) {
            if (each.id == id)
                return each;
        }
        FAIL("no such difference");
        return {};
    }
    [[nodiscard]] QSet<QString> allNew(const hand_over_file::Arrived &file)
    {
        QSet<QString> wanted;
        for (const HandOverDifference &each : differences(file)) {
            if (each.state == HandOverDifference::State::New)
                wanted.insert(each.id);
        }
        return wanted;
    }
    [[nodiscard]] Answer hair() { return to->profile(here)->child.answer(u"looks.hair"_s); }

    ChildId here;
};

QString numbers(TestRecord &record, const ChildId &child)
{
    QStringList all;
    const auto lines = HandOver(*record).lines(child);
    REQUIRE_OK(lines);
    for (const HandOver::Line &line : *lines) {
        for (const auto &[here, there] : line.numbers)
            all << here + u" was "_s + there;
    }
    return all.join(u", "_s);
}

} // namespace

TEST_CASE("Taking over: a child who is new here comes in whole, with who said it and when",
    "[exchange][handover]")
{
    TwoHomes homes;
    const auto file = homes.arrived(homes.sent());
    CHECK(HandOver(*homes.to).matches(file.opened.manifest)->isEmpty());
    const auto taken = homes.take(file);
    REQUIRE_OK(taken);
    CHECK(taken->child == homes.ada);
    CHECK(taken->absences == 2);
    CHECK(homes.to.problems() == QStringList());

    const auto there = homes.from->profile(homes.ada);
    const auto here = homes.to->profile(homes.ada);
    REQUIRE_OK(here);
    CHECK(here->child.name == u"Ada Marlow");
    CHECK(here->child.photoHash == there->child.photoHash);
    CHECK(here->child.facts.value(u"looks.hair"_s) == there->child.facts.value(u"looks.hair"_s));
    // Nobody had signed for it: the home it comes from has.
    CHECK(here->child.facts.value(u"child.known-as"_s).saidBy == u"The Elms");
    CHECK((here->contacts == there->contacts));
    CHECK((here->places == there->places));
    // The home she has left has a last day: she does not live in two.
    REQUIRE(here->placements.size() == 2);
    for (const Placement &home : here->placements) {
        const bool isLeft = home.id == there->placements.first().id;
        CHECK(home.to == (isLeft ? QDate(2026, 11, 3) : QDate()));
    }
    CHECK(there->currentPlacement() != nullptr);
    const auto episodes = homes.to->episodes(homes.ada);
    REQUIRE_OK(episodes);
    for (const EpisodeLine &line : *episodes) {
        const auto facts = homes.to->openEpisode(line.episode.id);
        REQUIRE_OK(facts);
        CHECK(facts->log.size() > 3);
        CHECK(line.summary.state == EpisodeSummary::State::Closed);
        CHECK(facts->log.first().authorName == u"Sam Reed");
    }
}

TEST_CASE("Taking over: from then on the child lives here, and no longer where they come from",
    "[exchange][handover][readiness]")
{
    TwoHomes homes;
    REQUIRE_OK(homes.from->savePlacement({ {}, homes.ada, QDate(2026, 2, 5), {},
        { { u"placement.address"_s, Answer::text(u"1 Practice Lane"_s) },
            { u"placement.plan-minutes"_s, Answer::text(u"45"_s) } } }));
    const QString here = homes.to->setting().address;
    REQUIRE_OK(homes.take(homes.arrived(homes.sent())));
    const Profile profile = *homes.to->profile(homes.ada);
    const QDate today = local_time::dateOf(homes.to.time.now());
    const Placement *home = profile.homeOn(today);
    REQUIRE(home != nullptr);
    CHECK(home->answers.value(u"placement.kind"_s).value() == u"childrens-home");
    CHECK(home->answers.value(u"placement.address"_s).value() == here);
    CHECK(home->minutesBeforeReporting() == -1);
    CHECK_FALSE(home->from.isValid());
    const QList<ReadyGap> gaps = homes.to->readiness(homes.ada)->missing;
    CHECK(std::any_of(gaps.cbegin(), gaps.cend(),
        [&](const ReadyGap &gap) { return gap.row == home->id.toStorage(); }));

    const EpisodeId episode = homes.to.start(homes.ada);
    const auto facts = homes.to->facts(episode);
    REQUIRE_OK(facts);
    const Situation situation = assess(*facts, homes.to.time.now());
    CHECK(situation.stop.planMinutes == -1);
    const QString report = policeReport(*facts, situation, homes.to.time.now(), {}).plainText();
    CHECK(report.contains(here));
}

TEST_CASE("Taking over: whoever lives here already keeps this home, and a school is none",
    "[exchange][handover]")
{
    KnownThere homes;
    const auto file = homes.arrived(homes.sent());
    REQUIRE_OK(homes.take(file, { homes.here, homes.allNew(file), {} }));
    const Profile profile = *homes.to->profile(homes.here);
    REQUIRE(profile.currentPlacement() != nullptr);
    CHECK(profile.currentPlacement()->answers.value(u"placement.provider"_s).value()
        == u"Willow House");
    TestRecord school(Setting::Kind::School);
    school.time.set(homes.to.time.now());
    HandOver door(*school);
    const auto opened
        = hand_over_file::open(door, homes.sent(), HandOver::passphrase(homes.spoken));
    REQUIRE_OK(opened);
    const auto taken = door.takeIn(opened->opened, opened->content, {});
    REQUIRE_OK(taken);
    CHECK(school->profile(taken->child)->currentPlacement() == nullptr);
}

TEST_CASE("Taking over: whoever takes a child over has not looked at what came with them",
    "[exchange][handover][readiness]")
{
    TwoHomes homes;
    const FadingFact looks = fading(homes.from, homes.ada, u"checked.looks"_s);
    CHECK(looks.checkedBy == u"Sam Reed");
    CHECK(fading(homes.from, homes.ada, u"checked.friends"_s).checkedBy == u"Sam Reed");
    const QByteArray file = homes.sent();
    homes.to.time.set(homes.to.time.now().addDays(1));
    REQUIRE_OK(homes.take(homes.arrived(file)));
    INFO("how old its facts are came with it; of its rows nobody said that");
    CHECK(fading(homes.to, homes.ada, u"checked.looks"_s).checked == looks.checked);
    CHECK(fading(homes.to, homes.ada, u"checked.looks"_s).checkedBy.isEmpty());
    CHECK_FALSE(fading(homes.to, homes.ada, u"checked.friends"_s).checked.isValid());
    CHECK(fading(homes.to, homes.ada, u"checked.friends"_s).isStale);
}

TEST_CASE("Taking over: whoever takes something over into a child who is here has not looked at it",
    "[exchange][handover][readiness]")
{
    KnownThere homes;
    const QString friends = u"checked.friends"_s;
    const QString places = u"checked.places"_s;
    CHECK(fading(homes.to, homes.here, friends).checkedBy == u"Sam Reed");
    const auto file = homes.arrived(homes.sent());
    QSet<QString> wanted = homes.allNew(file);
    wanted.insert(u"contact/"_s + homes.contact.toStorage());
    REQUIRE_OK(homes.take(file, { homes.here, wanted }));
    for (const QString &id : { friends, places }) {
        CAPTURE(id);
        CHECK_FALSE(fading(homes.to, homes.here, id).checked.isValid());
        CHECK(fading(homes.to, homes.here, id).isStale);
    }
    homes.wait();
    REQUIRE_OK(homes.to->confirm(homes.here, { places }));
    CHECK(fading(homes.to, homes.here, places).checkedBy == u"Sam Reed");
}

TEST_CASE("Taking over: numbers and names of both homes stay apart", "[exchange][handover]")
{
    TwoHomes homes;
    const ChildId cal = homes.to.addChild(u"Cal"_s);
    (void)homes.to.start(cal);
    const auto file = homes.arrived(homes.sent());
    const auto taken = homes.take(file);
    REQUIRE_OK(taken);
    CHECK(numbers(homes.to, taken->child) == u"2026-0002 was 2026-0001, 2026-0003 was 2026-0002");
    // The next one here goes on without a gap.
    CHECK(homes.to.facts(homes.to.start(taken->child)).episode.number == u"2026-0004");
    QStringList names;
    const QList<Staff> staff = *homes.to->staff();
    for (const Staff &person : staff)
        names << person.name + (person.hasLeft ? u" left"_s : QString());
    CHECK(names.contains(u"Sam Reed"_s));
    CHECK(names.contains(u"Sam Reed (The Elms) left"_s));
    CHECK(homes.to.problems() == QStringList());
}

TEST_CASE("Taking over: twice is once, and the receipt is the same", "[exchange][handover]")
{
    TwoHomes homes;
    const QByteArray bytes = homes.sent();
    const auto first = homes.take(homes.arrived(bytes));
    REQUIRE_OK(first);
    const auto file = homes.arrived(bytes);
    CHECK_FAILS(homes.take(file), Error::Code::Refused);
    const auto matches = HandOver(*homes.to).matches(file.opened.manifest);
    REQUIRE_OK(matches);
    REQUIRE(matches->size() == 1);
    CHECK(matches->first().isSame);
    const auto again = homes.take(file, { matches->first().child, {} });
    REQUIRE_OK(again);
    CHECK(again->added + again->absences + again->lines == 0);
    CHECK(again->receiptCode == first->receiptCode);
    CHECK(homes.to.rawValue(u"SELECT count(*) FROM handovers"_s) == u"1");
    CHECK(homes.to->episodes(homes.ada)->size() == 2);
    CHECK(homes.to.problems() == QStringList());
}

TEST_CASE("Taking over: nothing here is written over, and what differs is taken one by one",
    "[exchange][handover]")
{
    KnownThere homes;
    const auto file = homes.arrived(homes.sent());
    const auto matches = HandOver(*homes.to).matches(file.opened.manifest);
    REQUIRE_OK(matches);
    REQUIRE(matches->size() == 1);
    CHECK(matches->first().isSame);
    CHECK(matches->first().child == homes.here);

    const HandOverDifference hair = homes.difference(file, u"fact/looks.hair"_s);
    CHECK(hair.state == HandOverDifference::State::Differs);
    CHECK(hair.here.saidBy == u"her school");
    CHECK(hair.there.saidBy == u"her aunt");
    const QString sam = u"contact/"_s + homes.contact.toStorage();
    CHECK(homes.difference(file, sam).state == HandOverDifference::State::Differs);

    SECTION("only what is new")
    {
        const auto taken = homes.take(file, { homes.here, homes.allNew(file) });
        REQUIRE_OK(taken);
        CHECK(taken->child == homes.here);
        const auto profile = homes.to->profile(homes.here);
        CHECK(profile->child.name == u"ada marlow");
        CHECK(homes.hair().value() == u"black");
        CHECK(profile->child.answer(u"child.known-as"_s).isAnswered());
        CHECK(profile->contacts.size() == 1);
        CHECK(profile->contacts.first().phone() == u"07700 900456");
        REQUIRE(profile->currentPlacement() != nullptr);
        CHECK(profile->currentPlacement()->from == QDate(2026, 11, 1));
        CHECK(profile->placements.size() == 2);
        CHECK(homes.to->episodes(homes.here)->size() == 2);
    }
    SECTION("nothing of the profile: the absences alone")
    {
        REQUIRE_OK(homes.take(file, { homes.here, {} }));
        const auto profile = homes.to->profile(homes.here);
        CHECK_FALSE(profile->child.answer(u"child.known-as"_s).isSettled());
        CHECK(profile->child.photoHash.isEmpty());
        CHECK(profile->placements.size() == 1);
    }
    SECTION("what differs, chosen: the old one is in the history")
    {
        REQUIRE_OK(homes.take(file, { homes.here, { u"fact/looks.hair"_s, sam } }));
        CHECK(homes.hair().value() == u"brown");
        const auto history = homes.to->factHistory(homes.here, u"looks.hair"_s);
        REQUIRE_OK(history);
        REQUIRE(history->size() == 2);
        CHECK(history->at(1).answer.value() == u"black");
        const auto profile = homes.to->profile(homes.here);
        CHECK(profile->contacts.size() == 1);
        CHECK(profile->contacts.first().phone() == u"07700 900123");
        CHECK(homes.to.rawValue(u"SELECT count(*) FROM contact_history"_s) == u"1");
    }
    CHECK(homes.to.problems() == QStringList());
}

TEST_CASE(
    "Taking over: two children born on different days are never made one", "[exchange][handover]")
{
    KnownThere homes;
    REQUIRE_OK(homes.to->setFacts(
        homes.here, { { u"child.date-of-birth"_s, Answer::date(QDate(2012, 5, 14)) } }));
    const auto file = homes.arrived(homes.sent());
    const auto matches = HandOver(*homes.to).matches(file.opened.manifest);
    REQUIRE_OK(matches);
    CHECK_FALSE(matches->first().isSame);
    CHECK(matches->first().whyNot.contains(u"Born on another day"));
    const QString before = homes.to.rawValue(u"SELECT count(*) FROM audit"_s);
    const auto refused = homes.take(file, { homes.here, {} });
    CHECK_FAILS(refused, Error::Code::Refused);
    CHECK(refused.error().message.contains(u"14 May 2012"));
    CHECK(homes.to.rawValue(u"SELECT count(*) FROM audit"_s) == before);
    // As a child of their own they come in.
    REQUIRE_OK(homes.take(file));
    CHECK(homes.to->children()->size() == 2);
}

TEST_CASE(
    "Taking over: somebody who was taken out here is not ticked beforehand", "[exchange][handover]")
{
    TwoHomes homes;
    REQUIRE_OK(homes.take(homes.arrived(homes.sent())));
    REQUIRE_OK(homes.to->removeContact(homes.contact));
    const auto file = homes.arrived(homes.sent());
    HandOver door(*homes.to);
    const auto all = door.differences(file.opened.manifest, file.content, homes.ada);
    REQUIRE_OK(all);
    const auto sam = std::find_if(all->cbegin(), all->cend(), [](const HandOverDifference &each) {
        return each.kind == HandOverDifference::Kind::Contact;
    });
    REQUIRE(sam != all->cend());
    CHECK(sam->state == HandOverDifference::State::New);
    CHECK(door.wasTakenOut(*sam).value());
}

TEST_CASE("Taking over: a later line that does not fit takes back everything before it",
    "[exchange][handover]")
{
    TwoHomes homes;
    auto file = homes.arrived(homes.sent());
    file.content.entries.last().entry.author = StaffId::make();
    const QString before = homes.to.rawValue(u"SELECT count(*) FROM audit"_s);
    CHECK_FAILS(homes.take(file), Error::Code::Malformed);
    CHECK(homes.to->children()->isEmpty());
    CHECK(homes.to.rawValue(u"SELECT count(*) FROM audit"_s) == before);
    CHECK(homes.to.rawValue(u"SELECT count(*) FROM photos"_s) == u"0");
    CHECK(homes.to.rawValue(u"SELECT count(*) FROM staff"_s) == u"1");
    SECTION("nor does a file about two children come in")
    {
        file = homes.arrived(homes.sent());
        file.content.children << file.content.children.first();
        CHECK_FAILS(homes.take(file), Error::Code::Malformed);
        file.content.children.removeLast();
        file.content.episodes.first().episode.child = ChildId::make();
        CHECK_FAILS(homes.take(file), Error::Code::Malformed);
    }
}

TEST_CASE("Taking over: a file goes neither back into its own record nor from practice to what is "
          "real",
    "[exchange][handover]")
{
    TwoHomes homes;
    const QByteArray bytes = homes.sent();
    HandOver own(*homes.from);
    const auto back = own.open(bytes, HandOver::passphrase(homes.spoken));
    CHECK_FAILS(back, Error::Code::Refused);
    CHECK(back.error().message.contains(u"was made from this record"));
    homes.to.rawSql(u"UPDATE setting SET is_practice = 1"_s);
    homes.to.reopen();
    CHECK_FAILS(
        HandOver(*homes.to).open(bytes, HandOver::passphrase(homes.spoken)), Error::Code::Refused);
}

TEST_CASE("Taking over: what was written here since somebody looked is not written over",
    "[exchange][handover]")
{
    KnownThere homes;
    const auto file = homes.arrived(homes.sent());
    const QList<HandOverDifference> seen = homes.differences(file);
    const QString alias = hand_over_differences::idOfFact(u"child.known-as"_s);
    REQUIRE(homes.difference(file, alias).state == HandOverDifference::State::New);
    REQUIRE_OK(homes.to->setFacts(
        homes.here, { { u"child.known-as"_s, Answer::text(u"Addy"_s) } }, u"herself"_s));
    CHECK_FAILS(homes.take(file, { homes.here, { alias }, seen }), Error::Code::Changed);
    CHECK(homes.to->profile(homes.here)->child.answer(u"child.known-as"_s)
        == Answer::text(u"Addy"_s));
    REQUIRE_OK(homes.take(file, { homes.here, { alias }, homes.differences(file) }));
    CHECK(homes.to->profile(homes.here)->child.answer(u"child.known-as"_s)
        == Answer::text(u"the wren at Ashdown"_s));
}

TEST_CASE(
    "Taking over: a photo that was taken out here is not ticked beforehand", "[exchange][handover]")
{
    KnownThere homes;
    const auto file = homes.arrived(homes.sent());
    const QString photo = [&] {
        for (const HandOverDifference &each : homes.differences(file)) {
            if (each.kind == HandOverDifference::Kind::Photo)
                return each.id;
        }
        return QString();
    }();
    REQUIRE_OK(homes.take(file, { homes.here, { photo }, {} }));
    const Profile profile = homes.to->profile(homes.here).value();
    REQUIRE(profile.photos.size() == 1);
    CHECK(profile.child.photoHash == profile.photos.first().hash);
    REQUIRE_OK(homes.to->removePhoto(profile.photos.first().id));
    CHECK(HandOver(*homes.to).wasTakenOut(homes.difference(file, photo)) == true);
}
