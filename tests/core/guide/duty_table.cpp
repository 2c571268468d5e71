// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/guide/duty_table.h"

#include "tests/support/support.h"

namespace homeward::test {

namespace {

const QString ox = u"oxfordshire"_s;
const QString york = u"york-north-yorkshire"_s;
const QString england = u"england-statutory"_s;
const QString newtown = u"newtown"_s;

const QString foster = u"foster-home"_s;
const QString home = u"childrens-home"_s;
const QString school = u"school"_s;
const QString service = u"return-interview-service"_s;

// In a home the list for care holds until somebody says that the child lives with family; for whom
// others look after, it is the other way round.
const QString inCare = u"from=care/home!"_s;
const QString inCareOrAtSchool = u"from=care,education/home!"_s;
const QString atHome = u"from=home/care?"_s;
const QString inCareMissing = inCare + u" kind=missing/away"_s;
const QString inCareAway = inCare + u" kind=away/missing"_s;
const QString inCareElsewhere = u"from=care/home?"_s;
const QString missing = u"kind=missing,from-education/away"_s;
const QString away = u"kind=away/missing"_s;
const QString missingOrAway = u"kind=missing,away/from-education"_s;
const QString highRisk = u"risk=high/medium?"_s;
const QString lowerRisk = u"risk=medium,low,absent,no-apparent-risk,not-graded/high?"_s;
const QString onPlan = u"status=child-protection-plan/full-care-order?"_s;
const QString underSection47
    = u"section-47=yes/no? status=child-in-need,at-home,other/child-protection-plan?"_s;
const QString ofAnAuthority
    = u"status=full-care-order,interim-care-order,section-20,police-protection,"
      u"emergency-protection-order,remand,child-protection-plan,child-in-need/at-home?"_s;
const QString cameAlone = u"unaccompanied=yes/no?"_s;
const QString homeDanger = u"family-danger=yes/no?"_s;
const QString immigration = u"immigration=yes/no?"_s;

const QString noticed = u"noticed"_s;
const QString still = u"still-missing"_s;
const QString reported = u"reported"_s;
const QString returned = u"returned"_s;
const QString found = u"located-or-returned"_s;
const QString interviewed = u"interviewed"_s;

const QString firstTalk = u"meeting action-plan"_s;
const QString careMeeting = u"meeting missing-from-care"_s;
const QString strategy = u"meeting strategy"_s;

const QString none = {};
constexpr bool ours = true;

std::vector<Duty> oxfordshire()
{
    return {
        { ox, u"notice police"_s, foster, missing, still, none, none, none, none, ours },
        { ox, u"notice police-away"_s, foster, away, still, none, none, none, none, ours },
        { ox, u"notice responsible-authority"_s, foster, inCare, still, none, none, none, none,
            ours },
        { ox, u"notice parents"_s, foster, inCare, still, none, none, none, none, ours },
        { ox, u"notice iro"_s, foster, inCare, still, none, none, none, none, ours },
        { ox, u"notice iro-contact"_s, foster, inCareMissing, reported, none, found },
        { ox, u"notice host-authority"_s, foster, inCare + u" out-of-area=yes/no?"_s, still },
        { ox, u"notice health-professional"_s, foster, inCare + u' ' + highRisk, reported },
        { ox, u"notice health-professional-home"_s, foster, atHome + u' ' + highRisk, reported },
        { ox, u"notice education-professional"_s, foster, inCare, reported },
        { ox, u"notice missing-persons-bureau-high"_s, foster, inCareOrAtSchool + u' ' + highRisk,
            reported },
        { ox, u"notice social-care-high"_s, foster, inCareOrAtSchool + u' ' + highRisk, reported },
        { ox, u"notice missing-persons-bureau-home"_s, foster, atHome, reported },
        { ox, u"notice ceop-home"_s, foster, atHome, reported },
        { ox, u"notice social-care-home"_s, foster, atHome, reported },
        { ox, u"notice other-authorities"_s, foster, ofAnAuthority, reported },
        { ox, u"notice home-office"_s, foster, immigration, reported },
        { ox, u"notice assistant-director"_s, foster, inCareMissing, noticed, u"3 days"_s },
        { ox, u"notice lead-member"_s, foster, inCareMissing, noticed, u"7 days"_s },
        { ox, u"notice corporate-parenting-board"_s, foster, inCareMissing, noticed, u"7 days"_s },
        { ox, u"notice school-safeguarding-lead"_s, school, none, noticed, none, none, none, none,
            ours },
        { ox, u"notice school-parents"_s, school, none, noticed, none, none, none, none, ours },
        { ox, u"notice school-police"_s, school, missing, still, none, none, none, none, ours },
        { ox, u"notice school-police-away"_s, school, away, still, none, none, none, none, ours },
        { ox, u"notice school-social-care"_s, school, none, still, none, none, none, none, ours },
        { ox, u"notice school-education-welfare"_s, school, none, noticed, u"3 days"_s, found, none,
            none, ours },
        { ox, u"notice school-cme-officer"_s, school, none, noticed, u"28 days"_s, found, none,
            none, ours },
        { ox, u"notice police-back"_s, foster, none, found, none, none, none, none, ours },
        { ox, u"notice school-police-back"_s, school, none, found, none, none, none, none, ours },
        { ox, u"notice social-worker-back"_s, foster, inCare, found, none, none, none, none, ours },
        { ox, u"notice iro-back"_s, foster, inCare, found, none, none, none, none, ours },
        { ox, u"notice refer-before-home"_s, foster, homeDanger, found, none, none, none, none,
            ours },
        { ox, u"notice school-refer-before-home"_s, school, homeDanger, found, none, none, none,
            none, ours },
        { ox, u"notice safe-and-well-check"_s, foster, none, found },
        { ox, u"notice home-office-back"_s, foster, immigration, found },
        { ox, u"notice immigration-enforcement-back"_s, foster, immigration, found },
        { ox, u"notice interview-referral-home"_s, foster, atHome, found },
        { ox, u"notice iro-interview"_s, service, inCareElsewhere, found, none, none, none, none,
            ours },
        { ox, u"notice care-plan-review"_s, home, inCare, returned, none, none, none, none, ours },
        { ox, u"clock wellbeing-away"_s, foster, inCareAway, noticed, none, returned,
            u"contact-attempt reached"_s, none, ours },
        { ox, u"clock action-plan"_s, foster, inCareMissing, reported, none, found, firstTalk },
        { ox, u"clock visit-addresses"_s, foster, inCareMissing, reported, none, found },
        { ox, u"clock trace"_s, foster, inCareMissing, reported, none, found },
        { ox, u"clock liaison"_s, foster, inCareMissing, reported, none, found },
        { ox, u"clock senior-officer-high"_s, foster, highRisk, reported, none, found },
        { ox, u"clock senior-officer-plan"_s, foster, onPlan + u' ' + lowerRisk, reported, none,
            found },
        { ox, u"clock senior-officer-section-47"_s, foster, underSection47 + u' ' + lowerRisk,
            reported, none, found },
        { ox, u"clock media-high"_s, foster, highRisk, reported, none, found },
        { ox, u"clock family-support-high"_s, foster, inCareOrAtSchool + u' ' + highRisk, reported,
            none, found },
        { ox, u"clock family-support-home"_s, foster, atHome, reported, none, found },
        { ox, u"clock assessment-unaccompanied"_s, foster, cameAlone, noticed },
        { ox, u"clock referral-mechanism"_s, foster, cameAlone, noticed },
        { ox, u"clock safety-after-return"_s, foster, cameAlone, returned, none, none,
            u"plan-updated"_s, none, ours },
        { ox, u"clock daily-contact"_s, foster, inCareMissing, reported, u"1 day"_s, found,
            u"contact-attempt"_s, u"1 day"_s, ours },
        { ox, u"clock missing-meeting"_s, foster, inCareMissing, noticed, u"3 days"_s, returned,
            careMeeting },
        { ox, u"clock missing-meeting-monthly"_s, foster, inCareMissing, noticed, u"1 month"_s,
            returned, careMeeting, u"1 month"_s },
        { ox, u"clock strategy-meeting-plan"_s, foster, onPlan, noticed, u"7 days"_s, returned,
            strategy },
        { ox, u"clock strategy-meeting-section-47"_s, foster, underSection47, noticed, u"7 days"_s,
            returned, strategy },
        { ox, u"clock home-office-weekly"_s, foster, immigration, reported, u"7 days"_s, found,
            none, u"7 days"_s },
        { ox, u"clock interview-offered"_s, foster, none, found, u"72 hours"_s, none,
            u"interview-offer"_s },
        { ox, u"clock interview-held"_s, foster, none, found, u"72 hours"_s, none, u"interview"_s },
        { ox, u"clock police-protection-ends"_s, foster, none, u"police-protection"_s,
            u"72 hours"_s },
    };
}

std::vector<Duty> yorkAndNorthYorkshire()
{
    return {
        { york, u"notice police"_s, foster, missing, still, none, none, none, none, ours },
        { york, u"notice police-away"_s, foster, away, still, none, none, none, none, ours },
        { york, u"notice responsible-authority"_s, foster, inCare, still, none, none, none, none,
            ours },
        { york, u"notice parents"_s, foster, inCare, still, none, none, none, none, ours },
        { york, u"notice iro"_s, foster, inCare, still, none, none, none, none, ours },
        { york, u"notice fostering-service"_s, foster, inCare, still, none, none, none, none,
            ours },
        { york, u"notice host-authority"_s, foster, inCare + u" out-of-area=yes/no?"_s, still },
        { york, u"notice social-care"_s, foster, none, reported },
        { york, u"notice school"_s, foster, missingOrAway, reported },
        { york, u"notice home-office"_s, foster, immigration, reported },
        { york, u"notice school-safeguarding-lead"_s, school, none, noticed, none, none, none, none,
            ours },
        { york, u"notice school-police"_s, school, missing, still, none, none, none, none, ours },
        { york, u"notice school-police-away"_s, school, away, still, none, none, none, none, ours },
        { york, u"notice school-parents"_s, school, none, noticed, none, none, none, none, ours },
        { york, u"notice school-cme-officer"_s, school, none, still, none, none, none, none, ours },
        { york, u"notice police-back"_s, foster, none, found, none, none, none, none, ours },
        { york, u"notice school-police-back"_s, school, none, found, none, none, none, none, ours },
        { york, u"notice social-worker-back"_s, foster, inCare, found, none, none, none, none,
            ours },
        { york, u"notice iro-back"_s, foster, inCare, found, none, none, none, none, ours },
        { york, u"notice home-office-back"_s, foster, immigration, found },
        { york, u"notice care-plan-review"_s, home, inCare, returned, none, none, none, none,
            ours },
        { york, u"notice exploitation-group"_s, foster, missingOrAway, found },
        { york, u"notice interview-record-police"_s, service, missingOrAway, interviewed, none,
            none, none, none, ours },
        { york, u"clock wellbeing-away"_s, foster, inCareAway, noticed, none, returned,
            u"contact-attempt reached"_s, none, ours },
        { york, u"clock daily-contact"_s, foster, inCareMissing, reported, u"1 day"_s, found,
            u"contact-attempt"_s, u"1 day"_s, ours },
        { york, u"clock home-office-weekly"_s, foster, immigration, reported, u"7 days"_s, found,
            none, u"7 days"_s },
        { york, u"clock interview-offered"_s, foster, none, found, u"72 hours"_s, none,
            u"interview-offer"_s },
        { york, u"clock interview-held"_s, foster, none, found, u"72 hours"_s, none,
            u"interview"_s },
        { york, u"clock police-protection-ends"_s, foster, none, u"police-protection"_s,
            u"72 hours"_s },
    };
}

std::vector<Duty> englandStatutory()
{
    return {
        { england, u"notice police"_s, foster, missing, still, none, none, none, none, ours },
        { england, u"notice police-away"_s, foster, away, still, none, none, none, none, ours },
        { england, u"notice responsible-authority"_s, foster, inCare, still, none, none, none, none,
            ours },
        { england, u"notice parents"_s, foster, inCare, still, none, none, none, none, ours },
        { england, u"notice iro"_s, foster, inCare, still, none, none, none, none, ours },
        { england, u"notice fostering-service"_s, foster, inCare, still, none, none, none, none,
            ours },
        { england, u"notice home-office"_s, foster, immigration, reported },
        { england, u"notice school-safeguarding-lead"_s, school, none, noticed, none, none, none,
            none, ours },
        { england, u"notice school-police"_s, school, missing, still, none, none, none, none,
            ours },
        { england, u"notice school-police-away"_s, school, away, still, none, none, none, none,
            ours },
        { england, u"notice school-parents"_s, school, none, noticed, none, none, none, none,
            ours },
        { england, u"notice police-back"_s, foster, none, found, none, none, none, none, ours },
        { england, u"notice school-police-back"_s, school, none, found, none, none, none, none,
            ours },
        { england, u"notice social-worker-back"_s, foster, inCare, found, none, none, none, none,
            ours },
        { england, u"notice iro-back"_s, foster, inCare, found, none, none, none, none, ours },
        { england, u"notice home-office-back"_s, foster, immigration, found },
        { england, u"notice care-plan-review"_s, home, inCare, returned, none, none, none, none,
            ours },
        { england, u"clock wellbeing-away"_s, foster, inCareAway, noticed, none, returned,
            u"contact-attempt reached"_s, none, ours },
        { england, u"clock daily-contact"_s, foster, inCareMissing, reported, u"1 day"_s, found,
            u"contact-attempt"_s, u"1 day"_s, ours },
        { england, u"clock home-office-weekly"_s, foster, immigration, reported, u"7 days"_s, found,
            none, u"7 days"_s },
        { england, u"clock interview-offered"_s, foster, none, found, u"72 hours"_s, none,
            u"interview-offer"_s },
        { england, u"clock interview-held"_s, foster, none, found, u"72 hours"_s, none,
            u"interview"_s },
        { england, u"clock police-protection-ends"_s, foster, none, u"police-protection"_s,
            u"72 hours"_s },
    };
}

/// The only one with working days and with a notice in hours.
std::vector<Duty> documented()
{
    return {
        { newtown, u"notice police"_s, foster, none, still, none, none, none, none, ours },
        { newtown, u"notice parents"_s, foster, inCare, still, u"4 hours"_s, returned, none, none,
            ours },
        { newtown, u"clock interview-held"_s, foster, none, returned, u"72 hours"_s, none,
            u"interview"_s },
        { newtown, u"clock meeting"_s, foster, inCare + u" risk=high,medium/low?"_s, noticed,
            u"2 working days"_s, returned, careMeeting, u"1 month"_s },
    };
}

} // namespace

const std::vector<Duty> &dutyTable()
{
    static const std::vector<Duty> all = [] {
        std::vector<Duty> duties;
        for (const auto &part :
            { oxfordshire(), yorkAndNorthYorkshire(), englandStatutory(), documented() })
            duties.insert(duties.end(), part.begin(), part.end());
        return duties;
    }();
    return all;
}

const std::vector<Length> &lengthTable()
{
    static const std::vector<Length> lengths {
        { u"4 hours"_s, u"2026-11-03T16:45"_s, u"2026-11-03T20:45"_s, u"the same evening"_s },
        { u"4 hours"_s, u"2026-03-28T23:00"_s, u"2026-03-29T04:00"_s, u"the short night"_s },
        { u"4 hours"_s, u"2026-10-24T23:00"_s, u"2026-10-25T02:00"_s, u"the long night"_s },
        { u"4 hours"_s, u"2028-02-28T22:00"_s, u"2028-02-29T02:00"_s, u"into 29 February"_s },
        { u"72 hours"_s, u"2026-11-03T22:15"_s, u"2026-11-06T22:15"_s, u"three days"_s },
        { u"72 hours"_s, u"2026-03-27T22:30"_s, u"2026-03-30T23:30"_s, u"the short night"_s },
        { u"72 hours"_s, u"2026-10-24T22:30"_s, u"2026-10-27T21:30"_s, u"the long night"_s },
        { u"72 hours"_s, u"2028-02-27T10:00"_s, u"2028-03-01T10:00"_s, u"over 29 February"_s },
        { u"72 hours"_s, u"2027-02-27T10:00"_s, u"2027-03-02T10:00"_s, u"no 29 February"_s },
        { u"1 day"_s, u"2026-11-03T16:45"_s, u"2026-11-04T23:59:59"_s, u"the next day's end"_s },
        { u"1 day"_s, u"2026-11-03T00:01"_s, u"2026-11-04T23:59:59"_s, u"begun after midnight"_s },
        { u"1 day"_s, u"2026-03-28T23:30"_s, u"2026-03-29T23:59:59"_s, u"the short day"_s },
        { u"1 day"_s, u"2026-10-24T00:30"_s, u"2026-10-25T23:59:59"_s, u"the long day"_s },
        { u"1 day"_s, u"2028-02-28T12:00"_s, u"2028-02-29T23:59:59"_s, u"29 February"_s },
        { u"1 day"_s, u"2026-12-31T18:00"_s, u"2027-01-01T23:59:59"_s, u"the new year"_s },
        { u"3 days"_s, u"2026-11-03T16:45"_s, u"2026-11-06T23:59:59"_s, u"three days"_s },
        { u"3 days"_s, u"2026-03-27T22:30"_s, u"2026-03-30T23:59:59"_s, u"the short night"_s },
        { u"3 days"_s, u"2026-10-23T22:30"_s, u"2026-10-26T23:59:59"_s, u"the long night"_s },
        { u"3 days"_s, u"2028-02-27T22:30"_s, u"2028-03-01T23:59:59"_s, u"over 29 February"_s },
        { u"7 days"_s, u"2026-11-03T16:45"_s, u"2026-11-10T23:59:59"_s, u"a week"_s },
        { u"7 days"_s, u"2026-03-25T16:45"_s, u"2026-04-01T23:59:59"_s, u"the short night"_s },
        { u"7 days"_s, u"2026-10-21T16:45"_s, u"2026-10-28T23:59:59"_s, u"the long night"_s },
        { u"7 days"_s, u"2028-02-24T16:45"_s, u"2028-03-02T23:59:59"_s, u"over 29 February"_s },
        { u"28 days"_s, u"2026-11-03T09:10"_s, u"2026-12-01T23:59:59"_s, u"four weeks"_s },
        { u"28 days"_s, u"2026-03-10T09:10"_s, u"2026-04-07T23:59:59"_s, u"the short night"_s },
        { u"28 days"_s, u"2026-10-05T09:10"_s, u"2026-11-02T23:59:59"_s, u"the long night"_s },
        { u"28 days"_s, u"2028-02-01T09:10"_s, u"2028-02-29T23:59:59"_s, u"to 29 February"_s },
        { u"1 month"_s, u"2026-11-03T16:45"_s, u"2026-12-03T23:59:59"_s, u"a month"_s },
        { u"1 month"_s, u"2026-01-31T16:45"_s, u"2026-02-28T23:59:59"_s, u"a shorter month"_s },
        { u"1 month"_s, u"2028-01-31T16:45"_s, u"2028-02-29T23:59:59"_s, u"29 February"_s },
        { u"1 month"_s, u"2028-02-29T16:45"_s, u"2028-03-29T23:59:59"_s, u"from 29 February"_s },
        { u"1 month"_s, u"2026-03-15T16:45"_s, u"2026-04-15T23:59:59"_s, u"the short night"_s },
        { u"1 month"_s, u"2026-10-15T16:45"_s, u"2026-11-15T23:59:59"_s, u"the long night"_s },
        { u"2 working days"_s, u"2026-11-03T16:45"_s, u"2026-11-05T23:59:59"_s, u"in a week"_s },
        { u"2 working days"_s, u"2026-12-24T18:00"_s, u"2026-12-30T23:59:59"_s, u"Christmas"_s },
        { u"2 working days"_s, u"2026-04-02T18:00"_s, u"2026-04-08T23:59:59"_s, u"Easter"_s },
        { u"2 working days"_s, u"2026-03-27T18:00"_s, u"2026-03-31T23:59:59"_s, u"short night"_s },
        { u"2 working days"_s, u"2026-10-23T18:00"_s, u"2026-10-27T23:59:59"_s, u"long night"_s },
        { u"2 working days"_s, u"2024-02-28T18:00"_s, u"2024-03-01T23:59:59"_s, u"29 February"_s },
        { u"2 working days"_s, u"2027-12-30T18:00"_s, {}, u"beyond the calendar"_s },
    };
    return lengths;
}

const std::vector<Said> &saidTable()
{
    static const QString why = u"Nobody was free"_s;
    static const std::vector<Said> said {
        { u"done in time"_s, u"done"_s, u"in time"_s, none, false, u"met"_s },
        { u"done late"_s, u"done"_s, u"late"_s, none, false, u"met late"_s },
        { u"done, and nobody says when"_s, u"done"_s, none, none, false, u"met"_s },
        { u"not done, and why"_s, u"not-done"_s, none, why, false, u"left out"_s },
        { u"not done, and nobody says why"_s, u"not-done"_s, none, none, false, u"owed"_s },
        { u"still to come"_s, u"to-come"_s, none, none, false, u"owed"_s },
        { u"still to come, and by when"_s, u"to-come"_s, none, none, true, u"owed"_s },
        { u"they do not know"_s, none, none, none, false, u"owed"_s },
    };
    return said;
}

const std::vector<Ended> &endedTable()
{
    const QString find = u"found"_s;
    const QString mistake = u"mistake"_s;
    const QString nothing = u"nothing"_s;
    static const std::vector<Ended> ended {
        { u"back-safe"_s, find, true },
        { u"hospital"_s, find, true },
        { u"custody"_s, find, true },
        { u"seriously-harmed"_s, find, true },
        // Whoever places a child knows where they are.
        { u"placed-elsewhere"_s, find, true },
        // The place here is given up, and nobody has found them.
        { u"not-returning"_s, nothing, true },
        { u"turned-18"_s, nothing, false },
        // The manager and the authority say who hears of a death.
        { u"died"_s, nothing, false },
        { u"opened-in-error"_s, mistake, false },
        // It goes on in the other record.
        { u"duplicate"_s, nothing, false },
    };
    return ended;
}

} // namespace homeward::test
