// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/contact_facts.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

const QDate today(2026, 11, 3);

Contact contact(const ContactFact &fact, const QString &name, const QString &phone)
{
    return { ContactId::make(), {}, name, fact.relationship,
        { { u"contact.phone"_s, Answer::text(phone) } } };
}

Answer answerIn(const Profile &profile, const QString &field)
{
    const Answer ofChild = profile.child.answer(field);
    return ofChild.isSettled() ? ofChild : profile.placements.first().answers.value(field);
}

void write(Profile &profile, const QString &field, const Answer &answer)
{
    if (field.startsWith(u"placement."))
        profile.placements.first().answers.insert(field, answer);
    else
        profile.child.facts.insert(field, { answer });
}

/// Somebody whose child lives in one place now, and lived in another.
Profile aProfile()
{
    Profile profile;
    profile.placements << Placement { {}, {}, QDate(2026, 1, 5), {}, {} }
                       << Placement { {}, {}, QDate(2024, 1, 5), QDate(2026, 1, 5), {} };
    return profile;
}

} // namespace

TEST_CASE("Facts of contacts: what stands among the people answers its question (R24)", "[model]")
{
    const auto [field, relationship, answer] = GENERATE(table<QString, QString, QString>({
        { u"health.gp"_s, u"gp"_s, u"Mill Row, 01632 960140"_s },
        { u"plan.advocate"_s, u"advocate"_s, u"Mill Row, 01632 960140"_s },
        { u"school.name"_s, u"school"_s, u"Mill Row"_s },
        { u"school.phone"_s, u"school"_s, u"01632 960140"_s },
        { u"school.lead"_s, u"safeguarding-lead"_s, u"Mill Row, 01632 960140"_s },
        { u"placement.responsible-authority"_s, u"responsible-authority"_s, u"Mill Row"_s },
        { u"placement.host-authority"_s, u"host-authority"_s, u"Mill Row"_s },
    }));
    CAPTURE(field);
    const ContactFact *fact = contact_facts::of(field);
    REQUIRE(fact != nullptr);
    CHECK(fact->relationship == relationship);
    Profile profile = aProfile();
    CHECK(contact_facts::filledIn(profile, today) == profile);
    profile.contacts << contact(*fact, u"Mill Row"_s, u"01632 960140"_s);

    SECTION("an empty one, and one that nobody knew")
    {
        CHECK(answerIn(contact_facts::filledIn(profile, today), field) == Answer::text(answer));
        write(profile, field, Answer::notKnown());
        CHECK(answerIn(contact_facts::filledIn(profile, today), field) == Answer::text(answer));
        INFO("whoever did not know it did not say it");
        if (!field.startsWith(u"placement.")) {
            profile.child.facts.insert(
                field, { Answer::notKnown(), u"Ian Pryce"_s, at(u"2026-11-03T10:15"_s) });
            CHECK(contact_facts::filledIn(profile, today).child.facts.value(field)
                == ProfileFact { Answer::text(answer), {}, {} });
        }
        INFO("where the child lived before is left as it was");
        CHECK(contact_facts::filledIn(profile, today).placements.last().answers.isEmpty());
    }
    SECTION("not one that is answered, or was declined")
    {
        for (const Answer &said : { Answer::text(u"Elm Road"_s), Answer::declined() }) {
            write(profile, field, said);
            CHECK(answerIn(contact_facts::filledIn(profile, today), field) == said);
        }
    }
    SECTION("nor where there are two of them: which is it?")
    {
        profile.contacts << contact(*fact, u"Elm Road"_s, u"01632 960141"_s);
        CHECK_FALSE(answerIn(contact_facts::filledIn(profile, today), field).isSettled());
    }
    SECTION("nor where somebody else stands there")
    {
        profile.contacts.first().relationship = u"friend"_s;
        CHECK_FALSE(answerIn(contact_facts::filledIn(profile, today), field).isSettled());
    }
}

TEST_CASE(
    "Facts of contacts: two that do not say the same are found, and two ways to say it are not",
    "[model]")
{
    struct Case
    {
        QString field;
        QString said;
        bool disagrees;
    };
    const Case each = GENERATE(values<Case>({
        { u"school.phone"_s, u"+44 1632 960140"_s, false },
        { u"school.phone"_s, u"01632 960141"_s, true },
        { u"school.name"_s, u"The Mill Row Primary"_s, false },
        { u"school.name"_s, u"Elm Road School"_s, true },
        { u"health.gp"_s, u"Dr Bell, 01632 960140"_s, false },
        { u"health.gp"_s, u"Mill Row, 01632 960141"_s, true },
        { u"plan.advocate"_s, u"Nia, 01632 960141"_s, true },
        { u"school.lead"_s, u"Mr Row"_s, false },
        { u"school.lead"_s, u"Mr Iqbal"_s, true },
        { u"placement.responsible-authority"_s, u"Mill Row Borough Council"_s, false },
        { u"placement.responsible-authority"_s, u"Elm County Council"_s, true },
        { u"placement.host-authority"_s, u"Elm Council"_s, true },
    }));
    CAPTURE(each.field, each.said);
    const ContactFact &fact = *contact_facts::of(each.field);
    const bool isCouncil = each.field.startsWith(u"placement.");
    const QList<Contact> one { contact(
        fact, isCouncil ? u"Mill Row Council"_s : u"Mill Row"_s, u"01632 960140"_s) };
    const Answer said = Answer::text(each.said);
    CHECK((contact_facts::disagreeing(fact, said, one) != nullptr) == each.disagrees);
    CHECK(contact_facts::disagreeing(fact, Answer(), one) == nullptr);
    CHECK(contact_facts::disagreeing(fact, Answer::notKnown(), one) == nullptr);
    INFO("one of two is enough");
    const QList<Contact> two { one.first(), contact(fact, each.said, {}) };
    if (fact.part != ContactFact::Part::Phone)
        CHECK(contact_facts::disagreeing(fact, said, two) == nullptr);
}

TEST_CASE(
    "Facts of contacts: whoever is a danger among the people answers who is one (R24)", "[model]")
{
    const QString field = u"risk.people"_s;
    Profile profile = aProfile();
    const auto known = [&](const QString &name, const Answers &answers) {
        profile.contacts << Contact { ContactId::make(), {}, name, u"associate"_s, answers };
    };
    const auto danger = [](const QString &words) {
        return Answers { { u"contact.risk"_s, Answer::text(words) } };
    };
    known(u"Mo"_s, {});
    for (const QString &none : { u"No"_s, u"None known."_s, u"n/a"_s })
        known(u"Kay"_s, danger(none));
    known(u"Ros"_s, { { u"contact.warning"_s, Answer::no() } });
    CHECK_FALSE(answerIn(contact_facts::filledIn(profile, today), field).isSettled());

    known(u"Tyler"_s, danger(u"Drives a grey van"_s));
    known(u"Craig Dale"_s, { { u"contact.warning"_s, Answer::yes() } });
    const Answer both = Answer::text(
        u"Tyler: Drives a grey van\nCraig Dale: was given an abduction warning notice"_s);
    CHECK(answerIn(contact_facts::filledIn(profile, today), field) == both);
    write(profile, field, Answer::notKnown());
    CHECK(answerIn(contact_facts::filledIn(profile, today), field) == both);
    INFO("what was said of it stands, and is compared with nobody");
    const Answer said = Answer::text(u"An uncle"_s);
    write(profile, field, said);
    CHECK(answerIn(contact_facts::filledIn(profile, today), field) == said);
    const ContactFact *fact = contact_facts::of(field);
    REQUIRE(fact != nullptr);
    CHECK(contact_facts::disagreeing(*fact, said, profile.contacts) == nullptr);
}
