// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/child.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace homeward {

/// One text by which a child is found: a name, a number, a place, of the child or of somebody
/// around them.
struct SearchTerm
{
    enum class Owner
    {
        Child,
        Contact,
        Place,
        Placement,
    };
    enum class Kind
    {
        Name,
        FullName,
        OtherName, ///< a nickname
        FormerName,
        Phone,
        Account, ///< social media, e-mail; numbers others keep the child under; who others are
        Vehicle,
        Address,
    };

    ChildId child = {};
    Owner owner = Owner::Child;
    QString ownerId = {};
    Kind kind = Kind::Name;
    QString text = {}; ///< as it was typed
    QString folded = {}; ///< see search_folding::words; a number by its digits
    /// Equal where two texts mean one person, number, vehicle or address; empty: says nothing about
    /// that, such as the name of a brother, a doctor's number or the address of the home itself.
    QString same = {};

    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

[[nodiscard]] QString toStorage(SearchTerm::Owner owner);
[[nodiscard]] std::optional<SearchTerm::Owner> searchOwnerFromStorage(QStringView word);
[[nodiscard]] QString toStorage(SearchTerm::Kind kind);
[[nodiscard]] std::optional<SearchTerm::Kind> searchKindFromStorage(QStringView word);

/// What is shown first: 0 for the names of children, then names of others, then the rest.
[[nodiscard]] int rankOf(SearchTerm::Owner owner, SearchTerm::Kind kind);

namespace search_terms {

/// Facts of the profile that are searched.
[[nodiscard]] bool isSearched(const QString &field);
/// Those of them whose earlier answers are searched too, as former names.
[[nodiscard]] const QStringList &namingFields();
/// Every name that a child goes by or went by, as the profile says it now.
[[nodiscard]] QStringList namesOf(const Child &child);

/// What each is found by. `earlier`: names it had before.
[[nodiscard]] QList<SearchTerm> of(const Child &child, const QStringList &earlier);
[[nodiscard]] QList<SearchTerm> of(const Contact &contact, const QStringList &earlier);
[[nodiscard]] QList<SearchTerm> of(const Place &place, const QStringList &earlier);
[[nodiscard]] QList<SearchTerm> of(const Placement &placement);

/// Questions to which a number, an account, or who others are, is the answer.
[[nodiscard]] const QStringList &numberFields();
/// Which of those questions such a term of a child answers, where its kind does not say what it is:
/// the number of a school is no phone of the child's, and an NHS number or a dentist is no account.
/// Else empty.
[[nodiscard]] QString questionOf(const Answers &numbers, const SearchTerm &term);
/// Whether the answer to such a question has what is others' of whom the child must be kept safe,
/// and not the child's own.
[[nodiscard]] bool isOfSomebodyElse(const QString &question);
/// Whether such a SearchTerm::same is of one word, as "Sparky" and "Sam": it says the least.
[[nodiscard]] bool isSingleName(const QString &same);

} // namespace search_terms

} // namespace homeward
