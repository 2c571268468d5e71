// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/forms/option_button.h"

#include <QList>
#include <QStringList>
#include <QWidget>

namespace homeward {

class FlowLayout;

/// Options side by side, wrapping. Tab goes in and out of the row; arrow keys move in it; space,
/// Enter or a click chooses, and takes the choice back; a letter goes to the option that begins
/// with it. A quiet option stands alone: it and the others put each other out.
class OptionRow : public QWidget
{
    Q_OBJECT

public:
    explicit OptionRow(OptionButton::Mark mark, QWidget *parent = nullptr);

    void add(const QString &code, const QString &words, OptionButton::Look look);
    /// Something that is no option, at the end of the row.
    void addAside(QWidget *widget);
    /// Takes all options out.
    void clear();

    [[nodiscard]] QStringList chosen() const;
    /// Without a signal.
    void choose(const QStringList &codes);
    [[nodiscard]] bool isEmpty() const { return m_options.isEmpty(); }
    [[nodiscard]] OptionButton *button(const QString &code) const;

Q_SIGNALS:
    void chosenChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Option
    {
        QString code;
        OptionButton *button;
        bool isQuiet;
    };

    void take(const Option &option, bool isOn);
    bool handleKey(OptionButton *at, int key, const QString &text);
    void moveFocus(qsizetype from, qsizetype step);
    void updateTabStop();
    [[nodiscard]] qsizetype indexOf(const QObject *button) const;

    OptionButton::Mark m_mark;
    QList<Option> m_options;
    FlowLayout *m_flow;
};

} // namespace homeward
