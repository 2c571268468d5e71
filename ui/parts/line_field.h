// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace homeward {

/// One line to type, with its label above and what is wrong beneath. Nothing typed is ever taken
/// away.
class LineField : public QWidget
{
    Q_OBJECT

public:
    LineField(const QString &id, const QString &label, const QString &hint, QWidget *parent);

    /// Without the spaces around it.
    [[nodiscard]] QString text() const;
    /// Does nothing while somebody types in it.
    void setText(const QString &text);
    void setLabel(const QString &label);
    void clear();
    /// Says what is wrong beneath the line; empty takes it away.
    void setProblem(const QString &problem);
    [[nodiscard]] QLineEdit *input() const { return m_input; }

Q_SIGNALS:
    void edited(const QString &text);
    /// The line was left, or Enter pressed.
    void left();
    void entered();

private:
    QLabel *m_label;
    QLineEdit *m_input;
    QLabel *m_problem;
};

} // namespace homeward
