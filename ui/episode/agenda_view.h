// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/protocol/protocol.h"

#include <QWidget>

namespace homeward {

/// What the area's text says about each meeting: who should be there, and what is talked about.
class AgendaView : public QWidget
{
    Q_OBJECT

public:
    explicit AgendaView(QWidget *parent = nullptr);

    void showMeetings(const QList<MeetingRule> &meetings);

private:
    QString m_shown;
};

} // namespace homeward
