// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/search_term.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace homeward {

class Database;

/// A term that was found, with the names of whose it is.
struct FoundTerm
{
    SearchTerm term = {};
    QString childName = {};
    bool isAway = false; ///< the child has an open absence
    QString ownerName = {}; ///< of the contact or the place
    QString relationship = {}; ///< of the contact
    QString question = {}; ///< that it answers, once somebody has asked search_terms::questionOf
};

/// A term of one child that means the same as one of another's.
struct SharedTerm
{
    FoundTerm here = {};
    FoundTerm there = {};
};

/// A name of one word around a child that is around too many others to say that it is one person.
struct CommonName
{
    FoundTerm here = {};
    qint64 others = 0; ///< children
};

/// What around one child is around others too.
struct SharedTerms
{
    QList<SharedTerm> terms = {}; ///< names of one word last: they say the least
    QList<CommonName> common = {};
};

/// Everything that a child is found by, and the index over it. It follows from the other tables:
/// the stores that change those renew it in the same transaction. What is taken out is out of the
/// index with the next `purge`.
class SearchStore
{
public:
    explicit SearchStore(Database &database)
        : m_database(database)
    {
    }

    /// After a name or a fact changed.
    [[nodiscard]] Done renew(const ChildId &child);
    /// After it was saved.
    [[nodiscard]] Done renew(const Contact &contact);
    [[nodiscard]] Done renew(const Place &place);
    [[nodiscard]] Done renew(const Placement &placement);
    /// After what a child was called before, or anybody around them, came in from elsewhere.
    [[nodiscard]] Done renewAround(const ChildId &child);
    /// After whoever or whatever had this id was removed.
    [[nodiscard]] Done forget(const QString &owner);
    /// Writes the index anew without anything that was taken out: no letters of it stay in the
    /// file.
    [[nodiscard]] Done purge();

    /// Makes every term anew, inside the caller's transaction.
    [[nodiscard]] Done makeAnew();
    /// The same in a transaction of its own, when there are none yet or text is folded in another
    /// way now. Nothing when the file may only be read.
    [[nodiscard]] Done bringUpToDate();

    /// At most `most` terms that hold every word of what was typed, the best kinds first. A word of
    /// one or two letters is how a word begins; a longer one may stand anywhere.
    [[nodiscard]] Result<QList<FoundTerm>> find(const QString &typed, int most) const;
    /// At most `most` names of children, of which `word`, folded, is a whole word.
    [[nodiscard]] Result<QList<FoundTerm>> named(const QString &word, int most) const;
    /// What means the same as something of this child, at other children.
    [[nodiscard]] Result<SharedTerms> shared(const ChildId &child) const;

    /// Whether the terms are those that the other tables give, and the index has just them. Nothing
    /// to say about terms that another folding made.
    [[nodiscard]] Result<bool> isWhole(const std::function<bool()> &isStopped = {}) const;

private:
    [[nodiscard]] Done replace(const QString &owner, const QList<SearchTerm> &wanted);
    [[nodiscard]] Done add(const QList<SearchTerm> &terms);
    [[nodiscard]] Result<bool> isUpToDate() const;
    [[nodiscard]] Result<QStringList> earlierNames(const ChildId &child) const;
    [[nodiscard]] Result<QList<CommonName>> commonNames(const ChildId &child) const;
    /// Every term that the other tables give, a child at a time.
    [[nodiscard]] Done each(const std::function<Done(const QList<SearchTerm> &)> &take) const;
    [[nodiscard]] Result<QList<SearchTerm>> termsAround(const ChildId &child) const;

    Database &m_database;
};

} // namespace homeward
