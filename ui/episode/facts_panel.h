// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/situation.h"

#include <QFrame>

class QLabel;

namespace homeward {

/// What must not scroll away: who it is, last seen, medicine due, and the newest lines of the log.
class FactsPanel : public QFrame
{
    Q_OBJECT

public:
    explicit FactsPanel(QWidget *parent = nullptr);

    void showFacts(const EpisodeFacts &facts, const Situation &situation, const QDateTime &now);
    /// One strip of words instead of a column.
    void setNarrow(bool isNarrow);
    /// Only the first few facts.
    void setBrief(bool isBrief) { m_isBrief = isBrief; }

private:
    QLabel *m_photo;
    QLabel *m_name;
    QLabel *m_lines;
    QLabel *m_log;
    QString m_photoHash;
    bool m_isNarrow = false;
    bool m_isBrief = false;
};

} // namespace homeward
