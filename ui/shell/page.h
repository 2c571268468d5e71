// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>
#include <QWidget>

namespace homeward {

/// One page of the window. It may be shown, left and shown again; it keeps what is typed in it.
class Page : public QWidget
{
    Q_OBJECT

public:
    /// A key of this page, for the list on F1.
    struct Shortcut
    {
        QKeySequence key;
        QString text;
    };

    using QWidget::QWidget;

    /// Reads the record again. Called when the page is shown, when the record changed and once a
    /// minute; never takes the focus or moves the cursor of somebody typing.
    virtual void refresh() { }
    /// Keeps every draft now. Called before another page is shown and before the window closes.
    virtual void flush() { }
    /// Somebody reads from it while they speak on the telephone: it may stand untouched for long.
    [[nodiscard]] virtual bool isReadAloud() const { return false; }
    [[nodiscard]] virtual QList<Shortcut> shortcuts() const { return {}; }
};

} // namespace homeward
