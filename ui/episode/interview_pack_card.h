// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/episode_context.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace homeward {

class KeyPaper;

/// A foster home's interview leaves in a sealed pack and comes back in one; at the interviewer's,
/// it is sealed and sent back from here.
class InterviewPackCard : public QWidget
{
    Q_OBJECT

public:
    InterviewPackCard(const EpisodeContext &context, QWidget *parent);

    void showFacts(const EpisodeFacts &facts);

Q_SIGNALS:
    void written();

private:
    void send();
    void takeIn();
    void sendBack();
    void showKey(const Record::GivenPack &pack, const QString &title, const QString &how);

    EpisodeContext m_context;
    QLabel *m_state;
    QPushButton *m_send;
    QPushButton *m_takeIn;
    QPushButton *m_sendBack;
    KeyPaper *m_paper;
};

} // namespace homeward
