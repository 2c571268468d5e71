// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QFrame>

class QLabel;
class QShortcut;
class QToolButton;

namespace homeward {

/// One sentence beside the work, never in front of it: what went wrong and what to do, or what was
/// done. It stays until it is dismissed (Esc) or another takes its place, is announced, and never
/// takes the focus.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void show(const Error &error);
    void inform(const QString &text);
    void dismiss();
    /// Puts its button after `widget` in the tab order.
    void comeAfter(QWidget *widget);

    /// What it says, or empty.
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isError() const { return m_isError; }

private:
    using QFrame::show;
    void say(const QString &text, bool isError);

    QLabel *m_text;
    QToolButton *m_dismiss;
    QShortcut *m_escape;
    bool m_isError = false;
};

} // namespace homeward
