// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/readiness.h"

#include "core/forms/catalogue.h"
#include "core/guide/fact_fold.h"
#include "core/model/contact_facts.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

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

/// Who may check it, or that nobody said, and until when that holds.
QString agreementOn(const Place &place, QDate today)
{
    const Field &who = *forms::field(u"place.who-may-check"_s);
    const Answer said = place.answers.value(who.id);
    const QDate review = reviewOf(place);
    if (!review.isValid())
        return readable(who, said);
    return review > today
        ? Text::tr("%1 (to be agreed anew by %2)").arg(readable(who, said), local_time::day(review))
        : Text::tr("%1 (that held until %2: ask again, and write down the next day)")
              .arg(readable(who, said), local_time::day(review));
}

/// What the profile says about something that goes out of date, and the rows that say it.
struct Said
{
    QStringList words = {};
    QStringList rows = {}; ///< ids; none: facts, or the photo
};

Said contactsThat(const Profile &profile, bool (Contact::*are)() const)
{
    Said said;
    for (const Contact &contact : profile.contacts) {
        if (!(contact.*are)())
            continue;
        said.words << lineOf(contact.name, contact.phone());
        said.rows << contact.id.toStorage();
    }
    return said;
}

Said places(const Profile &profile, QDate today)
{
    Said said;
    for (const Place &place : profile.places) {
        const QString where = lineOf(place.name, place.answers.value(u"place.address"_s).value());
        said.words << Text::tr("%1: %2").arg(where, agreementOn(place, today));
        said.rows << place.id.toStorage();
    }
    return said;
}

/// What is settled of these questions, one line each.
QStringList linesOf(const QStringList &fields, const auto &answerOf)
{
    QStringList lines;
    for (const QString &id : fields) {
        const Answer answer = answerOf(id);
        if (!answer.isSettled())
            continue;
        const Field &field = *forms::field(id);
        lines << Text::tr("%1: %2").arg(field.label, readable(field, answer));
    }
    return lines;
}

Said factsIn(const Profile &profile, const QStringList &fields)
{
    return { linesOf(fields, [&](const QString &id) { return profile.child.answer(id); }) };
}

Said homeSays(const Placement *home, const QStringList &fields)
{
    if (home == nullptr)
        return {};
    const QStringList lines
        = linesOf(fields, [&](const QString &id) { return home->answers.value(id); });
    return lines.isEmpty() ? Said() : Said { lines, { home->id.toStorage() } };
}

Said saidOf(const FadingRule &rule, const Profile &profile, QDate today)
{
    if (rule.isOfHome())
        return homeSays(profile.homeOn(today), rule.fields);
    if (!rule.fields.isEmpty())
        return factsIn(profile, rule.fields);
    if (rule.id == u"checked.friends")
        return contactsThat(profile, &Contact::isFriend);
    if (rule.id == u"checked.workers")
        return contactsThat(profile, &Contact::isProfessional);
    if (rule.id == u"checked.places")
        return places(profile, today);
    if (rule.id == u"checked.photo" && !profile.child.photoHash.isEmpty()) {
        return { { profile.child.photoTaken.isValid()
                ? Text::tr("Taken %1").arg(local_time::day(profile.child.photoTaken))
                : Text::tr("Nobody wrote down when it was taken") } };
    }
    return {};
}

/// The one of two that is longer ago; "never" is longest.
LookedAt earlier(const LookedAt &one, const LookedAt &other)
{
    if (!one.at.isValid() || !other.at.isValid())
        return one.at.isValid() ? other : one;
    return other.at < one.at ? other : one;
}

LookedAt rowsWrittenDown(const QStringList &rows, const ProfileAge &age)
{
    if (rows.isEmpty())
        return {};
    LookedAt least = age.rows.value(rows.first());
    for (const QString &row : rows)
        least = earlier(least, age.rows.value(row));
    return least;
}

LookedAt factsWrittenDown(const FadingRule &rule, const ReadinessFacts &facts)
{
    const Child &child = facts.profile.child;
    std::optional<LookedAt> first;
    for (const QString &id : rule.fields) {
        const ProfileFact fact = child.facts.value(id);
        if (!fact.answer.isSettled())
            continue;
        const LookedAt looked { fact.checkedAt, facts.age.factsBy.value(id) };
        first = first ? earlier(*first, looked) : looked;
    }
    const LookedAt least = first.value_or(LookedAt());
    // What is copied today from last year's paper is a year old; who looked then, the paper knows.
    const QDate said = child.answer(rule.dated).toDate();
    const bool isOlder
        = least.at.isValid() && said.isValid() && said < local_time::dateOf(least.at);
    return isOlder ? LookedAt { local_time::startOfDay(said) } : least;
}

/// When somebody last looked at the least recent of what it says.
LookedAt writtenDown(const FadingRule &rule, const Said &said, const ReadinessFacts &facts)
{
    if (rule.id == u"checked.photo")
        return { local_time::startOfDay(facts.profile.child.photoTaken) };
    return said.rows.isEmpty() ? factsWrittenDown(rule, facts)
                               : rowsWrittenDown(said.rows, facts.age);
}

/// When somebody said that the whole of it is still right.
LookedAt saidToBeRight(const FadingRule &rule, const ReadinessFacts &facts)
{
    const ProfileFact fact = facts.profile.child.facts.value(rule.id);
    const QDate day = fact.answer.toDate();
    const bool isOfThatDay = local_time::dateOf(fact.checkedAt) == day;
    return { isOfThatDay ? fact.checkedAt : local_time::startOfDay(day),
        facts.age.factsBy.value(rule.id) };
}

/// The first day on which who may check a place was, or is, to be agreed anew; invalid: no such
/// day.
QDate nextReview(const QList<Place> &places)
{
    QDate next;
    for (const Place &place : places) {
        const QDate review = reviewOf(place);
        if (review.isValid() && (!next.isValid() || review < next))
            next = review;
    }
    return next;
}

FadingFact standingOf(const FadingRule &rule, const ReadinessFacts &facts)
{
    const Said what = saidOf(rule, facts.profile, facts.today);
    FadingFact fact { rule.id, rule.part, forms::field(rule.id)->label, what.words };
    const LookedAt said = saidToBeRight(rule, facts);
    const LookedAt written = writtenDown(rule, what, facts);
    const bool isSaidLater = !written.at.isValid() || (said.at.isValid() && said.at > written.at);
    const LookedAt checked = isSaidLater ? said : written;
    const QDate review = rule.id == u"checked.places" ? nextReview(facts.profile.places) : QDate();
    fact.isToAgreeAnew = review.isValid() && review <= facts.today;
    // Where there is nothing, and nobody has said that this is so, it is missing, not out of date.
    if (!checked.at.isValid()) {
        fact.isStale = !fact.words.isEmpty();
        return fact;
    }
    fact.checked = local_time::dateOf(checked.at);
    fact.checkedBy = checked.by;
    fact.due = fact.checked.addDays(rule.days);
    if (review.isValid())
        fact.due = std::min(fact.due, review);
    fact.isSinceAbsence
        = rule.isAfterAbsence && facts.lastAbsence.isValid() && facts.lastAbsence > checked.at;
    fact.isStale = fact.isSinceAbsence || fact.due <= facts.today;
    return fact;
}

/// A contact, a place or the home, as far as rules look at it.
struct ProfileRow
{
    QString id = {};
    QString name = {};
    QString relationship = {};
    Answers answers = {};

    [[nodiscard]] bool says(const QString &field) const
    {
        // A number that is answered at night is a number.
        const bool isNightNumber = field == u"contact.phone"
            && answers.value(u"contact.phone-out-of-hours"_s).isAnswered();
        return isNightNumber || answers.value(field).isSettled();
    }
    [[nodiscard]] QStringList open(const RowRule &rule) const
    {
        QStringList fields = rule.fields;
        fields.removeIf([this](const QString &field) { return says(field); });
        return fields;
    }
};

QList<ProfileRow> rowsOf(const QString &form, const Profile &profile, QDate today)
{
    QList<ProfileRow> rows;
    if (form == u"contact") {
        for (const Contact &contact : profile.contacts)
            rows << ProfileRow { contact.id.toStorage(), contact.name, contact.relationship,
                contact.answers };
    } else if (form == u"place") {
        for (const Place &place : profile.places)
            rows << ProfileRow { place.id.toStorage(), place.name, {}, place.answers };
    } else if (const Placement *home = profile.homeOn(today)) {
        rows << ProfileRow { home->id.toStorage(), {}, {}, home->answers };
    }
    return rows;
}

ReadyGap gapIn(const ProfileRow &row, const RowRule &rule, const QString &field)
{
    const QString whose = row.name.isEmpty() ? labelOfRows(rule.id) : row.name;
    return { rule.form, field, Text::tr("%1: %2").arg(whose, forms::field(field)->label), row.id };
}

/// No row is of the sort. Where one may be, for nobody said whether it is, it is that question
/// which is missing: asked of those first whom the rule names first.
ReadyGap gapWithout(QList<ProfileRow> rows, const RowRule &rule)
{
    const QString label = labelOfRows(rule.id);
    rows.removeIf([&](const ProfileRow &row) {
        return !rule.where || !rule.relationships.contains(row.relationship)
            || row.answers.value(rule.where->field).isSettled();
    });
    const auto place
        = [&](const ProfileRow &row) { return rule.relationships.indexOf(row.relationship); };
    const auto first = std::min_element(rows.cbegin(), rows.cend(),
        [&](const ProfileRow &a, const ProfileRow &b) { return place(a) < place(b); });
    if (first == rows.cend())
        return { rule.form, {}, label };
    return { rule.form, rule.where->field, Text::tr("%1: %2").arg(label, first->name), first->id };
}

QList<ReadyGap> gapsOf(const RowRule &rule, const Profile &profile, QDate today)
{
    const QList<ProfileRow> all = rowsOf(rule.form, profile, today);
    QList<ProfileRow> rows = all;
    rows.removeIf(
        [&](const ProfileRow &row) { return !rule.isAbout(row.relationship, row.answers); });
    if (rows.isEmpty())
        return { gapWithout(all, rule) };
    if (!rule.isEvery) {
        // The one that needs least.
        rows = { *std::min_element(
            rows.cbegin(), rows.cend(), [&](const ProfileRow &a, const ProfileRow &b) {
                return a.open(rule).size() < b.open(rule).size();
            }) };
    }
    QList<ReadyGap> gaps;
    for (const ProfileRow &row : std::as_const(rows)) {
        for (const QString &field : row.open(rule))
            gaps << gapIn(row, rule, field);
    }
    return gaps;
}

QList<ReadyGap> otherGaps(const ReadinessRules &rules, const ReadinessFacts &facts)
{
    QList<ReadyGap> gaps;
    if (facts.profile.child.photoHash.isEmpty())
        gaps << ReadyGap { u"photo"_s, {}, Text::tr("A photo") };
    // Who a child has around them follows from who looks after them, as on the night.
    const FactFold fold(EpisodeFacts { .setting = facts.setting,
        .episode = { .openedAt = local_time::startOfDay(facts.today) },
        .profile = facts.profile });
    for (const RowRule &rule : rules.rows) {
        const bool isForSetting
            = rule.settings.isEmpty() || rule.settings.contains(facts.setting.kind);
        if (!isForSetting || holds(rule.applies, fold) == false)
            continue;
        for (const ReadyGap &gap : gapsOf(rule, facts.profile, facts.today)) {
            if (!gaps.contains(gap))
                gaps << gap;
        }
    }
    return gaps;
}

} // namespace

int Readiness::staleCount() const { return static_cast<int>(stale().size()); }

QList<FadingFact> Readiness::stale() const
{
    QList<FadingFact> stale = fading;
    stale.removeIf([](const FadingFact &fact) { return !fact.isStale; });
    std::stable_partition(
        stale.begin(), stale.end(), [](const FadingFact &fact) { return fact.isSinceAbsence; });
    return stale;
}

QStringList Readiness::rightAtOnce() const
{
    const bool isAnyStale = staleCount() > 0;
    QStringList ids;
    for (const FadingFact &fact : fading) {
        const bool isAsked = isAnyStale ? fact.isStale : !fact.words.isEmpty();
        if (isAsked && !fact.isReadFirst())
            ids << fact.id;
    }
    return ids;
}

Readiness readinessOf(const ReadinessRules &rules, const ReadinessFacts &facts)
{
    Readiness readiness;
    const Child known = contact_facts::filledIn(facts.profile.child, facts.profile.contacts);
    for (const QString &id : rules.ready) {
        ++readiness.asked;
        if (known.answer(id).isSettled())
            ++readiness.answered;
        else
            readiness.missing << ReadyGap { forms::formWith(id)->id, id, forms::field(id)->label };
    }
    readiness.missing << otherGaps(rules, facts);
    for (const FadingRule &rule : rules.fading)
        readiness.fading << standingOf(rule, facts);
    return readiness;
}

} // namespace homeward
