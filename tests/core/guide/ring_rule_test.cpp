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
    "ringRule: a closed family is rung by nobody, a friend and a service may be", "[guide][ring]")
{
    Night night;
    const Contact mother = night.contact(u"Mum"_s, u"mother"_s, true);
    Contact guardian = night.contact(u"Ira Holt"_s, u"other"_s, true);
    guardian.answers.insert(u"contact.parental-responsibility"_s, Answer::yes());
    const Contact friendOfHers = night.contact(u"Lou"_s, u"friend"_s, true);
    const Contact unsafe = night.contact(u"Kai"_s, u"friend"_s, false);
    Contact worker = night.contact(u"Grace Osei"_s, u"social-worker"_s, true);
    worker.answers.remove(u"contact.safe-to-ring"_s);
    for (const bool isClosed : { false, true }) {
        CAPTURE(isClosed);
        CHECK(ring_rule::mayRing(mother, isClosed) == !isClosed);
        CHECK(ring_rule::mayRing(guardian, isClosed) == !isClosed);
        CHECK(ring_rule::mayRing(friendOfHers, isClosed));
        CHECK_FALSE(ring_rule::mayRing(unsafe, isClosed));
        CHECK(ring_rule::mayRing(worker, isClosed));
    }
}
