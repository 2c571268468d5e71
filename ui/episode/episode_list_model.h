// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"
#include "ui/parts/card_button.h"

#include <QAbstractListModel>

namespace homeward {

/// The episodes of the record as a list: who is away first, then what has something still to do,
/// then the rest, each newest first. Words are made for a line when it is drawn, so that the record
/// may be large.
class EpisodeListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Show
    {
        All,
        Open,
        Closed,
        PartOfDay, ///< of a school day (R8)
        CameOutLater, ///< never reported (R7)
        ToldByOthers ///< the police, or another authority (R32)
    };

    using QAbstractListModel::QAbstractListModel;

    void setLines(const QList<EpisodeLine> &lines, const QDateTime &now);
    /// Only lines with `name` in the child's name.
    void narrow(const QString &name, Show show);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] EpisodeId episodeAt(int row) const;
    /// -1 when it is not in the list now.
    [[nodiscard]] int rowOf(const EpisodeId &episode) const;
    [[nodiscard]] CardButton::Words wordsAt(int row) const;
    /// As much as any line may have to say: what every line needs room for.
    [[nodiscard]] CardButton::Words longestWords() const;
    [[nodiscard]] bool hasLines() const { return !m_lines.isEmpty(); }

private:
    [[nodiscard]] bool isShown(const EpisodeLine &line) const;
    void renew();

    QList<EpisodeLine> m_lines;
    QList<qsizetype> m_shown; ///< places in m_lines
    QDateTime m_now;
    QString m_name;
    Show m_show = Show::All;
};

} // namespace homeward
