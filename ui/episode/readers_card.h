// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/episode_context.h"

#include <QMap>
#include <QWidget>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace homeward {

/// Whom the interview opens to (R86). Who held it names others, one tick each; everybody else reads
/// whose it is.
class ReadersCard : public QWidget
{
    Q_OBJECT

public:
    ReadersCard(const EpisodeContext &context, QWidget *parent);

    void showFacts(const EpisodeFacts &facts);

Q_SIGNALS:
    void written();

private:
    void showTicks();
    void makeTicks(const QList<Staff> &staff);
    void name(const StaffId &reader, bool mayRead);

    EpisodeContext m_context;
    QLabel *m_words;
    QVBoxLayout *m_ticks;
    QMap<StaffId, QCheckBox *> m_tickOf;
    QString m_shown;
};

} // namespace homeward
