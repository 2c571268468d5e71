// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QList>

class QToolButton;

namespace homeward {

/// The pages there are, one button each: a column beside the page, or in a small window a row above
/// it.
class PageMenu : public QFrame
{
    Q_OBJECT

public:
    explicit PageMenu(QWidget *parent = nullptr);

    /// `icon` is the name of a drawing in resources/icons. Returns the button, for the tab order.
    QWidget *add(
        const QString &id, const QString &title, const QString &icon, const QKeySequence &key);
    void setCurrent(const QString &id);
    void setNarrow(bool isNarrow);

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void place(QToolButton *button) const;

    QList<QToolButton *> m_buttons;
    bool m_isNarrow = false;
};

} // namespace homeward
