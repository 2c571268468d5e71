// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/vocabulary.h"

#include <algorithm>
#include <array>

namespace homeward::vocabulary {

using namespace Qt::StringLiterals;

namespace {

struct Fact
{
    QStringView id;
    QStringView values; ///< separated by spaces; empty: any
};

constexpr std::array knownFacts = {
    Fact { u"situation.missing-from", u"care home education" },
    Fact { u"situation.kind", u"missing away from-education" },
    Fact { u"situation.reports", u"" },
    Fact { u"grading.risk", u"high medium low absent no-apparent-risk not-graded" },
    Fact { u"child.legal-status",
        u"full-care-order interim-care-order section-20 police-protection "
        u"emergency-protection-order remand care-leaver child-protection-plan child-in-need "
        u"at-home other" },
    Fact { u"child.section-47", u"yes no" },
    Fact { u"child.unaccompanied", u"yes no" },
    Fact { u"child.immigration-control", u"yes no" },
    Fact { u"risk.exploitation", u"yes no" },
    Fact { u"risk.family-danger", u"yes no" },
    Fact { u"placement.kind",
        u"foster-home childrens-home supported-accommodation kinship with-family "
        u"bed-and-breakfast secure other" },
    Fact { u"placement.out-of-area", u"yes no" },
    Fact { u"circumstances.out-of-character", u"yes no" },
    Fact { u"circumstances.bag-packed", u"yes no" },
    Fact { u"clothing.phone-with", u"yes no" },
    Fact { u"clothing.medicine-with", u"yes no" },
};

QStringList split(QStringView wordsWithSpaces)
{
    return wordsWithSpaces.toString().split(u' ', Qt::SkipEmptyParts);
}

} // namespace

QStringList parties()
{
    return split(u"police responsible-authority host-authority other-authorities social-care "
                 u"social-worker duty-team iro parents fostering-service on-call-manager school "
                 u"safeguarding-lead education-professional education-welfare cme-officer "
                 u"health-professional gp missing-persons-bureau ceop home-office "
                 u"immigration-enforcement assistant-director lead-member "
                 u"corporate-parenting-board inspectorate other");
}

QStringList gradings() { return *valuesOf(u"grading.risk"_s); }

QStringList meetings()
{
    return split(u"action-plan missing-from-care strategy care-plan-review other");
}

QStringList meetingPeople()
{
    return split(u"police missing-persons-unit child-abuse-team social-worker provider iro "
                 u"senior-manager health education host-authority parents child");
}

QStringList checkOutcomes()
{
    return { u"no-answer"_s, u"not-there"_s, u"no-news"_s, u"news"_s, u"spoke-safe"_s,
        u"spoke-worried"_s, u"will-not-return"_s, u"found-safe"_s, u"done"_s, u"gone"_s,
        u"there"_s };
}

QStringList facts()
{
    QStringList ids;
    for (const Fact &fact : knownFacts)
        ids << fact.id.toString();
    return ids;
}

std::optional<QStringList> valuesOf(const QString &fact)
{
    const auto found = std::find_if(
        knownFacts.begin(), knownFacts.end(), [&](const Fact &known) { return known.id == fact; });
    if (found == knownFacts.end())
        return std::nullopt;
    return split(found->values);
}

QStringList reportFields()
{
    return split(
        u"child.full-name child.former-names child.known-as child.date-of-birth child.sex "
        u"child.gender "
        u"child.ethnicity "
        u"child.first-language child.interpreter child.legal-status child.section-47 "
        u"child.unaccompanied child.immigration-control child.restriction child.limits "
        u"child.nationality child.religion child.accent child.nhs-number child.police-number "
        u"looks.height looks.build looks.hair looks.eyes looks.complexion looks.glasses "
        u"looks.marks "
        u"looks.usual-dress looks.teeth looks.gait looks.shoe-size "
        u"health.conditions health.medicine health.medicine-due health.harm-if-missed "
        u"health.harm-medicine health.hours-until-harm health.harm-said-by health.harm-said-on "
        u"health.pregnancy "
        u"health.aids health.mobility health.tracker health.hospital health.allergies "
        u"health.mental-health health.self-harm "
        u"health.disability health.communication health.gp "
        u"phone.number phone.make phone.network phone.social phone.email phone.travel phone.money "
        u"phone.others phone.contract phone.imei phone.find phone.devices travel.vehicle "
        u"travel.passport money.bank money.card-kind money.card-end money.benefits "
        u"routine.week routine.contact routine.back routine.favourite "
        u"school.name school.phone school.lead school.journey school.journey-minutes school.times "
        u"risk.assessment risk.assessed-on risk.exploitation risk.family-danger risk.out-alone "
        u"risk.triggers risk.helps risk.known risk.evidence risk.people plan.agreed plan.trusted "
        u"plan.back "
        u"placement.kind placement.provider placement.address placement.responsible-authority "
        u"placement.host-authority placement.out-of-area placement.plan "
        u"noticed.by noticed.expected-place noticed.expected-at "
        u"last-seen.at last-seen.place last-seen.by last-seen.by-phone "
        u"circumstances.what-happened circumstances.why circumstances.with-whom "
        u"circumstances.likely-places circumstances.out-of-character circumstances.bag-packed "
        u"circumstances.crime circumstances.drawn-by circumstances.mood circumstances.drink-drugs "
        u"clothing.worn clothing.belongings clothing.phone-with clothing.medicine-with "
        u"clothing.money "
        u"risk-now.concern risk-now.assessment risk-now.medicine-due "
        u"school-facts.seen-by school-facts.lesson school-facts.site school-facts.usual-places "
        u"school-facts.friends school-facts.home school-facts.transport");
}

QStringList reportGroups()
{
    return split(u"names description photo medical family-and-associates");
}

} // namespace homeward::vocabulary
