// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "core/record/search_hit.h"
#include "tests/core/record/test_record.h"
#include "tests/support/limits.h"

using namespace homeward;
using namespace homeward::test;

namespace {

class SearchedRecord : public TestRecord
{
public:
    using TestRecord::TestRecord;

    void know(const ChildId &child, const QString &field, const QString &text)
    {
        REQUIRE_OK((*this)->setFacts(child, { { field, Answer::text(text) } }));
    }
    ContactId addContact(const ChildId &child, const QString &name, const QString &field,
        const QString &text, const QString &relationship = u"friend"_s)
    {
        const auto id = (*this)->saveContact(
            { {}, child, name, relationship, { { field, Answer::text(text) } } });
        REQUIRE_OK(id);
        return *id;
    }
    /// "Ada: Phone of …", one a hit.
    QStringList hits(const QString &typed)
    {
        const auto found = (*this)->search(typed);
        REQUIRE_OK(found);
        QStringList words;
        for (const SearchHit &hit : found->hits)
            words << (hit.words.isEmpty() ? hit.childName : hit.childName + u": "_s + hit.words);
        return words;
    }
    QStringList shared(const ChildId &child)
    {
        const auto things = (*this)->alsoKnownFor(child);
        REQUIRE_OK(things);
        QStringList words;
        for (const SharedThing &thing : *things)
            words << thing.text + u": "_s + thing.here + u" = "_s + thing.otherName + u": "_s
                    + thing.there;
        return words;
    }
    /// Somebody who looks after the children of a home, and no more.
    void signInCarer()
    {
        REQUIRE_OK((*this)->addStaff(keyOf(u"Kim"_s), Staff::Role::Carer));
        REQUIRE_OK((*this)->signIn(keyOf(u"Kim"_s)));
    }
};

/// Somebody around each of two children.
struct Somebody
{
    QString name = {};
    QString relationship = u"friend"_s;
    QString knownAs = {};
};

/// An answer that is a name, a number, a number plate and an address at once.
constexpr QStringView anything = u"Ada 07700 900123, AB12 CDE, 14 Elm Road OX1 2AB";

/// Every question of these forms, answered.
Answers allAnswered(const QStringList &formIds)
{
    Answers answers;
    for (const QString &id : formIds) {
        for (const Field &field : forms::find(id)->fields())
            answers.insert(field.id, Answer::text(anything.toString()));
    }
    return answers;
}

/// Whatever a child with every answer there is may be found by.
QList<SearchTerm> everyTerm()
{
    const QString name = u"Ada"_s;
    const QStringList earlier { u"Zoe"_s };
    Child child { ChildId::make(), name };
    for (const auto &[field, answer] : allAnswered(forms::childForms()).asKeyValueRange())
        child.facts.insert(field, { answer });
    return search_terms::of(child, earlier)
        + search_terms::of(
            Contact { ContactId::make(), child.id, name, {}, allAnswered({ u"contact"_s }) },
            earlier)
        + search_terms::of(
            Place { PlaceId::make(), child.id, name, allAnswered({ u"place"_s }) }, earlier)
        + search_terms::of(
            Placement { PlacementId::make(), child.id, {}, {}, allAnswered({ u"placement"_s }) });
}

} // namespace

TEST_CASE("Record: whatever a child is found by has words that say what it is", "[record][search]")
{
    const QList<SearchTerm> terms = everyTerm();
    REQUIRE(terms.size() > 20);
    for (const SearchTerm &term : terms) {
        const bool isOwnName
            = term.owner == SearchTerm::Owner::Child && term.kind == SearchTerm::Kind::Name;
        CAPTURE(toStorage(term.owner), toStorage(term.kind));
        CHECK(search_labels::of(term.owner, term.kind).isEmpty() == isOwnName);
    }
}

TEST_CASE("Record: a child is found by any part of any name", "[record][search]")
{
    SearchedRecord record;
    const ChildId ada = record.addChild(u"Łucja Żak-O’Neill"_s);
    record.know(ada, u"child.known-as"_s, u"Sparky, Lulu"_s);
    REQUIRE_OK(record->rename(ada, u"Lucy Oneill"_s));
    for (const QString &typed : { u"lucy"_s, u"ONEILL"_s, u"o'nei"_s, u"neil"_s, u"lu"_s, u"o"_s,
             u"oneill lucy"_s, u"l o"_s })
        CHECK(record.hits(typed).value(0) == u"Lucy Oneill");
    CHECK(record.hits(u"spark"_s) == QStringList { u"Lucy Oneill: Also called: Sparky"_s });
    for (const QString &typed : { u"łucja"_s, u"lucja"_s, u"zak"_s, u"Ｚａｋ"_s })
        CHECK(record.hits(typed)
            == QStringList { u"Lucy Oneill: Earlier name: Łucja Żak-O’Neill"_s });
    CHECK(record.hits(u"nobody"_s).isEmpty());
    CHECK(record.hits(u" "_s).isEmpty());
}

TEST_CASE("Record: an old number plate is found with its space and without", "[record][search]")
{
    const auto [written, typed] = GENERATE(table<QString, QString>({
        { u"P123 ABC, red van"_s, u"P123ABC"_s },
        { u"P123ABC, red van"_s, u"p123abc"_s },
        { u"Red van, ABC 123D"_s, u"abc123d"_s },
        { u"axi 1234, red van"_s, u"AXI1234"_s },
    }));
    SearchedRecord record;
    const ChildId ada = record.addChild(u"Ada"_s);
    (void)record.addContact(ada, u"Tom"_s, u"contact.vehicle"_s, written, u"associate"_s);
    CHECK(record.hits(typed).size() == 1);
}

TEST_CASE("Record: a child is found by what is around them", "[record][search]")
{
    SearchedRecord record;
    const ChildId ada = record.addChild(u"Ada"_s);
    (void)record.addContact(ada, u"Sam Okoro"_s, u"contact.phone"_s, u"+44 7700 900123"_s);
    (void)record.addContact(ada, u"Dr Lee"_s, u"contact.phone"_s, u"01632 960001"_s, u"gp"_s);
    (void)record.addContact(
        ada, u"Tom"_s, u"contact.vehicle"_s, u"AB12 CDE, blue van"_s, u"associate"_s);
    REQUIRE_OK(record->savePlace({ {}, ada, u"Bandstand"_s,
        { { u"place.address"_s, Answer::text(u"River Walk, Oxford OX1 2AB"_s) } } }));
    CHECK(record.hits(u"okoro"_s) == QStringList { u"Ada: Sam Okoro, friend"_s });
    for (const QString &typed :
        { u"07700 900 123"_s, u"07700900123"_s, u"900123"_s, u"+447700 9"_s })
        CHECK(record.hits(typed)
            == QStringList { u"Ada: Phone of Sam Okoro, friend: +44 7700 900123"_s });
    CHECK(record.hits(u"960001"_s)
        == QStringList { u"Ada: Phone of Dr Lee, GP surgery: 01632 960001"_s });
    for (const QString &typed : { u"ab12cde"_s, u"AB12 CDE"_s, u"blue"_s })
        CHECK(record.hits(typed)
            == QStringList {
                u"Ada: Vehicle of Tom, somebody they spend time with: AB12 CDE, blue van"_s });
    CHECK(record.hits(u"ox12ab"_s)
        == QStringList { u"Ada: Address of the place “Bandstand”: River Walk, Oxford OX1 2AB"_s });
    CHECK(record.hits(u"bandst"_s) == QStringList { u"Ada: Place: Bandstand"_s });
    record.know(ada, u"travel.vehicle"_s, u"Her uncle’s moped, XY34 ZZZ"_s);
    CHECK(record.hits(u"xy34zzz"_s)
        == QStringList { u"Ada: A vehicle they can get at: Her uncle’s moped, XY34 ZZZ"_s });
}

TEST_CASE(
    "Record: a child is found by every number that others keep them under", "[record][search]")
{
    SearchedRecord record;
    const ChildId ada = record.addChild(u"Ada"_s);
    const ChildId jo = record.addChild(u"Jo"_s);
    record.know(ada, u"child.nhs-number"_s, u"999 000 0018"_s);
    record.know(ada, u"child.upn"_s, u"H801200001001"_s);
    record.know(ada, u"child.police-number"_s, u"PNC 12/34567A"_s);
    record.know(ada, u"child.authority-number"_s, u"441234567890"_s);
    record.know(ada, u"school.phone"_s, u"01632 960777"_s);
    REQUIRE_OK(record->savePlacement({ {}, ada, QDate(2026, 1, 1), {},
        { { u"placement.phone"_s, Answer::text(u"01632 960555"_s) } } }));
    const auto isFound = [&](const QString &typed, const QString &words) {
        CAPTURE(typed);
        CHECK(record.hits(typed) == QStringList { u"Ada: "_s + words });
    };
    for (const QString &typed : { u"999 000 0018"_s, u"9990000018"_s, u"999-000"_s })
        isFound(typed, u"NHS number: 999 000 0018"_s);
    for (const QString &typed : { u"H801200001001"_s, u"h801 2000 01001"_s, u"801200001001"_s })
        isFound(typed, u"School number (unique pupil number): H801200001001"_s);
    for (const QString &typed : { u"pnc 12/34567a"_s, u"PNC12/34567A"_s, u"34567A"_s })
        isFound(typed, u"Police reference: PNC 12/34567A"_s);
    for (const QString &typed : { u"441234567890"_s, u"4412345678"_s })
        isFound(typed, u"Number at the responsible authority: 441234567890"_s);
    for (const QString &typed : { u"01632 960777"_s, u"+44 1632 960777"_s, u"960777"_s })
        isFound(typed, u"Phone number of the school: 01632 960777"_s);
    isFound(u"960555"_s, u"Phone where they live or lived: 01632 960555"_s);

    INFO("that two children go to one school says nothing about them");
    record.know(jo, u"school.phone"_s, u"01632 960777"_s);
    CHECK(record.shared(ada).isEmpty());
    CHECK(record.hits(u"960777"_s).size() == 2);
    CHECK(record.problems().isEmpty());
}

TEST_CASE(
    "Record: the children themselves come first, then where a word begins so", "[record][search]")
{
    SearchedRecord record;
    const ChildId ada = record.addChild(u"Ada"_s);
    (void)record.addContact(ada, u"Ann Larkin"_s, u"contact.phone"_s, u"07700 900001"_s);
    (void)record.addChild(u"Zed Skylark"_s);
    (void)record.addChild(u"Zoe Lark"_s);
    CHECK(record.hits(u"lark"_s)
        == QStringList { u"Zoe Lark"_s, u"Zed Skylark"_s, u"Ada: Ann Larkin, friend"_s });
    const auto found = record->search(u"lark"_s);
    CHECK(found->hits.first().isByOwnName());
    CHECK_FALSE(found->hits.last().isByOwnName());
    CHECK_FALSE(found->isCut);
    const auto first = record->search(u"lark"_s, 1);
    CHECK(first->hits.size() == 1);
    CHECK(first->isCut);
}

TEST_CASE(
    "Record: whoever is about to be added may be there under another name", "[record][search]")
{
    SearchedRecord record;
    const ChildId ada = record.addChild(u"Ada Lark"_s);
    record.know(ada, u"child.known-as"_s, u"Sparky"_s);
    (void)record.addContact(ada, u"Tom Finch"_s, u"contact.phone"_s, u"07700 900001"_s);
    const auto like = [&](const QString &name) {
        const auto hits = record->childrenLike(name);
        REQUIRE_OK(hits);
        QStringList names;
        for (const SearchHit &hit : *hits)
            names << hit.childName;
        return names;
    };
    for (const QString &name : { u"Ada Lark"_s, u"áda"_s, u"Sparky Jones"_s, u"Lark, A."_s })
        CHECK(like(name) == QStringList { u"Ada Lark"_s });
    // A contact is no child, and two letters of a word are anybody.
    for (const QString &name : { u"Tom Finch"_s, u"Ad"_s, u"Zoe"_s, QString() })
        CHECK(like(name).isEmpty());
    INFO("a name of one or two letters is found by the whole of it");
    const ChildId jo = record.addChild(u"Jo"_s);
    const ChildId li = record.addChild(u"李明 Fenwick"_s);
    record.know(jo, u"child.known-as"_s, u"J, Jojo"_s);
    record.know(li, u"child.full-name"_s, u"Li Fenwick"_s);
    REQUIRE_OK(record->rename(jo, u"Josephine"_s));
    for (const QString &name : { u"Jo"_s, u"jo"_s, u"J."_s, u"Jo Wren"_s })
        CHECK(like(name) == QStringList { u"Josephine"_s });
    for (const QString &name : { u"李明"_s, u"Li"_s, u"LI"_s })
        CHECK(like(name) == QStringList { u"李明 Fenwick"_s });
    CHECK(like(u"Josep"_s) == QStringList { u"Josephine"_s });
    for (const QString &name : { u"Fe"_s, u"L"_s, u"李"_s })
        CHECK(like(name).isEmpty());
    for (int i = 0; i < 9; ++i)
        (void)record.addChild(u"Ada %1"_s.arg(i));
    CHECK(like(u"Ada"_s).size() == 5);
    CHECK(like(u"Ada Lark"_s).first() == u"Ada Lark");
}

TEST_CASE("Record: what turns up around two children is told to whoever runs it alone",
    "[record][search][permissions]")
{
    SearchedRecord record(Setting::Kind::ChildrensHome);
    const ChildId ada = record.addChild(u"Ada"_s);
    const ChildId jo = record.addChild(u"Jo"_s);
    (void)record.addContact(ada, u"Uncle T"_s, u"contact.phone"_s, u"07700 900123"_s);
    (void)record.addContact(jo, u"Tee"_s, u"contact.phone"_s, u"+44 7700 900 123"_s);
    (void)record.addContact(ada, u"Dr Lee"_s, u"contact.phone"_s, u"01632 960001"_s, u"gp"_s);
    (void)record.addContact(jo, u"Dr Lee"_s, u"contact.phone"_s, u"01632 960001"_s, u"gp"_s);
    CHECK(record.shared(ada)
        == QStringList { u"07700 900123: Phone of Uncle T, friend = Jo: Phone of Tee, friend"_s });
    CHECK(record.shared(jo).size() == 1);
    CHECK(record.hits(u"900123"_s).size() == 2);

    record.signInCarer();
    CHECK_FAILS(record->alsoKnownFor(ada), Error::Code::NotAllowed);
    CHECK(record.hits(u"900123"_s)
        == QStringList { u"Ada: Phone of Uncle T, friend: 07700 900123"_s });
    CHECK(record.hits(u"960001"_s).size() == 2);
    SECTION("the child who is being looked for is the one to be told of")
    {
        (void)record.start(jo);
        CHECK(record.hits(u"900123"_s)
            == QStringList { u"Jo: Phone of Tee, friend: +44 7700 900 123"_s });
    }
    SECTION("whose own number it is, is not hidden by a contact")
    {
        record.know(jo, u"phone.number"_s, u"07700 900123"_s);
        CHECK(record.hits(u"900123"_s).filter(u"Ada"_s).isEmpty());
        CHECK(record.hits(u"900123"_s).contains(u"Jo: Their own phone: 07700 900123"_s));
    }
    SECTION("nor do the people who are a danger to a child make a number theirs")
    {
        record.know(jo, u"risk.people"_s, u"Dan, 07700 900555, AB12 CDE"_s);
        record.know(ada, u"risk.people"_s, u"Danny: 07700 900555; red van ab12cde"_s);
        for (const QString &typed : { u"900555"_s, u"ab12cde"_s })
            CHECK(record.hits(typed).size() == 1);
        record.know(jo, u"phone.number"_s, u"07700 900555"_s);
        CHECK(record.hits(u"900555"_s) == QStringList { u"Jo: Their own phone: 07700 900555"_s });
    }
    SECTION("a nickname is one person's, whether it is their name or beside it")
    {
        (void)record.addContact(ada, u"Sparky"_s, u"contact.notes"_s, u"x"_s, u"associate"_s);
        (void)record.addContact(jo, u"Big D"_s, u"contact.known-as"_s, u"Sparky"_s);
        CHECK(record.hits(u"sparky"_s).size() == 1);
    }
    SECTION("two children of one nickname are both found")
    {
        record.know(ada, u"child.known-as"_s, u"Sparky"_s);
        record.know(jo, u"child.known-as"_s, u"Sparky"_s);
        CHECK(record.hits(u"sparky"_s).size() == 2);
    }
}

TEST_CASE(
    "Record: nicknames, vehicles and addresses are compared as numbers are", "[record][search]")
{
    SearchedRecord record;
    const ChildId ada = record.addChild(u"Ada"_s);
    const ChildId jo = record.addChild(u"Jo"_s);
    const auto both = [&](const QString &field, const QString &here, const QString &there) {
        const ContactId first = record.addContact(ada, u"A"_s, field, here);
        const ContactId second = record.addContact(jo, u"B"_s, field, there);
        const QStringList told = record.shared(ada);
        REQUIRE_OK(record->removeContact(first));
        REQUIRE_OK(record->removeContact(second));
        return told.size();
    };
    CHECK(both(u"contact.known-as"_s, u"Big Dave, Davey"_s, u"BIG DAVE"_s) == 1);
    CHECK(both(u"contact.vehicle"_s, u"AB12 CDE"_s, u"white van ab12cde"_s) == 1);
    CHECK(both(u"contact.vehicle"_s, u"AB12 CDE"_s, u"AB12 CDF"_s) == 0);
    CHECK(both(u"contact.vehicle"_s, u"P123 ABC, red"_s, u"old van p123abc"_s) == 1);
    CHECK(both(u"contact.vehicle"_s, u"ABC 123D"_s, u"abc 123d, a green mini"_s) == 1);
    CHECK(both(u"contact.vehicle"_s, u"AXI 1234"_s, u"AXI1234"_s) == 1);
    CHECK(both(u"contact.vehicle"_s, u"P123 ABC"_s, u"P123 ABD"_s) == 0);
    CHECK(
        both(u"contact.address"_s, u"14 Elm Road, OX1 2AB"_s, u"14 Elm Rd, Oxford, OX12AB"_s) == 1);
    CHECK(both(u"contact.notes"_s, u"14"_s, u"14"_s) == 0);
    CHECK(record.shared(ada).isEmpty());
    record.know(ada, u"travel.vehicle"_s, u"AB12 CDE"_s);
    record.know(jo, u"travel.vehicle"_s, u"ab12cde"_s);
    CHECK(record.shared(ada)
        == QStringList {
            u"AB12 CDE: A vehicle they can get at = Jo: A vehicle they can get at"_s });
}

TEST_CASE("Record: one word that somebody goes by is compared with names and nicknames",
    "[record][search]")
{
    SearchedRecord record;
    const ChildId ada = record.addChild(u"Ada"_s);
    const ChildId jo = record.addChild(u"Jo"_s);
    const auto both = [&](const Somebody &here, const Somebody &there) {
        const ContactId first = record.addContact(
            ada, here.name, u"contact.known-as"_s, here.knownAs, here.relationship);
        const ContactId second = record.addContact(
            jo, there.name, u"contact.known-as"_s, there.knownAs, there.relationship);
        const QStringList told = record.shared(ada);
        REQUIRE_OK(record->removeContact(first));
        REQUIRE_OK(record->removeContact(second));
        return told.size();
    };
    const Somebody sparky { u"Sparky"_s };
    CHECK(both(sparky, sparky) == 1);
    CHECK(both(sparky, { u"Dan Hill"_s, u"friend"_s, u"Sparky"_s }) == 1);
    CHECK(both({ u"AJ"_s }, { u"Dan Hill"_s, u"friend"_s, u"AJ"_s }) == 1);
    CHECK(both(sparky, { u"Sparky"_s, u"sibling"_s }) == 0);
    CHECK(both(sparky, { u"Sparky"_s, u"social-worker"_s }) == 0);
    CHECK(both(sparky, { u"Sparky Hill"_s }) == 0);
    record.know(jo, u"child.known-as"_s, u"Sparky"_s);
    (void)record.addContact(ada, u"Sparky"_s, u"contact.notes"_s, u"x"_s);
    CHECK(record.shared(ada)
        == QStringList { u"Sparky: Name of Sparky, friend = Jo: Also called"_s });
}

TEST_CASE(
    "Record: a first name that many go by is said once, and hides nothing else", "[record][search]")
{
    SearchedRecord record;
    const ChildId ada = record.addChild(u"Ada"_s);
    (void)record.addContact(ada, u"Sam"_s, u"contact.phone"_s, u"07700 900123"_s);
    QList<ChildId> others;
    for (int i = 0; i < 5; ++i) {
        others << record.addChild(u"Child %1"_s.arg(i));
        (void)record.addContact(others.last(), u"Sam"_s, u"contact.notes"_s, u"x"_s);
    }
    CHECK(record.shared(ada).size() == 5);
    (void)record.addContact(
        others.last(), u"Dan"_s, u"contact.phone"_s, u"07700 900123"_s, u"associate"_s);
    INFO("the number says more than the name");
    CHECK(record.shared(ada).size() == 6);
    CHECK(record.shared(ada).first().startsWith(u"07700 900123"));
    (void)record.addContact(record.addChild(u"Child 5"_s), u"Sam"_s, u"contact.notes"_s, u"x"_s);
    const auto things = record->alsoKnownFor(ada);
    REQUIRE_OK(things);
    REQUIRE(things->size() == 2);
    CHECK(things->first().others == 0);
    CHECK(things->last().text == u"Sam");
    CHECK(things->last().here == u"Name of Sam, friend");
    CHECK(things->last().others == 6);
}

TEST_CASE("Record: what is known of those who are a danger to a child is set against others",
    "[record][search]")
{
    SearchedRecord record;
    const ChildId ada = record.addChild(u"Ada"_s);
    const ChildId jo = record.addChild(u"Jo"_s);
    record.know(ada, u"risk.people"_s, u"Tyler, about 19\nDan: 07700 900123, van AB12 CDE"_s);
    CHECK(record.hits(u"900123"_s)
        == QStringList {
            u"Ada: People who are a danger to them: Dan: 07700 900123, van AB12 CDE"_s });
    CHECK(record.hits(u"AB12CDE"_s).size() == 1);
    (void)record.addContact(jo, u"Uncle T"_s, u"contact.phone"_s, u"07700 900123"_s);
    record.know(jo, u"travel.vehicle"_s, u"ab12cde"_s);
    CHECK(record.shared(ada)
        == QStringList { u"Dan: 07700 900123, van AB12 CDE: People who are a danger to them = "
                         "Jo: Phone of Uncle T, friend"_s,
            u"Dan: 07700 900123, van AB12 CDE: People who are a danger to them = "
            "Jo: A vehicle they can get at"_s });
    CHECK(record.shared(jo).size() == 2);
    CHECK(record.problems().isEmpty());
}

TEST_CASE("Record: a number among the words of an answer is found by any part", "[record][search]")
{
    SearchedRecord record;
    const ChildId ada = record.addChild(u"Ada"_s);
    record.know(ada, u"phone.imei"_s, u"35-123456-789012-3"_s);
    record.know(ada, u"health.gp"_s, u"Dr Bell, 01632 960140"_s);
    REQUIRE_OK(record->savePlacement({ {}, ada, QDate(2026, 1, 5), {},
        { { u"placement.carers"_s, Answer::text(u"Pat\nKim, at night: 07700 900301"_s) } } }));
    for (const QString &typed : { u"351234567890123"_s, u"35 1234"_s, u"789012"_s })
        CHECK(record.hits(typed)
            == QStringList { u"Ada: Serial number of the phone (IMEI): 35-123456-789012-3"_s });
    CHECK(record.hits(u"960140"_s) == QStringList { u"Ada: GP surgery: Dr Bell, 01632 960140"_s });
    CHECK(record.hits(u"900301"_s)
        == QStringList { u"Ada: Phone where they live or lived: Kim, at night: 07700 900301"_s });
    const ChildId jo = record.addChild(u"Jo"_s);
    record.know(jo, u"health.gp"_s, u"Dr Bell, 01632 960140"_s);
    CHECK(record.shared(ada).isEmpty());
    record.know(jo, u"phone.imei"_s, u"351234567890123"_s);
    CHECK(record.shared(ada).size() == 1);
}

TEST_CASE(
    "Record: a school, a surgery, a carer and who is a danger are found by name, and say what "
    "they are",
    "[record][search]")
{
    SearchedRecord record;
    const ChildId ada = record.addChild(u"Ada"_s);
    const ChildId jo = record.addChild(u"Jo"_s);
    for (const ChildId &child : { ada, jo }) {
        record.know(child, u"school.name"_s, u"Elm Park Academy, year 9"_s);
        record.know(child, u"health.gp"_s, u"Holly Surgery, Dr Bell"_s);
        record.know(child, u"risk.people"_s, u"Tyler Marsh, an older man\nRex, his cousin"_s);
        REQUIRE_OK(record->savePlacement({ {}, child, QDate(2025, 1, 5), QDate(2025, 6, 1),
            { { u"placement.carers"_s, Answer::text(u"Kim and Lou Fern"_s) } } }));
        REQUIRE_OK(record->savePlace({ {}, child, child == ada ? u"Flat 2"_s : u"The shop"_s,
            { { u"place.occupants"_s, Answer::text(u"Dan Hope"_s) } } }));
    }
    (void)record.addContact(
        ada, u"Sam"_s, u"contact.notes"_s, u"At night only 07700 900555."_s, u"friend"_s);
    for (const auto &[typed, words] :
        { std::pair(u"elm park"_s, u"School or college: Elm Park Academy, year 9"_s),
            std::pair(u"holly"_s, u"GP surgery: Holly Surgery, Dr Bell"_s),
            std::pair(u"marsh"_s, u"People who are a danger to them: Tyler Marsh, an older man"_s),
            std::pair(u"fern"_s, u"Lives or lived with: Kim and Lou Fern"_s) })
        CHECK(record.hits(typed) == QStringList { u"Ada: "_s + words, u"Jo: "_s + words });
    CHECK(record.hits(u"hope"_s)
        == QStringList { u"Ada: Lives or works at the place “Flat 2”: Dan Hope"_s,
            u"Jo: Lives or works at the place “The shop”: Dan Hope"_s });
    CHECK(record.hits(u"900555"_s) == QStringList { u"Ada: Phone of Sam, friend: 07700900555"_s });
    INFO("none of it is known for another child");
    CHECK(record.shared(ada).isEmpty());
    CHECK(record.problems().isEmpty());
}

TEST_CASE(
    "Record: verify compares what a search finds with what the record says", "[record][search]")
{
    SearchedRecord record;
    const ChildId ada = record.addChild(u"Ada"_s);
    (void)record.addContact(ada, u"Sam"_s, u"contact.phone"_s, u"07700 900123"_s);
    REQUIRE(record.problems().isEmpty());
    record.rawSql(u"DELETE FROM search_terms WHERE text = 'Sam'"_s);
    CHECK(
        record.problems() == QStringList { u"What a search finds is not what the record says."_s });
}

TEST_CASE("Record: a deleted child leaves no word by which they were found", "[record][search]")
{
    SearchedRecord record;
    const ChildId gone = record.addChild(u"Wxqzkj"_s);
    (void)record.addContact(gone, u"Vbnmqx"_s, u"contact.phone"_s, u"07700 900777"_s);
    record.know(gone, u"child.nhs-number"_s, u"999 444 5559"_s);
    record.know(gone, u"child.police-number"_s, u"Kzqvj 888"_s);
    record.know(gone, u"school.phone"_s, u"01632 960666"_s);
    (void)record.addChild(u"Ada"_s);
    REQUIRE_OK(record->savePlacement({ {}, gone, QDate(2026, 1, 5), QDate(2026, 10, 31), {} }));
    REQUIRE_OK(record->deleteChild(gone));
    for (const QString &typed :
        { u"wxq"_s, u"w"_s, u"vbn"_s, u"900777"_s, u"999444"_s, u"kzqvj"_s, u"960666"_s })
        CHECK(record.hits(typed).isEmpty());
    CHECK(record.rawValue(u"SELECT count(*) FROM search_terms"_s) == u"1");
    for (const QString &letters :
        { u"wxq"_s, u"zkj"_s, u"vbn"_s, u"777"_s, u"555"_s, u"kzq"_s, u"888"_s, u"666"_s }) {
        CHECK(record.rawValue(
                  u"CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, search_index, row); "
                  "SELECT count(*) FROM temp.v WHERE term = '%1'"_s.arg(letters))
            == u"0");
        CHECK(record.rawValue(u"SELECT count(*) FROM search_index_data WHERE "
                              "instr(block, CAST('%1' AS BLOB)) > 0"_s.arg(letters))
            == u"0");
    }
    CHECK(record.problems().isEmpty());
}

TEST_CASE("Record: a record that may only be read can be searched", "[record][search]")
{
    SearchedRecord record;
    (void)record.addChild(u"Ada"_s);
    record.close();
    const QString path = record.path();
    for (const QString &each : { record.inFolder({}), path, path + u"-journal"_s })
        OrdinaryUser::handOver(each);
    QFile::setPermissions(path, QFile::ReadOwner);
    {
        const OrdinaryUser user;
        record.open();
        REQUIRE_FALSE(record->readOnlyBecause().isEmpty());
        CHECK(record.hits(u"ada"_s) == QStringList { u"Ada"_s });
        record.close();
    }
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
}
