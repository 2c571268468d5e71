// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/act_fold.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

class QLabel;

namespace homeward {

class AgendaView;

/// What is seldom written down, each behind a line that opens it: a night's page stays short.
class MoreActs : public QWidget
{
    Q_OBJECT

public:
    /// `formIds`: "meeting", "legal-power", "publicity", "consent", "event-time" or
    /// "ofsted-decision", in this order.
    MoreActs(const EpisodeContext &context, const QStringList &formIds, QWidget *parent = nullptr);

    /// What the area's text says about each meeting, above the questions about one.
    void showMeetings(const QList<MeetingRule> &meetings);
    /// Until when powers hold that have no row among the duties of others: in sight all the time.
    void showPowerEnds(const QStringList &sentences);
    /// What was decided about photos, above the questions about publicity.
    void showPhotoConsent(const QStringList &sentences);
    void setLinked(const QStringList &names);
    void reload();
    bool keepDrafts();

Q_SIGNALS:
    void written();

private:
    [[nodiscard]] static QList<ActFold::What> acts();

    QList<ActFold *> m_folds;
    AgendaView *m_agenda = nullptr;
    QLabel *m_powers = nullptr;
    QLabel *m_photos = nullptr;
};

} // namespace homeward
