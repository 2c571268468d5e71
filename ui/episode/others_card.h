// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/episode_context.h"

#include <QList>
#include <QMap>
#include <QSet>
#include <QStringList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace homeward {

class Disclosure;
class DutyRow;

/// What others owe while the child is away (R88), by whose it is: to be asked about, and never late
/// here. What is answered is folded away.
class OthersCard : public QWidget
{
    Q_OBJECT

public:
    OthersCard(const EpisodeContext &context, const EpisodeFacts &facts, QWidget *parent = nullptr);

    /// `clocks` are those of others. `linked` are names of children who went together.
    void showClocks(const QList<ClockRow> &clocks, const QStringList &linked);
    bool keepDrafts();

Q_SIGNALS:
    void written();

private:
    struct Group
    {
        QLabel *heading = nullptr;
        QStringList clocks = {};
    };

    void addGroup(DutyOf duty, const QStringList &clocks, QVBoxLayout *column);
    void showRows();

    EpisodeContext m_context;
    QList<Group> m_groups;
    QMap<QString, DutyRow *> m_rows; ///< by clock
    QSet<QString> m_open; ///< clocks that are owed now
    QSet<QString> m_answered;
    Disclosure *m_fold = nullptr;
};

} // namespace homeward
