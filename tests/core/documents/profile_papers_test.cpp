// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/pdf_writer.h"
#include "core/documents/profile_papers.h"
#include "core/forms/catalogue.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

const QDateTime now(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);

void put(ProfileFacts &facts, const QString &field, const Answer &answer)
{
    facts.profile.child.facts.insert(
        field, { answer, u"Her aunt"_s, QDateTime(QDate(2026, 11, 3), QTime(9, 0), Qt::UTC) });
}

Contact contact(const QString &name, const QString &phone, bool isSafe)
{
    Contact contact { ContactId::make(), {}, name, u"friend"_s };
    contact.answers.insert(u"contact.phone"_s, Answer::text(phone));
    if (isSafe)
        contact.answers.insert(u"contact.safe-to-ring"_s, Answer::yes());
    return contact;
}

ProfileFacts facts()
{
    ProfileFacts facts;
    facts.setting.nightNumber = u"01632 960111"_s;
    facts.profile.child.id = ChildId::fromStorage(u"0a1b2c3d-0000-4000-8000-000000000001"_s);
    facts.profile.child.name = u"Ada"_s;
    put(facts, u"child.full-name"_s, Answer::text(u"Ada Mary Quill"_s));
    put(facts, u"health.medicine"_s, Answer::text(u"Blue inhaler"_s));
    put(facts, u"risk.triggers"_s, Answer::text(u"Calls at night"_s));
    put(facts, u"plan.trusted"_s, Answer::text(u"Aunt Ros"_s));
    put(facts, u"phone.imei"_s, Answer::notKnown());
    facts.profile.contacts << contact(u"Mo"_s, u"07700 900203"_s, true)
                           << contact(u"Tyler"_s, u"07700 900204"_s, false);
    Place park { PlaceId::make(), {}, u"Skate park"_s };
    park.answers.insert(u"place.address"_s, Answer::text(u"Mill Lane"_s));
    facts.profile.places << park;
    const auto rules = ReadinessRules::england();
    REQUIRE_OK(rules);
    facts.readiness = readinessOf(*rules, facts.profile, {}, QDate(2026, 11, 25));
    return facts;
}

} // namespace

TEST_CASE("Ready sheet: what is known, who said it and when, and what is not", "[documents]")
{
    const QString text = readySheet(facts(), now, u"Sam Reed"_s).plainText();
    CHECK(text.contains(u"Ada Mary Quill"));
    CHECK(text.contains(u"Her aunt. Looked at Tue 3 Nov 2026"));
    CHECK(text.contains(u"Serial number of the phone (IMEI): Not known"));
    CHECK(text.contains(u"Build: Not asked"));
    CHECK_FALSE(text.contains(u"Shoe size"));
    CHECK(text.contains(u"Not agreed yet: nobody goes there alone"));
    CHECK(text.contains(u"Do not ring"));
    CHECK(text.contains(u"01632 960111"));
    CHECK(text.contains(u"May be out of date"));
}

TEST_CASE("Ready sheet: everybody's part where the child is missing, for those who have one",
    "[documents]")
{
    ProfileFacts known = facts();
    CHECK_FALSE(readySheet(known, now, u"Sam Reed"_s).plainText().contains(u"Who does what"));
    known.profile.contacts.first().answers.insert(
        u"contact.part"_s, Answer::text(u"Looks at the skate park"_s));
    const QString text = readySheet(known, now, u"Sam Reed"_s).plainText();
    CHECK(text.contains(u"Who does what"));
    CHECK(text.contains(u"Looks at the skate park"));
    CHECK_FALSE(
        ownPage(known, now, u"Sam Reed"_s).plainText().contains(u"Looks at the skate park"));
}

TEST_CASE(
    "Own page: what helps and who can be rung, and nothing of risk or of others", "[documents]")
{
    const Document page = ownPage(facts(), now, u"Sam Reed"_s);
    CHECK(page.marking.isEmpty());
    const QString text = page.plainText();
    CHECK(text.contains(u"Aunt Ros"));
    CHECK(text.contains(u"07700 900203"));
    for (const QString &kept :
        { u"Tyler"_s, u"07700 900204"_s, u"Calls at night"_s, u"Blue inhaler"_s, u"Skate park"_s })
        CHECK_FALSE(text.contains(kept));
}

TEST_CASE("Own page: whom a child can ring at any hour, and where to go at night", "[documents]")
{
    ProfileFacts known = facts();
    put(known, u"plan.night-place"_s, Answer::text(u"The night stop, 01632 960177"_s));
    const QString text = ownPage(known, now, u"Sam Reed"_s).plainText();
    CHECK(text.contains(u"0800 1111"));
    CHECK(text.contains(u"116 000"));
    CHECK(text.contains(u"The night stop, 01632 960177"));
}

TEST_CASE("Blank profile: every question, and its number on every page", "[documents]")
{
    const Document blank = blankProfile(7, now);
    const QString text = blank.plainText();
    for (const QString &form : forms::profileForms()) {
        for (const Field &field : forms::find(form)->fields()) {
            if (form == u"child.checks")
                continue;
            INFO(field.id.toStdString());
            CHECK(text.contains(field.label));
        }
    }
    CHECK(blank.reference == u"copy 7");
}

TEST_CASE("Papers of a profile: each is drawn, with a font for every letter", "[documents]")
{
    for (const Document &document : { readySheet(facts(), now, u"Sam Reed"_s),
             ownPage(facts(), now, u"Sam Reed"_s), blankProfile(1, now) }) {
        const auto pdf = PdfWriter::write(document);
        REQUIRE_OK(pdf);
        CHECK(pdf->pages >= 1);
        CHECK(pdf->missingCharacters.isEmpty());
    }
}
