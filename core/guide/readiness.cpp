// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/readiness.h"

#include "core/forms/catalogue.h"
#include "core/model/contact_facts.h"
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

/// When somebody last looked at the least recent of its facts; invalid: never, as far as is known.
QDateTime writtenDown(const FadingRule &rule, const Profile &profile)
{
    if (rule.id == u"checked.photo")
        return local_time::startOfDay(profile.child.photoTaken);
    QDateTime least;
    for (const QString &id : rule.fields) {
        const ProfileFact fact = profile.child.facts.value(id);
        if (fact.answer.isSettled() && (!least.isValid() || fact.checkedAt < least))
            least = fact.checkedAt;
    }
    // What is copied today from last year's paper is a year old.
    const QDate said = profile.child.answer(rule.dated).toDate();
    const bool isOlder = least.isValid() && said.isValid() && said < local_time::dateOf(least);
    return isOlder ? local_time::startOfDay(said) : least;
}

/// When somebody said that the whole of it is still right; invalid: never.
QDateTime saidToBeRight(const FadingRule &rule, const Profile &profile)
{
    const ProfileFact fact = profile.child.facts.value(rule.id);
    const QDate day = fact.answer.toDate();
    return local_time::dateOf(fact.checkedAt) == day ? fact.checkedAt
                                                     : local_time::startOfDay(day);
}

FadingFact standingOf(
    const FadingRule &rule, const Profile &profile, const QDateTime &lastAbsence, QDate today)
{
    FadingFact fact { rule.id, rule.part, forms::field(rule.id)->label, wordsOf(rule, profile) };
    const QDateTime said = saidToBeRight(rule, profile);
    const QDateTime written = writtenDown(rule, profile);
    const QDateTime checked
        = !written.isValid() || (said.isValid() && said > written) ? said : written;
    // Where there is nothing, and nobody has said that this is so, it is missing, not out of date.
    if (!checked.isValid()) {
        fact.isStale = !fact.words.isEmpty();
        return fact;
    }
    fact.checked = local_time::dateOf(checked);
    fact.due = fact.checked.addDays(rule.days);
    if (rule.id == u"checked.places") {
        for (const Place &place : profile.places) {
            const QDate review = reviewOf(place);
            if (review.isValid() && review > fact.checked)
                fact.due = std::min(fact.due, review);
        }
    }
    fact.isSinceAbsence = rule.isAfterAbsence && lastAbsence.isValid() && lastAbsence > checked;
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

QStringList Readiness::rightAtOnce() const
{
    const bool isAnyStale = staleCount() > 0;
    QStringList ids;
    for (const FadingFact &fact : fading) {
        const bool isAsked = isAnyStale ? fact.isStale : !fact.words.isEmpty();
        if (isAsked && !fact.isSinceAbsence)
            ids << fact.id;
    }
    return ids;
}

Readiness readinessOf(const ReadinessRules &rules, const Profile &profile,
    const QDateTime &lastAbsence, QDate today)
{
    Readiness readiness;
    const Child known = contact_facts::filledIn(profile).child;
    for (const QString &id : rules.ready) {
        ++readiness.asked;
        if (known.answer(id).isSettled())
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
