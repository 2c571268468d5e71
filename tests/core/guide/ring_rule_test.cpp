// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/ring_rule.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("ringRule: what closes the family, and what opens it again", "[guide][ring]")
{
    struct Case
    {
        QString about;
        ring_rule::FamilyFacts facts;
        bool isClosed;
    };
    const Answer trafficking = Answer::codes({ u"bullying"_s, u"trafficking"_s });
    const Case each = GENERATE_COPY(values<Case>({
        { u"nothing is known"_s, {}, false },
        { u"it is feared"_s, { .feared = Answer::yes() }, true },
        { u"it is not feared"_s, { .feared = Answer::no() }, false },
        { u"nobody knows"_s, { .feared = Answer::notKnown() }, false },
        { u"the child came alone"_s, { .cameAlone = Answer::yes() }, true },
        { u"trafficking is among the dangers"_s, { .known = trafficking }, true },
        { u"other dangers are not"_s, { .known = Answer::codes({ u"bullying"_s }) }, false },
        { u"somebody says so tonight"_s, { .forcedMarriage = Answer::yes() }, true },
        { u"of trafficking too"_s, { .trafficking = Answer::yes() }, true },
        { u"a plain no to trafficking tonight"_s,
            { .known = trafficking, .cameAlone = Answer::yes(), .trafficking = Answer::no() },
            false },
        { u"not known tonight takes nothing back"_s,
            { .cameAlone = Answer::yes(), .trafficking = Answer::notKnown() }, true },
        { u"a no to one danger leaves what is feared outright"_s,
            { .feared = Answer::yes(),
                .forcedMarriage = Answer::no(),
                .trafficking = Answer::no() },
            true },
    }));
    CAPTURE(each.about);
    CHECK(ring_rule::isFamilyClosed(each.facts) == each.isClosed);
}

TEST_CASE("ringRule: a profile alone and a night without a word say the same", "[guide][ring]")
{
    Night night;
    CHECK_FALSE(ring_rule::isFamilyClosed(night.facts.profile));
    const auto [field, answer] = GENERATE(table<QString, Answer>({
        { u"risk.family-danger"_s, Answer::yes() },
        { u"child.unaccompanied"_s, Answer::yes() },
        { u"risk.known"_s, Answer::codes({ u"trafficking"_s }) },
    }));
    CAPTURE(field);
    night.know(field, answer);
    CHECK(ring_rule::isFamilyClosed(night.facts.profile));
    CHECK(night.fold().isFamilyClosed());
}

TEST_CASE(
    "ringRule: a closed family and a partner are rung by nobody, a friend and a service may be",
    "[guide][ring]")
{
    Night night;
    const Contact mother = night.contact(u"Mum"_s, u"mother"_s, true);
    Contact guardian = night.contact(u"Ira Holt"_s, u"other"_s, true);
    guardian.answers.insert(u"contact.parental-responsibility"_s, Answer::yes());
    const Contact fiance = night.contact(u"Rafi"_s, u"partner"_s, true);
    const Contact unsaid = night.contact(u"Bushra Begum"_s, {}, true);
    const Contact other = night.contact(u"Imran Ali"_s, u"other"_s, true);
    const Contact called = night.contact(u"Uncle Tariq"_s, u"friend"_s, true);
    Contact known = night.contact(u"Sana Ali"_s, u"associate"_s, true);
    known.answers.insert(u"contact.known-as"_s, Answer::text(u"Auntie Sana"_s));
    const Contact teacher = night.contact(u"Sister Mary"_s, u"school"_s, true);
    const Contact friendOfHers = night.contact(u"Lou"_s, u"friend"_s, true);
    const Contact unsafe = night.contact(u"Kai"_s, u"friend"_s, false);
    Contact worker = night.contact(u"Grace Osei"_s, u"social-worker"_s, true);
    worker.answers.remove(u"contact.safe-to-ring"_s);
    for (const bool isClosed : { false, true }) {
        CAPTURE(isClosed);
        CHECK(ring_rule::mayRing(mother, isClosed) == !isClosed);
        CHECK(ring_rule::mayRing(guardian, isClosed) == !isClosed);
        CHECK(ring_rule::mayRing(fiance, isClosed) == !isClosed);
        for (const Contact &maybe : { unsaid, other, called, known })
            CHECK(ring_rule::mayRing(maybe, isClosed) == !isClosed);
        CHECK(ring_rule::mayRing(teacher, isClosed));
        CHECK(ring_rule::mayRing(friendOfHers, isClosed));
        CHECK_FALSE(ring_rule::mayRing(unsafe, isClosed));
        CHECK(ring_rule::mayRing(worker, isClosed));
    }
}

TEST_CASE("ringRule: a place is told to be the family's by all that a profile says of it",
    "[guide][ring]")
{
    Night night;
    Contact &father = night.contact(u"Marek Zielony"_s, u"father"_s, true);
    father.answers.insert(u"contact.known-as"_s, Answer::text(u"Maro"_s));
    father.answers.insert(u"contact.address"_s, Answer::text(u"12 Mill Road, Anytown AN1 2BC"_s));
    night.contact(u"Kai Green"_s, u"friend"_s, true);
    struct Case
    {
        QString field; ///< empty: the name of the place
        QString said;
        bool isOfFamily;
        bool isOfOthers = false; ///< of the family than the father
    };
    const Case each = GENERATE_COPY(values<Case>({
        { {}, u"Dad’s flat"_s, true },
        { {}, u"Grandma and Grandad's"_s, true, true },
        { {}, u"Fiancé's house"_s, true, true },
        { {}, u"Her nanna’s"_s, true, true },
        { {}, u"Zielony Cars"_s, true },
        { {}, u"Skate park"_s, false },
        { {}, u"Kai's house"_s, false },
        { u"place.phone"_s, u"+44 1632 960123"_s, true },
        { u"place.phone"_s, u"01632 960124"_s, false },
        { u"place.address"_s, u"12 mill road"_s, true },
        { u"place.address"_s, u"The garage behind, AN1 2BC"_s, true },
        { u"place.address"_s, u"14 Mill Road, Anytown AN1 2BD"_s, false },
        { u"place.occupants"_s, u"Two men, and Maro"_s, true },
        { u"place.occupants"_s, u"Kai and his dog"_s, false },
        { u"place.why"_s, u"Her uncle works there"_s, true, true },
        { u"place.why"_s, u"Feeds the ducks"_s, false },
    }));
    CAPTURE(each.field, each.said);
    Place &place = night.place(each.field.isEmpty() ? each.said : u"Unit 4"_s, u"alone"_s);
    if (!each.field.isEmpty())
        place.answers.insert(each.field, Answer::text(each.said));
    CHECK(ring_rule::mayBeOfFamily(place, night.facts.profile) == each.isOfFamily);
    for (const bool isClosed : { true, false })
        CHECK(ring_rule::whyNotRing(place, night.facts.profile, isClosed).isEmpty()
            == !(isClosed && each.isOfFamily));

    INFO("of a father who is not safe, nobody rings it in any night");
    night.facts.profile.contacts.first().answers.insert(u"contact.safe-to-ring"_s, Answer::no());
    CHECK(ring_rule::whyNotRing(place, night.facts.profile, false).isEmpty()
        == (!each.isOfFamily || each.isOfOthers));
}

TEST_CASE("ringRule: a service is closed by a person with its number, not by a colleague's mark",
    "[guide][ring]")
{
    Night night;
    const Contact desk = night.contact(u"Duty desk"_s, u"duty-team"_s, true);
    night.contact(u"Grace Osei"_s, u"social-worker"_s, false)
        .answers.insert(u"contact.phone"_s, Answer::text(desk.phone()));
    const auto why = [&](bool isClosed) {
        return ring_rule::whoElseAnswers(desk.phone(), night.facts.profile, isClosed, &desk);
    };
    CHECK(why(false).isEmpty());
    night.contact(u"Mum"_s, u"mother"_s, true)
        .answers.insert(u"contact.phone-out-of-hours"_s, Answer::text(desk.phone()));
    CHECK(why(false).isEmpty());
    CHECK(why(true) == u"Do not ring: Mum may answer. Ask the police or social care first.");
}
