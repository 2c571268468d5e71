// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/protocol/built_in.h"

#include <QRegularExpression>

#include <algorithm>

using namespace homeward;
using namespace homeward::test;

namespace {

Protocol oxfordshire() { return builtIn(u"oxfordshire"_s); }

NoticeRule notice(const Protocol &protocol, const QString &id)
{
    INFO(id.toStdString());
    const NoticeRule *rule = protocol.notice(id);
    REQUIRE(rule);
    return *rule;
}

ClockRule clock(const Protocol &protocol, const QString &id)
{
    INFO(id.toStdString());
    const auto found = std::find_if(protocol.clocks.begin(), protocol.clocks.end(),
        [&](const ClockRule &rule) { return rule.id == id; });
    REQUIRE(found != protocol.clocks.end());
    return *found;
}

/// The values a rule asks of a fact; empty when it asks nothing.
template <typename Rule> QStringList asks(const Rule &rule, const QString &fact)
{
    for (const Applies &applies : rule.applies) {
        if (applies.fact == fact)
            return applies.anyOf;
    }
    return {};
}

template <typename Rule> QStringList missingFrom(const Rule &rule)
{
    return asks(rule, u"situation.missing-from"_s);
}

const QList<Setting::Kind> careSettings = { Setting::Kind::FosterHome, Setting::Kind::ChildrensHome,
    Setting::Kind::SupportedAccommodation };
const QList<Setting::Kind> school = { Setting::Kind::School };

} // namespace

TEST_CASE(
    "Oxfordshire: the minimum list of the report is there, in order", "[protocol][oxfordshire]")
{
    const Protocol protocol = oxfordshire();
    QStringList fields;
    QStringList careOnly;
    for (const ReportField &field : protocol.reportFields) {
        fields << field.field;
        if (field.careOnly)
            careOnly << field.field;
    }
    const QStringList minimum = { u"names"_s, u"child.date-of-birth"_s, u"child.legal-status"_s,
        u"placement.responsible-authority"_s, u"noticed.expected-place"_s, u"noticed.expected-at"_s,
        u"circumstances.with-whom"_s, u"clothing.worn"_s, u"clothing.belongings"_s,
        u"description"_s, u"photo"_s, u"medical"_s, u"last-seen.at"_s, u"last-seen.place"_s,
        u"circumstances.what-happened"_s, u"family-and-associates"_s, u"risk-now.assessment"_s };
    CHECK(fields == minimum);
    CHECK(careOnly == QStringList { u"risk-now.assessment"_s });
}

TEST_CASE("Oxfordshire: every rule has a source that the file lists", "[protocol][oxfordshire]")
{
    int rules = 0;
    for (const auto &[key, text] : allTexts(oxfordshire())) {
        if (key != u"source")
            continue;
        ++rules;
        INFO(text.toStdString());
        CHECK((text.startsWith(u"Oxfordshire 2024, "_s)
            || text.startsWith(u"College of Policing 2023, "_s)));
        CHECK(text.size() > 22);
    }
    CHECK(rules > 90);
}

TEST_CASE("Oxfordshire: words are kind, and no number stands in them that the text does not give",
    "[protocol][oxfordshire]")
{
    const Protocol protocol = oxfordshire();
    const QRegularExpression number(u"\\d+"_s);
    for (const auto &[key, text] : allTexts(protocol)) {
        INFO(text.toStdString());
        for (const QString &harsh : { u"abscond"_s, u"runaway"_s, u"truant"_s, u"offender"_s })
            CHECK_FALSE(text.contains(harsh, Qt::CaseInsensitive));
        if (key == u"source" || key == u"title" || key == u"version" || key == u"checkedOn"
            || key == u"link")
            continue;
        for (auto found = number.globalMatch(text); found.hasNext();) {
            const QString digits = found.next().captured();
            CHECK((QStringList { u"999"_s, u"101"_s, u"46"_s, u"47"_s, u"20"_s }.contains(digits)));
        }
    }
}

TEST_CASE("Oxfordshire: what things are called", "[protocol][oxfordshire]")
{
    const Protocol protocol = oxfordshire();
    CHECK(protocol.force == u"Thames Valley Police"_s);
    CHECK(protocol.word(u"interview"_s) == u"Independent return review"_s);
    CHECK(protocol.word(u"police-check"_s) == u"Safe and well check"_s);
    CHECK(protocol.word(u"away"_s) == u"Away from placement without authorisation"_s);
    CHECK(protocol.word(u"absent"_s) == u"Absent"_s);
    QStringList codes;
    for (const Protocol::Category &category : protocol.categories)
        codes << category.code;
    CHECK(codes == QStringList { u"high"_s, u"medium"_s, u"absent"_s });
}

TEST_CASE("Oxfordshire: a carer tells four, and only parents may be left out with a reason",
    "[protocol][oxfordshire]")
{
    const Protocol protocol = oxfordshire();
    for (const QString &id : { u"police"_s, u"responsible-authority"_s, u"parents"_s, u"iro"_s }) {
        const NoticeRule rule = notice(protocol, id);
        CAPTURE(id);
        CHECK(rule.party == id);
        CHECK(rule.dutyOf == DutyOf::Carer);
        CHECK(rule.trigger == Trigger::StillMissing);
        CHECK_FALSE(rule.within);
        CHECK(rule.settings == careSettings);
        CHECK(rule.mayBeWaived == (id == u"parents"));
    }
    CHECK(missingFrom(notice(protocol, u"iro"_s)) == QStringList { u"care"_s });
    // Whatever the child is missing from, the police row stays.
    CHECK(missingFrom(notice(protocol, u"police"_s)).isEmpty());
    const NoticeRule away = notice(protocol, u"police-away"_s);
    CHECK(away.party == u"police"_s);
    CHECK(away.mayBeWaived);
    const QString kind = u"situation.kind"_s;
    CHECK(asks(away, kind) == QStringList { u"away"_s });
    CHECK_FALSE(asks(notice(protocol, u"police"_s), kind).contains(u"away"_s));
}

TEST_CASE("Oxfordshire: the lists for care and for home are kept apart", "[protocol][oxfordshire]")
{
    const Protocol protocol = oxfordshire();
    for (const QString &id :
        { u"ceop-home"_s, u"missing-persons-bureau-home"_s, u"social-care-home"_s }) {
        CHECK(missingFrom(notice(protocol, id)) == QStringList { u"home"_s });
        CHECK(notice(protocol, id).dutyOf == DutyOf::Police);
    }
    for (const NoticeRule &rule : protocol.notices) {
        CAPTURE(rule.id);
        if (rule.party == u"ceop")
            CHECK(missingFrom(rule) == QStringList { u"home"_s });
        if (rule.party == u"assistant-director" || rule.party == u"lead-member"
            || rule.party == u"corporate-parenting-board" || rule.party == u"iro") {
            CHECK(missingFrom(rule) == QStringList { u"care"_s });
        }
    }
    CHECK(missingFrom(clock(protocol, u"missing-meeting"_s)) == QStringList { u"care"_s });
    CHECK(missingFrom(clock(protocol, u"strategy-meeting-plan"_s)) == QStringList { u"home"_s });
}

TEST_CASE(
    "Oxfordshire: senior people are told in three and in seven days", "[protocol][oxfordshire]")
{
    const Protocol protocol = oxfordshire();
    using Case = std::pair<QString, int>;
    for (const auto &[id, days] : { Case { u"assistant-director"_s, 3 },
             Case { u"lead-member"_s, 7 }, Case { u"corporate-parenting-board"_s, 7 } }) {
        const NoticeRule rule = notice(protocol, id);
        CHECK(rule.within == Span { days, Span::Unit::Days });
        CHECK(rule.trigger == Trigger::Noticed);
        CHECK(rule.dutyOf == DutyOf::Authority);
    }
}

TEST_CASE("Oxfordshire: who else is told, and by whom", "[protocol][oxfordshire]")
{
    const Protocol protocol = oxfordshire();
    const QString immigration = u"child.immigration-control"_s;
    CHECK(asks(notice(protocol, u"home-office"_s), immigration) == QStringList { u"yes"_s });
    CHECK(notice(protocol, u"home-office"_s).trigger == Trigger::Reported);
    CHECK(asks(notice(protocol, u"home-office-back"_s), immigration) == QStringList { u"yes"_s });
    CHECK(notice(protocol, u"home-office-back"_s).trigger == Trigger::LocatedOrReturned);
    CHECK(notice(protocol, u"home-office-back"_s).dutyOf == DutyOf::Authority);
    CHECK(asks(notice(protocol, u"host-authority"_s), u"placement.out-of-area"_s)
        == QStringList { u"yes"_s });
    CHECK(asks(notice(protocol, u"health-professional"_s), u"grading.risk"_s)
        == QStringList { u"high"_s });
    CHECK(asks(notice(protocol, u"missing-persons-bureau-high"_s), u"grading.risk"_s)
        == QStringList { u"high"_s });
    CHECK(notice(protocol, u"education-professional"_s).party == u"education-professional"_s);
    CHECK(notice(protocol, u"iro-contact"_s).dutyOf == DutyOf::Authority);
    const NoticeRule others = notice(protocol, u"other-authorities"_s);
    CHECK(others.party == u"other-authorities"_s);
    CHECK(others.dutyOf == DutyOf::Authority);
    CHECK(others.trigger == Trigger::Reported);
    CHECK(others.mayBeWaived);
    // Looked after, on a child protection plan, or in need: nobody else.
    const QStringList whose = asks(others, u"child.legal-status"_s);
    for (const QString &status :
        { u"full-care-order"_s, u"section-20"_s, u"child-protection-plan"_s, u"child-in-need"_s })
        CHECK(whose.contains(status));
    CHECK_FALSE(whose.contains(u"at-home"_s));
}

TEST_CASE("Oxfordshire: before a child goes back to danger at home, social care is asked",
    "[protocol][oxfordshire]")
{
    const Protocol protocol = oxfordshire();
    for (const QString &id : { u"refer-before-home"_s, u"school-refer-before-home"_s }) {
        const NoticeRule rule = notice(protocol, id);
        CHECK(asks(rule, u"risk.family-danger"_s) == QStringList { u"yes"_s });
        CHECK(rule.trigger == Trigger::LocatedOrReturned);
        CHECK(rule.mayBeWaived);
    }
}

TEST_CASE("Oxfordshire: whoever is involved keeps in touch, and a child who came alone is kept "
          "from going again",
    "[protocol][oxfordshire]")
{
    const Protocol protocol = oxfordshire();
    const ClockRule liaison = clock(protocol, u"liaison"_s);
    CHECK(missingFrom(liaison) == QStringList { u"care"_s });
    CHECK(liaison.dutyOf == DutyOf::Authority);
    CHECK_FALSE(liaison.within);
    CHECK(liaison.cancelledBy == QList { Trigger::LocatedOrReturned });
    const ClockRule safety = clock(protocol, u"safety-after-return"_s);
    CHECK(asks(safety, u"child.unaccompanied"_s) == QStringList { u"yes"_s });
    CHECK(safety.dutyOf == DutyOf::Carer);
    CHECK(safety.doneBy == u"plan-updated"_s);
    CHECK_FALSE(safety.within);
}

TEST_CASE("Oxfordshire: who takes part in each meeting", "[protocol][oxfordshire]")
{
    const Protocol protocol = oxfordshire();
    const auto people = [&](const QString &id) {
        const auto found = std::find_if(protocol.meetings.cbegin(), protocol.meetings.cend(),
            [&](const MeetingRule &meeting) { return meeting.id == id; });
        REQUIRE(found != protocol.meetings.cend());
        return found->people;
    };
    for (const QString &who : { u"police"_s, u"social-worker"_s, u"provider"_s, u"education"_s })
        CHECK(people(u"missing-from-care"_s).contains(who));
    for (const QString &who :
        { u"missing-persons-unit"_s, u"child-abuse-team"_s, u"health"_s, u"education"_s })
        CHECK(people(u"strategy"_s).contains(who));
    // Designated education professionals take part in the review (R39).
    for (const QString &who : { u"iro"_s, u"social-worker"_s, u"education"_s })
        CHECK(people(u"care-plan-review"_s).contains(who));
}

TEST_CASE("Oxfordshire: on return the police come first, then social worker and reviewing officer",
    "[protocol][oxfordshire]")
{
    const Protocol protocol = oxfordshire();
    QStringList carerParties;
    QStringList schoolParties;
    for (const NoticeRule &rule : protocol.notices) {
        if (rule.trigger != Trigger::LocatedOrReturned)
            continue;
        CHECK_FALSE(rule.within);
        if (rule.dutyOf == DutyOf::Carer)
            carerParties << rule.party;
        if (rule.dutyOf == DutyOf::School)
            schoolParties << rule.party;
    }
    CHECK(
        carerParties == QStringList { u"police"_s, u"social-worker"_s, u"iro"_s, u"duty-team"_s });
    CHECK(schoolParties == QStringList { u"police"_s, u"duty-team"_s });
    const NoticeRule check = notice(protocol, u"safe-and-well-check"_s);
    CHECK(check.dutyOf == DutyOf::Police);
    CHECK_FALSE(check.within);
    const NoticeRule review = notice(protocol, u"care-plan-review"_s);
    CHECK(review.dutyOf == DutyOf::Home);
    CHECK(review.settings == QList { Setting::Kind::ChildrensHome });
    // Else the home would no longer be asked to tell the authority that the child is back.
    CHECK(review.party != u"responsible-authority"_s);
}

TEST_CASE("Oxfordshire: the interview is offered and held in 72 hours, two clocks",
    "[protocol][oxfordshire]")
{
    const Protocol protocol = oxfordshire();
    for (const QString &id : { u"interview-offered"_s, u"interview-held"_s }) {
        const ClockRule rule = clock(protocol, id);
        CHECK(rule.start == Trigger::LocatedOrReturned);
        CHECK(rule.within == Span { 72, Span::Unit::Hours });
        CHECK(rule.dutyOf == DutyOf::Authority);
        CHECK(rule.cancelledBy.isEmpty());
        CHECK(rule.applies.isEmpty());
    }
    CHECK(clock(protocol, u"interview-offered"_s).doneBy == u"interview-offer"_s);
    CHECK(clock(protocol, u"interview-held"_s).doneBy == u"interview"_s);
}

TEST_CASE("Oxfordshire: meetings, daily contact and weekly contact", "[protocol][oxfordshire]")
{
    const Protocol protocol = oxfordshire();
    CHECK(clock(protocol, u"missing-meeting"_s).within == Span { 3, Span::Unit::Days });
    const ClockRule monthly = clock(protocol, u"missing-meeting-monthly"_s);
    CHECK(monthly.within == Span { 1, Span::Unit::Months });
    CHECK(monthly.repeats == Span { 1, Span::Unit::Months });
    const ClockRule daily = clock(protocol, u"daily-contact"_s);
    CHECK(daily.repeats == Span { 1, Span::Unit::Days });
    CHECK(daily.doneBy == u"contact-attempt"_s);
    CHECK(daily.dutyOf == DutyOf::Carer);
    CHECK(daily.cancelledBy == QList { Trigger::LocatedOrReturned });
    CHECK(clock(protocol, u"home-office-weekly"_s).repeats == Span { 7, Span::Unit::Days });
}

TEST_CASE("Oxfordshire: a meeting meets the clock of its own kind", "[protocol][oxfordshire]")
{
    const Protocol protocol = oxfordshire();
    for (const QString &id : { u"missing-meeting"_s, u"missing-meeting-monthly"_s,
             u"strategy-meeting-plan"_s, u"strategy-meeting-section-47"_s }) {
        CAPTURE(id);
        const ClockRule rule = clock(protocol, id);
        CHECK(rule.doneBy == u"meeting");
        CHECK(rule.doneAs == (id.startsWith(u"strategy") ? u"strategy"_s : u"missing-from-care"_s));
        CHECK(std::any_of(protocol.meetings.cbegin(), protocol.meetings.cend(),
            [&](const MeetingRule &meeting) { return meeting.id == rule.doneAs; }));
    }
    for (const MeetingRule &meeting : protocol.meetings) {
        CHECK_FALSE(meeting.agenda.isEmpty());
        CHECK_FALSE(meeting.people.isEmpty());
    }
    const ClockRule protection = clock(protocol, u"police-protection-ends"_s);
    CHECK(protection.start == Trigger::PoliceProtection);
    CHECK(protection.within == Span { 72, Span::Unit::Hours });
}

TEST_CASE("Oxfordshire: the meeting while a child is missing arranges what follows the return, and "
          "asks for a review of a plan that does not hold",
    "[protocol][oxfordshire]")
{
    const Protocol protocol = oxfordshire();
    const auto meeting = std::find_if(protocol.meetings.cbegin(), protocol.meetings.cend(),
        [](const MeetingRule &rule) { return rule.id == u"missing-from-care"; });
    REQUIRE(meeting != protocol.meetings.cend());
    const QString agenda = meeting->agenda.join(u'\n');
    CHECK(agenda.contains(u"who sees to the police's check and the return interview"));
    CHECK(agenda.contains(u"whether the placement is still right"));
    CHECK(
        agenda.contains(u"Whether the care plan is to be reviewed: a children's home asks for it"));
}

TEST_CASE("Oxfordshire: one strategy meeting for plan or section 47, and a return ends it",
    "[protocol][oxfordshire]")
{
    const Protocol protocol = oxfordshire();
    const ClockRule plan = clock(protocol, u"strategy-meeting-plan"_s);
    const ClockRule enquiry = clock(protocol, u"strategy-meeting-section-47"_s);
    for (const ClockRule &rule : { plan, enquiry }) {
        CHECK(rule.within == Span { 7, Span::Unit::Days });
        CHECK(rule.cancelledBy == QList { Trigger::Returned });
    }
    const QString status = u"child.legal-status"_s;
    CHECK(asks(plan, status) == QStringList { u"child-protection-plan"_s });
    CHECK(asks(enquiry, u"child.section-47"_s) == QStringList { u"yes"_s });
    CHECK_FALSE(asks(enquiry, status).contains(u"child-protection-plan"_s));
    CHECK(asks(enquiry, status).contains(u"child-in-need"_s));
}

TEST_CASE("Oxfordshire: a school's own duties are the school's only", "[protocol][oxfordshire]")
{
    const Protocol protocol = oxfordshire();
    QStringList parties;
    for (const NoticeRule &rule : protocol.notices) {
        CAPTURE(rule.id);
        CHECK((rule.dutyOf == DutyOf::School) == (rule.settings == school));
        CHECK((rule.dutyOf == DutyOf::Carer) == (rule.settings == careSettings));
        if (rule.dutyOf == DutyOf::School && rule.trigger != Trigger::LocatedOrReturned)
            parties << rule.party;
    }
    CHECK(parties
        == QStringList { u"safeguarding-lead"_s, u"parents"_s, u"police"_s, u"police"_s,
            u"social-care"_s, u"education-welfare"_s, u"cme-officer"_s });
    CHECK(notice(protocol, u"school-education-welfare"_s).within == Span { 3, Span::Unit::Days });
    CHECK(notice(protocol, u"school-education-welfare"_s).cancelledBy
        == QList { Trigger::LocatedOrReturned });
}

TEST_CASE("Oxfordshire: friends, family and places are checked each, and only those agreed",
    "[protocol][oxfordshire]")
{
    const Protocol protocol = oxfordshire();
    using Each = CheckRule::Each;
    CHECK(protocol.check(u"friends"_s)->each == Each::SafeFriend);
    CHECK(protocol.check(u"family"_s)->each == Each::SafeFamily);
    CHECK(protocol.check(u"places"_s)->each == Each::Place);
    for (const QString &id : { u"plan"_s, u"ring-child"_s, u"message-child"_s, u"rooms"_s,
             u"garden"_s, u"school"_s, u"journey"_s, u"transport"_s, u"bag"_s, u"coat"_s,
             u"charger"_s, u"medicine"_s, u"social-media"_s }) {
        INFO(id.toStdString());
        REQUIRE(protocol.check(id));
        CHECK(protocol.check(id)->settings == careSettings);
        CHECK(protocol.check(id)->each == Each::Once);
    }
    CHECK(protocol.check(u"school-home"_s)->each == Each::SafeFamily);
    for (const QString &id : { u"school-last-seen"_s, u"school-lesson"_s, u"school-site"_s,
             u"school-usual-places"_s, u"school-pupils"_s, u"school-transport"_s }) {
        INFO(id.toStdString());
        REQUIRE(protocol.check(id));
        CHECK(protocol.check(id)->settings == school);
    }
}

TEST_CASE("Oxfordshire: red flags, purposes and circumstances have the ids the program knows",
    "[protocol][oxfordshire]")
{
    const Protocol protocol = oxfordshire();
    QStringList flags;
    for (const RedFlag &flag : protocol.redFlags) {
        flags << flag.id;
        CHECK(flag.text.endsWith(u'?'));
    }
    CHECK(flags
        == QStringList { u"suicide-self-harm"_s, u"medicine-health"_s, u"crime-abduction"_s,
            u"risky-person"_s, u"exploitation"_s, u"trafficking"_s, u"forced-marriage"_s,
            u"extremism"_s, u"young-age"_s, u"danger-to-others"_s, u"weather-place"_s });
    QStringList purposes;
    for (const InterviewPurpose &purpose : protocol.interviewPurposes)
        purposes << purpose.id;
    CHECK(purposes
        == QStringList { u"harm"_s, u"reasons"_s, u"options"_s, u"next"_s, u"carer-views"_s,
            u"staying-safe"_s });
    QStringList triggers;
    for (const InterviewTrigger &trigger : protocol.interviewTriggers)
        triggers << trigger.id;
    CHECK(triggers
        == QStringList { u"reported-before"_s, u"frequent"_s, u"hurt"_s, u"exploitation"_s,
            u"crime"_s, u"risky-contact"_s, u"offended"_s });
}
