// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table_check.h"
#include "tests/core/exchange/lists.h"

using namespace homeward;
using namespace homeward::test;

namespace {

using State = CheckedRow::State;

ChildId addBorn(TestRecord &record, const QString &name, QDate born, const Answers &more = {})
{
    const ChildId child = record.addChild(name);
    Answers answers = more;
    if (born.isValid())
        answers.insert(u"child.date-of-birth"_s, Answer::date(born));
    REQUIRE_OK(record->setFacts(child, answers));
    return child;
}

QList<State> statesOf(const TableCheck &check)
{
    QList<State> states;
    for (const CheckedRow &row : check.rows())
        states << row.state;
    return states;
}

const QDate born(2011, 3, 27);

} // namespace

TEST_CASE("List: who is in the record already is found by name and birthday, or by number",
    "[exchange][table]")
{
    TestRecord record;
    const ChildId ada = addBorn(
        record, u"Ada Lane"_s, born, { { u"child.upn"_s, Answer::text(u"A123456789012"_s) } });
    (void)addBorn(record, u"Jo Reed"_s, {});
    const auto check = lookAt(*record,
        "Name,DOB,UPN\n"
        "ADA  LANE,27/03/2011,\n" // 2: the same
        "Adelaide Lane,,a 1234 56789012\n" // 3: by number, and under another name
        "Ada Lane,28/03/2011,\n" // 4: another birthday: somebody else
        "Jo Reed,01/02/2012,\n" // 5: one birthday is not known
        "Ada Okoro,27/03/2011,\n" // 6: another family name
        "Bea Lane,27/03/2011,\n" // 7: a twin
        "Kit Stone,01/02/2012,\n"); // 8: nobody's
    CHECK(statesOf(*check)
        == QList<State> { State::Here, State::Perhaps, State::Good, State::Perhaps, State::Perhaps,
            State::Good, State::Good });
    CHECK(check->rows().at(0).match.child == ada);
    CHECK(check->rows().at(0).decision == ListDecision::Fill);
    CHECK(check->rows().at(1).match.child == ada);
    CHECK(check->rows().at(1).decision == ListDecision::Leave);
    CHECK(check->rows().at(2).remarks.first().contains(u"born on another day: somebody else"));
    CHECK(check->rows().at(3).decision == ListDecision::Leave);
    CHECK(check->rows().at(5).remarks.first().contains(u"perhaps a twin"));
    CHECK(check->rows().at(6).remarks.isEmpty());
}

TEST_CASE("List: two of one name and birthday with different numbers are not made one",
    "[exchange][table]")
{
    TestRecord record;
    (void)addBorn(
        record, u"Ada Lane"_s, born, { { u"child.upn"_s, Answer::text(u"A123456789012"_s) } });
    const auto check = lookAt(*record,
        "Name,DOB,UPN\n"
        "Ada Lane,27/03/2011,B123456789012\n" // 2: another number than in the record
        "Kit Stone,01/02/2012,C123456789012\n" // 3
        "Kit Stone,01/02/2012,D123456789012\n" // 4: another one
        "Kit Stone,01/02/2012,\n"); // 5: one of them
    CHECK(statesOf(*check)
        == QList<State> { State::Perhaps, State::Good, State::Good, State::Twice });
    CHECK(check->rows().first().decision == ListDecision::Leave);

    INFO("a number that came with a row that is joined counts too");
    const auto joined = lookAt(*record,
        "Name,DOB,UPN,Allergies,Contact 1 Name\n"
        "Bea Lane,27/03/2012,,,Sam\n" // 2
        "Bea Lane,27/03/2012,H801200001001,Nuts,\n" // 3: of row 2
        "Bea Lane,27/03/2012,X801200001002,Wasps,Pat\n" // 4: another child
        "Bea Lane,27/03/2012,,Milk,\n"); // 5: either's
    CHECK(
        statesOf(*joined) == QList<State> { State::Good, State::Twice, State::Good, State::Twice });
    CHECK(joined->rows().at(1).isJoined());
    CHECK(joined->rows().at(3).choices()
        == QList<ListDecision> { ListDecision::Leave, ListDecision::Add });
}

TEST_CASE(
    "List: who was taken out, and a home that has ended, do not come back", "[exchange][table]")
{
    TestRecord record;
    const ChildId ada = addBorn(record, u"Ada Lane"_s, born);
    const ContactId sam = *record->saveContact({ {}, ada, u"Sam Lane"_s, u"father"_s, {} });
    REQUIRE_OK(record->removeContact(sam));
    REQUIRE_OK(record->savePlacement({ {}, ada, QDate(2026, 1, 1), QDate(2026, 6, 30),
        { { u"placement.address"_s, Answer::text(u"1 Mill Lane"_s) } } }));
    const auto check = lookAt(*record,
        "Name,DOB,Contact 1 Name,Contact 2 Name,Address\n"
        "Ada Lane,27/03/2011,SAM LANE,Pat Lane,2 High Street\n");
    CHECK(check->rows().first().remarks.join(u' ').contains(u"was taken out"));
    REQUIRE_OK(takeIn(*record, *check));
    const Profile profile = record->profile(ada).value();
    REQUIRE(profile.contacts.size() == 1);
    CHECK(profile.contacts.first().name == u"Pat Lane");
    CHECK(profile.placements.size() == 1);
    CHECK(profile.currentPlacement() == nullptr);
}

TEST_CASE("List: one number on two birthdays is two children, and who is left out hides nobody",
    "[exchange][table]")
{
    TestRecord record;
    const auto check = lookAt(*record,
        "Name,DOB,UPN\n"
        "Ada Lane,27/03/2011,A123456789012\n" // 2
        "Ben Ray,01/01/2009,A123456789012\n" // 3: her number by mistake
        "Ada Lane,27/03/2011,A123456789012\n" // 4: row 2 again, left out
        "Ben Ray,01/01/2009,\n"); // 5: row 3 again
    CHECK(
        statesOf(*check) == QList<State> { State::Good, State::Good, State::Twice, State::Twice });
    CHECK(check->rows().at(1).remarks.join(u' ').contains(u"was born on another day"));
    CHECK(check->rows().at(3).sameAs == 3);
    CHECK(check->counts().added == 2);
}

TEST_CASE("List: rows that a quotation mark hides in a column nobody takes are remarked on",
    "[exchange][table]")
{
    TestRecord record;
    const auto check = lookAt(*record,
        "Name,DOB,Remarks of the day\n"
        "Ada Lane,27/03/2011,\"nice girl\n"
        "Ben Ray,01/01/2009,\n"
        "Cid Day,01/01/2010,\"x\"\n");
    REQUIRE_FALSE(check->rows().isEmpty());
    CHECK(check->rows().first().remarks.join(u' ').contains(u"lie hidden in it"));
}

TEST_CASE("List: children who were born on different days are never made one, whatever their "
          "number",
    "[exchange][table]")
{
    TestRecord record;
    const ChildId ada = addBorn(
        record, u"Ada Lane"_s, born, { { u"child.upn"_s, Answer::text(u"A123456789012"_s) } });
    const auto check = lookAt(*record, "Name,DOB,UPN\nAda Lane,28/03/2011,A123456789012\n");
    const CheckedRow &row = check->rows().first();
    CHECK(row.state == State::Perhaps);
    CHECK_FALSE(row.choices().contains(ListDecision::Fill));
    CHECK(row.whyNot().contains(u"never made one"));
    check->decide(0, ListDecision::Fill);
    CHECK(row.decision == ListDecision::Leave);
    // Nor past the window.
    const auto forced = TableIntake(*record).takeIn(
        { { 2, ada, {}, row.child } }, {}, [](qsizetype) { return true; });
    REQUIRE_FALSE(forced.has_value());
    CHECK(forced.error().code == Error::Code::Refused);
    CHECK(forced.error().message.contains(u"Row 2: Ada Lane was born on another day"));
}

TEST_CASE(
    "List: what stands in the place of a number joins nobody with anybody", "[exchange][table]")
{
    const QByteArray word = GENERATE("N/A", "none", "-", "See SIMS", "pending", "A123456789013",
        "111 111 1111", "999 999 9999", "A000000000000", "H801200001009");
    const QByteArray column = GENERATE("UPN", "NHS number");
    CAPTURE(word, column);
    TestRecord record;
    const QByteArray list = "Name,DOB," + column
        + ",Contact 1 name,Contact 1 relationship,Allergies,Medicine\n"
          "Ada Lane,2011-03-27,"
        + word + ",Sue Lane,Mum,,\n" + "Cy Moss,," + word + ",Tom Moss,Dad,Peanuts,\n" + "Di Nunn,,"
        + word + ",Eve Nunn,Mum,,\n";
    REQUIRE_OK(takeIn(*record, *lookAt(*record, list)));
    const auto check = lookAt(*record,
        "Name," + column + ",Contact 1 name,Contact 1 relationship,Medicine\nFay Gold," + word
            + ",Gus Gold,Dad,Insulin\n");
    CHECK(statesOf(*check) == QList<State> { State::Good });
    REQUIRE_OK(takeIn(*record, *check));
    QStringList all;
    const auto children = record->children();
    for (const ChildLine &line : *children) {
        const Profile profile = *record->profile(line.id);
        QStringList about { line.name, profile.child.answer(u"health.allergies"_s).value(),
            profile.child.answer(u"health.medicine"_s).value() };
        for (const Contact &contact : profile.contacts)
            about << contact.name;
        all << about.join(u'|');
    }
    all.sort();
    CHECK(all
        == QStringList { u"Ada Lane|||Sue Lane"_s, u"Cy Moss|Peanuts||Tom Moss"_s,
            u"Di Nunn|||Eve Nunn"_s, u"Fay Gold||Insulin|Gus Gold"_s });
}

TEST_CASE("List: in the place of a number, a word for it is not known, and any other is kept",
    "[exchange][table]")
{
    TestRecord record;
    REQUIRE_OK(takeIn(*record, *lookAt(*record, "Name,UPN,NHS number\nAda,N/A,See GP\n")));
    const Profile ada = *record->profile(record->children()->first().id);
    CHECK(ada.child.answer(u"child.upn"_s) == Answer::notKnown());
    CHECK(ada.child.answer(u"child.nhs-number"_s) == Answer::text(u"See GP"_s));
}

TEST_CASE("List: a number under another name makes nobody one, and both names are said",
    "[exchange][table]")
{
    using enum ListDecision;
    TestRecord record;
    SECTION("with a child of the record")
    {
        const ChildId ada = addBorn(
            record, u"Ada Lane"_s, born, { { u"child.upn"_s, Answer::text(u"A123456789012"_s) } });
        const auto check = lookAt(*record, "Name,UPN,Allergies\nCy Moss,A123456789012,Peanuts\n");
        const CheckedRow &row = check->rows().first();
        CHECK(row.state == State::Perhaps);
        CHECK(row.choices() == QList<ListDecision> { Leave, Fill, Add });
        for (const QString &words : { row.whyNot(), QString::fromUtf8(check->rest()) }) {
            CHECK(words.contains(u"Ada Lane (born Sun 27 Mar 2011) is in the record with this "
                                 "pupil number. The list has “Cy Moss”"));
            CHECK(words.contains(u"Name: the record says “Ada Lane” and keeps it; the list says "
                                 "“Cy Moss”."));
        }
        REQUIRE_OK(takeIn(*record, *check));
        CHECK_FALSE(record->profile(ada)->child.facts.contains(u"health.allergies"_s));
        CHECK(record->children()->size() == 1);
        check->decide(0, Fill);
        CHECK(list_words::differencesOf(row).size() == 1);
        REQUIRE_OK(takeIn(*record, *check));
        CHECK(record->profile(ada)->child.answer(u"health.allergies"_s).value() == u"Peanuts");
        CHECK(record->profile(ada)->child.name == u"Ada Lane");
    }
    SECTION("of two who have it in the record, it is the one of the name")
    {
        const Answers number { { u"child.upn"_s, Answer::text(u"A123456789012"_s) } };
        const ChildId ada = addBorn(record, u"Ada Lane"_s, {}, number);
        (void)addBorn(record, u"Cy Moss"_s, {}, number);
        const auto check = lookAt(*record, "Name,UPN\nada lane,A123456789012\n");
        CHECK(check->rows().first().state == State::Here);
        CHECK(check->rows().first().match.child == ada);
    }
    SECTION("with an earlier row")
    {
        const auto check = lookAt(*record,
            "Name,UPN,Allergies\nAda Lane,A123456789012,\nCy Moss,A123456789012,Peanuts\n");
        const CheckedRow &row = check->rows().last();
        CHECK(row.choices() == QList<ListDecision> { Leave, Fill, Add });
        CHECK(row.whyNot()
            == u"Row 3 is perhaps the same child as row 2: the number is the same, and the names "
               "are not (“Cy Moss”, and “Ada Lane” in row 2). Name: “Ada Lane” of row 2, or of a "
               "row before it, is kept; this row says “Cy Moss”.");
        REQUIRE_OK(takeIn(*record, *check));
        REQUIRE(record->children()->size() == 1);
        CHECK_FALSE(record->profile(record->children()->first().id)
                        ->child.facts.contains(u"health.allergies"_s));
    }
    SECTION("whoever is surely here is not taken for an earlier row")
    {
        const ChildId cy = addBorn(record, u"Cy Moss"_s, born);
        const auto check = lookAt(
            *record, "Name,DOB,UPN\nAda Lane,,A123456789012\nCy Moss,27/03/2011,A123456789012\n");
        CHECK(check->rows().last().state == State::Here);
        CHECK(check->rows().last().match.child == cy);
        CHECK(check->rows().last().remarks.join(u' ').contains(
            u"row 2 has the same number, and another name (Ada Lane)"));
    }
}

TEST_CASE("List: what two rows say of one child of the record is compared, whatever is decided",
    "[exchange][table]")
{
    using enum ListDecision;
    TestRecord record;
    const ChildId ada = addBorn(record, u"Ada Lane"_s, {});
    const auto check = lookAt(*record,
        "Name,DOB,Allergies,Religion\nAda Lane,27/03/2011,Nuts,\nAda Lane,27/03/2011,Wasps,"
        "Quaker\n");
    CHECK(statesOf(*check) == QList<State> { State::Perhaps, State::Perhaps });
    const auto differences = [&](qsizetype row) {
        return list_words::differencesOf(check->rows().at(row)).join(u' ');
    };
    const QString kept = u"Allergies: “Nuts” of row 2, or of a row before it, is kept; this row "
                         "says “Wasps”."_s;
    CHECK(differences(1).isEmpty());
    check->decide(1, Fill);
    CHECK(differences(1).isEmpty());
    check->decide(0, Fill);
    CHECK(differences(0).isEmpty());
    CHECK(differences(1) == kept);
    INFO("who is left out again says nothing");
    check->decide(0, Leave);
    CHECK(differences(1).isEmpty());
    check->decide(0, Add);
    CHECK(differences(1).isEmpty());
    check->decide(0, Fill);
    CHECK(differences(1) == kept);
    check->decide(1, Leave);
    CHECK(check->rows().at(1).whyNot().contains(kept));
    check->decide(1, Fill);
    REQUIRE_OK(takeIn(*record, *check));
    const Child child = record->profile(ada)->child;
    CHECK(child.answer(u"health.allergies"_s).value() == u"Nuts");
    CHECK(child.answer(u"child.religion"_s).value() == u"Quaker");
}

TEST_CASE("List: a row that is joined is compared with whoever it would be joined to",
    "[exchange][table]")
{
    using enum ListDecision;
    TestRecord record;
    (void)addBorn(
        record, u"Ada Lane"_s, born, { { u"child.religion"_s, Answer::text(u"none"_s) } });
    const auto check = lookAt(*record,
        "Name,DOB,Religion,Nationality\nAda Lane,27/03/2011,,Irish\n"
        "Ada Lane,27/03/2011,Quaker,Welsh\n");
    const auto differences
        = [&] { return list_words::differencesOf(check->rows().last()).join(u' '); };
    CHECK(differences().contains(u"Religion or belief: the record says “none”"));
    CHECK(differences().contains(u"Nationality: “Irish” of row 2"));
    check->decide(0, Add);
    CHECK_FALSE(differences().contains(u"Religion"));
    CHECK(check->rows().last().filling.facts.contains(u"child.religion"_s));
    CHECK(differences().contains(u"Nationality: “Irish” of row 2"));
}

TEST_CASE("List: twice in the file is seen by name and birthday, or by number", "[exchange][table]")
{
    TestRecord record;
    const auto check = lookAt(*record,
        "Name,DOB,UPN\nAda Lane,27/03/2011,\nada lane,27/03/2011,\nAda Lane,28/03/2011,\n"
        "Jo,01/02/2012,A123456789012\nJO,,A123456789012\n");
    CHECK(statesOf(*check)
        == QList<State> { State::Good, State::Twice, State::Good, State::Good, State::Twice });
    CHECK(check->rows().at(1).whyNot() == u"Row 3 is the same child as row 2.");
    check->decide(1, ListDecision::Add);
    CHECK(check->rows().at(1).whyNot().isEmpty());
}

TEST_CASE("List: a name that stands in the list with and without a birthday is perhaps one child",
    "[exchange][table]")
{
    using enum ListDecision;
    TestRecord record;
    SECTION("the birthday is in the first row only")
    {
        const auto check = lookAt(*record,
            "Name,DOB,Contact 1 Name\nMary Vale,03/04/2011,Sam\nMARY VALE,,Pat\n"
            "Mary Vale,,Kim\n");
        CHECK(statesOf(*check) == QList<State> { State::Good, State::Twice, State::Twice });
        const CheckedRow &second = check->rows().at(1);
        CHECK(second.choices() == QList<ListDecision> { Leave, Fill, Add });
        CHECK(second.whyNot()
            == u"Row 3 is perhaps the same child as row 2: one birthday is not known.");
        CHECK(check->rows().at(2).sameAs == 2);
        CHECK(check->rest().contains("perhaps the same child as row 2"));
        check->decide(1, Fill);
        check->decide(2, Fill);
        REQUIRE_OK(takeIn(*record, *check));
        REQUIRE(record->children()->size() == 1);
        CHECK(record->profile(record->children()->first().id)->contacts.size() == 3);
    }
    SECTION("it comes later")
    {
        const auto check = lookAt(*record, "Name,DOB\nMary Vale,\nMary Vale,03/04/2011\n");
        CHECK(check->rows().at(1).sameAs == 2);
        CHECK(check->rows().at(1).decision == Leave);
        check->decide(1, Fill);
        REQUIRE_OK(takeIn(*record, *check));
        CHECK(record->children()->first().dateOfBirth == QDate(2011, 4, 3));
    }
    SECTION("two were born on different days: it may be either")
    {
        const auto check
            = lookAt(*record, "Name,DOB\nMary Vale,03/04/2011\nMary Vale,04/03/2011\nMary Vale,\n");
        CHECK(check->rows().at(2).choices() == QList<ListDecision> { Leave, Add });
        CHECK(check->rows().at(2).whyNot()
            == u"Row 4 may be the child of row 2, or another one of this name.");
    }
    SECTION("whoever is in the record is compared with it")
    {
        (void)addBorn(record, u"Mary Vale"_s, QDate(2011, 4, 3));
        const auto check = lookAt(*record, "Name,DOB\nMary Vale,03/04/2011\nMary Vale,\n");
        CHECK(statesOf(*check) == QList<State> { State::Here, State::Perhaps });
    }
}

TEST_CASE("List: one name on two birthdays is two children, and the later row says so",
    "[exchange][table]")
{
    TestRecord record;
    const auto check = lookAt(*record,
        "Name,DOB,UPN\nMary Vale,03/04/2011,\nMary Vale,04/03/2011,\n"
        "Mary Vale,04/03/2011,\n"
        "Ada Lane,27/03/2011,A123456789012\nAda Lane,28/03/2011,A123456789012\n");
    CHECK(statesOf(*check)
        == QList<State> { State::Good, State::Good, State::Twice, State::Good, State::Good });
    CHECK(check->rows().at(1).remarks
        == QStringList { u"Row 3, column B (DOB): row 2 has this name and was born on another day "
                         "(Sun 3 Apr 2011): somebody else, or one of the two days is wrong."_s });
    CHECK(check->rows().at(2).sameAs == 3);
    CHECK(check->rows().at(2).remarks.isEmpty());
    INFO("by its number it is said once");
    CHECK(check->rows().at(4).remarks.filter(u"row 5"_s).size() == 1);
    CHECK(check->counts().added == 4);
}

TEST_CASE(
    "List: a row that only says something else is left out, and says what", "[exchange][table]")
{
    TestRecord record;
    const auto check = lookAt(
        *record, "Name,DOB,Religion\nPat Lee,27/03/2011,Quaker\nPat Lee,27/03/2011,none\n");
    const QString why
        = u"Row 3 is the same child as row 2. Religion or belief: “Quaker” of row 2, or of a row "
          "before it, is kept; this row says “none”."_s;
    CHECK(check->rows().at(1).decision == ListDecision::Leave);
    CHECK(check->rows().at(1).whyNot() == why);
    CHECK(check->rest().contains(why.toUtf8()));
}

TEST_CASE(
    "List: rows of one child, each with another person, become one child", "[exchange][table]")
{
    TestRecord record;
    (void)addBorn(record, u"Jo Reed"_s, born);
    const auto check = lookAt(*record,
        "Name,DOB,UPN,Religion,Contact 1 Name,Contact 1 Telephone\n"
        "Ada Lane,27/03/2011,,Quaker,Sam Lane,07700900001\n" // 2
        "Ada Lane,27/03/2011,A123456789012,,Pat Lane,07700900002\n" // 3: of row 2
        "Ada Lane,,A123456789012,none,Pat Lane,07700900003\n" // 4: of row 3, and so of row 2
        "Ada Lane,27/03/2011,,Quaker,Sam Lane,07700900001\n" // 5: nothing new
        "Jo Reed,27/03/2011,,,Kim Reed,\n" // 6: here
        "Jo Reed,27/03/2011,,,Lee Reed,\n"); // 7: of row 6
    const QList<CheckedRow> &rows = check->rows();
    CHECK(statesOf(*check)
        == QList<State> {
            State::Good, State::Twice, State::Twice, State::Twice, State::Here, State::Twice });
    CHECK(rows.at(1).choices().first() == ListDecision::Fill);
    CHECK(list_words::inWords(rows.at(1).filling)
        == u"To be added: School number (unique pupil number), Pat Lane.");
    CHECK(rows.at(2).sameAs == 3);
    CHECK(list_words::differencesOf(rows.at(2))
        == QStringList {
            u"Religion or belief: “Quaker” of row 3, or of a row before it, is kept; this row says “none”."_s,
            u"Pat Lane, Phone number: “07700 900002” of row 3, or of a row before it, is kept; this row says “07700 900003”."_s });
    CHECK(rows.at(3).decision == ListDecision::Leave);
    CHECK(rows.at(3).filling.isEmpty());
    CHECK(check->counts().joined == 2);
    CHECK(check->counts().filled == 1);
    CHECK(list_words::inWords(check->counts())
        == u"1 to be added; 1 here already, to be filled in where something is missing; 2 of a "
           u"child of an earlier row, to be joined with it; 2 left as they are.");
    const auto taken = takeIn(*record, *check);
    REQUIRE_OK(taken);
    CHECK(taken->added == 1);
    CHECK(taken->joined == 2);
    const auto children = record->children();
    REQUIRE(children->size() == 2);
    const Profile ada = *record->profile(children->first().id);
    CHECK(ada.child.name == u"Ada Lane");
    CHECK(ada.child.answer(u"child.upn"_s).value() == u"A123456789012");
    CHECK(ada.child.answer(u"child.religion"_s).value() == u"Quaker");
    REQUIRE(ada.contacts.size() == 2);
    CHECK(ada.contacts.last().phone() == u"07700 900002");
    CHECK(record->profile(children->last().id)->contacts.size() == 2);
    CHECK(record.problems().isEmpty());
}

TEST_CASE("List: nothing is joined to a row that is left out, nor where two children may be meant",
    "[exchange][table]")
{
    using enum ListDecision;
    TestRecord record;
    SECTION("whoever leaves out the first leaves out what was joined to it")
    {
        const auto check = lookAt(
            *record, "Name,DOB,Contact 1 Name\nAda Lane,27/03/2011,Sam\nAda Lane,27/03/2011,Pat\n");
        REQUIRE(check->rows().last().isJoined());
        check->decide(0, Leave);
        CHECK(check->rows().last().decision == Leave);
        CHECK_FALSE(check->rows().last().choices().contains(Fill));
        CHECK(check->decided().isEmpty());
        check->decide(0, Add);
        check->decide(1, Fill);
        CHECK(check->rows().last().isJoined());
    }
    SECTION("a name alone is joined when somebody says so")
    {
        const auto check
            = lookAt(*record, "Name,DOB,Contact 1 Name\nAda Lane,,Sam\nAda Lane,,Pat\n");
        CHECK(check->rows().last().choices() == QList<ListDecision> { Leave, Fill, Add });
        CHECK(check->rows().last().decision == Leave);
    }
    SECTION("of two children of one name and birthday, a row without a number may be either’s")
    {
        const auto check = lookAt(*record,
            "Name,DOB,UPN,Contact 1 Name\nKit Stone,01/02/2012,C123456789012,A\n"
            "Kit Stone,01/02/2012,D123456789012,B\nKit Stone,01/02/2012,,C\n");
        CHECK(check->rows().last().state == State::Twice);
        CHECK(check->rows().last().choices() == QList<ListDecision> { Leave, Add });
    }
    SECTION("nor past the window")
    {
        const auto check = lookAt(
            *record, "Name,DOB,Contact 1 Name\nAda Lane,27/03/2011,Sam\nAda Lane,27/03/2011,Pat\n");
        const auto forced = TableIntake(*record).takeIn(
            check->decided().mid(1), {}, [](qsizetype) { return true; });
        CHECK_FAILS(forced, Error::Code::Refused);
        CHECK(forced.error().message.contains(u"row 2, which is not taken in"));
        CHECK(record->children()->isEmpty());
    }
}

TEST_CASE("List: a number that is spaced in another way than in the record is no difference",
    "[exchange][table]")
{
    TestRecord record;
    const ChildId ada = addBorn(record, u"Ada Lane"_s, born);
    REQUIRE_OK(record->saveContact({ {}, ada, u"Sam Lane"_s, u"mother"_s,
        { { u"contact.phone"_s, Answer::text(u"07700900001"_s) } } }));
    const auto check = lookAt(*record,
        "Name,DOB,Contact 1 Name,Contact 1 Telephone\nAda Lane,27/03/2011,Sam Lane,07700 900001\n");
    CHECK(check->rows().first().filling.differences.isEmpty());
    CHECK(check->rows().first().filling.isEmpty());
}

TEST_CASE("List: what is missing is added, what differs is named, nothing is written over",
    "[exchange][table]")
{
    TestRecord record;
    const ChildId ada = addBorn(record, u"Ada Lane"_s, born,
        { { u"child.religion"_s, Answer::text(u"none"_s) },
            { u"child.nationality"_s, Answer::notKnown() } });
    Contact sam { {}, ada, u"Sam Lane"_s, u"mother"_s, {} };
    sam.answers.insert(u"contact.phone"_s, Answer::text(u"07700 900001"_s));
    REQUIRE_OK(record->saveContact(sam));
    const auto check = lookAt(*record,
        "Name,DOB,Religion,Nationality,UPN,Contact 1 Name,Contact 1 Relationship,Contact 1 "
        "Telephone,Contact 1 Address,Contact 2 Name,Address\n"
        "Ada Lane,27/03/2011,Quaker,Irish,A123456789012,SAM LANE,Father,07700 900002,1 Elm "
        "Road,Pat Stone,2 Elm Road\n");
    const CheckedRow &row = check->rows().first();
    QStringList differences;
    for (const TableFilling::Difference &each : row.filling.differences)
        differences << list_words::inWords(each);
    CHECK(differences
        == QStringList {
            u"Religion or belief: the record says “none” and keeps it; the list says “Quaker”."_s,
            u"Sam Lane, Phone number: the record says “07700 900001” and keeps it; the list says “07700 900002”."_s,
            u"Sam Lane, Who is this to the child?: the record says “Mother” and keeps it; the list says “Father”."_s });
    const auto taken = takeIn(*record, *check);
    REQUIRE_OK(taken);
    CHECK(taken->filled == 1);
    const Profile profile = *record->profile(ada);
    CHECK(profile.child.answer(u"child.religion"_s).value() == u"none");
    CHECK(profile.child.answer(u"child.nationality"_s).value() == u"Irish");
    CHECK(profile.child.answer(u"child.upn"_s).value() == u"A123456789012");
    REQUIRE(profile.contacts.size() == 2);
    CHECK(profile.contacts.first().phone() == u"07700 900001");
    CHECK(profile.contacts.first().relationship == u"mother");
    CHECK(profile.contacts.first().answers.value(u"contact.address"_s).value() == u"1 Elm Road");
    REQUIRE(profile.placements.size() == 1);
    CHECK(
        profile.currentPlacement()->answers.value(u"placement.address"_s).value() == u"2 Elm Road");

    // The same list once more says nothing new.
    const auto again = lookAt(*record, check->table().bytes);
    CHECK(again->rows().first().filling.isEmpty());
    const auto same = takeIn(*record, *again);
    REQUIRE_OK(same);
    CHECK(same->unchanged == 1);
    CHECK(record->children()->size() == 1);
    CHECK(record.problems() == QStringList());
}

TEST_CASE("List: rows that are left out are saved as they were, with the reason, and harmless",
    "[exchange][table]")
{
    TestRecord record;
    const auto check = lookAt(*record,
        "Name,DOB,Note\nAda,27/03/2011,x\nJo,31/02/2012,\"=HYPERLINK(\"\"x\"\")\"\nKit,32,\n");
    CHECK(check->counts().failed == 2);
    const QByteArray saved = check->rest();
    CHECK(saved.startsWith("\xef\xbb\xbf"));
    CHECK(saved.contains("\"'=HYPERLINK(\"\"x\"\")\""));
    const Table again = listOf(saved);
    CHECK(again.header
        == QStringList { u"Name"_s, u"DOB"_s, u"Note"_s, u"Why it was not taken in"_s });
    REQUIRE(again.rows.size() == 2);
    CHECK(again.rows.first().cells
        == QStringList { u"Jo"_s, u"31/02/2012"_s, u"=HYPERLINK(\"x\")"_s,
            u"Row 3, column B (DOB): 31/02/2012 is no date. Write it as 27/03/2011."_s });
    // It is a list like any other once it is mended.
    CHECK(TableMapping::guessed(again).fieldOf(3).isEmpty());
}

TEST_CASE("List: a list without the child's name is refused", "[exchange][table]")
{
    TestRecord record;
    const Table table = listOf("DOB\n27/03/2011\n");
    const auto check = TableCheck::of(*record, table, TableMapping::guessed(table));
    REQUIRE_FALSE(check.has_value());
    CHECK(check.error().code == Error::Code::Refused);
}

TEST_CASE("List: the counts are said in words", "[exchange][table]")
{
    TestRecord record;
    (void)addBorn(record, u"Ada Lane"_s, born);
    const auto check
        = lookAt(*record, "Name,DOB\nAda Lane,27/03/2011\nJo,32\nKit,01/02/2012\nKit,01/02/2012\n");
    CHECK(list_words::inWords(check->counts())
        == u"1 to be added; 1 here already, to be filled in where something is missing; 1 left as "
           u"they are; 1 cannot be taken in.");
    CHECK(check->percent() == 100);
}
