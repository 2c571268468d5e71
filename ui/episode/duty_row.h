// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/episode_context.h"

#include <QStringList>
#include <QWidget>

class QLabel;

namespace homeward {

class ActFold;

/// One duty of others: what it is and by when, what they said of it, the source, and behind one key
/// what they say now.
class DutyRow : public QWidget
{
    Q_OBJECT

public:
    DutyRow(const EpisodeContext &context, const QString &clockId, QWidget *parent = nullptr);

    void showClock(const ClockRow &clock, const QStringList &linked);
    /// Keeps what is typed. False when that failed; the message bar says why.
    bool keepDraft();

Q_SIGNALS:
    void written();

private:
    EpisodeContext m_context;
    QLabel *m_text;
    QLabel *m_said;
    QLabel *m_source;
    ActFold *m_answer;
};

} // namespace homeward
