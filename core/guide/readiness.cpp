// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/readiness.h"

#include "core/forms/catalogue.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Readiness)
};

QString lineOf(const QString &name, const QString &more)
{
    return more.isEmpty() ? name : Text::tr("%1, %2").arg(name, more);
}

/// Until when it is agreed who may check it; invalid: nobody said.
QDate reviewOf(const Place &place) { return place.answers.value(u"place.review"_s).toDate(); }

QStringList contactsThat(const Profile &profile, bool (Contact::*are)() const)
{
    QStringList lines;
    for (const Contact &contact : profile.contacts) {
        if ((contact.*are)())
            lines << lineOf(contact.name, contact.phone());
    }
    return lines;
}

QStringList factsIn(const Profile &profile, const QStringList &fields)
{
    QStringList lines;
    for (const QString &id : fields) {
        const Answer answer = profile.child.answer(id);
        if (!answer.isSettled())
            continue;
        const Field &field = *forms::field(id);
        lines << Text::tr("%1: %2").arg(field.label, readable(field, answer));
    }
    return lines;
}

/// What the profile says about one of them.
QStringList wordsOf(const FadingRule &rule, const Profile &profile)
{
    if (!rule.fields.isEmpty())
        return factsIn(profile, rule.fields);
    if (rule.id == u"checked.friends")
        return contactsThat(profile, &Contact::isFriend);
    if (rule.id == u"checked.workers")
        return contactsThat(profile, &Contact::isProfessional);
    if (rule.id == u"checked.places") {
        QStringList lines;
        for (const Place &place : profile.places) {
            const QString where
                = lineOf(place.name, place.answers.value(u"place.address"_s).value());
            const QDate review = reviewOf(place);
            lines << (review.isValid()
                    ? Text::tr("%1 (to be agreed anew by %2)").arg(where, local_time::day(review))
                    : where);
        }
        return lines;
    }
    if (rule.id == u"checked.photo" && !profile.child.photoHash.isEmpty()) {
        return { profile.child.photoTaken.isValid()
                ? Text::tr("Taken %1").arg(local_time::day(profile.child.photoTaken))
                : Text::tr("Nobody wrote down when it was taken") };
    }
    if (const Placement *placement = profile.currentPlacement();
        rule.id == u"checked.plan" && placement != nullptr) {
        const QString plan = placement->answers.value(u"placement.plan"_s).value();
        return plan.isEmpty() ? QStringList() : QStringList { plan };
    }
    return {};
}

/// The day on which the least recent of its facts was written down; invalid: none of them was.
QDate writtenDown(const FadingRule &rule, const Profile &profile)
{
    if (rule.id == u"checked.photo")
        return profile.child.photoTaken;
    QDate least;
    for (const QString &id : rule.fields) {
        const ProfileFact fact = profile.child.facts.value(id);
        if (!fact.answer.isSettled())
            continue;
        const QDate day = local_time::dateOf(fact.checkedAt);
        if (!least.isValid() || day < least)
            least = day;
    }
    return least;
}

FadingFact standingOf(
    const FadingRule &rule, const Profile &profile, QDate lastAbsence, QDate today)
{
    FadingFact fact { rule.id, rule.part, forms::field(rule.id)->label, wordsOf(rule, profile) };
    const QDate looked = profile.child.answer(rule.id).toDate();
    const QDate written = writtenDown(rule, profile);
    fact.checked = !written.isValid() || (looked.isValid() && looked > written) ? looked : written;
    // Where there is nothing, and nobody has said that this is so, it is missing, not out of date.
    if (!fact.checked.isValid()) {
        fact.isStale = !fact.words.isEmpty();
        return fact;
    }
    fact.due = fact.checked.addDays(rule.days);
    if (rule.id == u"checked.places") {
        for (const Place &place : profile.places) {
            const QDate review = reviewOf(place);
            if (review.isValid() && review > fact.checked)
                fact.due = std::min(fact.due, review);
        }
    }
    fact.isSinceAbsence
        = rule.isAfterAbsence && lastAbsence.isValid() && lastAbsence > fact.checked;
    fact.isStale = fact.isSinceAbsence || fact.due <= today;
    return fact;
}

QList<ReadyGap> otherGaps(const Profile &profile)
{
    const auto any = [&](auto &&holds) {
        return std::any_of(profile.contacts.cbegin(), profile.contacts.cend(), holds);
    };
    QList<ReadyGap> gaps;
    if (profile.child.photoHash.isEmpty())
        gaps << ReadyGap { u"photo"_s, {}, Text::tr("A photo") };
    if (profile.currentPlacement() == nullptr)
        gaps << ReadyGap { u"placement"_s, {},
            Text::tr("Where they live, and the plan if missing") };
    if (!any([](const Contact &contact) { return contact.hasParentalResponsibility(); }))
        gaps << ReadyGap { u"contact"_s, {}, Text::tr("Who has parental responsibility") };
    if (!any([](const Contact &contact) { return contact.relationship == u"social-worker"; }))
        gaps << ReadyGap { u"contact"_s, {}, Text::tr("The social worker") };
    if (!any([](const Contact &contact) { return contact.isFriend(); }))
        gaps << ReadyGap { u"contact"_s, {}, Text::tr("Friends") };
    if (profile.places.isEmpty())
        gaps << ReadyGap { u"place"_s, {}, Text::tr("Places where they go") };
    return gaps;
}

} // namespace

int Readiness::staleCount() const
{
    return static_cast<int>(std::count_if(
        fading.cbegin(), fading.cend(), [](const FadingFact &fact) { return fact.isStale; }));
}

Readiness readinessOf(
    const ReadinessRules &rules, const Profile &profile, QDate lastAbsence, QDate today)
{
    Readiness readiness;
    for (const QString &id : rules.ready) {
        ++readiness.asked;
        if (profile.child.answer(id).isSettled())
            ++readiness.answered;
        else
            readiness.missing << ReadyGap { forms::formWith(id)->id, id, forms::field(id)->label };
    }
    readiness.missing << otherGaps(profile);
    for (const FadingRule &rule : rules.fading)
        readiness.fading << standingOf(rule, profile, lastAbsence, today);
    return readiness;
}

} // namespace homeward
