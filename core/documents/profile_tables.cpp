// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/profile_tables.h"

#include "core/forms/catalogue.h"
#include "core/guide/place_agreement.h"
#include "core/guide/ring_rule.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(u'\n');
}

/// Empty where there is no answer.
QString wordsOf(const Answers &answers, const QString &field)
{
    const Answer answer = answers.value(field);
    return answer.isAnswered() ? forms::readable(field, answer) : QString();
}

/// The words in their sentence, or nothing where there are none.
QString inSentence(const QString &sentence, const QString &words)
{
    return words.isEmpty() ? QString() : sentence.arg(words);
}

QString nameCell(const Contact &contact)
{
    return joined({ contact.name,
        inSentence(Text::tr("also called %1"), wordsOf(contact.answers, u"contact.known-as"_s)),
        inSentence(
            Text::tr("age or date of birth: %1"), wordsOf(contact.answers, u"contact.age"_s)) });
}

QString whoCell(const Contact &contact)
{
    const Field *relationship = forms::field(u"contact.relationship"_s);
    return joined(
        { relationship ? relationship->labelOf(contact.relationship) : contact.relationship,
            contact.hasParentalResponsibility() ? Text::tr("has parental responsibility")
                                                : QString() });
}

QString reachCell(const Contact &contact, bool isClosed)
{
    const QString ways = joined({ contact.phone(), contact.outOfHoursPhone(),
        wordsOf(contact.answers, u"contact.address"_s),
        wordsOf(contact.answers, u"contact.social"_s),
        wordsOf(contact.answers, u"contact.vehicle"_s) });
    return isClosed && !ways.isEmpty()
        ? joined({ Text::tr("For the police and social care:"), ways })
        : ways;
}

QString safeWords(const Contact &contact)
{
    const Answer safe = contact.answers.value(u"contact.safe-to-ring"_s);
    if (safe.isYes())
        return Text::tr("Safe to ring");
    if (ring_rule::isMarkedSafe(contact))
        return Text::tr("May be rung");
    return safe.isNo()
        ? Text::tr("Do not ring")
        : Text::tr("Do not ring (whether it is safe: %1)").arg(readable(safe.state()).toLower());
}

/// Why one of their numbers is not rung, though they may be; empty: each may be.
QString whoElseAnswers(const Contact &contact, const Profile &profile, bool isFamilyClosed)
{
    return joined({ ring_rule::whoElseAnswers(contact.phone(), profile, isFamilyClosed, &contact),
        ring_rule::whoElseAnswers(contact.outOfHoursPhone(), profile, isFamilyClosed, &contact) });
}

QString mayCell(const Contact &contact, const Profile &profile, bool isFamilyClosed)
{
    if (isFamilyClosed && ring_rule::isOfFamily(contact))
        return ring_rule::askFirst();
    const Answer told = contact.answers.value(u"contact.may-be-told"_s);
    return joined({ safeWords(contact),
        ring_rule::isMarkedSafe(contact) ? whoElseAnswers(contact, profile, isFamilyClosed)
                                         : QString(),
        told.isYes()      ? Text::tr("May be told")
            : told.isNo() ? Text::tr("Not to be told")
                          : QString() });
}

QString knownCell(const Contact &contact)
{
    return joined({ wordsOf(contact.answers, u"contact.risk"_s),
        contact.answers.value(u"contact.warning"_s).isYes()
            ? Text::tr("was given an abduction warning notice")
            : QString(),
        wordsOf(contact.answers, u"contact.notes"_s) });
}

QStringList rowOf(const Place &place, const Profile &profile, bool isFamilyClosed, QDate today)
{
    const auto words = [&](const QString &field) { return wordsOf(place.answers, field); };
    const QString agreed = words(u"place.who-may-check"_s);
    const bool isOfFamily = isFamilyClosed && ring_rule::mayBeOfFamily(place, profile);
    const QString who = isOfFamily ? place_agreement::whoMayCheck(place, profile, isFamilyClosed)
        : agreed.isEmpty()         ? Text::tr("Not agreed yet: nobody goes there alone")
                                   : agreed;
    const QString phone = words(u"place.phone"_s);
    const QString why
        = phone.isEmpty() ? QString() : ring_rule::whyNotRing(place, profile, isFamilyClosed);
    return {
        joined({ place.name, words(u"place.why"_s),
            inSentence(Text::tr("last found there: %1"), words(u"place.last-there"_s)) }),
        joined({ words(u"place.address"_s),
            why.isEmpty() ? phone : Text::tr("For the police and social care: %1").arg(phone) }),
        joined(QStringList { who, why == ring_rule::policeHaveTheNumber() ? QString() : why }
            + place_agreement::standing(place, today)),
        joined({ inSentence(Text::tr("Risk: %1"), words(u"place.risk"_s)),
            words(u"place.hazards"_s),
            inSentence(Text::tr("who lives or works there: %1"), words(u"place.occupants"_s)) }),
    };
}

/// "12 Jan 2024 to 3 Mar 2025"; what of it nobody knows is left out.
QString periodOf(const Placement &home)
{
    const QString from = home.from.isValid() ? local_time::day(home.from) : QString();
    const QString to = home.to.isValid() ? local_time::day(home.to) : QString();
    if (from.isEmpty() && to.isEmpty())
        return Text::tr("Days not known");
    if (to.isEmpty())
        return Text::tr("From %1, last day not known").arg(from);
    return from.isEmpty() ? Text::tr("Until %1").arg(to) : Text::tr("%1\nto %2").arg(from, to);
}

QStringList rowOf(const Placement &home)
{
    const auto words = [&](const QString &field) { return wordsOf(home.answers, field); };
    const QString where = joined({ words(u"placement.address"_s), words(u"placement.phone"_s) });
    return {
        periodOf(home),
        joined({ words(u"placement.kind"_s), words(u"placement.provider"_s) }),
        where.isEmpty() ? Text::tr("Address not known") : where,
        words(u"placement.carers"_s),
    };
}

} // namespace

Document::Table peopleTable(const Profile &profile, bool isFamilyClosed)
{
    Document::Table table { { Text::tr("Name"), Text::tr("Who"), Text::tr("How to reach them"),
                                Text::tr("Safe to ring? May be told?"),
                                Text::tr("Danger, and what else is known") },
        {}, { 19, 17, 24, 18, 22 } };
    for (const Contact &contact : profile.contacts) {
        const bool isClosed = isFamilyClosed && ring_rule::isOfFamily(contact);
        table.rows << QStringList { nameCell(contact), whoCell(contact),
            reachCell(contact, isClosed), mayCell(contact, profile, isFamilyClosed),
            knownCell(contact) };
    }
    return table;
}

Document::Table partsTable(const Profile &profile, bool isFamilyClosed)
{
    const Field &relationship = *forms::field(u"contact.relationship"_s);
    Document::Table table { { Text::tr("Who"), Text::tr("What they have agreed to do") }, {},
        { 36, 64 } };
    for (const Contact &contact : profile.contacts) {
        const bool isLeftOut = isFamilyClosed && ring_rule::isOfFamily(contact);
        if (!contact.part().isEmpty() && !isLeftOut)
            table.rows << QStringList {
                joined({ contact.name, relationship.labelOf(contact.relationship) }), contact.part()
            };
    }
    return table;
}

Document::Callout familyWarning()
{
    return { Text::tr("Take care before ringing family"),
        { Text::tr("There is a worry about forced marriage, honour-based abuse, genital mutilation "
                   "or trafficking."),
            ring_rule::askFirst() } };
}

Document::Table placesTable(const Profile &profile, bool isFamilyClosed, QDate today)
{
    Document::Table table { { Text::tr("Place"), Text::tr("Address and phone"),
                                Text::tr("Who may check it?"),
                                Text::tr("Dangers, and who is there") },
        {}, { 24, 26, 26, 24 } };
    for (const Place &place : profile.places)
        table.rows << rowOf(place, profile, isFamilyClosed, today);
    return table;
}

Document::Table formerHomesTable(const Profile &profile, const Placement *now)
{
    Document::Table table { { Text::tr("When"), Text::tr("Which home"),
                                Text::tr("Address and phone"), Text::tr("Carers there") },
        {}, { 22, 26, 28, 24 } };
    for (const Placement &home : profile.placements) {
        if (&home != now)
            table.rows << rowOf(home);
    }
    return table;
}

} // namespace homeward
