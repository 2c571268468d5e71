// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/situation.h"
#include "tests/core/record/test_record.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray rulesOf(const QString &id)
{
    const auto protocol = ProtocolReader::builtIn(id);
    REQUIRE_OK(protocol);
    return protocol->bytes;
}

const QString york = u"york-north-yorkshire"_s;
const QString england = u"england-statutory"_s;

ChildId placed(TestRecord &record, const QString &name, const Answer &outOfArea)
{
    const ChildId child = record.addChild(name);
    Placement placement { {}, child, QDate(2026, 1, 5), {}, {} };
    placement.answers.insert(u"placement.out-of-area"_s, outOfArea);
    REQUIRE_OK(record->savePlacement(placement));
    return child;
}

QString hashOf(const QString &id) { return ProtocolReader::builtIn(id)->hash; }

} // namespace

TEST_CASE("Record: a child placed out of area is under the rules of both areas", "[record][united]")
{
    TestRecord record;
    REQUIRE_OK(record->useSecondProtocol(rulesOf(york), u"York"_s));
    const EpisodeId out = record.start(placed(record, u"Ada"_s, Answer::yes()));
    const EpisodeId in = record.start(placed(record, u"Ben"_s, Answer::no()));
    const EpisodeId open = record.start(record.addChild(u"Cy"_s));
    const EpisodeFacts facts = record.facts(out);
    CHECK(facts.episode.protocolHash == hashOf(u"oxfordshire"_s));
    CHECK(facts.episode.secondProtocolHash == hashOf(york));
    CHECK(facts.protocol->area == u"Oxfordshire, and York and North Yorkshire");
    CHECK(facts.protocol->notice(u"exploitation-group"_s));
    CHECK(facts.protocol->notice(u"iro"_s));
    for (const EpisodeId &alone : { in, open }) {
        CHECK(record.facts(alone).episode.secondProtocolHash.isEmpty());
        CHECK(record.facts(alone).protocol->area == u"Oxfordshire");
    }
    CHECK(record.problems().isEmpty());
    record.reopen();
    CHECK(record.facts(out).protocol->hash == facts.protocol->hash);
    CHECK(record->setting().secondProtocolHash == hashOf(york));
}

TEST_CASE(
    "Record: no second rules, or none any more, leave an absence under one", "[record][united]")
{
    TestRecord record;
    const EpisodeId before = record.start(placed(record, u"Ada"_s, Answer::yes()));
    CHECK(record.facts(before).episode.secondProtocolHash.isEmpty());
    REQUIRE_OK(record->useSecondProtocol(rulesOf(york), u"York"_s));
    REQUIRE_OK(record->useNoSecondProtocol());
    CHECK(record->setting().secondProtocolHash.isEmpty());
    const EpisodeId after = record.start(placed(record, u"Ben"_s, Answer::yes()));
    CHECK(record.facts(after).episode.secondProtocolHash.isEmpty());
}

TEST_CASE("Record: that second rules hold no more is a row of its own, however it came to be",
    "[record][united][audit]")
{
    TestRecord record;
    const auto rows = [&] {
        return record.rawRows(u"SELECT action FROM audit WHERE action LIKE '%protocol%' "
                              "ORDER BY number"_s);
    };
    REQUIRE_OK(record->useNoSecondProtocol());
    CHECK(rows().isEmpty());
    REQUIRE_OK(record->useSecondProtocol(rulesOf(york), u"York"_s));
    QStringList expected { u"second-protocol-used"_s };
    SECTION("taken off")
    {
        REQUIRE_OK(record->useNoSecondProtocol());
        expected << u"second-protocol-dropped"_s;
    }
    SECTION("chosen for every child")
    {
        REQUIRE_OK(record->useProtocol(rulesOf(york), u"York"_s));
        expected << u"protocol-used"_s << u"second-protocol-dropped"_s;
    }
    SECTION("not when other rules are chosen for every child")
    {
        REQUIRE_OK(record->useProtocol(rulesOf(england), u"England"_s));
        expected << u"protocol-used"_s;
    }
    CHECK(rows() == expected);
    CHECK(record.problems() == QStringList());
}

TEST_CASE("Record: an absence stays under both as they were, whatever is loaded or changed since",
    "[record][united]")
{
    TestRecord record;
    REQUIRE_OK(record->useSecondProtocol(rulesOf(york), u"York"_s));
    const ChildId child = placed(record, u"Ada"_s, Answer::yes());
    const EpisodeId running = record.start(child);
    const QString before = record.facts(running).protocol->hash;
    (void)record.append(running, aNote(u"before"_s));

    // A file that was changed is another file.
    QByteArray changed = rulesOf(york);
    changed.replace("\"amount\": 72", "\"amount\": 24");
    REQUIRE(changed != rulesOf(york));
    REQUIRE_OK(record->useSecondProtocol(changed, u"York, changed"_s));
    REQUIRE_OK(record->useProtocol(rulesOf(england), u"England"_s));
    Placement moved { {}, child, QDate(2026, 11, 1), {}, {} };
    moved.answers.insert(u"placement.out-of-area"_s, Answer::no());
    REQUIRE_OK(record->savePlacement(moved));

    record.reopen();
    const EpisodeFacts facts = record.facts(running);
    CHECK(facts.protocol->hash == before);
    CHECK(facts.episode.secondProtocolHash == hashOf(york));
    for (const ClockRule &clock : facts.protocol->clocks) {
        if (clock.doneBy == u"interview-offer")
            CHECK(clock.within == Span { 72, Span::Unit::Hours });
    }
    CHECK(record.entriesOf(running, Entry::Kind::Note).size() == 1);
    const auto known = record->knownProtocols();
    REQUIRE_OK(known);
    CHECK(known->size() == 4);
    for (const QString &hash : *known)
        REQUIRE_OK(record->protocol(hash));
    CHECK(record->protocol(hashOf(york)).value()->bytes == rulesOf(york));
    CHECK(record.problems().isEmpty());
}

TEST_CASE("Record: rules that cannot be used are refused in a sentence, and nothing is changed",
    "[record][united]")
{
    TestRecord record;
    REQUIRE_OK(record->useSecondProtocol(rulesOf(york), u"York"_s));
    const Setting before = record->setting();
    const EpisodeId running = record.start(placed(record, u"Ada"_s, Answer::yes()));
    QByteArray unknownParty = rulesOf(york);
    unknownParty.replace("\"party\": \"social-care\"", "\"party\": \"milkman\"");
    const auto refused = [&](const Done &done, Error::Code code, const QString &says) {
        CHECK_FAILS(done, code);
        INFO(done.error().message.toStdString());
        CHECK(done.error().message.contains(says));
        CHECK(record->setting() == before);
        CHECK(record.facts(running).episode.secondProtocolHash == before.secondProtocolHash);
    };
    SECTION("an id that nobody knows, as the second and as the first")
    {
        const QString place = u"York.json, at /notices/7/party: "_s;
        refused(
            record->useSecondProtocol(unknownParty, u"York.json"_s), Error::Code::Malformed, place);
        refused(record->useProtocol(unknownParty, u"York.json"_s), Error::Code::Malformed, place);
    }
    SECTION("the rules that hold already")
    {
        refused(record->useSecondProtocol(rulesOf(u"oxfordshire"_s), u"Ox"_s), Error::Code::Refused,
            u"Oxfordshire"_s);
    }
    SECTION("somebody who may not")
    {
        TestRecord home(Setting::Kind::ChildrensHome);
        REQUIRE_OK(home->addStaff(keyOf(u"Jo"_s), Staff::Role::Carer));
        home.be(u"Jo"_s);
        CHECK_FAILS(home->useSecondProtocol(rulesOf(york), u"York"_s), Error::Code::NotAllowed);
        CHECK_FAILS(home->useNoSecondProtocol(), Error::Code::NotAllowed);
        CHECK(home->setting().secondProtocolHash.isEmpty());
    }
}

TEST_CASE("Record: the second rules made the first are not there twice", "[record][united]")
{
    TestRecord record;
    REQUIRE_OK(record->useSecondProtocol(rulesOf(york), u"York"_s));
    REQUIRE_OK(record->useProtocol(rulesOf(york), u"York"_s));
    CHECK(record->setting().protocolHash == hashOf(york));
    CHECK(record->setting().secondProtocolHash.isEmpty());
    // What else is known of the place leaves the rules alone.
    REQUIRE_OK(record->useSecondProtocol(rulesOf(england), u"England"_s));
    Setting renamed = record->setting();
    renamed.name = u"The Oaks"_s;
    renamed.secondProtocolHash.clear();
    REQUIRE_OK(record->changeSetting(renamed));
    CHECK(record->setting().secondProtocolHash == hashOf(england));
}
