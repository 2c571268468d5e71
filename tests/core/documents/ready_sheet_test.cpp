// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/documents/a_profile.h"
#include "tests/support/a_photo.h"

using namespace homeward;
using namespace homeward::test;

namespace {

QString textOf(const ProfileFacts &facts)
{
    return readySheet(facts, paperTime(), u"Sam Reed"_s).plainText();
}

} // namespace

TEST_CASE("Ready sheet: what is known, who said it and when, and what is not", "[documents]")
{
    const QString text = textOf(AProfile());
    CHECK(text.contains(u"Ada Mary Quill"));
    CHECK(text.contains(u"Her aunt. Looked at Tue 3 Nov 2026"));
    CHECK(text.contains(u"Serial number of the phone (IMEI): Not known"));
    CHECK(text.contains(u"Eye colour: Not asked"));
    CHECK_FALSE(text.contains(u"Shoe size"));
    CHECK(text.contains(u"Not agreed yet: nobody goes there alone"));
    CHECK(text.contains(u"Do not ring"));
    CHECK(text.contains(u"01632 960111"));
    CHECK(text.contains(u"May be out of date"));
}

TEST_CASE("Ready sheet: when each part was last looked at, and by whom where that is known",
    "[documents]")
{
    AProfile known;
    known.age.rows.insert(known.profile.places.first().id.toStorage(),
        { QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC), u"Priya Nair"_s });
    known.age.factsBy.insert(u"health.medicine"_s, u"Sam Reed"_s);
    known.look();
    const QString text = textOf(known);
    CHECK(text.contains(u"Part | Last looked at | By whom | Look again by | State"));
    CHECK(
        text.contains(u"Places where they go | Fri 20 Nov 2026 | Priya Nair | Mon 21 Dec 2026 | "));
    CHECK(text.contains(
        u"Illness, medicine and allergies | Tue 3 Nov 2026 | Sam Reed | Fri 4 Dec 2026 | "));
    CHECK(text.contains(u"Risk | Tue 3 Nov 2026 |  | Fri 4 Dec 2026 | "));
    CHECK(text.contains(u"Friends and associates | Not asked |  |  | May be out of date"));
}

TEST_CASE(
    "Ready sheet: a home is where they live on its last day too, and the day after one of before",
    "[documents]")
{
    AProfile known;
    known.profile.placements << Placement { PlacementId::make(), {}, {}, QDate(2026, 11, 25),
        { { u"placement.address"_s, Answer::text(u"1 Elm Road"_s) } } };
    const auto paper = [&](int days) {
        return readySheet(known, paperTime().addDays(days), u"Sam Reed"_s).plainText();
    };
    CHECK(paper(0).contains(u"Address: 1 Elm Road"));
    CHECK_FALSE(paper(0).contains(u"Where they lived before"));
    CHECK_FALSE(paper(1).contains(u"Address: 1 Elm Road"));
    CHECK(paper(1).contains(u"Where they lived before"));
}

TEST_CASE("Ready sheet: everybody's part where the child is missing, for those who have one",
    "[documents]")
{
    AProfile known;
    CHECK_FALSE(textOf(known).contains(u"Who does what"));
    known.profile.contacts.first().answers.insert(
        u"contact.part"_s, Answer::text(u"Looks at the skate park"_s));
    const QString text = textOf(known);
    CHECK(text.contains(u"Who does what"));
    CHECK(text.contains(u"Looks at the skate park"));
    CHECK_FALSE(ownPage(known, paperTime(), u"Sam Reed"_s)
                    .plainText()
                    .contains(u"Looks at the skate park"));
}

TEST_CASE("Ready sheet: nobody of a closed family is to be rung, and the police are still told how "
          "(R82)",
    "[documents][ring]")
{
    AProfile known;
    Contact &mother = known.add(u"Alia Quill"_s, u"mother"_s, u"07700 900301"_s, Answer::yes());
    mother.answers.insert(u"contact.may-be-told"_s, Answer::yes());
    mother.answers.insert(u"contact.part"_s, Answer::text(u"Rings all her cousins"_s));
    const QString doNotRing = u"Do not ring. Ask the police or social care first."_s;
    const QString open = textOf(known);
    CHECK_FALSE(open.contains(doNotRing));
    CHECK(open.contains(u"07700 900301 | Safe to ring\nMay be told"_s));
    CHECK(open.contains(u"Rings all her cousins"_s));

    const auto [field, answer] = GENERATE(table<QString, Answer>({
        { u"risk.family-danger"_s, Answer::yes() },
        { u"child.unaccompanied"_s, Answer::yes() },
        { u"risk.known"_s, Answer::codes({ u"trafficking"_s }) },
    }));
    CAPTURE(field);
    known.know(field, answer);
    const QString closed = textOf(known);
    for (const QString &line : closed.split(u'\n')) {
        if (line.startsWith(u"Alia Quill"))
            CHECK_FALSE(line.contains(u"Safe to ring"));
    }
    CHECK(closed.contains(u"For the police and social care:\n07700 900301 | "_s + doNotRing));
    CHECK_FALSE(closed.contains(u"\nMay be told"_s));
    CHECK_FALSE(closed.contains(u"Rings all her cousins"_s));
    // A friend who was marked safe may be rung all the same.
    CHECK(closed.contains(u"07700 900203 | Safe to ring"_s));
}

TEST_CASE(
    "Ready sheet: beside the photo stands whether it may be shared and shown, and who decided",
    "[documents][photo]")
{
    AProfile known;
    CHECK_FALSE(textOf(known).contains(u"whether photos may be"));
    known.photo = aPhoto(30);
    known.profile.child.photoHash = known.photo.hash;
    const QString notAsked = textOf(known);
    CHECK(notAsked.contains(u"Not asked: whether photos may be given to the police."));
    CHECK(notAsked.contains(u"Not asked: whether photos may be shown in public."));
    known.know(u"photo.may-share"_s, Answer::yes());
    known.know(u"photo.decided-by"_s, Answer::text(u"Grace Osei, 3 Sep 2026"_s));
    const QString text = textOf(known);
    CHECK(text.contains(u"May be given to the police."));
    CHECK(text.contains(u"Decided by: Grace Osei, 3 Sep 2026"));
    // And who said so, as with every answer.
    CHECK(text.contains(u"Who decided that, and when?: Grace Osei, 3 Sep 2026\n    (Her aunt."));
}

TEST_CASE("Ready sheet: the other photos are on it, each with its day and what it shows",
    "[documents][photo]")
{
    AProfile known;
    known.photo = aPhoto(30);
    const Photo side = aPhoto(200);
    known.profile.child.photoHash = known.photo.hash;
    known.profile.photos << ChildPhoto { PhotoId::make(), {}, known.photo.hash, {},
        { { u"photo.words"_s, Answer::text(u"The hair is shorter now"_s) } } };
    known.profile.photos << ChildPhoto { PhotoId::make(), {}, side.hash, QDate(2026, 8, 1),
        { { u"photo.shows"_s, Answer::codes({ u"side"_s }) } } };
    known.otherPhotos << side;
    const QString text = textOf(known);
    CHECK(text.contains(u"What to look at: The hair is shorter now"));
    CHECK(text.contains(u"[Photo: Photo taken Sat 1 Aug 2026]"));
    CHECK(text.contains(u"What does it show?: The face, from the side"));
}

TEST_CASE("Ready sheet: what the absences until now have in common", "[documents][history]")
{
    AProfile known;
    CHECK(textOf(known).contains(u"== Absences until now\nNone on this record."));
    EarlierEpisode absence;
    absence.since = paperTime().addDays(-20);
    absence.ended = absence.since.addSecs(7200);
    absence.back = Moment::exactly(absence.ended);
    absence.cameBack = u"Fetched by staff"_s;
    known.absences << absence;
    const QString text = textOf(known);
    CHECK(text.contains(u"Absences on this record: 1. In the last 12 months: 1;"));
    CHECK(text.contains(u"Length, known of one: 2 h."));
    CHECK(text.contains(u"How they came back: Fetched by staff."));
    CHECK(text.contains(u"Each absence counts as much as the first."));
}

TEST_CASE(
    "Ready sheet: what keeps the child from going, what makes it shorter, and how far home is "
    "(R10, R11)",
    "[documents]")
{
    AProfile known;
    Placement placement { PlacementId::make() };
    placement.answers = {
        { u"placement.prevent"_s, Answer::text(u"A walk after every call"_s) },
        { u"placement.shorten"_s, Answer::text(u"Ros drives to the arcade"_s) },
        { u"placement.distance"_s, Answer::text(u"Sixty miles from her aunt"_s) },
    };
    known.profile.placements = { placement };
    const QString text = textOf(known);
    for (const Answer &said : std::as_const(placement.answers))
        CHECK(text.contains(said.value()));
}

TEST_CASE("Ready sheet: where they lived before, also when nobody wrote down where they live now",
    "[documents]")
{
    AProfile known;
    CHECK_FALSE(textOf(known).contains(u"Where they lived before"));
    known.profile.placements = { Placement { PlacementId::make(), {}, QDate(2024, 2, 1),
        QDate(2026, 1, 5), { { u"placement.address"_s, Answer::text(u"9 Quay Street"_s) } } } };
    const QString text = textOf(known);
    CHECK(text.contains(u"Placement: Not asked"));
    CHECK(text.contains(u"== Where they lived before"));
    CHECK(text.contains(u"to Mon 5 Jan 2026 |  | 9 Quay Street"));
}

TEST_CASE("Ready sheet: the first page says of which medicine the hours are", "[documents]")
{
    AProfile known;
    const QString label = u"How soon a missed dose harms: "_s;
    CHECK(textOf(known).contains(label + u"Not asked"_s));
    known.know(u"health.hours-until-harm"_s, Answer::notKnown());
    CHECK(textOf(known).contains(label + u"Not known"_s));
    known.know(u"health.hours-until-harm"_s, Answer::text(u"4"_s));
    known.know(u"health.harm-medicine"_s, Answer::text(u"Insulin"_s));
    known.know(u"health.harm-said-by"_s, Answer::text(u"Nurse Frost"_s));
    CHECK(textOf(known).contains(label + u"Insulin: harm after 4 hours, said by Nurse Frost."_s));
}

TEST_CASE(
    "Ready sheet: the first lines say which home wrote it, and whose the number is", "[documents]")
{
    AProfile known;
    known.setting.name = u"Marlowe House"_s;
    const Document sheet = readySheet(known, paperTime(), u"Sam Reed, Manager"_s);
    CHECK(sheet.subtitle == u"Marlowe House");
    const QString text = sheet.plainText();
    CHECK(text.contains(u"Ring through the night: 01632 960111 (Marlowe House)\n"));
    CHECK(text.contains(u"Made by: Sam Reed, Manager"));
    known.setting.name.clear();
    CHECK(textOf(known).contains(u"Ring through the night: 01632 960111\n"));
}

TEST_CASE(
    "Ready sheet: what kills or harms stands above the first part, long or short", "[documents]")
{
    AProfile known;
    known.know(u"health.allergies"_s, Answer::text(u"Penicillin"_s));
    known.know(u"health.conditions"_s, Answer::text(u"Asthma"_s));
    known.know(u"health.harm-if-missed"_s, Answer::text(u"Gets breathless"_s));
    known.know(u"risk.people"_s, Answer::text(u"Tyler: sells drugs"_s));
    const auto first = [&] { return textOf(known).section(u"\n== "_s, 0, 0); };
    for (const QString &line : { u"Allergies: Penicillin"_s, u"Illnesses and conditions: Asthma"_s,
             u"If it is missed: Gets breathless"_s,
             u"People who are a danger: Tyler: sells drugs"_s })
        CHECK(first().contains(line));
    const QString longText = u"Tyler and those he knows. "_s.repeated(20) + u"The end."_s;
    known.know(u"risk.people"_s, Answer::text(longText));
    CHECK(first().contains(u"(in full inside)"));
    CHECK_FALSE(first().contains(u"The end."));
    CHECK(textOf(known).contains(longText));
}
