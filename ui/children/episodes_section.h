// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "ui/children/child_section.h"
#include "ui/shell/ui_context.h"

#include <QStringList>

class QPushButton;
class QVBoxLayout;

namespace homeward {

/// Every absence of a child, open or signed off, newest first.
class EpisodesSection : public ChildSection
{
    Q_OBJECT

public:
    EpisodesSection(const UiContext &context, const ChildId &child, QWidget *parent = nullptr);

    void showProfile(const Profile &profile) override;
    void goTo() override;

private:
    UiContext m_context;
    ChildId m_child;
    QVBoxLayout *m_rows;
    QPushButton *m_missing;
    QStringList m_shown;
};

} // namespace homeward
