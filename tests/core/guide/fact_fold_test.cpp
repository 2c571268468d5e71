// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "core/guide/fact_fold.h"
#include "tests/core/guide/night.h"

#include <algorithm>
#include <random>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

TEST_CASE("FactFold: tonight's word takes the place of the profile", "[guide][fold]")
{
    Night night;
    night.know(u"phone.number"_s, Answer::text(u"07700 900001"_s));
    CHECK(night.fold().fact(u"phone.number"_s).entry.isEmpty());
    CHECK(night.fold().fact(u"phone.number"_s).saidBy == u"Sam Reed");

    night.fact(u"phone.number"_s, Answer::text(u"07700 900002"_s), u"Mum"_s, u"2026-11-03T18:00"_s);
    CHECK(night.fold().answer(u"phone.number"_s).value() == u"07700 900002");
    CHECK(night.fold().disputedFields().isEmpty());
}

TEST_CASE("FactFold: two sources that disagree are both kept until one is marked", "[guide][fold]")
{
    Night night;
    const EntryId first = night.fact(
        u"clothing.worn"_s, Answer::text(u"Grey hoodie"_s), u"Mum"_s, u"2026-11-03T18:00"_s);
    night.fact(u"clothing.worn"_s, Answer::text(u"School blazer"_s), u"Bus driver"_s,
        u"2026-11-03T18:10"_s);

    CHECK(night.fold().disputedFields() == QStringList { u"clothing.worn"_s });
    CHECK(night.fold().sides(u"clothing.worn"_s).size() == 2);

    SECTION("the same source speaking again replaces only its own word")
    {
        night.fact(
            u"clothing.worn"_s, Answer::text(u"Blue hoodie"_s), u"Mum"_s, u"2026-11-03T18:20"_s);
        CHECK(night.fold().sides(u"clothing.worn"_s).size() == 2);
        CHECK(night.fold().answer(u"clothing.worn"_s).value() == u"Blue hoodie");
    }
    SECTION("agreement ends the dispute")
    {
        night.fact(
            u"clothing.worn"_s, Answer::text(u"School blazer"_s), u"Mum"_s, u"2026-11-03T18:20"_s);
        CHECK(night.fold().disputedFields().isEmpty());
    }
    SECTION("a choice settles it, and a newer word from somebody else opens it again")
    {
        night.add(Entry::Kind::SourceChosen, u"2026-11-03T18:30"_s,
            { { u"source-chosen.entry"_s, Answer::text(first.toStorage()) } }, u"clothing.worn"_s);
        CHECK(night.fold().disputedFields().isEmpty());
        CHECK(night.fold().answer(u"clothing.worn"_s).value() == u"Grey hoodie");
        night.fact(
            u"clothing.worn"_s, Answer::text(u"Red coat"_s), u"Friend"_s, u"2026-11-03T19:00"_s);
        CHECK(night.fold().disputedFields() == QStringList { u"clothing.worn"_s });
    }
    SECTION("somebody who does not know takes nothing away")
    {
        night.fact(u"clothing.worn"_s, Answer::notKnown(), u"Teacher"_s, u"2026-11-03T19:00"_s);
        CHECK(night.fold().answer(u"clothing.worn"_s).isAnswered());
        CHECK(night.fold().sides(u"clothing.worn"_s).size() == 2);
    }
}

TEST_CASE("FactFold: a late entry gives the same facts as one made on time", "[guide][fold]")
{
    Night onTime;
    onTime.add(Entry::Kind::Sighting, u"2026-11-03T18:10"_s);
    Night late;
    late.add(Entry::Kind::Sighting, u"2026-11-03T18:10"_s);
    late.facts.log.last().written = at(u"2026-11-04T08:00"_s);

    CHECK(late.facts.log.last().isLate());
    CHECK(late.fold().event(Trigger::LastSeen) == onTime.fold().event(Trigger::LastSeen));
}

TEST_CASE("FactFold: a correction stands in its original's place and both stay in the log",
    "[guide][fold]")
{
    Night night;
    const EntryId seen = night.add(Entry::Kind::Sighting, u"2026-11-03T18:10"_s);
    night.add(Entry::Kind::Sighting, u"2026-11-03T18:40"_s);
    night.facts.log.last().corrects = seen;
    night.facts.log.last().reason = u"misheard"_s;

    CHECK(night.fold().all(Entry::Kind::Sighting).size() == 1);
    CHECK(night.fold().event(Trigger::LastSeen).instant() == at(u"2026-11-03T18:40"_s));
    CHECK(night.facts.log.size() == 3);

    SECTION("a correction of a correction stands in turn")
    {
        const EntryId second = night.facts.log.last().id;
        night.add(Entry::Kind::Sighting, u"2026-11-03T18:25"_s);
        night.facts.log.last().corrects = second;
        CHECK(night.fold().event(Trigger::LastSeen).instant() == at(u"2026-11-03T18:25"_s));
    }
    SECTION("a damaged chain that goes in a circle ends")
    {
        night.facts.log.last().corrects = night.facts.log.last().id;
        CHECK(night.fold().all(Entry::Kind::Sighting).size() == 1);
    }
}

TEST_CASE("FactFold: any order of writing gives the same facts", "[guide][fold][property]")
{
    const unsigned seed = GENERATE(1U, 7U, 42U, 1234U, 99999U);
    CAPTURE(seed);
    Night night;
    night.fact(u"clothing.worn"_s, Answer::text(u"Grey hoodie"_s), u"Mum"_s, u"2026-11-03T18:00"_s);
    night.fact(u"clothing.worn"_s, Answer::text(u"Blazer"_s), u"Driver"_s, u"2026-11-03T18:05"_s);
    night.add(Entry::Kind::Sighting, u"2026-11-03T18:40"_s);
    night.reported(u"2026-11-03T18:20"_s);
    night.add(Entry::Kind::Category, u"2026-11-03T19:00"_s,
        { { u"category.kind"_s, Answer::code(u"away"_s) } });
    night.back(u"2026-11-03T23:40"_s);
    const Situation inOrder = night.situationAt(u"2026-11-04T09:00"_s);

    std::mt19937 random(seed);
    std::shuffle(night.facts.log.begin(), night.facts.log.end(), random);
    const Situation shuffled = night.situationAt(u"2026-11-04T09:00"_s);
    CHECK(shuffled.headline == inOrder.headline);
    CHECK(shuffled.disputes == inOrder.disputes);
    CHECK(shuffled.dues.size() == inOrder.dues.size());
    CHECK(shuffled.gaps.size() == inOrder.gaps.size());
    CHECK(night.fold().answer(u"clothing.worn"_s).value() == u"Blazer");
}

TEST_CASE("FactFold: the earlier of located and returned counts", "[guide][fold]")
{
    Night night;
    night.add(Entry::Kind::Located, u"2026-11-03T22:15"_s);
    night.back(u"2026-11-03T23:40"_s);
    CHECK(night.fold().event(Trigger::LocatedOrReturned).instant() == at(u"2026-11-03T22:15"_s));

    SECTION("located by being back: one of the two is enough")
    {
        Night direct;
        direct.back(u"2026-11-03T23:40"_s);
        CHECK(direct.fold().hasHappened(Trigger::Located));
        CHECK(
            direct.fold().event(Trigger::LocatedOrReturned).instant() == at(u"2026-11-03T23:40"_s));
    }
}

TEST_CASE("FactFold: missing from care and from home are told apart", "[guide][fold]")
{
    Night night;
    CHECK(night.fold().missingFrom() == u"care");
    night.know(u"child.legal-status"_s, Answer::code(u"child-protection-plan"_s));
    CHECK(night.fold().missingFrom() == u"home");
    night.know(u"child.legal-status"_s, Answer::code(u"care-leaver"_s));
    CHECK(night.fold().missingFrom() == u"care");
    night.know(u"child.legal-status"_s, Answer::notKnown());
    CHECK(night.fold().missingFrom() == u"care");
    night.facts.setting.kind = Setting::Kind::School;
    CHECK(night.fold().missingFrom() == u"home");
    night.facts.episode.kind = Episode::Kind::FromEducation;
    CHECK(night.fold().missingFrom() == u"education");
}

TEST_CASE("holds: while nobody says who looks after a child, the list of the setting holds and the "
          "other may apply (R79)",
    "[guide][fold]")
{
    Night night;
    night.facts.profile.child.facts.remove(u"child.legal-status"_s);
    const auto isFrom = [&](const QString &list) {
        return holds({ { u"situation.missing-from"_s, { list } } }, night.fold());
    };
    const auto isCertain = std::optional(true);
    const auto mayBe = std::optional<bool>();
    CHECK(isFrom(u"care"_s) == isCertain);
    CHECK(isFrom(u"home"_s) == mayBe);
    CHECK(isFrom(u"education"_s) == false);
    night.facts.setting.kind = Setting::Kind::ReturnInterviewService;
    CHECK(isFrom(u"care"_s) == mayBe);
    CHECK(isFrom(u"home"_s) == isCertain);
    night.facts.episode.kind = Episode::Kind::FromEducation;
    CHECK(isFrom(u"care"_s) == false);
    night.facts.episode.kind = Episode::Kind::Missing;
    night.know(u"child.legal-status"_s, Answer::code(u"at-home"_s));
    CHECK(isFrom(u"care"_s) == false);
}

TEST_CASE("holds: a fact that is not known may apply", "[guide][fold]")
{
    Night night;
    const QList<Applies> outOfArea { { u"placement.out-of-area"_s, { u"yes"_s } } };
    CHECK(holds(outOfArea, night.fold()) == std::nullopt);
    night.facts.profile.placements.first().answers.insert(u"placement.out-of-area"_s, Answer::no());
    CHECK(holds(outOfArea, night.fold()) == false);
    night.facts.profile.placements.first().answers.insert(
        u"placement.out-of-area"_s, Answer::yes());
    CHECK(holds(outOfArea, night.fold()) == true);
}

TEST_CASE(
    "FactFold: reported is the first call, and only what was agreed is no call", "[guide][fold]")
{
    Night night;
    night.add(Entry::Kind::PoliceCall, u"2026-11-03T17:00"_s,
        { { u"call.agreed"_s, Answer::text(u"We wait"_s) } });
    CHECK_FALSE(night.fold().hasHappened(Trigger::Reported));
    night.reported(u"2026-11-03T17:30"_s);
    night.reported(u"2026-11-03T19:30"_s);
    CHECK(night.fold().event(Trigger::Reported).instant() == at(u"2026-11-03T17:30"_s));
}

TEST_CASE("FactFold: a placement that changed tonight is read from the profile, not from the log",
    "[guide][fold]")
{
    Night night;
    night.facts.profile.placements.first().answers.insert(
        u"placement.address"_s, Answer::text(u"1 Elm Road"_s));
    night.add(Entry::Kind::ProfileChanged, u"2026-11-03T17:00"_s,
        { { u"placement.address"_s, Answer::text(u"An older address"_s) } }, u"placement#old"_s);
    CHECK(night.fold().answer(u"placement.address"_s).value() == u"1 Elm Road");
}

TEST_CASE(
    "FactFold: of several gradings the one that the police gave last counts, however late the "
    "others are written down (R3)",
    "[guide][fold]")
{
    Night night;
    const auto graded = [&](const QString &written, const Answer &given, const QString &risk) {
        night.add(Entry::Kind::Grading, written,
            { { u"grading.at"_s, given }, { u"grading.risk"_s, Answer::code(risk) } });
        return night.fold().answer(u"grading.risk"_s).value();
    };
    const auto at20 = Answer::moment(Moment::exactly(at(u"2026-11-03T20:00"_s)));
    const auto at17 = Answer::moment(Moment::exactly(at(u"2026-11-03T17:20"_s)));
    CHECK(graded(u"2026-11-03T20:05"_s, at20, u"high"_s) == u"high");
    CHECK(graded(u"2026-11-03T21:00"_s, at17, u"absent"_s) == u"high");
    CHECK(night.fold().all(Entry::Kind::Grading).size() == 2);
    INFO("nobody says when: when it was written, and of a day alone by then at the latest");
    CHECK(graded(u"2026-11-03T21:10"_s, Answer::notKnown(), u"medium"_s) == u"medium");
    CHECK(graded(u"2026-11-03T21:20"_s, Answer::moment(Moment::on(QDate(2026, 11, 3))), u"low"_s)
        == u"low");
    CHECK(graded(u"2026-11-04T09:00"_s, Answer::moment(Moment::on(QDate(2026, 11, 2))), u"high"_s)
        == u"low");
}

TEST_CASE(
    "FactFold: whatever is feared, checked or told, only the police's own word is a grading (R1)",
    "[guide][fold]")
{
    const QString protocol = GENERATE(from_range(ProtocolReader::builtInIds()));
    CAPTURE(protocol);
    Night night(protocol);
    for (const ProfileFear &fear : profileFears())
        night.know(fear.field, raising(fear));
    for (const RedFlag &flag : night.facts.protocol->redFlags)
        night.add(Entry::Kind::RedFlag, u"2026-11-03T17:00"_s,
            { { u"flag.answer"_s, Answer::yes() } }, flag.id);
    for (int i = 0; i <= static_cast<int>(Entry::Kind::DocumentMade); ++i) {
        const auto kind = static_cast<Entry::Kind>(i);
        Answers answers;
        for (const QString &form : forms::idsOf(kind)) {
            for (const Field &field : forms::find(form)->fields())
                answers.insert(field.id,
                    field.choices.isEmpty() ? Answer::text(u"Very high risk"_s)
                                            : Answer::code(field.choices.first().code));
        }
        if (kind != Entry::Kind::Grading)
            night.add(kind, u"2026-11-03T17:10"_s, answers);
    }
    const QStringList grading { u"grading.risk"_s, u"grading.words"_s };
    for (const QString &field : grading)
        CHECK_FALSE(night.fold().answer(field).isSettled());
    night.add(Entry::Kind::Grading, u"2026-11-03T17:20"_s,
        { { grading.first(), Answer::code(u"medium"_s) },
            { grading.last(), Answer::text(u"Medium"_s) } });
    CHECK(night.fold().answer(grading.first()).value() == u"medium");
    CHECK(night.fold().answer(grading.last()).value() == u"Medium");
}

TEST_CASE(
    "FactFold: what stands among the people is known that night, and what is typed outweighs it",
    "[guide][fold]")
{
    Night night;
    night.contact(u"Mill Row"_s, u"school"_s, true);
    CHECK(night.fold().answer(u"school.name"_s) == Answer::text(u"Mill Row"_s));
    CHECK(night.fold().answer(u"school.phone"_s) == Answer::text(u"01632 960123"_s));
    CHECK(night.fold().disputedFields().isEmpty());
    night.contact(u"Marlshire"_s, u"responsible-authority"_s, true);
    CHECK(
        night.fold().answer(u"placement.responsible-authority"_s) == Answer::text(u"Marlshire"_s));
    const auto isGap = [&] {
        const QList<Gap> gaps = night.situationAt(u"2026-11-03T17:00"_s).gaps;
        return std::any_of(gaps.cbegin(), gaps.cend(),
            [](const Gap &gap) { return gap.field == u"placement.responsible-authority"; });
    };
    CHECK_FALSE(isGap());
    night.facts.profile.contacts.last().relationship = u"other"_s;
    CHECK(isGap());
    night.add(Entry::Kind::ProfileChanged, u"2026-11-03T18:00"_s,
        { { u"school.phone"_s, Answer::text(u"01632 960150"_s) } });
    CHECK(night.fold().answer(u"school.phone"_s) == Answer::text(u"01632 960150"_s));
}
