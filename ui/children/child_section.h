// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

namespace homeward {

struct Profile;

/// One part of a child's page.
class ChildSection : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows what is in the record; a field that somebody is in stays as it is.
    virtual void showProfile(const Profile &profile) = 0;
    /// Keeps every draft now.
    virtual void flush() { }
    virtual void goTo() { }

Q_SIGNALS:
    /// Something was written in the record.
    void written();
};

} // namespace homeward
