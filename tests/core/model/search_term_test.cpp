// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/search_term.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

using Kind = SearchTerm::Kind;

/// "kind: folded (same)", one a term.
QStringList inShort(const QList<SearchTerm> &terms)
{
    QStringList all;
    for (const SearchTerm &term : terms) {
        const QString same = term.same.isEmpty() ? QString() : u" ("_s + term.same + u')';
        all << toStorage(term.kind) + u": "_s + term.folded + same;
    }
    return all;
}

Contact friendOf(const ChildId &child, const Answers &answers)
{
    return { ContactId::make(), child, u"Sam Okoro"_s, u"friend"_s, answers };
}

} // namespace

TEST_CASE("SearchTerm: a child is found by every name, number and account", "[model][search]")
{
    Child child { ChildId::make(), u"Ada Lark"_s };
    const auto know = [&](const QString &field, const QString &text) {
        child.facts.insert(field, { Answer::text(text) });
    };
    know(u"child.full-name"_s, u"Adaeze Łark"_s);
    know(u"child.known-as"_s, u"Sparky, Addy or Big A"_s);
    know(u"phone.number"_s, u"+44 7700 900123"_s);
    know(u"phone.make"_s, u"Red one. The other is 07700 900124"_s);
    know(u"phone.social"_s, u"Snap: ada_99\nInsta: lark.a"_s);
    know(u"phone.email"_s, u"ada@example.org"_s);
    know(u"looks.hair"_s, u"brown"_s);
    const auto terms = search_terms::of(child, { u"Ada Wren"_s, u"ÁDA LARK"_s });
    CHECK(inShort(terms)
        == QStringList { u"name: ada lark"_s, u"full-name: adaeze lark"_s,
            u"other-name: sparky (name:sparky)"_s, u"other-name: addy (name:addy)"_s,
            u"other-name: big a (name:big a)"_s, u"former-name: ada wren"_s,
            u"phone: 07700900123 (phone:07700900123)"_s,
            u"phone: 07700900124 (phone:07700900124)"_s, u"account: snap ada 99"_s,
            u"account: insta lark a"_s, u"account: ada example org"_s });
    for (const SearchTerm &term : terms) {
        CHECK(term.child == child.id);
        CHECK(term.ownerId == child.id.toStorage());
    }
}

TEST_CASE(
    "SearchTerm: a contact is found by car and address, with and without spaces", "[model][search]")
{
    const Contact contact = friendOf(ChildId::make(),
        { { u"contact.phone"_s, Answer::text(u"07700 900001"_s) },
            { u"contact.known-as"_s, Answer::text(u"Uncle T"_s) },
            { u"contact.vehicle"_s, Answer::text(u"Blue Corsa, AB12 CDE"_s) },
            { u"contact.notes"_s, Answer::text(u"Sometimes drives xy34zzz."_s) },
            { u"contact.address"_s, Answer::text(u"Flat 2, 14 Elm Road\nOxford OX1 2AB"_s) } });
    CHECK(inShort(search_terms::of(contact, {}))
        == QStringList { u"name: sam okoro (name:sam okoro)"_s,
            u"other-name: uncle t (name:uncle t)"_s, u"phone: 07700900001 (phone:07700900001)"_s,
            u"vehicle: blue corsa ab12 cde ab12cde (vehicle:ab12cde)"_s,
            u"vehicle: xy34zzz xy34zzz (vehicle:xy34zzz)"_s,
            u"address: flat 2 14 elm road oxford ox1 2ab ox12ab (address:ox12ab 2)"_s });
}

TEST_CASE("SearchTerm: an address is one however it is written", "[model][search]")
{
    const auto keyOf = [](const QString &address) {
        const Place place { PlaceId::make(), ChildId::make(), u"Park"_s,
            { { u"place.address"_s, Answer::text(address) } } };
        return search_terms::of(place, {}).value(1).same;
    };
    CHECK(keyOf(u"14 Elm Road, Oxford, OX1 2AB"_s) == keyOf(u"14 Elm Rd\nox12ab"_s));
    CHECK(keyOf(u"14 Elm Road, Oxford, OX1 2AB"_s) != keyOf(u"15 Elm Road, Oxford, OX1 2AB"_s));
    CHECK(keyOf(u"The bandstand by the river"_s) == keyOf(u"the bandstand, by the river"_s));
    CHECK(keyOf(u"the park"_s) == u"address:the park");
    CHECK(keyOf(u"park"_s).isEmpty());
}

TEST_CASE("SearchTerm: what children share anyway says nothing about them", "[model][search]")
{
    Contact doctor
        = friendOf(ChildId::make(), { { u"contact.phone"_s, Answer::text(u"01632 960001"_s) } });
    doctor.relationship = u"gp"_s;
    Contact mother = doctor;
    mother.relationship = u"mother"_s;
    const Placement home { PlacementId::make(), ChildId::make(), {}, {},
        { { u"placement.provider"_s, Answer::text(u"The Elms"_s) },
            { u"placement.address"_s, Answer::text(u"1 Elm Road, Oxford OX1 2AB"_s) },
            { u"placement.phone"_s, Answer::text(u"01632 960002"_s) } } };
    CHECK(inShort(search_terms::of(doctor, {}))
        == QStringList { u"name: sam okoro"_s, u"phone: 01632960001"_s });
    CHECK(inShort(search_terms::of(mother, {}))
        == QStringList { u"name: sam okoro"_s, u"phone: 01632960001 (phone:01632960001)"_s });
    CHECK(inShort(search_terms::of(home))
        == QStringList { u"name: the elms"_s, u"address: 1 elm road oxford ox1 2ab ox12ab"_s,
            u"phone: 01632960002"_s });
}

TEST_CASE(
    "SearchTerm: a number is found however it is spaced, and says which it is", "[model][search]")
{
    Child child { ChildId::make(), u"Ada"_s };
    const auto know = [&](const QString &field, const QString &text) {
        child.facts.insert(field, { Answer::text(text) });
    };
    know(u"child.nhs-number"_s, u"999 000 0018"_s);
    know(u"child.upn"_s, u"H801200001001"_s);
    know(u"child.police-number"_s, u"PNC 12/34567A"_s);
    know(u"child.authority-number"_s, u"441632960778"_s);
    know(u"school.phone"_s, u"01632 960777"_s);
    know(u"phone.others"_s, u"07700 900123"_s);
    QList<SearchTerm> terms = search_terms::of(child, {});
    CHECK(inShort(terms)
        == QStringList { u"name: ada"_s, u"phone: 07700900123 (phone:07700900123)"_s,
            u"phone: 01632960777"_s, u"account: 999 000 0018 9990000018"_s,
            u"account: h801200001001"_s, u"account: pnc 12 34567a pnc1234567a"_s,
            u"account: 441632960778 01632960778"_s });
    const auto questionOf = [&](const SearchTerm &term) {
        Answers numbers;
        for (const QString &field : search_terms::numberFields())
            numbers.insert(field, child.answer(field));
        return search_terms::questionOf(numbers, term);
    };
    QStringList questions;
    for (const SearchTerm &term : std::as_const(terms))
        questions << questionOf(term);
    CHECK(questions
        == QStringList { QString(), QString(), u"school.phone"_s, u"child.nhs-number"_s,
            u"child.upn"_s, u"child.police-number"_s, u"child.authority-number"_s });
    for (const QString &field : { u"school.phone"_s, u"child.upn"_s, u"phone.email"_s })
        CHECK(search_terms::isSearched(field));
    CHECK_FALSE(search_terms::isSearched(u"school.name"_s));

    INFO("what is also a phone of their own is that");
    know(u"school.phone"_s, u"07700 900123"_s);
    terms = search_terms::of(child, {});
    CHECK(questionOf(terms.at(1)).isEmpty());
}

TEST_CASE("SearchTerm: the names of children come first", "[model][search]")
{
    using Owner = SearchTerm::Owner;
    CHECK(rankOf(Owner::Child, Kind::FormerName) == 0);
    CHECK(rankOf(Owner::Contact, Kind::Name) == 1);
    CHECK(rankOf(Owner::Child, Kind::Phone) == 2);
    CHECK(rankOf(Owner::Contact, Kind::Address) == 2);
}

TEST_CASE("SearchTerm: every word of its storage is read back", "[model][search]")
{
    for (const QString &word : { u"child"_s, u"contact"_s, u"place"_s, u"placement"_s })
        CHECK(toStorage(*searchOwnerFromStorage(word)) == word);
    for (const QString &word : { u"name"_s, u"full-name"_s, u"other-name"_s, u"former-name"_s,
             u"phone"_s, u"account"_s, u"vehicle"_s, u"address"_s })
        CHECK(toStorage(*searchKindFromStorage(word)) == word);
    CHECK_FALSE(searchOwnerFromStorage(u"nobody"));
    CHECK_FALSE(searchKindFromStorage(u"hat"));
}
