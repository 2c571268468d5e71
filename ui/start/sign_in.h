// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"

#include <QWidget>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace homeward {

/// Who is writing: the people of a record by name. Somebody new is told how to be added.
class SignIn : public QWidget
{
    Q_OBJECT

public:
    explicit SignIn(QWidget *parent);

    /// `record` stays until `signedIn` or `cancelled`.
    void showRecord(Record &record);
    void goTo();

Q_SIGNALS:
    void signedIn();
    void cancelled();

private:
    void enter(const StaffId &staff);

    Record *m_record = nullptr;
    QLabel *m_title;
    QVBoxLayout *m_people;
    QWidget *m_somebodyElse;
    QWidget *m_other;
    QLabel *m_problem;
};

} // namespace homeward
