// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "ui/children/child_section.h"
#include "ui/shell/ui_context.h"

#include <QStringList>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace homeward {

/// What the absences of a child have in common, then each, open or signed off, newest first.
class EpisodesSection : public ChildSection
{
    Q_OBJECT

public:
    EpisodesSection(const UiContext &context, const ChildId &child, QWidget *parent = nullptr);

    void showProfile(const Profile &profile) override;
    void goTo() override;

private:
    void showHistory();

    UiContext m_context;
    ChildId m_child;
    QLabel *m_history;
    QVBoxLayout *m_rows;
    QPushButton *m_missing;
    QStringList m_shown;
};

} // namespace homeward
