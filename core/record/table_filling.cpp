// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/table_filling.h"

#include "core/base/folded_name.h"
#include "core/forms/catalogue.h"
#include "core/forms/tidy.h"
#include "core/record/table_matches.h"

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

const QString relationship = u"contact.relationship"_s;

/// Texts that differ in nothing but case, marks and spaces are the same, and so are numbers that
/// are spaced in two ways.
bool areAlike(const QString &question, const Answer &one, const Answer &other)
{
    if (one == other)
        return true;
    const Field *field = forms::field(question);
    const auto compared = [&](const QString &text) {
        return foldedName(field == nullptr ? text : forms::tidied(*field, text));
    };
    return one.isAnswered() && other.isAnswered() && one.values().size() == other.values().size()
        && std::equal(one.values().cbegin(), one.values().cend(), other.values().cbegin(),
            [&](const QString &a, const QString &b) { return compared(a) == compared(b); });
}

/// "Not known" is a gap that somebody may know how to fill; that somebody declined is an answer.
bool isGap(const Answer &here, const Answer &listed)
{
    return here.state() == Answer::State::NotAsked
        || (here.state() == Answer::State::NotKnown && listed.isAnswered());
}

class Filler
{
public:
    explicit Filler(TableFilling &filling)
        : m_filling(filling)
    {
    }

    /// What of `listed` fills a gap in `here`; what differs is named.
    [[nodiscard]] Answers gaps(
        const Answers &here, const Answers &listed, const QString &whose = {}) const
    {
        Answers filled;
        for (auto said = listed.cbegin(); said != listed.cend(); ++said) {
            const Answer known = here.value(said.key());
            if (!said->isSettled() || areAlike(said.key(), known, *said))
                continue;
            if (isGap(known, *said))
                filled.insert(said.key(), *said);
            else if (said->isAnswered())
                m_filling.differences
                    << TableFilling::Difference { said.key(), known, *said, whose, 0 };
        }
        return filled;
    }

private:
    TableFilling &m_filling;
};

Answers answersOf(const QMap<QString, ProfileFact> &facts)
{
    Answers answers;
    for (auto fact = facts.cbegin(); fact != facts.cend(); ++fact)
        answers.insert(fact.key(), fact->answer);
    return answers;
}

const Contact *ofName(const QList<Contact> &contacts, const QString &name)
{
    const auto found = std::find_if(contacts.cbegin(), contacts.cend(),
        [&](const Contact &each) { return foldedName(each.name) == foldedName(name); });
    return found == contacts.cend() ? nullptr : &*found;
}

} // namespace

Contact contactOf(const ChildId &child, const ListedContact &listed)
{
    return { ContactId::make(), child, listed.name, listed.answers.value(relationship).value(),
        listed.answers };
}

TableFilling fillingOf(const Profile &here, const ListedChild &listed, const QStringList &takenOut)
{
    TableFilling filling;
    QStringList out;
    for (const QString &name : takenOut)
        out << foldedName(name);
    const Filler filler(filling);
    const Answers facts = answersOf(here.child.facts);
    if (!haveNameInCommon(everyName(here.child.name, facts), { listed.name }))
        filling.differences << TableFilling::Difference { TableFilling::nameOfChild(),
            Answer::text(here.child.name), Answer::text(listed.name), {}, 0 };
    filling.facts = filler.gaps(facts, listed.facts);
    for (const ListedContact &each : listed.contacts) {
        const Contact *known = ofName(here.contacts, each.name);
        if (known == nullptr && out.contains(foldedName(each.name))) {
            filling.takenOut << each.name;
            continue;
        }
        if (known == nullptr) {
            filling.contacts << contactOf(here.child.id, each);
            continue;
        }
        Answers before = known->answers;
        if (!known->relationship.isEmpty())
            before.insert(relationship, Answer::code(known->relationship));
        const Answers gaps = filler.gaps(before, each.answers, known->name);
        if (gaps.isEmpty())
            continue;
        Contact filled = *known;
        filled.answers.insert(gaps);
        if (gaps.contains(relationship))
            filled.relationship = gaps.value(relationship).value();
        filling.contacts << filled;
    }
    // One that has ended says that the child does not live there: a list does not undo that.
    if (!here.placements.isEmpty()) {
        const Placement *current = here.currentPlacement();
        const Placement *home = current == nullptr ? &here.placements.first() : current;
        // Where a child lives is one thing: parts of two homes are never mixed.
        for (auto said = listed.home.cbegin(); said != listed.home.cend(); ++said) {
            const Answer known = home->answers.value(said.key());
            if (said->isAnswered() && !areAlike(said.key(), known, *said))
                filling.differences << TableFilling::Difference { said.key(), known, *said, {}, 0 };
        }
    } else {
        filling.home = listed.home;
    }
    return filling;
}

Profile profileOf(const ListedChild &listed)
{
    Profile profile;
    profile.child.name = listed.name;
    TableFilling everything { .facts = listed.facts, .home = listed.home };
    for (const ListedContact &each : listed.contacts)
        everything.contacts << contactOf({}, each);
    addTo(profile, everything);
    return profile;
}

void addTo(Profile &profile, const TableFilling &filling)
{
    for (auto fact = filling.facts.cbegin(); fact != filling.facts.cend(); ++fact)
        profile.child.facts.insert(fact.key(), { .answer = *fact });
    for (const Contact &contact : filling.contacts) {
        const auto known = std::find_if(profile.contacts.begin(), profile.contacts.end(),
            [&](const Contact &each) { return each.id == contact.id; });
        if (known == profile.contacts.end())
            profile.contacts << contact;
        else
            *known = contact;
    }
    if (!filling.home.isEmpty())
        profile.placements << Placement { {}, profile.child.id, {}, {}, filling.home };
}

} // namespace homeward
