// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/start/start_place.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace homeward {

/// What to do when a child is missing, without any record: the first checks, and a report to print
/// and fill in by hand.
class AdvicePanel : public QWidget
{
    Q_OBJECT

public:
    AdvicePanel(const StartPlace &place, MessageBar &messages, QWidget *parent);

private:
    void saveBlank();

    StartPlace m_place;
    MessageBar &m_messages;
    QLabel *m_made;
    QPushButton *m_open;
    QString m_path;
};

} // namespace homeward
