// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/care_store.h"
#include "core/store/child_removal.h"
#include "core/store/search_store.h"
#include "core/store/transaction.h"
#include "tests/core/store/filled_store.h"
#include "tests/support/raw_sql.h"

using namespace homeward;
using namespace homeward::test;

namespace {

class SearchedStore : public FilledStore
{
public:
    SearchedStore() { REQUIRE_OK(search.bringUpToDate()); }

    /// Texts, in the order in which they are found.
    QStringList found(const QString &typed, int most = 50)
    {
        const auto terms = search.find(typed, most);
        REQUIRE_OK(terms);
        QStringList texts;
        for (const FoundTerm &each : *terms)
            texts << each.term.text;
        return texts;
    }
    bool isWhole()
    {
        const auto whole = search.isWhole();
        REQUIRE_OK(whole);
        return *whole;
    }
    void setFact(const QString &field, const Answer &answer)
    {
        REQUIRE_OK(children.setFact(child, field, { answer, {}, stamp.at }, stamp));
    }
    /// What a record that was folded in an older way does not have is found once it is brought up
    /// to date.
    void checkFoundAnew(
        const QString &field, const QString &answer, const QString &typed, int folding)
    {
        setFact(field, Answer::text(answer));
        rawSql(path(),
            u"DELETE FROM search_terms WHERE text = '%1'; UPDATE search_state SET folding = %2"_s
                .arg(answer)
                .arg(folding));
        REQUIRE(found(typed).isEmpty());
        REQUIRE_OK(search.bringUpToDate());
        CHECK(found(typed) == QStringList { answer });
        CHECK(isWhole());
    }
    Contact addContact(const QString &name, const QString &phone, const ChildId &of)
    {
        const Contact contact { ContactId::make(), of, name, u"friend"_s,
            { { u"contact.phone"_s, Answer::text(phone) } } };
        REQUIRE_OK(care.save(contact, stamp));
        return contact;
    }

    SearchStore search { *database };
    ChildrenStore children { *database };
    CareStore care { *database };
};

QString wordsInIndex(const QString &path)
{
    return rawValue(path,
        u"CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, search_index, row); "
        "SELECT coalesce(group_concat(term, '|'), '') FROM temp.v;"_s);
}

} // namespace

TEST_CASE("SearchStore: the index follows what is added, changed and taken away", "[store][search]")
{
    SearchedStore store;
    CHECK(store.found(u"ada"_s) == QStringList { u"Ada"_s });
    store.setFact(u"child.known-as"_s, Answer::text(u"Sparky"_s));
    CHECK(store.found(u"park"_s) == QStringList { u"Sparky"_s });
    store.setFact(u"child.known-as"_s, Answer::text(u"Blaze"_s));
    CHECK(store.found(u"blaze"_s) == QStringList { u"Blaze"_s });
    // What somebody was called once is a name by which they may be looked for.
    CHECK(store.search.find(u"sparky"_s, 9)->first().term.kind == SearchTerm::Kind::FormerName);
    REQUIRE_OK(store.children.rename(store.child, u"Zoë"_s, store.stamp));
    CHECK(store.found(u"zoe"_s) == QStringList { u"Zoë"_s });

    Contact contact = store.addContact(u"Sam Okoro"_s, u"07700 900123"_s, store.child);
    CHECK(store.found(u"900123"_s) == QStringList { u"07700 900123"_s });
    contact.answers.insert(u"contact.phone"_s, Answer::text(u"07700 900199"_s));
    REQUIRE_OK(store.care.save(contact, store.stamp));
    CHECK(store.found(u"900123"_s).isEmpty());
    CHECK(store.found(u"900199"_s) == QStringList { u"07700 900199"_s });
    REQUIRE_OK(store.care.remove(contact.id, store.stamp));
    CHECK(store.found(u"900199"_s).isEmpty());
    CHECK(store.found(u"okoro"_s).isEmpty());

    const Place place { PlaceId::make(), store.child, u"Skate park"_s,
        { { u"place.address"_s, Answer::text(u"Mill Lane, OX1 2AB"_s) } } };
    REQUIRE_OK(store.care.save(place, store.stamp));
    for (const QString &typed : { u"ox12ab"_s, u"OX1 2AB"_s, u"ox1"_s, u"mill"_s })
        CHECK(store.found(typed) == QStringList { u"Mill Lane, OX1 2AB"_s });
    REQUIRE_OK(store.care.remove(place.id, store.stamp));
    CHECK(store.found(u"skate"_s).isEmpty());
    REQUIRE_OK(
        store.care.save(Placement { PlacementId::make(), store.child, QDate(2026, 1, 1), {},
                            { { u"placement.provider"_s, Answer::text(u"The Larches"_s) } } },
            store.stamp));
    CHECK(store.found(u"larch"_s) == QStringList { u"The Larches"_s });
    CHECK(store.isWhole());
}

TEST_CASE("SearchStore: an answer that is none is found by nothing", "[store][search]")
{
    SearchedStore store;
    store.setFact(u"child.known-as"_s, Answer::text(u"Sparky"_s));
    store.setFact(u"child.known-as"_s, Answer::notKnown());
    CHECK(store.found(u"not"_s).isEmpty());
    store.setFact(u"looks.hair"_s, Answer::text(u"brown"_s));
    CHECK(store.found(u"brown"_s).isEmpty());
    CHECK(store.isWhole());
}

TEST_CASE("SearchStore: what is taken back is not found", "[store][search]")
{
    SearchedStore store;
    {
        auto transaction = Transaction::begin(*store.database);
        REQUIRE_OK(transaction);
        REQUIRE_OK(store.children.rename(store.child, u"Quentin"_s, store.stamp));
        CHECK(store.found(u"quent"_s).size() == 1);
    }
    CHECK(store.found(u"quent"_s).isEmpty());
    CHECK(store.found(u"ada"_s).size() == 1);
    CHECK(store.isWhole());
}

TEST_CASE("SearchStore: the names of children come first, however many others there are",
    "[store][search]")
{
    SearchedStore store;
    for (int i = 0; i < 60; ++i)
        (void)store.addContact(u"Samuel %1"_s.arg(i), u"07700 900%1"_s.arg(100 + i), store.child);
    const ChildId sam = ChildId::make();
    REQUIRE_OK(store.children.add(sam, u"Sam Lane"_s, store.stamp));
    for (const QString &typed : { u"s"_s, u"sa"_s, u"sam"_s }) {
        CHECK(store.found(typed).size() == 50);
        CHECK(store.found(typed).first() == u"Sam Lane");
        CHECK(store.found(typed, 1) == QStringList { u"Sam Lane"_s });
    }
    CHECK(store.found(u"sam la"_s) == QStringList { u"Sam Lane"_s });
    CHECK(store.found(u"lane sam"_s) == QStringList { u"Sam Lane"_s });
    // Inside a word two letters are too few.
    CHECK(store.found(u"an"_s).isEmpty());
    CHECK(store.found(u"ane"_s) == QStringList { u"Sam Lane"_s });
}

TEST_CASE("SearchStore: letters that stand apart do not make a word", "[store][search]")
{
    SearchedStore store;
    REQUIRE_OK(store.children.rename(store.child, u"abcab bcabc"_s, store.stamp));
    CHECK(store.found(u"abcab"_s).size() == 1);
    CHECK(store.found(u"abcabc"_s).isEmpty());
}

TEST_CASE(
    "SearchStore: what means the same around two children is told with both", "[store][search]")
{
    SearchedStore store;
    const ChildId jo = ChildId::make();
    REQUIRE_OK(store.children.add(jo, u"Jo"_s, store.stamp));
    (void)store.addContact(u"Sam"_s, u"07700 900123"_s, store.child);
    (void)store.addContact(u"Sammy"_s, u"+44 7700 900123"_s, jo);
    const auto shared = store.search.shared(store.child);
    REQUIRE_OK(shared);
    REQUIRE(shared->terms.size() == 1);
    CHECK(shared->terms.first().here.ownerName == u"Sam");
    CHECK(shared->terms.first().there.ownerName == u"Sammy");
    CHECK(shared->terms.first().there.term.child == jo);
    CHECK(shared->terms.first().there.childName == u"Jo");
    CHECK(shared->common.isEmpty());
    CHECK(store.search.shared(ChildId::make())->terms.isEmpty());
}

TEST_CASE("SearchStore: a record without terms gets them once", "[store][search]")
{
    SearchedStore store;
    (void)store.addContact(u"Sam"_s, u"07700 900123"_s, store.child);
    const QString before = u"SELECT group_concat(text) FROM search_terms"_s;
    const QString terms = rawValue(store.path(), before);
    rawSql(store.path(), u"DELETE FROM search_terms; UPDATE search_state SET folding = 0"_s);
    CHECK(store.found(u"sam"_s).isEmpty());
    // Whatever another folding made says nothing about the record.
    CHECK(store.isWhole());
    REQUIRE_OK(store.search.bringUpToDate());
    CHECK(rawValue(store.path(), before).split(u',').size() == terms.split(u',').size());
    CHECK(store.found(u"sam"_s) == QStringList { u"Sam"_s });
    CHECK(store.isWhole());
    const QString changes = u"SELECT number FROM search_terms ORDER BY number"_s;
    const QStringList numbers = rawRows(store.path(), changes);
    REQUIRE_OK(store.search.bringUpToDate());
    CHECK(rawRows(store.path(), changes) == numbers);
}

TEST_CASE("SearchStore: a record from before more numbers were searched finds them too",
    "[store][search]")
{
    SearchedStore store;
    store.checkFoundAnew(u"school.phone"_s, u"01632 960777"_s, u"960777"_s, 3);
}

TEST_CASE("SearchStore: a record from before older number plates were known finds them closed up",
    "[store][search]")
{
    SearchedStore store;
    store.checkFoundAnew(u"travel.vehicle"_s, u"P123 ABC, red"_s, u"p123abc"_s, 4);
}

TEST_CASE("SearchStore: a record from before numbers among words were searched finds them too",
    "[store][search]")
{
    SearchedStore store;
    store.checkFoundAnew(u"risk.people"_s, u"Dan, 07700 900102"_s, u"900102"_s, 5);
}

TEST_CASE("SearchStore: a record from before names among words were searched finds them too",
    "[store][search]")
{
    SearchedStore store;
    store.checkFoundAnew(u"school.name"_s, u"Elm Park Academy"_s, u"park"_s, 6);
}

TEST_CASE("SearchStore: a short name is found by the whole word, and only that of a child",
    "[store][search]")
{
    SearchedStore store;
    for (const QString &name : { u"Jo"_s, u"Lark Jo"_s, u"Jo Lark"_s, u"Joan"_s, u"Banjo"_s })
        REQUIRE_OK(store.children.add(ChildId::make(), name, store.stamp));
    (void)store.addContact(u"Jo"_s, u"07700 900123"_s, store.child);
    QStringList names;
    const auto found = store.search.named(u"jo"_s, 9);
    REQUIRE_OK(found);
    for (const FoundTerm &each : *found)
        names << each.term.text;
    CHECK(names == QStringList { u"Jo"_s, u"Lark Jo"_s, u"Jo Lark"_s });
    CHECK(store.search.named(u"jo"_s, 1)->size() == 1);
    CHECK(store.search.named(QString(), 9)->isEmpty());
}

TEST_CASE(
    "SearchStore: every part of a number finds it, and only what has that part", "[store][search]")
{
    SearchedStore store;
    (void)store.addContact(u"Sam"_s, u"07700 900123"_s, store.child);
    (void)store.addContact(u"Kit"_s, u"07700 900912"_s, store.child);
    const QString number = u"07700900123"_s;
    for (qsizetype from = 0; from < number.size(); ++from) {
        for (qsizetype size = 1; from + size <= number.size(); ++size) {
            const QString part = number.mid(from, size);
            // Two noughts dial abroad: what follows is looked for.
            if (part.startsWith(u"00"_s))
                continue;
            CAPTURE(part);
            CHECK(store.found(part).contains(u"07700 900123"_s)
                == (size > 2 || number.startsWith(part)));
        }
    }
    CHECK(store.found(u"9009"_s) == QStringList { u"07700 900912"_s });
    CHECK(store.isWhole());
    INFO("an older program filled the index of a file that may only be read");
    rawSql(store.path(), u"DELETE FROM search_terms"_s);
    rawSql(store.path(),
        u"INSERT INTO search_terms (number, child, owner_kind, owner, kind, text, folded) VALUES "
        "(1, '%1', 'child', '%1', 'phone', '07700 900912', '  07700900912')"_s.arg(
            store.child.toStorage()));
    rawSql(store.path(), u"UPDATE search_state SET folding = 2"_s);
    CHECK(store.found(u"9009"_s) == QStringList { u"07700 900912"_s });
}

TEST_CASE("SearchStore: terms that the record does not give are found out", "[store][search]")
{
    SearchedStore store;
    (void)store.addContact(u"Sam"_s, u"07700 900123"_s, store.child);
    REQUIRE(store.isWhole());
    SECTION("one is missing")
    {
        rawSql(store.path(), u"DELETE FROM search_terms WHERE text = 'Sam'"_s);
    }
    SECTION("one too many")
    {
        rawSql(store.path(),
            u"INSERT INTO search_terms SELECT 99, child, owner_kind, owner, 'phone', '1', '1', "
            u"NULL "
            "FROM search_terms WHERE text = 'Sam'"_s);
    }
    SECTION("a name was changed past the program")
    {
        rawSql(store.path(), u"UPDATE contacts SET name = 'Tom'"_s);
    }
    SECTION("the index lost letters")
    {
        rawSql(store.path(),
            u"INSERT INTO search_index (search_index, rowid, folded) "
            "SELECT 'delete', number, folded FROM search_terms WHERE text = 'Sam'"_s);
    }
    CHECK_FALSE(store.isWhole());
}

TEST_CASE("SearchStore: a term is never changed in place", "[store][search]")
{
    SearchedStore store;
    CHECK_FALSE(store.database->run(u"UPDATE search_terms SET text = 'x'"_s).has_value());
}

TEST_CASE("SearchStore: of a deleted child no three letters stay in the index", "[store][search]")
{
    SearchedStore store;
    const ChildId gone = ChildId::make();
    REQUIRE_OK(store.children.add(gone, u"Wxqzkj Vbnmqx"_s, store.stamp));
    (void)store.addContact(u"Qjqjqjq"_s, u"07700 900777"_s, gone);
    // Spread over several parts of the index, as in use.
    for (int i = 0; i < 40; ++i)
        (void)store.addContact(u"Mo %1"_s.arg(i), u"07700 900100"_s, store.child);
    REQUIRE(wordsInIndex(store.path()).contains(u"qzk"));
    {
        auto transaction = Transaction::begin(*store.database);
        REQUIRE_OK(transaction);
        REQUIRE_OK(ChildRemoval(*store.database)
                       .remove(gone, Tombstone::Reason::EnteredByMistake, store.stamp));
        REQUIRE_OK(transaction->commit());
    }
    const QString left = wordsInIndex(store.path());
    for (const QString &letters : { u"wxq"_s, u"qzk"_s, u"vbn"_s, u"qjq"_s, u"777"_s })
        CHECK_FALSE(left.contains(letters));
    CHECK(left.contains(u" mo"));
    CHECK(store.isWhole());
    // Nor anywhere else in the file: this one is not sealed.
    QFile file(store.path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (const char *letters : { "Wxqzkj", "wxqzkj", "xqzk", "Qjqjqjq", "qjq", "qzk", "900777" })
        CHECK_FALSE(bytes.contains(letters));
    CHECK(bytes.contains("  mo"));
}
