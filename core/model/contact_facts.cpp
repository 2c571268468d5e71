// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/contact_facts.h"

#include "core/base/joined.h"
#include "core/base/search_folding.h"
#include "core/model/alike.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace homeward::contact_facts {

using namespace Qt::StringLiterals;

namespace {

using Part = ContactFact::Part;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ContactFacts)
};

/// Shorter words, and those that every other school and council has, say nothing.
constexpr qsizetype fewestLetters = 3;
const QStringList &wordsOfMany()
{
    static const QStringList words { u"academy"_s, u"and"_s, u"borough"_s, u"centre"_s, u"city"_s,
        u"college"_s, u"council"_s, u"county"_s, u"district"_s, u"health"_s, u"medical"_s,
        u"metropolitan"_s, u"miss"_s, u"mrs"_s, u"practice"_s, u"primary"_s, u"school"_s,
        u"secondary"_s, u"surgery"_s, u"the"_s };
    return words;
}

QStringList tellingWords(const QString &text)
{
    QStringList words = search_folding::words(text).split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) {
        return word.size() < fewestLetters || wordsOfMany().contains(word);
    });
    return words;
}

/// "Is there a danger from this person?" may be answered with a no, in words.
bool isNone(const QString &risk)
{
    static const QStringList nos { u"no"_s, u"none"_s, u"no danger"_s, u"none known"_s,
        u"no danger known"_s, u"nothing known"_s, u"not known"_s, u"n a"_s };
    return risk.isEmpty() || nos.contains(search_folding::words(risk));
}

/// Empty: nobody says that they are one.
QString danger(const Contact &contact)
{
    const QString risk = contact.answers.value(u"contact.risk"_s).value().trimmed();
    const bool isWarned = contact.answers.value(u"contact.warning"_s).isYes();
    const QString why = joined(isNone(risk) ? QString() : risk,
        isWarned ? Text::tr("was given an abduction warning notice") : QString(), u"; "_s);
    return why.isEmpty() ? QString() : Text::tr("%1: %2").arg(contact.name, why);
}

QString words(Part part, const Contact &contact)
{
    switch (part) {
    case Part::Name:
        return contact.name;
    case Part::Phone:
        return contact.phone();
    case Part::NameAndPhone:
        return joined(contact.name, contact.phone(), u", "_s);
    case Part::Danger:
        return danger(contact);
    }
    return {};
}

/// Whether an answer and somebody of the people say the same; nothing: there is nothing to compare.
std::optional<bool> isTheSame(Part part, const QString &said, const Contact &contact)
{
    if (part == Part::Danger)
        return std::nullopt;
    const QStringList here = search_folding::phoneNumbers(said);
    const QStringList there = numbersOf(contact);
    if (part != Part::Name && !here.isEmpty() && !there.isEmpty())
        return search_folding::haveInCommon(here, there);
    const QStringList names = tellingWords(said);
    const QStringList theirs = tellingWords(contact.name);
    if (part == Part::Phone || names.isEmpty() || theirs.isEmpty())
        return std::nullopt;
    return search_folding::haveInCommon(names, theirs);
}

bool isOfHome(const ContactFact &fact) { return fact.field.startsWith(u"placement."); }

bool isOpen(const Answer &answer)
{
    return !answer.isSettled() || answer.state() == Answer::State::NotKnown;
}

} // namespace

const QList<ContactFact> &all()
{
    static const QList<ContactFact> facts {
        { u"health.gp"_s, u"gp"_s, Part::NameAndPhone },
        { u"plan.advocate"_s, u"advocate"_s, Part::NameAndPhone },
        { u"school.name"_s, u"school"_s, Part::Name },
        { u"school.phone"_s, u"school"_s, Part::Phone },
        { u"school.lead"_s, u"safeguarding-lead"_s, Part::NameAndPhone },
        { u"placement.responsible-authority"_s, u"responsible-authority"_s, Part::Name },
        { u"placement.host-authority"_s, u"host-authority"_s, Part::Name },
        { u"risk.people"_s, {}, Part::Danger },
    };
    return facts;
}

const ContactFact *of(const QString &field)
{
    const auto found = std::find_if(
        all().cbegin(), all().cend(), [&](const ContactFact &fact) { return fact.field == field; });
    return found == all().cend() ? nullptr : &*found;
}

Answer answerOf(const ContactFact &fact, const QList<Contact> &contacts)
{
    if (fact.part == Part::Danger) {
        QStringList dangers;
        for (const Contact &contact : contacts)
            dangers << words(fact.part, contact);
        dangers.removeAll(QString());
        return Answer::text(dangers.join(u'\n'));
    }
    QList<Contact> those = contacts;
    those.removeIf(
        [&](const Contact &contact) { return contact.relationship != fact.relationship; });
    return those.size() == 1 ? Answer::text(words(fact.part, those.first())) : Answer();
}

Child filledIn(Child child, const QList<Contact> &contacts)
{
    for (const ContactFact &fact : all()) {
        const Answer known = isOfHome(fact) ? Answer() : answerOf(fact, contacts);
        // Whoever said that they do not know it did not say this.
        if (known.isAnswered() && isOpen(child.answer(fact.field)))
            child.facts.insert(fact.field, { .answer = known });
    }
    return child;
}

Placement filledIn(Placement home, const QList<Contact> &contacts)
{
    for (const ContactFact &fact : all()) {
        const Answer known = isOfHome(fact) ? answerOf(fact, contacts) : Answer();
        if (known.isAnswered() && isOpen(home.answers.value(fact.field)))
            home.answers.insert(fact.field, known);
    }
    return home;
}

Profile filledIn(Profile profile, QDate day)
{
    profile.child = filledIn(profile.child, profile.contacts);
    if (const Placement *home = profile.homeOn(day)) {
        const qsizetype place = home - profile.placements.constData();
        profile.placements[place] = filledIn(profile.placements.at(place), profile.contacts);
    }
    return profile;
}

const Contact *disagreeing(
    const ContactFact &fact, const Answer &answer, const QList<Contact> &contacts)
{
    const Contact *other = nullptr;
    for (const Contact &contact : contacts) {
        const std::optional<bool> isSame
            = contact.relationship == fact.relationship && answer.isAnswered()
            ? isTheSame(fact.part, answer.value(), contact)
            : std::nullopt;
        if (isSame == true)
            return nullptr;
        if (isSame == false && other == nullptr)
            other = &contact;
    }
    return other;
}

} // namespace homeward::contact_facts
