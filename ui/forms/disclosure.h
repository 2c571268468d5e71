// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/entered_button.h"

namespace homeward {

/// A quiet button that shows and hides something further down ("Why we ask", "Add more"). It says
/// which with its arrow; what it shows starts hidden.
class Disclosure : public EnteredButton
{
    Q_OBJECT

public:
    Disclosure(const QString &words, QWidget *target, QWidget *parent = nullptr);

    [[nodiscard]] bool isOpen() const { return isChecked(); }
    void setOpen(bool isOpen);

protected:
    void changeEvent(QEvent *event) override;

private:
    void apply(bool isOpen);
    void showArrow();

    QWidget *m_target;
};

} // namespace homeward
