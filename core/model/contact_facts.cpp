// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/contact_facts.h"

#include "core/base/joined.h"
#include "core/base/search_folding.h"
#include "core/model/alike.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace homeward::contact_facts {

using namespace Qt::StringLiterals;

namespace {

using Part = ContactFact::Part;

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

QString words(Part part, const Contact &contact)
{
    switch (part) {
    case Part::Name:
        return contact.name;
    case Part::Phone:
        return contact.phone();
    case Part::NameAndPhone:
        return joined(contact.name, contact.phone(), u", "_s);
    }
    return {};
}

/// Whether an answer and somebody of the people say the same; nothing: there is nothing to compare.
std::optional<bool> isTheSame(Part part, const QString &said, const Contact &contact)
{
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
    QList<Contact> those = contacts;
    those.removeIf(
        [&](const Contact &contact) { return contact.relationship != fact.relationship; });
    return those.size() == 1 ? Answer::text(words(fact.part, those.first())) : Answer();
}

Profile filledIn(Profile profile)
{
    const auto isNow = [](const Placement &placement) { return !placement.to.isValid(); };
    for (const ContactFact &fact : all()) {
        const Answer known = answerOf(fact, profile.contacts);
        if (!known.isAnswered())
            continue;
        const auto now = std::find_if(profile.placements.begin(), profile.placements.end(), isNow);
        if (!fact.field.startsWith(u"placement.")) {
            // Whoever said that they do not know it did not say this.
            if (ProfileFact &said = profile.child.facts[fact.field]; isOpen(said.answer))
                said = { .answer = known };
        } else if (now != profile.placements.end() && isOpen(now->answers.value(fact.field)))
            now->answers.insert(fact.field, known);
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
