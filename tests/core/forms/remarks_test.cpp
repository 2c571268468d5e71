// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/remarks.h"
#include "core/model/contact_facts.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

QString remark(const QString &field, const QString &text)
{
    return forms::remarkOn(field, Answer::text(text));
}

/// Beside these answers, of a child of this age.
QString remark(const QString &field, const QString &text, const forms::Beside &beside)
{
    return forms::remarkOn(field, Answer::text(text), beside);
}

} // namespace

TEST_CASE("Remarks: the check digit of an NHS number", "[forms]")
{
    // Numbers that the NHS keeps for tests begin with 999.
    for (const QString &right :
        { u"943 476 5919"_s, u"9434765919"_s, u"943-476-5919"_s, u"999 000 0018"_s })
        CHECK(forms::isNhsNumber(right));
    for (const QString &wrong : { u"943 476 5918"_s, u"943 476 591"_s, u"943 476 59190"_s,
             u"94347659I9"_s, u"９４３４７６５９１９"_s, u""_s, u"999 000 0010"_s })
        CHECK_FALSE(forms::isNhsNumber(wrong));
    CHECK(remark(u"child.nhs-number"_s, u"943 476 5918"_s).contains(u"kept as you typed it"));
    CHECK(remark(u"child.nhs-number"_s, u"943 476 5919"_s).isEmpty());
}

TEST_CASE("Remarks: every digit of a number is checked", "[forms][property]")
{
    const QString right = GENERATE(u"9434765919"_s, u"9990000018"_s);
    const int place = GENERATE(range(0, 10));
    QString wrong = right;
    wrong[place] = QChar(u'0' + (right.at(place).digitValue() + 1) % 10);
    CAPTURE(wrong);
    CHECK_FALSE(forms::isNhsNumber(wrong));
    const QString pupil = u"H801200001001"_s;
    QString other = pupil;
    other[place + 1] = QChar(u'0' + (pupil.at(place + 1).digitValue() + 1) % 10);
    CHECK(forms::isPupilNumber(pupil));
    CHECK_FALSE(forms::isPupilNumber(other));
}

TEST_CASE("Remarks: a pupil number, and one that is only for a while", "[forms]")
{
    CHECK(forms::isPupilNumber(u"h801 2000 01001"_s));
    for (const QString &wrong : { u"A801200001001"_s, u"801200001001"_s, u"H80120000100"_s,
             u"HA01200001001"_s, u"H80120000100I"_s, u"I801200001001"_s, u""_s })
        CHECK_FALSE(forms::isPupilNumber(wrong));
    // Sum without the last: 40; Q counts 14, times 13: 222, and 222 modulus 23 is 15: R.
    CHECK(forms::isPupilNumber(u"R80120000100Q"_s));
}

TEST_CASE("Remarks: a height in one unit is said in both", "[forms]")
{
    for (const QString &height :
        { u"163 cm"_s, u"163"_s, u"1.63 m"_s, u"1,63 m"_s, u"1.63"_s, u"163cm, still growing"_s,
            u"5 ft 4"_s, u"5ft 4in"_s, u"5'4\""_s, u"5 feet 4 inches"_s, u"5’4”"_s }) {
        CAPTURE(height);
        CHECK(qAbs(forms::centimetresIn(height) - 163) <= 1);
    }
    CHECK(forms::centimetresIn(u"6 ft"_s) == 183);
    CHECK(remark(u"looks.height"_s, u"6 ft"_s) == u"That is 183 cm, or 6 ft 0.");
    for (const QString &none :
        { u"tall"_s, u"about the same as me"_s, u"16 cm"_s, u"900"_s, u""_s })
        CHECK(forms::centimetresIn(none) == -1);
    CHECK(remark(u"looks.height"_s, u"tall"_s).contains(u"163 cm or 5 ft 4"));
}

TEST_CASE("Remarks: what else is worth a second look", "[forms]")
{
    CHECK(remark(u"money.card-end"_s, u"4929 1234 5678 9012"_s).contains(u"last four"));
    CHECK(remark(u"money.card-end"_s, u"9012"_s).isEmpty());
    CHECK(remark(u"placement.kind"_s, u"bed-and-breakfast"_s).contains(u"under 18"));
    CHECK(remark(u"placement.kind"_s, u"foster-home"_s).isEmpty());
    CHECK(remark(u"placement.ofsted"_s, u"SC 123456"_s).isEmpty());
    CHECK(remark(u"placement.ofsted"_s, u"1234567"_s).isEmpty());
    CHECK(remark(u"placement.ofsted"_s, u"XXXXXXX"_s).isEmpty());
    CHECK_FALSE(remark(u"placement.ofsted"_s, u"12345"_s).isEmpty());
    CHECK_FALSE(remark(u"placement.ofsted"_s, u"XXXX"_s).isEmpty());
    CHECK(forms::remarkOn(u"child.nhs-number"_s, Answer::notKnown()).isEmpty());
    CHECK(remark(u"child.full-name"_s, u"1"_s).isEmpty());
}

TEST_CASE("Remarks: bed and breakfast is looked at twice under 18, and when the age is not known",
    "[forms]")
{
    const QString field = u"placement.kind"_s;
    const QString kind = u"bed-and-breakfast"_s;
    for (const int young : { 0, 15, 17, -1 })
        CHECK(remark(field, kind, { {}, young }).contains(u"under 18"));
    CHECK(remark(field, kind, { {}, 18 }).isEmpty());
    CHECK(remark(field, kind, { {}, 21 }).isEmpty());
}

TEST_CASE("Remarks: nor is it where a child under 18 goes at night (R16)", "[forms]")
{
    const QString field = u"plan.night-place"_s;
    for (const QString &bed : { u"The B&B on Mill Road"_s, u"b & b"_s, u"Bed and breakfast"_s,
             u"a bed & breakfast, 01632 960177"_s, u"BnB by the station"_s, u"b and b"_s }) {
        CAPTURE(bed);
        CHECK(remark(field, bed).contains(u"under 18"));
        CHECK(remark(field, bed, { {}, 17 }).contains(u"under 18"));
        CHECK(remark(field, bed, { {}, 18 }).isEmpty());
    }
    for (const QString &other :
        { u"The night stop, 01632 960177"_s, u"Bob and Bea"_s, u"A bed at her aunt's"_s })
        CHECK(remark(field, other).isEmpty());
    CHECK(remark(u"plan.back"_s, u"B&B"_s).isEmpty());
}

TEST_CASE("Remarks: what a profile never keeps is said beneath it", "[forms]")
{
    CHECK(remark(u"money.bank"_s, u"4111 1111 1111 1111"_s).startsWith(u"Never a full card"));
    CHECK(remark(u"phone.social"_s, u"pw: fox12"_s).startsWith(u"Never a password"));
}

TEST_CASE("Remarks: hours until harm need somebody who said so", "[forms]")
{
    const QString field = u"health.hours-until-harm"_s;
    const QString by = u"health.harm-said-by"_s;
    CHECK(remark(field, u"6"_s, {}).contains(u"Who said so?"));
    CHECK(remark(field, u"6"_s, { { { by, Answer::notKnown() } } }).contains(u"Who said so?"));
    CHECK(remark(field, u"6"_s, { { { by, Answer::text(u"Dr Lee"_s) } } }).isEmpty());
    CHECK(forms::remarkOn(field, Answer(), forms::Beside()).isEmpty());
    // Alone, as a cell of a list, it says nothing of what stands beside it.
    CHECK(remark(field, u"6"_s).isEmpty());
}

TEST_CASE("Remarks: a home that ended before it began, and two homes at the same time", "[forms]")
{
    const Answers since { { u"placement.from"_s, Answer::date(QDate(2026, 3, 2)) } };
    const auto remarkOn = [&](QDate to, const QList<Placement> &others = {}) {
        return forms::remarkOn(u"placement.to"_s, Answer::date(to), { since, -1, others });
    };
    CHECK(remarkOn(QDate(2026, 3, 1)).contains(u"before the first one"));
    CHECK(remarkOn(QDate(2026, 3, 2)).isEmpty());
    CHECK(remarkOn({}).isEmpty());

    Placement other { PlacementId::make(), ChildId::make(), QDate(2026, 1, 1), {}, {} };
    CHECK(remarkOn({}, { other }).startsWith(u"Another home has no last day"));
    CHECK(remarkOn(QDate(2026, 4, 1), { other }).isEmpty());
    other.answers.insert(u"placement.address"_s, Answer::text(u"1 Elm Road\nOxford"_s));
    CHECK(remarkOn({}, { other }).startsWith(u"1 Elm Road has no last day"));
    other.answers.insert(u"placement.provider"_s, Answer::text(u"Oak House"_s));
    CHECK(remarkOn({}, { other }).startsWith(u"Oak House has no last day"));
    INFO("nothing is written down yet");
    CHECK(forms::remarkOn(u"placement.to"_s, Answer(), { {}, -1, { other } }).isEmpty());
    other.to = QDate(2026, 3, 1);
    CHECK(remarkOn({}, { other }).isEmpty());
}

TEST_CASE(
    "Remarks: what stands among the people need not be typed twice, nor say something else (R24)",
    "[forms]")
{
    for (const ContactFact &fact : contact_facts::all()) {
        CAPTURE(fact.field);
        if (fact.part == ContactFact::Part::Danger)
            continue;
        Contact known { ContactId::make(), ChildId::make(), u"Mill Row"_s, fact.relationship,
            { { u"contact.phone"_s, Answer::text(u"01632 960140"_s) } } };
        forms::Beside beside { .contacts = { known } };
        const QString there = contact_facts::answerOf(fact, beside.contacts).value();
        for (const Answer &open : { Answer(), Answer::notKnown() })
            CHECK(forms::remarkOn(fact.field, open, beside)
                == u"It stands under “People”: %1. That is used, nobody has to write it twice."_s
                       .arg(there));
        CHECK(remark(fact.field, there, beside).isEmpty());
        CHECK(forms::remarkOn(fact.field, Answer::declined(), beside).isEmpty());
        CHECK(remark(fact.field, u"Elm Road, 01632 960141"_s, beside)
                  .startsWith(u"Under “People” it says something else: Mill Row"));
        CHECK(remark(fact.field, u"Elm Road, 01632 960141"_s, {}).isEmpty());
        INFO("of where they lived before nothing is filled in");
        beside.answers = { { u"placement.to"_s, Answer::date(QDate(2026, 3, 1)) } };
        CHECK(forms::remarkOn(fact.field, Answer(), beside).isEmpty());
    }
}

TEST_CASE("Remarks: people who are a danger need not be typed twice (R24)", "[forms]")
{
    const Contact tyler { ContactId::make(), ChildId::make(), u"Tyler"_s, u"associate"_s,
        { { u"contact.risk"_s, Answer::text(u"Drives a grey van"_s) } } };
    const forms::Beside beside { .contacts = { tyler } };
    CHECK(
        forms::remarkOn(u"risk.people"_s, Answer(), beside).contains(u"Tyler: Drives a grey van"));
    CHECK(forms::remarkOn(u"risk.people"_s, Answer::text(u"An uncle"_s), beside).isEmpty());
}

TEST_CASE(
    "Remarks: a date of birth that makes them no child, nor a young person of this record (R5)",
    "[forms]")
{
    const auto born = [](const QDate &date, const QDate &today) {
        return forms::remarkOn(u"child.date-of-birth"_s, Answer::date(date), { .today = today });
    };
    const QDate today(2026, 11, 4);
    INFO("the slip of the pen: 4/5, and the year is this one");
    CHECK(born(QDate(2026, 5, 4), today).contains(u"not yet one year old"));
    CHECK(born(QDate(2025, 11, 5), today).contains(u"not yet one year old"));
    CHECK(born(QDate(2025, 11, 4), today).isEmpty());
    CHECK(born(today, today).contains(u"not yet one year old"));
    CHECK(born(QDate(2026, 11, 5), today).contains(u"not come yet"));
    CHECK(born(QDate(2001, 11, 5), today).isEmpty());
    CHECK(born(QDate(2001, 11, 4), today).contains(u"25 or more"));
    CHECK(born(QDate(2001, 11, 4), {}).isEmpty());
    CHECK(born({}, today).isEmpty());
}

TEST_CASE(
    "Remarks: a call to the police from before anybody noticed, or before they were last seen",
    "[forms]")
{
    const auto clock = [](const QString &time) {
        return Answer::moment(Moment::exactly(at(u"2026-11-03T"_s + time)));
    };
    const auto remarkOn = [&](const QString &field, const QString &time, const Answers &around) {
        return forms::remarkOn(field, clock(time), { .answers = around });
    };
    const Answers noticed { { u"noticed.at"_s, clock(u"16:45"_s) } };
    CHECK(remarkOn(u"call.at"_s, u"16:44"_s, noticed).contains(u"noticed they were gone"));
    CHECK(remarkOn(u"call.at"_s, u"16:44"_s, noticed).contains(u"16:45"));
    CHECK(remarkOn(u"call.at"_s, u"16:45"_s, noticed).isEmpty());
    const Answers seen { { u"noticed.at"_s, clock(u"16:45"_s) },
        { u"last-seen.at"_s, clock(u"18:00"_s) } };
    CHECK(remarkOn(u"call.at"_s, u"17:00"_s, seen).contains(u"somebody saw them after the call"));
    CHECK(remarkOn(u"call.at"_s, u"18:00"_s, seen).isEmpty());
    CHECK(remarkOn(u"noticed.at"_s, u"16:45"_s, { { u"call.at"_s, clock(u"16:30"_s) } })
              .contains(u"The police were rung before that"));
    CHECK(remarkOn(u"noticed.at"_s, u"16:45"_s, { { u"call.at"_s, clock(u"17:00"_s) } }).isEmpty());
    CHECK(remarkOn(u"call.at"_s, u"16:44"_s, {}).isEmpty());
    CHECK(forms::remarkOn(u"call.at"_s, Answer::notKnown(), { .answers = seen }).isEmpty());
}

TEST_CASE("remarkOn: police protection for more than 72 hours is more than the law allows (R40)",
    "[forms][remarks]")
{
    const auto moment
        = [](const QString &when) { return Answer::moment(Moment::exactly(at(when))); };
    const auto remark = [&](const QString &kind, const QString &until) {
        return forms::remarkOn(u"power.until"_s, moment(until),
            { .answers = { { u"power.kind"_s, Answer::code(kind) },
                  { u"power.at"_s, moment(u"2026-11-03T20:00"_s) } } });
    };
    CHECK(remark(u"police-protection"_s, u"2026-11-06T20:00"_s).isEmpty());
    CHECK(remark(u"police-protection"_s, u"2026-11-06T20:01"_s).contains(u"72 hours"_s));
    CHECK(remark(u"recovery-order"_s, u"2026-11-09T20:00"_s).isEmpty());
}
