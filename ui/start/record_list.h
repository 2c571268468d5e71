// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/start/start_place.h"

#include <QWidget>

class QVBoxLayout;

namespace homeward {

class AskButton;

/// Which record to open: those opened before, another one, a new one, or the practice home.
class RecordList : public QWidget
{
    Q_OBJECT

public:
    RecordList(const StartPlace &place, QWidget *parent);

    void refresh();
    /// Goes to the record opened last, or to "Start a new record".
    void goTo();

Q_SIGNALS:
    void recordChosen(const QString &path);
    void copyWanted();
    void newRecordWanted();
    void practiceWanted();
    void packChosen(const QString &path);
    void practiceThrownAway();

private:
    void openAnother();

    StartPlace m_place;
    QVBoxLayout *m_recent;
    QWidget *m_another;
    QWidget *m_copy;
    QWidget *m_new;
    AskButton *m_throwAway;
};

/// Where the practice home is kept.
[[nodiscard]] QString practicePath(const StartPlace &place);

} // namespace homeward
