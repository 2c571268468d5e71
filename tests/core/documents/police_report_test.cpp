// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/pdf_writer.h"
#include "core/documents/police_report.h"
#include "core/forms/catalogue.h"
#include "tests/core/guide/night.h"
#include "tests/support/a_photo.h"
#include "tests/support/pdf.h"

#include <QFile>
#include <QMap>

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const Night &night, const QString &now = u"2026-11-03T18:00"_s)
{
    return policeReport(night.facts, night.situationAt(now), at(now), u"Sam Reed"_s).plainText();
}

} // namespace

TEST_CASE("policeReport: a gap is printed as what it is", "[documents][police]")
{
    Night night;
    night.know(u"health.medicine"_s, Answer::notKnown());
    night.fact(u"circumstances.with-whom"_s, Answer::declined(), u"Kit"_s, u"2026-11-03T17:00"_s);
    const QString text = textOf(night);
    CHECK(text.contains(u"Not known"));
    CHECK(text.contains(u"Declined"));
    CHECK(text.contains(u"Not asked"));
}

TEST_CASE("policeReport: each fact says who said it and when", "[documents][police]")
{
    Night night;
    night.fact(u"clothing.worn"_s, Answer::text(u"Grey hoodie"_s), u"Mum"_s, u"2026-11-03T17:05"_s);
    const QString text = textOf(night);
    CHECK(text.contains(u"Mum, Tue 3 Nov 2026, 17:05, written by Sam Reed"));
    CHECK(text.contains(u"Profile: Sam Reed"));
}

TEST_CASE("policeReport: who was told late is said so, of others' duties too (R36)",
    "[documents][police]")
{
    Night night;
    night.reported(u"2026-11-03T17:00"_s);
    night.add(Entry::Kind::Notice, u"2026-11-08T12:00"_s,
        { { u"notice.outcome"_s, Answer::code(u"told"_s) } }, u"assistant-director"_s);
    CHECK(textOf(night, u"2026-11-09T09:00"_s).contains(u"Told 36 h late; nobody wrote why"));
}

TEST_CASE("policeReport: both sides of a dispute are printed", "[documents][police]")
{
    Night night;
    night.fact(u"clothing.worn"_s, Answer::text(u"Grey hoodie"_s), u"Mum"_s, u"2026-11-03T17:05"_s);
    night.fact(
        u"clothing.worn"_s, Answer::text(u"School blazer"_s), u"Driver"_s, u"2026-11-03T17:10"_s);
    const QString text = textOf(night);
    CHECK(text.contains(u"Grey hoodie"));
    CHECK(text.contains(u"School blazer"));
    CHECK(text.contains(u"another source disagrees"));
}

TEST_CASE(
    "policeReport: only the police's copy names the child who went too", "[documents][police]")
{
    Night night;
    night.facts.linked << LinkedChild { EpisodeId::fromStorage(u"e2"_s), u"2026-0002"_s, {},
        u"Lennox"_s };
    CHECK(textOf(night).contains(u"Lennox"));
}

TEST_CASE(
    "policeReport: page 1 warns of unanswered danger questions and never calls the child safe",
    "[documents][police]")
{
    Night night;
    const QString text = textOf(night);
    CHECK(text.contains(u"That does not mean the child is safe"));
    night.add(Entry::Kind::RedFlag, u"2026-11-03T17:00"_s, { { u"flag.answer"_s, Answer::yes() } },
        u"risky-person"_s);
    CHECK(textOf(night).contains(u"Yes: "));
}

TEST_CASE("policeReport: page 1 names what the profile fears, under every protocol (R9)",
    "[documents][police]")
{
    const QString protocol = GENERATE(from_range(ProtocolReader::builtInIds()));
    const ProfileFear fear = GENERATE(from_range(profileFears()));
    CAPTURE(protocol, fear.flag, fear.field, fear.value);
    Night night(protocol);
    const auto firstPage = [&] { return textOf(night).section(u"1. The child"_s, 0, 0); };
    CHECK_FALSE(firstPage().contains(u"Yes: "));
    night.know(fear.field, raising(fear));
    const auto asked = redFlagCalled(*night.facts.protocol, fear.flag);
    REQUIRE(asked);
    CHECK(firstPage().contains(u"Yes: "_s + asked->text));
}

TEST_CASE("policeReport: how far away home, family and friends are (R11)", "[documents][police]")
{
    Night night;
    night.facts.profile.placements.first().answers.insert(
        u"placement.distance"_s, Answer::text(u"Sixty miles from her aunt"_s));
    CHECK(textOf(night).contains(u"Sixty miles from her aunt"));
}

TEST_CASE("policeReport: the ethnicity is given as the police list it, and typed once",
    "[documents][police]")
{
    Night night;
    const QString asked = u"Ethnicity, in the police’s list (16 + 1)"_s;
    CHECK_FALSE(textOf(night).contains(asked));
    night.know(u"child.ethnicity"_s, Answer::code(u"MWBC"_s));
    CHECK(textOf(night).contains(asked + u": M1"_s));
    INFO("beside the other word for it");
    night.know(u"child.first-language"_s, Answer::text(u"English"_s));
    CHECK(textOf(night).indexOf(asked) < textOf(night).indexOf(u"First language"));
    INFO("words from before there was a list");
    night.know(u"child.ethnicity"_s, Answer::text(u"Somali"_s));
    CHECK_FALSE(textOf(night).contains(asked));
}

TEST_CASE("policeReport: the school is named wherever the child lives, and where they lived before",
    "[documents][police]")
{
    Night night;
    const auto first = [&] { return textOf(night).section(u"1. The child"_s, 0, 0); };
    const QString firstPage = first();
    CHECK_FALSE(textOf(night).contains(u"Where they lived before"));
    CHECK(textOf(night).contains(u"-- School\nSchool or college: Not asked"));
    CHECK(textOf(night).contains(u"They live there since: Mon 5 Jan 2026"));

    night.know(u"school.name"_s, Answer::text(u"Hill School"_s));
    night.know(u"school.phone"_s, Answer::text(u"01632 960150"_s));
    night.facts.profile.placements
        << Placement { PlacementId::make(), {}, QDate(2024, 2, 1), QDate(2026, 1, 5),
               { { u"placement.kind"_s, Answer::code(u"foster-home"_s) },
                   { u"placement.address"_s, Answer::text(u"9 Quay Street, Hull"_s) } } };
    const QString text = textOf(night);
    CHECK(text.contains(u"School or college: Hill School"));
    CHECK(text.contains(u"Phone number of the school: 01632 960150"));
    CHECK(
        text.contains(u"Thu 1 Feb 2024\nto Mon 5 Jan 2026 | Foster home | 9 Quay Street, Hull |"));
    INFO("page 1 is for what matters first");
    CHECK(first() == firstPage);
}

TEST_CASE(
    "policeReport: beside each danger stands what shows it, and not of one that was taken back",
    "[documents][police]")
{
    Night night;
    night.know(u"risk.known"_s, Answer::codes({ u"gangs"_s, u"online"_s }));
    night.know(u"risk.evidence-gangs"_s, Answer::text(u"A knife in his bag on Monday"_s));
    night.know(u"risk.evidence-online"_s, Answer::text(u"Messages from a stranger"_s));
    const QString text = textOf(night);
    CHECK(text.contains(u"Gangs or weapons: what shows it?: A knife in his bag on Monday"));
    CHECK(text.contains(u"Harm online: what shows it?: Messages from a stranger"));
    night.know(u"risk.known"_s, Answer::codes({ u"gangs"_s }));
    CHECK_FALSE(textOf(night).contains(u"Messages from a stranger"));
}

TEST_CASE(
    "policeReport: page 1 says where they were seen since, in few words", "[documents][police]")
{
    Night night;
    night.add(Entry::Kind::Sighting, u"2026-11-03T17:10"_s,
        { { u"sighting.where"_s, Answer::text(u"Bus stop"_s) },
            { u"sighting.by"_s, Answer::text(u"Maisie Cole"_s) },
            { u"sighting.with"_s, Answer::text(u"Alone"_s) },
            { u"sighting.wearing"_s, Answer::notKnown() } });
    const QString text = textOf(night);
    CHECK(text.contains(u"Tue 3 Nov 2026, 17:10: Bus stop. Told by Maisie Cole. With: Alone"));
    INFO("with the questions in its own part");
    CHECK(text.contains(u"Who saw or heard from them? Maisie Cole"));
}

TEST_CASE("policeReport: page 1 says of which medicine the hours are", "[documents][police]")
{
    Night night;
    const auto missed
        = [&] { return textOf(night).section(u"If it is missed: "_s, 1).section(u'\n', 0, 0); };
    CHECK(missed() == u"Not asked");
    night.know(u"health.harm-if-missed"_s, Answer::notKnown());
    CHECK(missed() == u"Not known");
    night.know(u"health.harm-if-missed"_s, Answer::text(u"Vomiting."_s));
    CHECK(missed() == u"Vomiting.");
    night.know(u"health.hours-until-harm"_s, Answer::text(u"6"_s));
    night.know(u"health.harm-medicine"_s, Answer::text(u"Insulin"_s));
    night.know(u"health.harm-said-by"_s, Answer::text(u"Nurse Frost"_s));
    CHECK(missed() == u"Insulin: harm after 6 hours, said by Nurse Frost. Vomiting.");
}

TEST_CASE("policeReport: what puts a child under immigration control (R68)", "[documents][police]")
{
    Night night;
    const Field &asked = *forms::field(u"child.restriction"_s);
    night.know(u"child.immigration-control"_s, Answer::yes());
    CHECK_FALSE(textOf(night).contains(asked.label));
    night.know(asked.id, Answer::codes({ u"left-border"_s, u"temporary-release"_s }));
    const QString text = textOf(night);
    for (const QString &code : { u"left-border"_s, u"temporary-release"_s })
        CHECK(text.contains(asked.labelOf(code)));
}

TEST_CASE("policeReport: what happened around it is printed in the words of whoever said it",
    "[documents][police]")
{
    Night night;
    const QMap<QString, Answer> said {
        { u"circumstances.what-happened"_s, Answer::text(u"An argument about her phone"_s) },
        { u"circumstances.why"_s, Answer::text(u"Wants to see her brother"_s) },
        { u"circumstances.drawn-by"_s, Answer::text(u"A lad with a grey van"_s) },
        { u"circumstances.likely-places"_s, Answer::text(u"The skate park"_s) },
        { u"circumstances.mood"_s, Answer::text(u"Very quiet since Sunday"_s) },
    };
    for (const auto &[field, answer] : said.asKeyValueRange())
        night.fact(field, answer, u"Her aunt Ros"_s, u"2026-11-03T17:05"_s);
    night.fact(
        u"circumstances.bag-packed"_s, Answer::yes(), u"Her aunt Ros"_s, u"2026-11-03T17:05"_s);
    const QString text = textOf(night);
    for (const Answer &answer : said)
        CHECK(text.contains(answer.value()));
    CHECK(text.contains(u"Her aunt Ros, Tue 3 Nov 2026, 17:05, written by Sam Reed"));
    const QString bag = forms::field(u"circumstances.bag-packed"_s)->label;
    CHECK(text.contains(bag + u": Yes"_s));
}

TEST_CASE("policeReport: the risk assessment is asked of care only", "[documents][police]")
{
    Night night;
    const QString assessment = forms::field(u"risk-now.assessment"_s)->label + u": "_s;
    const auto isGap = [&] {
        const Situation situation = night.situationAt(u"2026-11-03T18:00"_s);
        return std::any_of(situation.gaps.cbegin(), situation.gaps.cend(),
            [](const Gap &gap) { return gap.field == u"risk-now.assessment"; });
    };
    CHECK(textOf(night).contains(assessment));
    CHECK(isGap());
    night.know(u"child.legal-status"_s, Answer::code(u"at-home"_s));
    CHECK_FALSE(textOf(night).contains(assessment));
    CHECK_FALSE(isGap());
    night.facts.setting.kind = Setting::Kind::School;
    night.facts.episode.kind = Episode::Kind::FromEducation;
    CHECK(textOf(night).contains(u"At school today"));
}

TEST_CASE("policeReport: where the family is closed, the police read whom nobody has rung (R82)",
    "[documents][police][ring]")
{
    Night night;
    night.contact(u"Alia"_s, u"mother"_s, true)
        .answers.insert(u"contact.part"_s, Answer::text(u"Rings all her cousins"_s));
    CHECK(textOf(night).contains(u"Alia\nMother | Rings all her cousins"));
    CHECK(textOf(night).contains(u"Alia | Mother | 01632 960123 | Safe to ring"));
    night.add(Entry::Kind::RedFlag, u"2026-11-03T17:00"_s, { { u"flag.answer"_s, Answer::yes() } },
        u"forced-marriage"_s);
    const QString text = textOf(night);
    CHECK(text.contains(u"Take care before ringing family"));
    CHECK(text.contains(u"01632 960123 | Do not ring. Ask the police or social care first."));
    CHECK_FALSE(text.contains(u"Rings all her cousins"));
}

TEST_CASE(
    "policeReport: beside the photo stands whether it may be shared and shown, and who decided",
    "[documents][police][photo]")
{
    Night night;
    const QString notAsked = u"whether photos may be given to the police"_s;
    CHECK_FALSE(textOf(night).contains(notAsked));
    night.facts.photo = aPhoto(30);
    night.facts.profile.child.photoHash = night.facts.photo.hash;
    CHECK(textOf(night).contains(u"[Photo: Date of the photo not known\nNot asked: "_s + notAsked));

    night.know(u"photo.may-share"_s, Answer::no());
    night.know(u"photo.may-publish"_s, Answer::no());
    night.know(u"photo.decided-by"_s, Answer::text(u"Grace Osei, 3 Sep 2026"_s));
    const QString text = textOf(night);
    const QString beside = text.section(u"[Photo: "_s, 1).section(u']', 0, 0);
    CHECK(beside.contains(u"It was decided that photos are not given to the police."));
    CHECK(beside.contains(u"It was decided that photos are not shown in public."));
    CHECK(beside.contains(u"Decided by: Grace Osei, 3 Sep 2026"));
    // The police are given it all the same.
    const Document report = policeReport(
        night.facts, night.situationAt(u"2026-11-03T18:00"_s), at(u"2026-11-03T18:00"_s), {});
    const bool isThere = std::any_of(
        report.blocks.cbegin(), report.blocks.cend(), [](const Document::Block &block) {
            const auto *portrait = std::get_if<Document::Portrait>(&block);
            return portrait != nullptr && !portrait->image.isNull();
        });
    CHECK(isThere);
}

TEST_CASE(
    "policeReport: of whom the police warned is on page 1, and what else is known beside them",
    "[documents][police]")
{
    Night night;
    Contact &tyler = night.contact(u"Tyler"_s, u"associate"_s, false);
    tyler.answers.insert(u"contact.age"_s, Answer::text(u"About 19"_s));
    tyler.answers.insert(u"contact.risk"_s, Answer::text(u"Gives her money"_s));
    tyler.answers.insert(u"contact.warning"_s, Answer::yes());
    tyler.answers.insert(u"contact.notes"_s, Answer::text(u"Works at the garage"_s));
    const QString text = textOf(night);
    CHECK(text.section(u"----"_s, 0, 0)
              .contains(u"! Tyler: Gives her money; was given an abduction warning notice"));
    CHECK(text.contains(u"Tyler\nage or date of birth: About 19 | "));
    CHECK(text.contains(
        u" | Gives her money\nwas given an abduction warning notice\nWorks at the garage\n"));
}

TEST_CASE("policeReport: what earlier absences have in common stands above them",
    "[documents][police][history]")
{
    Night night;
    CHECK(textOf(night).contains(u"== 10. Earlier absences\nNone on this record."));
    EarlierEpisode earlier;
    earlier.number = u"2026-0009"_s;
    earlier.since = at(u"2026-10-09T17:30"_s);
    earlier.back = Moment();
    night.facts.earlier << earlier;
    const QString text = textOf(night);
    CHECK(text.contains(u"== 10. Earlier absences\nAbsences on this record: 1."));
    CHECK(text.contains(u"How long they were away is not written down."));
    CHECK(text.contains(u"2026-0009 | Fri 9 Oct 2026, 17:30 | back, time not known | not known"));
}

TEST_CASE("policeReport: where a child was who is back is not said as if they were there",
    "[documents][police]")
{
    Night night;
    night.add(Entry::Kind::Located, u"2026-11-03T22:15"_s,
        { { u"located.place"_s, Answer::code(u"hospital"_s) } });
    night.back(GENERATE(QString(), u"2026-11-04T09:00"_s));
    const QString text = textOf(night, u"2026-11-04T10:00"_s);
    const qsizetype from = text.indexOf(u"This child has been found");
    REQUIRE(from >= 0);
    const QString callout = text.mid(from, text.indexOf(u"Why we are worried") - from);
    CAPTURE(callout.toStdString());
    CHECK(callout.contains(u"Located: Tue 3 Nov 2026, 22:15"));
    CHECK(callout.contains(u"Back: "));
    CHECK_FALSE(callout.contains(u"In hospital"));
}

TEST_CASE("policeReport: a child who was found and is in hospital now is said to be there",
    "[documents][police]")
{
    Night night;
    night.add(Entry::Kind::Located, u"2026-11-03T22:15"_s,
        { { u"located.where"_s, Answer::text(u"Ben's flat"_s) } });
    CHECK(textOf(night, u"2026-11-03T23:00"_s).contains(u"Ben's flat"));
    night.add(Entry::Kind::Located, u"2026-11-04T02:00"_s,
        { { u"located.place"_s, Answer::code(u"hospital"_s) } }, u"moved-on"_s);
    const QString text = textOf(night, u"2026-11-04T03:00"_s);
    const QString callout = text.mid(text.indexOf(u"This child has been found"), 120);
    CAPTURE(callout.toStdString());
    CHECK(callout.contains(u"Located: Tue 3 Nov 2026, 22:15"));
    CHECK(callout.contains(u"In hospital"));
    CHECK_FALSE(callout.contains(u"Ben's flat"));
}
