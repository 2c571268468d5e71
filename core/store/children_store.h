// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/child.h"
#include "core/store/stamp.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace homeward {

class Database;

/// One child for the register.
struct ChildRow
{
    ChildId id = {};
    QString name = {};
    QDate dateOfBirth = {}; ///< invalid: not known
    QString photoHash = {};
    int openEpisodes = 0;
};

/// A child by name, with a few of their answers.
struct NamedChild
{
    ChildId id = {};
    QString name = {};
    Answers answers = {};

    [[nodiscard]] Answer answer(const QString &field) const { return answers.value(field); }
};

/// One fact as it was written down.
struct FactRow
{
    ProfileFact fact = {};
    StaffId author = {};
};

/// Children and their facts. What a change replaces stays readable in the history, with its author.
/// Changes happen inside the caller's transaction.
class ChildrenStore
{
public:
    explicit ChildrenStore(Database &database)
        : m_database(database)
    {
    }

    /// By name.
    [[nodiscard]] Result<QList<ChildRow>> rows() const;
    [[nodiscard]] Result<std::optional<Child>> child(const ChildId &id) const;
    /// When the child was entered into this record, UTC. Invalid: there is no such child.
    [[nodiscard]] Result<QDateTime> addedAt(const ChildId &id) const;

    /// Every child, with what is answered to these questions.
    [[nodiscard]] Result<QList<NamedChild>> named(const QStringList &fields) const;

    /// What is answered to these questions, of those of these children who answer any.
    [[nodiscard]] Result<QHash<ChildId, Answers>> answersOf(
        const QSet<ChildId> &children, const QStringList &fields) const;

    [[nodiscard]] Done add(const ChildId &id, const QString &name, const Stamp &stamp);
    /// With all facts and the photo that is shown first at once. A fact that `authors` does not
    /// name was written by whoever the stamp is of.
    [[nodiscard]] Done add(
        const Child &child, const Stamp &stamp, const QMap<QString, StaffId> &authors = {});
    [[nodiscard]] Done rename(const ChildId &id, const QString &name, const Stamp &stamp);
    [[nodiscard]] Done setPhoto(
        const ChildId &id, const QString &hash, QDate taken, const Stamp &stamp);
    /// "Not asked" takes the fact away.
    [[nodiscard]] Done setFact(
        const ChildId &id, const QString &field, const ProfileFact &fact, const Stamp &stamp);
    /// What the facts of this id were before now, the newest first; and what it is now, before
    /// them.
    [[nodiscard]] Result<QList<FactRow>> history(const ChildId &id, const QString &field) const;
    /// Questions to which there was another answer than now.
    [[nodiscard]] Result<QStringList> changedFacts(const ChildId &id) const;
    /// Names, by field, of who wrote each fact down when it was last looked at. What came from
    /// another record was looked at there: whoever took it in is not named for it.
    [[nodiscard]] Result<QHash<QString, QString>> factsBy(const ChildId &id) const;

private:
    /// Keeps the value of a column of `children` in the history, as the fact `field`; also that
    /// there was none.
    [[nodiscard]] Done keepColumn(
        const ChildId &id, const QString &field, const QString &column, const Stamp &stamp);

    [[nodiscard]] Done writeFact(
        const ChildId &id, const QString &field, const ProfileFact &fact, const Stamp &stamp);

    Database &m_database;
};

} // namespace homeward
