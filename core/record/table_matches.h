// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/child.h"
#include "core/record/listed_child.h"

#include <QHash>
#include <QList>
#include <QString>

namespace homeward {

/// What a child of the record is known again by.
struct KnownChild
{
    ChildId id = {};
    QString name = {};
    QDate born = {}; ///< invalid: not known
    QStringList names = {}; ///< see everyName
    QString pupilNumber = {};
    QString nhsNumber = {};
};

/// Whether somebody in a list is in the record already, and by what.
struct TableMatch
{
    enum class Kind
    {
        None,
        Namesake, ///< somebody of this name was born on another day: somebody else
        Sibling, ///< the family name and the birthday are the same: a twin, most likely
        Perhaps, ///< a person has to look
        Here ///< the same name and birthday, or the same name and pupil or NHS number
    };
    enum class By
    {
        Nothing,
        PupilNumber,
        NhsNumber,
        NameAndBirth,
        Name, ///< and one of the two birthdays is not known
        FirstNameAndBirth,
        LastNameAndBirth
    };

    Kind kind = Kind::None;
    By by = By::Nothing;
    ChildId child = {};
    QString name = {}; ///< as the record has it
    QDate born = {};
    /// False when the two were born on different days: two such children are never made one.
    bool mayBeMerged = false;
    QString listedName = {}; ///< where the number is the same and no name is; else empty

    [[nodiscard]] bool isOfSomebodyHere() const
    {
        return kind == Kind::Here || kind == Kind::Perhaps;
    }
};

/// Finds the children of the record that people in a list may be, without asking the record for
/// each of thousands.
class TableMatches
{
public:
    explicit TableMatches(const QList<KnownChild> &known);

    [[nodiscard]] TableMatch find(const ListedChild &listed) const;

private:
    [[nodiscard]] TableMatch byNumber(const ListedChild &listed) const;
    [[nodiscard]] TableMatch byName(const ListedChild &listed) const;
    [[nodiscard]] TableMatch byBirth(const ListedChild &listed) const;

    QList<KnownChild> m_known;
    QMultiHash<QString, qsizetype> m_pupilNumbers; ///< places in m_known
    QMultiHash<QString, qsizetype> m_nhsNumbers;
    QMultiHash<QString, qsizetype> m_names; ///< folded
    QMultiHash<QDate, qsizetype> m_births;
};

/// Every name of a child: the daily one, the full one, former and other ones.
[[nodiscard]] QStringList everyName(const QString &name, const Answers &facts);
[[nodiscard]] bool haveNameInCommon(const QStringList &names, const QStringList &others);

/// The number of a child.upn or a child.nhs-number as it counts when two are compared. Empty for
/// whatever its check digits do not prove, and for one digit over and over, which proves itself and
/// stands where somebody had to type something: neither says who a child is.
[[nodiscard]] QString provenNumber(const QString &field, const QString &text);
/// Whether two pupil numbers, or two NHS numbers, are not of one child; never when one of them is
/// not known. One that is mistyped counts too; words in its place do not.
[[nodiscard]] bool areOfTwoChildren(const QString &number, const QString &other);

} // namespace homeward
