// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/checks.h"

#include "core/base/joined.h"
#include "core/guide/absence_home.h"
#include "core/guide/find_said.h"
#include "core/guide/place_agreement.h"
#include "core/guide/ring_rule.h"
#include "core/guide/setting_work.h"
#include "core/time/local_time.h"

#include <QCoreApplication>
#include <QSet>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Guide)
};

bool isForSetting(const CheckRule &rule, Setting::Kind kind)
{
    if (!setting_work::looksForChild(kind))
        return false;
    return rule.settings.isEmpty() || rule.settings.contains(kind);
}

/// Words of a rule, about somebody or something.
QString named(const QString &words, const QString &name)
{
    return QString(words).replace(u"{name}"_s, name);
}

CheckRow rowOf(const CheckRule &rule, const QString &about, const QString &name)
{
    CheckRow row;
    row.subject = about.isEmpty() ? rule.id : rule.id + u'#' + about;
    row.text = named(rule.text, name);
    row.hint = named(rule.hint, name);
    row.source = rule.source;
    row.isOfBoth = rule.isOfBoth;
    row.outcomes = rule.outcomes;
    return row;
}

/// The two checks that ring a number of the profile itself.
void addOwnNumber(
    CheckRow &row, const CheckRule &rule, const EpisodeFacts &facts, const FactFold &fold)
{
    const auto add = [&](const QString &name, const QString &phone) {
        const QString why = ring_rule::whoElseAnswers(phone, facts.profile, fold.isFamilyClosed());
        row.ring << RingLine { name, phone, why, why.isEmpty() };
    };
    if (rule.id.endsWith(u"ring-child"))
        add(facts.profile.child.name, fold.answer(u"phone.number"_s).value());
    else if (rule.id == u"school")
        add(fold.answer(u"school.name"_s).value(), fold.answer(u"school.phone"_s).value());
}

/// What the profile says that the check is about, in front of the rule's own hint.
void addWhatIsKnown(CheckRow &row, const CheckRule &rule, const FactFold &fold)
{
    QStringList known;
    if (rule.id == u"plan") {
        // It was written before anybody feared this.
        if (fold.isFamilyClosed())
            known << Text::tr("Ring nobody of the family, whatever the plan says. Ask the police "
                              "or social care first.");
        for (const QString &field :
            { u"placement.plan"_s, u"placement.shorten"_s, u"placement.prevent"_s })
            known << fold.answer(field).value();
    } else if (rule.id == u"journey") {
        const QString minutes = fold.answer(u"school.journey-minutes"_s).value();
        if (!minutes.isEmpty())
            known << Text::tr("It usually takes %1 minutes.").arg(minutes);
    }
    known << row.hint;
    known.removeAll(QString());
    row.hint = known.join(u'\n');
}

void addContacts(
    QList<CheckRow> &rows, const CheckRule &rule, const EpisodeFacts &facts, const FactFold &fold)
{
    const bool isFamilyRule = rule.each == CheckRule::Each::SafeFamily;
    const bool isClosed = fold.isFamilyClosed();
    for (const Contact &contact : facts.profile.contacts) {
        if (contact.isFamily() != isFamilyRule || contact.isProfessional()
            || !ring_rule::mayRing(contact, isClosed))
            continue;
        CheckRow row = rowOf(rule, contact.id.toStorage(), contact.name);
        const QString why
            = ring_rule::whoElseAnswers(contact.phone(), facts.profile, isClosed, &contact);
        const bool isOpen = why.isEmpty();
        if (!isOpen)
            row.text = Text::tr("Ask the police or social care whether %1 may be rung")
                           .arg(contact.name);
        row.ring << RingLine { contact.name, contact.phone(), why, isOpen,
            isOpen ? contact.part() : QString() };
        rows << row;
    }
}

/// Who may go comes first: whoever may not, need not read on.
QString placeHint(const Place &place, const Profile &profile, bool isClosed, QDate today)
{
    QStringList lines { place_agreement::whoMayCheck(place, profile, isClosed) };
    const auto add = [&](const QString &sentence, const QString &field) {
        const QString said = place.answers.value(field).value();
        if (!said.isEmpty())
            lines << sentence.arg(said);
    };
    add(Text::tr("Danger: %1"), u"place.hazards"_s);
    add(Text::tr("Address: %1"), u"place.address"_s);
    add(Text::tr("Who lives or works there: %1"), u"place.occupants"_s);
    return (lines + place_agreement::standing(place, today)).join(u'\n');
}

void addPlaces(QList<CheckRow> &rows, const CheckRule &rule, const EpisodeFacts &facts,
    const FactFold &fold, QDate today)
{
    const bool isClosed = fold.isFamilyClosed();
    for (const Place &place : facts.profile.places) {
        CheckRow row = rowOf(rule, place.id.toStorage(), place.name);
        // The area's words send somebody there.
        const bool isKeptFrom = isClosed && ring_rule::mayBeOfFamily(place, facts.profile);
        row.hint = joined(placeHint(place, facts.profile, isClosed, today),
            isKeptFrom ? QString() : row.hint, u"\n"_s);
        const QString phone = place.answers.value(u"place.phone"_s).value();
        const QString why = ring_rule::whyNotRing(place, facts.profile, isClosed);
        if (!phone.isEmpty())
            row.ring << RingLine { place.name, phone, why, why.isEmpty() };
        rows << row;
    }
}

QString nameOf(const QString &about, const EpisodeFacts &facts)
{
    for (const Contact &contact : facts.profile.contacts) {
        if (contact.id.toStorage() == about)
            return contact.name;
    }
    for (const Place &place : facts.profile.places) {
        if (place.id.toStorage() == about)
            return place.name;
    }
    return Text::tr("somebody no longer on the profile");
}

/// What was checked stays, with its outcome and without a number to ring.
void addLogged(QList<CheckRow> &rows, const EpisodeFacts &facts, const FactFold &fold)
{
    QSet<QString> listed;
    for (const CheckRow &row : std::as_const(rows))
        listed.insert(row.subject);
    for (const Entry &entry : fold.all(Entry::Kind::Check)) {
        const CheckRule *rule = facts.protocol->check(entry.subject.section(u'#', 0, 0));
        if (!rule || listed.contains(entry.subject))
            continue;
        listed.insert(entry.subject);
        const QString about = entry.subject.section(u'#', 1);
        const QString name = about.isEmpty() ? facts.profile.child.name : nameOf(about, facts);
        rows << rowOf(*rule, about, name);
    }
}

} // namespace

QList<CheckRow> checkRows(const EpisodeFacts &facts, const FactFold &fold, const QDateTime &now)
{
    QList<CheckRow> rows;
    for (const CheckRule &rule : facts.protocol->checks) {
        if (!isForSetting(rule, facts.setting.kind))
            continue;
        switch (rule.each) {
        case CheckRule::Each::Once: {
            CheckRow row = rowOf(rule, {}, facts.profile.child.name);
            if (fold.isFamilyClosed() && !rule.whenFamilyClosed.isEmpty())
                row.text = named(rule.whenFamilyClosed, facts.profile.child.name);
            addOwnNumber(row, rule, facts, fold);
            addWhatIsKnown(row, rule, fold);
            rows << row;
            break;
        }
        case CheckRule::Each::SafeFriend:
        case CheckRule::Each::SafeFamily:
            addContacts(rows, rule, facts, fold);
            break;
        case CheckRule::Each::Place:
            addPlaces(rows, rule, facts, fold, local_time::dateOf(now));
            break;
        }
    }
    addLogged(rows, facts, fold);
    for (CheckRow &row : rows)
        row.last = fold.last(Entry::Kind::Check, row.subject);
    return rows;
}

StopTime stopTime(const EpisodeFacts &facts, const FactFold &fold, const QDateTime &now)
{
    StopTime stop;
    if (const Placement *placement = homeDuring(facts))
        stop.planMinutes = placement->minutesBeforeReporting();
    QDateTime said;
    for (const Entry &line : fold.all(Entry::Kind::StopTime)) {
        said = line.position();
        const Moment at = line.answer(u"stop.at"_s).toMoment();
        const QString reason = line.answer(u"stop.reason"_s).value();
        // Nobody waits longer for no reason, nor until nobody knows when (R18).
        const bool isUnfounded = stop.isSet && at.instant() > stop.at && reason.trimmed().isEmpty();
        if (!at.isKnown() || isUnfounded)
            continue;
        stop.isSet = true;
        stop.at = at.instant();
        stop.reason = reason;
        stop.isFromPlan = line.subject == u"plan";
    }
    // Whoever says in a check that the child is found has as long again to write the find down.
    if (const auto find = stop.isSet ? findSaid(fold) : std::nullopt)
        stop.at = std::max(stop.at, find->position().addSecs(said.secsTo(stop.at)));
    stop.hasPassed = stop.isSet && stop.at <= now;
    return stop;
}

} // namespace homeward
