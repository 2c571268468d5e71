// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace homeward {

/// A button for something that is not put back easily: it asks in the same place, with yes and no.
class AskButton : public QWidget
{
    Q_OBJECT

public:
    AskButton(const QString &id, const QString &words, const QString &question, const QString &yes,
        const QString &no, QWidget *parent);

Q_SIGNALS:
    void agreed();

private:
    void ask(bool isAsking);

    QPushButton *m_button;
    QLabel *m_question;
    QPushButton *m_yes;
    QPushButton *m_no;
};

} // namespace homeward
