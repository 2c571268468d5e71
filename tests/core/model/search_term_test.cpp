// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/search_folding.h"
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
            { u"contact.notes"_s,
                Answer::text(u"Sometimes drives xy34zzz.\nHis brother: 07700 900002"_s) },
            { u"contact.address"_s, Answer::text(u"Flat 2, 14 Elm Road\nOxford OX1 2AB"_s) } });
    CHECK(inShort(search_terms::of(contact, {}))
        == QStringList { u"name: sam okoro (name:sam okoro)"_s,
            u"other-name: uncle t (name:uncle t)"_s, u"phone: 07700900001 (phone:07700900001)"_s,
            u"vehicle: blue corsa ab12 cde ab12cde (vehicle:ab12cde)"_s, u"phone: 07700900002"_s,
            u"vehicle: xy34zzz xy34zzz (vehicle:xy34zzz)"_s,
            u"address: flat 2 14 elm road oxford ox1 2ab ox12ab (address:ox12ab 14 2)"_s });
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
    CHECK(keyOf(u"Flat 2, 14 Elm Road, OX1 2AB"_s) == keyOf(u"14 Elm Road, Flat 2, OX1 2AB"_s));
    CHECK(keyOf(u"Flat 3, 12 Elm Road, OX1 2AB"_s) != keyOf(u"3 Elm Road, OX1 2AB"_s));
    CHECK(keyOf(u"Flat 3, 12 Elm Road, OX1 2AB"_s) != keyOf(u"12 Elm Road, OX1 2AB"_s));
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
    CHECK_FALSE(search_terms::isSearched(u"looks.hair"_s));

    INFO("what is also a phone of their own is that");
    know(u"school.phone"_s, u"07700 900123"_s);
    terms = search_terms::of(child, {});
    CHECK(questionOf(terms.at(1)).isEmpty());
}

TEST_CASE("SearchTerm: one word is a name to compare, unless it is family's or a service's",
    "[model][search]")
{
    const auto keys = [](const QString &name, const QString &relationship, const QString &knownAs) {
        QStringList all;
        const Contact contact { ContactId::make(), ChildId::make(), name, relationship,
            { { u"contact.known-as"_s, Answer::text(knownAs) } } };
        for (const SearchTerm &term : search_terms::of(contact, {}))
            all << term.same;
        return all;
    };
    for (const QString &relationship :
        { u"friend"_s, u"associate"_s, u"partner"_s, u"other"_s, QString() })
        CHECK(keys(u"Sparky"_s, relationship, u"AJ, B, 李明"_s)
            == QStringList { u"name:sparky"_s, u"name:aj"_s, QString(), u"name:李明"_s });
    CHECK(keys(u"Sam"_s, u"mother"_s, u"AJ"_s) == QStringList { QString(), u"name:aj"_s });
    CHECK(keys(u"Sam"_s, u"gp"_s, u"AJ"_s) == QStringList { QString(), QString() });
    CHECK(search_terms::isSingleName(u"name:sparky"_s));
    CHECK_FALSE(search_terms::isSingleName(u"name:uncle t"_s));
    CHECK_FALSE(search_terms::isSingleName(u"phone:07700900123"_s));
}

TEST_CASE(
    "SearchTerm: a child is found by every number among the words of an answer", "[model][search]")
{
    Child child { ChildId::make(), u"Ada"_s };
    const auto know = [&](const QString &field, const QString &text) {
        child.facts.insert(field, { Answer::text(text) });
    };
    know(u"phone.devices"_s, u"Xbox\nTablet with a SIM: 07700 900101"_s);
    know(u"phone.imei"_s, u"35 123456 789012 3"_s);
    know(u"risk.people"_s, u"Tyler, grey van AB12 CDE\nDan, 07700 900102"_s);
    const QStringList services { u"school.lead"_s, u"health.gp"_s, u"health.hospital"_s,
        u"health.tracker"_s, u"plan.advocate"_s, u"plan.night-place"_s, u"phone.travel"_s,
        u"travel.passport"_s };
    for (qsizetype at = 0; at < services.size(); ++at)
        know(services.at(at), u"Ring 07700 900%1"_s.arg(200 + at));
    const QList<SearchTerm> terms = search_terms::of(child, {});
    CHECK(inShort(terms).mid(1, 4)
        == QStringList { u"phone: 07700900101 (phone:07700900101)"_s,
            u"account: 35 123456 789012 3 351234567890123 (phone:351234567890123)"_s,
            u"phone: 07700900102 (phone:07700900102)"_s, u"vehicle: ab12cde (vehicle:ab12cde)"_s });
    CHECK(terms.at(3).text == u"Dan, 07700 900102");
    Answers numbers;
    for (const QString &field : search_terms::numberFields()) {
        CHECK(search_terms::isSearched(field));
        numbers.insert(field, child.answer(field));
    }
    QStringList questions;
    for (const SearchTerm &term : terms)
        questions << search_terms::questionOf(numbers, term);
    questions.removeDuplicates();
    CHECK(questions
        == QStringList { QString(), u"phone.devices"_s, u"phone.imei"_s, u"risk.people"_s }
            + services);
    for (const SearchTerm &term : terms.mid(5))
        CHECK(term.same.isEmpty());
    CHECK(search_terms::isOfSomebodyElse(u"risk.people"_s));
    CHECK_FALSE(search_terms::isOfSomebodyElse(u"phone.imei"_s));

    const Placement home { PlacementId::make(), child.id, {}, {},
        { { u"placement.carers"_s, Answer::text(u"Kim, at night: 07700 900301"_s) } } };
    CHECK(inShort(search_terms::of(home))
        == QStringList { u"name: kim at night"_s, u"phone: 07700900301"_s });
}

TEST_CASE("SearchTerm: schools, services, carers and who is a danger are found by name, and never "
          "compared",
    "[model][search]")
{
    Child child { ChildId::make(), u"Ada"_s };
    const QStringList fields { u"risk.people"_s, u"school.name"_s, u"school.lead"_s,
        u"school.journey"_s, u"health.gp"_s, u"health.hospital"_s, u"health.dentist"_s,
        u"health.mental-health"_s, u"plan.advocate"_s };
    QStringList wanted { u"name: ada"_s };
    for (qsizetype at = 0; at < fields.size(); ++at) {
        child.facts.insert(fields.at(at),
            { Answer::text(u"Somebody %1\n01632 960100"_s.arg(QChar(u'a' + char16_t(at)))) });
        wanted << u"account: somebody %1"_s.arg(QChar(u'a' + char16_t(at)));
    }
    QList<SearchTerm> terms = search_terms::of(child, {});
    terms.removeIf([](const SearchTerm &term) { return term.kind == Kind::Phone; });
    CHECK(inShort(terms) == wanted);
    Answers answers;
    for (const QString &field : fields)
        answers.insert(field, child.answer(field));
    for (qsizetype at = 0; at < fields.size(); ++at) {
        CHECK(search_terms::isSearched(fields.at(at)));
        CHECK(search_terms::questionOf(answers, terms.at(at + 1)) == fields.at(at));
    }

    INFO("of a long story only the numbers");
    const QString story = u"She sleeps badly. "_s.repeated(10);
    for (const QString &field : fields)
        child.facts.insert(field, { Answer::text(story) });
    CHECK(inShort(search_terms::of(child, {}))
        == QStringList { u"name: ada"_s, u"account: "_s + search_folding::words(story) });

    const Place place { PlaceId::make(), child.id, u"Flat"_s,
        { { u"place.occupants"_s, Answer::text(u"Dan Marsh and his sons"_s) } } };
    CHECK(inShort(search_terms::of(place, {}))
        == QStringList { u"name: flat"_s, u"other-name: dan marsh and his sons"_s });
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
