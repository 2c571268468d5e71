// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/profile_tables.h"

#include "core/forms/catalogue.h"
#include "core/guide/ring_rule.h"

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

QString nameCell(const Contact &contact)
{
    const QString others = wordsOf(contact.answers, u"contact.known-as"_s);
    return joined(
        { contact.name, others.isEmpty() ? QString() : Text::tr("also called %1").arg(others) });
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
        wordsOf(contact.answers, u"contact.vehicle"_s),
        wordsOf(contact.answers, u"contact.risk"_s) });
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

QString mayCell(const Contact &contact, bool isClosed)
{
    if (isClosed)
        return ring_rule::askFirst();
    const Answer told = contact.answers.value(u"contact.may-be-told"_s);
    return joined({ safeWords(contact),
        told.isYes()      ? Text::tr("May be told")
            : told.isNo() ? Text::tr("Not to be told")
                          : QString() });
}

} // namespace

Document::Table peopleTable(const Profile &profile, bool isFamilyClosed)
{
    Document::Table table { { Text::tr("Name"), Text::tr("Who"), Text::tr("How to reach them"),
                                Text::tr("Safe to ring? May be told?") },
        {}, { 24, 22, 32, 22 } };
    for (const Contact &contact : profile.contacts) {
        const bool isClosed = isFamilyClosed && ring_rule::isOfFamily(contact);
        table.rows << QStringList { nameCell(contact), whoCell(contact),
            reachCell(contact, isClosed), mayCell(contact, isClosed) };
    }
    return table;
}

Document::Callout familyWarning()
{
    return { Text::tr("Take care before ringing family"),
        { Text::tr("There is a worry about forced marriage, honour-based abuse or trafficking."),
            ring_rule::askFirst() } };
}

} // namespace homeward
