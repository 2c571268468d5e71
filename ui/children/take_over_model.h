// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/hand_over_differences.h"

#include <QAbstractTableModel>
#include <QSet>

namespace homeward {

/// What came in a hand-over file beside what is here: what differs first, then what is new. What is
/// the same is only counted. What is new is ticked beforehand; what differs only by somebody.
class TakeOverModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        What,
        Here,
        There,
        Count
    };

    explicit TakeOverModel(QObject *parent = nullptr);

    /// `takenOut`: ids of what was taken out of this record once; it is not ticked.
    void show(const QList<HandOverDifference> &differences, const QSet<QString> &takenOut);
    [[nodiscard]] QSet<QString> wanted() const { return m_wanted; }
    /// Those that are new or differ, as they are shown.
    [[nodiscard]] const QList<HandOverDifference> &shown() const { return m_rows; }
    [[nodiscard]] qsizetype same() const { return m_same; }
    [[nodiscard]] qsizetype differing() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString wordsOf(const HandOverDifference &row, int column) const;

    QList<HandOverDifference> m_rows;
    QSet<QString> m_wanted;
    QSet<QString> m_takenOut;
    qsizetype m_same = 0;
};

} // namespace homeward
