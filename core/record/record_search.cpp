// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/search_folding.h"
#include "core/forms/catalogue.h"
#include "core/record/record_p.h"
#include "core/record/search_hit.h"
#include "core/store/search_query.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

using Owner = SearchTerm::Owner;
using Kind = SearchTerm::Kind;

/// What a term is of whose, with %1 for the name of the contact or the place.
struct Label
{
    Owner owner;
    Kind kind;
    const char *words;
};

constexpr Label labels[] {
    { Owner::Child, Kind::FullName, QT_TRANSLATE_NOOP("Search", "Full name") },
    { Owner::Child, Kind::OtherName, QT_TRANSLATE_NOOP("Search", "Also called") },
    { Owner::Child, Kind::FormerName, QT_TRANSLATE_NOOP("Search", "Earlier name") },
    { Owner::Child, Kind::Phone, QT_TRANSLATE_NOOP("Search", "Their own phone") },
    { Owner::Child, Kind::Account, QT_TRANSLATE_NOOP("Search", "Their own account") },
    { Owner::Child, Kind::Vehicle, QT_TRANSLATE_NOOP("Search", "A vehicle they can get at") },
    { Owner::Contact, Kind::Name, QT_TRANSLATE_NOOP("Search", "Name of %1") },
    { Owner::Contact, Kind::OtherName, QT_TRANSLATE_NOOP("Search", "Other name of %1") },
    { Owner::Contact, Kind::FormerName, QT_TRANSLATE_NOOP("Search", "Earlier name of %1") },
    { Owner::Contact, Kind::Phone, QT_TRANSLATE_NOOP("Search", "Phone of %1") },
    { Owner::Contact, Kind::Account, QT_TRANSLATE_NOOP("Search", "Account of %1") },
    { Owner::Contact, Kind::Vehicle, QT_TRANSLATE_NOOP("Search", "Vehicle of %1") },
    { Owner::Contact, Kind::Address, QT_TRANSLATE_NOOP("Search", "Address of %1") },
    { Owner::Place, Kind::Name, QT_TRANSLATE_NOOP("Search", "Place") },
    { Owner::Place, Kind::OtherName,
        QT_TRANSLATE_NOOP("Search", "Lives or works at the place “%1”") },
    { Owner::Place, Kind::FormerName,
        QT_TRANSLATE_NOOP("Search", "Earlier name of the place “%1”") },
    { Owner::Place, Kind::Phone, QT_TRANSLATE_NOOP("Search", "Phone of the place “%1”") },
    { Owner::Place, Kind::Address, QT_TRANSLATE_NOOP("Search", "Address of the place “%1”") },
    { Owner::Placement, Kind::Name, QT_TRANSLATE_NOOP("Search", "Lives or lived with") },
    { Owner::Placement, Kind::Phone,
        QT_TRANSLATE_NOOP("Search", "Phone where they live or lived") },
    { Owner::Placement, Kind::Address, QT_TRANSLATE_NOOP("Search", "Lives or lived at") },
};

/// "friend", and still "GP surgery".
QString inSentence(QString label)
{
    if (label.size() > 1 && label.at(1).isLower())
        label[0] = label.at(0).toLower();
    return label;
}

/// "Sam Okoro, friend"
QString ownerOf(const FoundTerm &found)
{
    const Field *relationship = forms::field(u"contact.relationship"_s);
    if (found.term.owner != Owner::Contact || found.relationship.isEmpty() || !relationship)
        return found.ownerName;
    return QCoreApplication::translate("Search", "%1, %2")
        .arg(found.ownerName, inSentence(relationship->labelOf(found.relationship)));
}

/// "Phone of Sam Okoro, friend"
QString labelOf(const FoundTerm &found)
{
    if (!found.question.isEmpty())
        return forms::labelOf(found.question);
    const QString words = search_labels::of(found.term.owner, found.term.kind);
    return words.contains(u"%1"_s) ? words.arg(ownerOf(found)) : words;
}

QString wordsOf(const FoundTerm &found)
{
    if (found.term.kind == Kind::Name && found.term.owner == Owner::Child)
        return {};
    if (found.term.kind == Kind::Name && found.term.owner == Owner::Contact)
        return ownerOf(found);
    return QCoreApplication::translate("Search", "%1: %2").arg(labelOf(found), found.term.text);
}

SearchHit hitOf(const FoundTerm &found)
{
    const SearchTerm &term = found.term;
    return { term.child, found.childName, found.isAway, term.owner, term.ownerId, term.kind,
        term.text, wordsOf(found) };
}

/// A number in the child's own answers that may be another's, or one that others keep them under.
bool mayBeOfOthers(const SearchTerm &term)
{
    return term.owner == Owner::Child
        && (term.kind == Kind::Phone || term.kind == Kind::Account || term.kind == Kind::Vehicle);
}

bool isOwn(const FoundTerm &found)
{
    return found.term.owner == Owner::Child && !search_terms::isOfSomebodyElse(found.question);
}

/// The best kinds first, of each those where a word begins with what was typed, by name.
void sort(QList<FoundTerm> &found, const QString &typed)
{
    const QString number = search_folding::phonePart(typed);
    const QString first
        = number.isEmpty() ? search_folding::words(typed).section(u' ', 0, 0) : number;
    const auto order = [&](const FoundTerm &each) {
        const bool begins
            = search_query::indexed(each.term.folded).contains(search_query::indexed(first));
        return std::pair(rankOf(each.term.owner, each.term.kind), begins ? 0 : 1);
    };
    std::stable_sort(found.begin(), found.end(), [&](const FoundTerm &a, const FoundTerm &b) {
        if (order(a) != order(b))
            return order(a) < order(b);
        const int byName = QString::localeAwareCompare(a.childName, b.childName);
        return byName == 0 ? a.term.kind < b.term.kind : byName < 0;
    });
}

/// Each child, contact, place and home once: as what it was found best.
void dropRepeated(QList<FoundTerm> &found)
{
    QSet<QString> seen;
    found.removeIf([&](const FoundTerm &each) {
        const bool isSeen = seen.contains(each.term.ownerId);
        seen << each.term.ownerId;
        return isSeen;
    });
}

/// What turns up around several children is left with one of them: whose own it is, or who is being
/// looked for, or who came first. That it turns up elsewhere too is for whoever runs the record.
void dropShared(QList<FoundTerm> &found)
{
    const auto weight
        = [](const FoundTerm &each) { return (isOwn(each) ? 2 : 0) + (each.isAway ? 1 : 0); };
    QHash<QString, const FoundTerm *> kept;
    for (const FoundTerm &each : std::as_const(found)) {
        const FoundTerm *&best = kept[each.term.same];
        if (best == nullptr || weight(each) > weight(*best))
            best = &each;
    }
    QHash<QString, ChildId> childOf;
    for (auto best = kept.cbegin(); best != kept.cend(); ++best)
        childOf.insert(best.key(), (*best)->term.child);
    found.removeIf([&](const FoundTerm &each) {
        const bool mayBeShared = !each.term.same.isEmpty() && !isOwn(each);
        return mayBeShared && childOf.value(each.term.same) != each.term.child;
    });
}

} // namespace

QString search_labels::of(SearchTerm::Owner owner, SearchTerm::Kind kind)
{
    const auto *label = std::find_if(std::begin(labels), std::end(labels),
        [&](const Label &each) { return each.owner == owner && each.kind == kind; });
    return label == std::end(labels) ? QString()
                                     : QCoreApplication::translate("Search", label->words);
}

Result<SearchAnswer> Record::search(const QString &typed, int most) const
{
    Result<QList<FoundTerm>> found = d->search.find(typed, most + 1);
    if (!found)
        return tl::unexpected(found.error());
    SearchAnswer answer { {}, found->size() > most };
    if (answer.isCut)
        found->removeLast();
    QList<FoundTerm *> terms;
    for (FoundTerm &each : *found)
        terms << &each;
    if (Done asked = d->askQuestions(terms); !asked)
        return tl::unexpected(asked.error());
    sort(*found, typed);
    if (!may(Action::SeeShared))
        dropShared(*found);
    dropRepeated(*found);
    for (const FoundTerm &each : std::as_const(*found))
        answer.hits << hitOf(each);
    return answer;
}

Done Record::Private::askQuestions(const QList<FoundTerm *> &found) const
{
    QSet<ChildId> whose;
    for (const FoundTerm *each : found) {
        if (mayBeOfOthers(each->term))
            whose << each->term.child;
    }
    if (whose.isEmpty())
        return {};
    const auto numbers = children.answersOf(whose, search_terms::numberFields());
    if (!numbers)
        return tl::unexpected(numbers.error());
    for (FoundTerm *each : found)
        each->question = search_terms::questionOf(numbers->value(each->term.child), each->term);
    return {};
}

Result<QList<SearchHit>> Record::childrenLike(const QString &name, int most) const
{
    // Within words, fewer letters are in too many names.
    constexpr qsizetype fewestLetters = 3;
    constexpr int mostNames = 50;
    const QString folded = search_folding::words(name);
    const QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    QList<SearchHit> hits;
    QSet<ChildId> seen;
    const auto take = [&](const SearchHit &hit) {
        if (!hit.isByOwnName() || seen.contains(hit.child) || hits.size() == most)
            return;
        seen << hit.child;
        hits << hit;
    };
    QStringList tried { folded };
    tried << words;
    tried.removeDuplicates();
    tried.removeIf([](const QString &each) { return each.size() < fewestLetters; });
    for (const QString &each : std::as_const(tried)) {
        const Result<SearchAnswer> found = search(each);
        if (!found)
            return tl::unexpected(found.error());
        for (const SearchHit &hit : found->hits)
            take(hit);
    }
    for (const QString &word : words) {
        if (word.size() >= fewestLetters)
            continue;
        Result<QList<FoundTerm>> found = d->search.named(word, mostNames);
        if (!found)
            return tl::unexpected(found.error());
        sort(*found, word);
        for (const FoundTerm &each : *found)
            take(hitOf(each));
    }
    return hits;
}

Result<QList<SharedThing>> Record::alsoKnownFor(const ChildId &child) const
{
    if (Done allowed = d->askMay(Action::SeeShared); !allowed)
        return tl::unexpected(allowed.error());
    Result<SharedTerms> shared = d->search.shared(child);
    if (!shared)
        return tl::unexpected(shared.error());
    QList<FoundTerm *> terms;
    for (SharedTerm &each : shared->terms)
        terms << &each.here << &each.there;
    if (Done asked = d->askQuestions(terms); !asked)
        return tl::unexpected(asked.error());
    QList<SharedThing> things;
    for (const SharedTerm &each : std::as_const(shared->terms)) {
        things << SharedThing { each.here.term.text, labelOf(each.here), each.there.term.child,
            each.there.childName, labelOf(each.there) };
    }
    for (const CommonName &each : std::as_const(shared->common)) {
        things << SharedThing {
            .text = each.here.term.text, .here = labelOf(each.here), .others = each.others
        };
    }
    return things;
}

} // namespace homeward
