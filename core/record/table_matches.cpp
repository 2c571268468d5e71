// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/table_matches.h"

#include "core/base/folded_name.h"
#include "core/forms/remarks.h"

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

const QString pupilNumber = u"child.upn"_s;
const QString nhsNumber = u"child.nhs-number"_s;

QString fact(const ListedChild &listed, const QString &field)
{
    return listed.facts.value(field).value();
}

QStringList namesOf(const ListedChild &listed)
{
    QStringList names { foldedName(listed.name), foldedName(fact(listed, u"child.full-name"_s)) };
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

QString firstWord(const QString &folded) { return folded.section(u' ', 0, 0); }
QString lastWord(const QString &folded) { return folded.section(u' ', -1); }

bool areDifferent(QDate one, QDate other)
{
    return one.isValid() && other.isValid() && one != other;
}

/// Two numbers of one kind are two children, or one of them is wrong.
bool hasOtherNumber(const KnownChild &known, const ListedChild &listed)
{
    return areOfTwoChildren(known.pupilNumber, fact(listed, pupilNumber))
        || areOfTwoChildren(known.nhsNumber, fact(listed, nhsNumber));
}

TableMatch matchWith(
    const KnownChild &known, const ListedChild &listed, TableMatch::Kind kind, TableMatch::By by)
{
    return { kind, by, known.id, known.name, known.born, !areDifferent(known.born, listed.born()),
        {} };
}

/// What two numbers are compared by; empty where there is no digit in it: "N/A", "none".
QString comparable(const QString &number)
{
    QString plain;
    for (const QChar letter : number) {
        if (letter.isLetterOrNumber())
            plain += letter.toUpper();
    }
    const bool hasDigit
        = std::any_of(plain.cbegin(), plain.cend(), [](QChar letter) { return letter.isDigit(); });
    return hasDigit ? plain : QString();
}

bool isOneDigit(const QString &number)
{
    const QChar last = number.back();
    const auto isLast = [last](QChar letter) { return letter == last || !letter.isDigit(); };
    return std::all_of(number.cbegin(), number.cend(), isLast);
}

} // namespace

QStringList everyName(const QString &name, const Answers &facts)
{
    QStringList names { name };
    for (const QString &field :
        { u"child.full-name"_s, u"child.former-names"_s, u"child.known-as"_s }) {
        for (const QString &each : facts.value(field).value().split(u',', Qt::SkipEmptyParts))
            names << each.trimmed();
    }
    names.removeDuplicates();
    return names;
}

bool haveNameInCommon(const QStringList &names, const QStringList &others)
{
    return std::any_of(names.cbegin(), names.cend(), [&](const QString &one) {
        return std::any_of(others.cbegin(), others.cend(), [&](const QString &other) {
            return !one.isEmpty() && foldedName(one) == foldedName(other);
        });
    });
}

QString provenNumber(const QString &field, const QString &text)
{
    const bool isProven
        = field == pupilNumber ? forms::isPupilNumber(text) : forms::isNhsNumber(text);
    const QString number = isProven ? comparable(text) : QString();
    return number.isEmpty() || isOneDigit(number) ? QString() : number;
}

bool areOfTwoChildren(const QString &number, const QString &other)
{
    const QString one = comparable(number);
    const QString two = comparable(other);
    return !one.isEmpty() && !two.isEmpty() && one != two;
}

TableMatches::TableMatches(const QList<KnownChild> &known)
    : m_known(known)
{
    for (qsizetype at = 0; at < m_known.size(); ++at) {
        const KnownChild &child = m_known.at(at);
        if (const QString number = provenNumber(pupilNumber, child.pupilNumber); !number.isEmpty())
            m_pupilNumbers.insert(number, at);
        if (const QString number = provenNumber(nhsNumber, child.nhsNumber); !number.isEmpty())
            m_nhsNumbers.insert(number, at);
        for (const QString &name : child.names) {
            const QString folded = foldedName(name);
            if (!folded.isEmpty() && !m_names.contains(folded, at))
                m_names.insert(folded, at);
        }
        if (child.born.isValid())
            m_births.insert(child.born, at);
    }
}

TableMatch TableMatches::find(const ListedChild &listed) const
{
    if (const TableMatch match = byNumber(listed); match.kind != TableMatch::Kind::None)
        return match;
    const TableMatch named = byName(listed);
    if (named.isOfSomebodyHere())
        return named;
    const TableMatch born = byBirth(listed);
    // Whoever may be the child counts for more than whoever is only of the same name.
    return born.isOfSomebodyHere() || named.kind == TableMatch::Kind::None ? born : named;
}

TableMatch TableMatches::byNumber(const ListedChild &listed) const
{
    const auto look = [&](const QMultiHash<QString, qsizetype> &numbers, const QString &field,
                          TableMatch::By by) {
        TableMatch best;
        const QString number = provenNumber(field, fact(listed, field));
        if (number.isEmpty())
            return best;
        for (auto [at, end] = numbers.equal_range(number); at != end; ++at) {
            const KnownChild &known = m_known.at(*at);
            const bool isNamed
                = haveNameInCommon(known.names, everyName(listed.name, listed.facts));
            // One of the two birthdays or names is wrong, or the number is.
            const bool isSure = isNamed && !areDifferent(known.born, listed.born());
            TableMatch match = matchWith(
                known, listed, isSure ? TableMatch::Kind::Here : TableMatch::Kind::Perhaps, by);
            if (!isNamed)
                match.listedName = listed.name;
            if (match.kind > best.kind)
                best = match;
        }
        return best;
    };
    const TableMatch pupil = look(m_pupilNumbers, pupilNumber, TableMatch::By::PupilNumber);
    return pupil.kind != TableMatch::Kind::None
        ? pupil
        : look(m_nhsNumbers, nhsNumber, TableMatch::By::NhsNumber);
}

TableMatch TableMatches::byName(const ListedChild &listed) const
{
    TableMatch best;
    for (const QString &name : namesOf(listed)) {
        for (auto [at, end] = m_names.equal_range(name); at != end; ++at) {
            const KnownChild &known = m_known.at(*at);
            TableMatch match;
            if (areDifferent(known.born, listed.born()))
                match = matchWith(known, listed, TableMatch::Kind::Namesake, TableMatch::By::Name);
            else if (known.born.isValid() && listed.born().isValid())
                match = matchWith(known, listed,
                    hasOtherNumber(known, listed) ? TableMatch::Kind::Perhaps
                                                  : TableMatch::Kind::Here,
                    TableMatch::By::NameAndBirth);
            else
                match = matchWith(known, listed, TableMatch::Kind::Perhaps, TableMatch::By::Name);
            if (match.kind > best.kind)
                best = match;
        }
    }
    return best;
}

TableMatch TableMatches::byBirth(const ListedChild &listed) const
{
    TableMatch best;
    if (!listed.born().isValid())
        return best;
    for (auto [at, end] = m_births.equal_range(listed.born()); at != end; ++at) {
        const KnownChild &known = m_known.at(*at);
        for (const QString &there : known.names) {
            const QString folded = foldedName(there);
            for (const QString &name : namesOf(listed)) {
                TableMatch match;
                if (firstWord(folded) == firstWord(name))
                    match = matchWith(known, listed, TableMatch::Kind::Perhaps,
                        TableMatch::By::FirstNameAndBirth);
                else if (lastWord(folded) == lastWord(name))
                    match = matchWith(
                        known, listed, TableMatch::Kind::Sibling, TableMatch::By::LastNameAndBirth);
                if (match.kind > best.kind)
                    best = match;
            }
        }
    }
    return best;
}

} // namespace homeward
