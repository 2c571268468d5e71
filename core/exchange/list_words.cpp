// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table_check.h"
#include "core/forms/catalogue.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(ListWords)
};

QString valueOf(const QString &field, const Answer &answer)
{
    return forms::readable(field, answer).simplified();
}

/// Which earlier row it repeats, and how sure that is.
QString twiceWords(const CheckedRow &row)
{
    const QString here = QString::number(row.row.number);
    const QString there = QString::number(row.sameAs);
    switch (row.joining) {
    case CheckedRow::Joining::No:
        return Say::tr("Row %1 may be the child of row %2, or another one of this name.")
            .arg(here, there);
    case CheckedRow::Joining::OnRequest:
        if (!row.nameThere.isEmpty())
            return Say::tr(
                "Row %1 is perhaps the same child as row %2: the number is the same, and "
                "the names are not (“%3”, and “%4” in row %2).")
                .arg(here, there, row.child.name, row.nameThere);
        return Say::tr("Row %1 is perhaps the same child as row %2: one birthday is not known.")
            .arg(here, there);
    case CheckedRow::Joining::Usual:
        break;
    }
    return Say::tr("Row %1 is the same child as row %2.").arg(here, there);
}

} // namespace

QString CheckedRow::whyNot() const
{
    if (state == State::Failed)
        return problems.join(u' ');
    if (decision != ListDecision::Leave)
        return {};
    // Of children who are never made one, nothing is weighed against the other.
    const bool isCompared = state == State::Twice || match.mayBeMerged;
    const QStringList differences = isCompared ? list_words::differencesOf(*this) : QStringList();
    if (state == State::Twice)
        return (QStringList { twiceWords(*this) } + differences).join(u' ');
    if (match.isOfSomebodyHere())
        return (
            QStringList {
                Say::tr("Row %1: %2").arg(QString::number(row.number), list_words::inWords(match)) }
            + differences)
            .join(u' ');
    return Say::tr("Row %1: somebody decided to leave it out.").arg(row.number);
}

QString CheckedRow::whoIsFilled() const
{
    if (state == State::Twice && joining == Joining::Usual)
        return Say::tr("Row %1 is the same child.").arg(sameAs);
    if (state == State::Twice)
        return twiceWords(*this);
    return match.isOfSomebodyHere() ? list_words::inWords(match) : QString();
}

namespace list_words {

QString withBirth(const QString &name, QDate born)
{
    return Say::tr("%1 (%2)").arg(name,
        born.isValid() ? Say::tr("born %1").arg(local_time::day(born))
                       : Say::tr("birthday not known"));
}

QString codeOf(ListDecision decision)
{
    switch (decision) {
    case ListDecision::Add:
        return u"add"_s;
    case ListDecision::Fill:
        return u"fill"_s;
    case ListDecision::Leave:
        break;
    }
    return u"leave"_s;
}

QString inWords(ListDecision decision)
{
    switch (decision) {
    case ListDecision::Add:
        return Say::tr("Add as a child of their own");
    case ListDecision::Fill:
        return Say::tr("Add what is missing");
    case ListDecision::Leave:
        break;
    }
    return Say::tr("Leave as it is");
}

QString inWords(const TableMatch &match)
{
    const QString who = withBirth(match.name, match.born);
    const QString never = match.mayBeMerged
        ? QString()
        : u' ' + Say::tr("Children who were born on different days are never made one.");
    const QString otherName = match.listedName.isEmpty() ? QString()
                                                         : u' '
            + Say::tr("The list has “%1”: another child, or another name of this one.")
                  .arg(match.listedName);
    switch (match.by) {
    case TableMatch::By::Nothing:
        return {};
    case TableMatch::By::PupilNumber:
        return Say::tr("%1 is in the record with this pupil number.").arg(who) + otherName + never;
    case TableMatch::By::NhsNumber:
        return Say::tr("%1 is in the record with this NHS number.").arg(who) + otherName + never;
    case TableMatch::By::NameAndBirth:
        return Say::tr("%1 is in the record already.").arg(who);
    case TableMatch::By::Name:
        return match.kind == TableMatch::Kind::Namesake
            ? Say::tr("%1 in the record has this name and was born on another day: somebody else.")
                  .arg(who)
            : Say::tr("%1 is in the record. It may be the same child: one birthday is not known.")
                  .arg(who);
    case TableMatch::By::FirstNameAndBirth:
        return Say::tr("%1 is in the record. It may be the same child under another family name.")
            .arg(who);
    case TableMatch::By::LastNameAndBirth:
        return Say::tr("%1 is in the record, with the same family name and birthday: perhaps a "
                       "twin.")
            .arg(who);
    }
    return {};
}

QString inWords(const TableFilling::Difference &difference)
{
    const QString question = difference.field == TableFilling::nameOfChild()
        ? Say::tr("Name")
        : forms::labelOf(difference.field);
    const QString label
        = difference.whose.isEmpty() ? question : Say::tr("%1, %2").arg(difference.whose, question);
    const QString here = valueOf(difference.field, difference.here);
    const QString listed = valueOf(difference.field, difference.listed);
    return difference.row > 0
        ? Say::tr("%1: “%2” of row %3, or of a row before it, is kept; this row says “%4”.")
              .arg(label, here, QString::number(difference.row), listed)
        : Say::tr("%1: the record says “%2” and keeps it; the list says “%3”.")
              .arg(label, here, listed);
}

QStringList differencesOf(const CheckedRow &row)
{
    QStringList words;
    for (const TableFilling::Difference &each : row.filling.differences)
        words << inWords(each);
    return words;
}

QString inWords(const TableFilling &filling)
{
    QStringList parts;
    for (auto fact = filling.facts.cbegin(); fact != filling.facts.cend(); ++fact)
        parts << forms::labelOf(fact.key());
    for (const Contact &contact : filling.contacts)
        parts << contact.name;
    if (!filling.home.isEmpty())
        parts << Say::tr("where they live");
    return parts.isEmpty() ? Say::tr("Nothing is missing.")
                           : Say::tr("To be added: %1.").arg(parts.join(u", "_s));
}

QString inWords(const ListCounts &counts)
{
    QStringList parts;
    const auto add = [&](qsizetype count, const QString &words) {
        if (count > 0)
            parts << words.arg(count);
    };
    add(counts.added, Say::tr("%1 to be added"));
    add(counts.filled, Say::tr("%1 here already, to be filled in where something is missing"));
    add(counts.joined, Say::tr("%1 of a child of an earlier row, to be joined with it"));
    add(counts.left, Say::tr("%1 left as they are"));
    add(counts.failed, Say::tr("%1 cannot be taken in"));
    add(counts.remarked, Say::tr("%1 worth a second look"));
    return parts.isEmpty() ? Say::tr("There is nothing to take in.") : parts.join(u"; "_s) + u'.';
}

} // namespace list_words

} // namespace homeward
