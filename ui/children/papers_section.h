// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/child.h"
#include "ui/children/child_section.h"
#include "ui/shell/ui_context.h"

namespace homeward {

class DocumentPanel;
struct Document;
struct ProfileFacts;

/// The papers of a profile: the ready sheet for the locked cabinet, and the child's own page.
class PapersSection : public ChildSection
{
    Q_OBJECT

public:
    PapersSection(const UiContext &context, const ChildId &child, QWidget *parent = nullptr);

    void showProfile(const Profile &profile) override;
    void goTo() override;

private:
    using Make = Document (*)(const ProfileFacts &, const QDateTime &, const QString &);
    [[nodiscard]] DocumentPanel *addPanel(
        const QString &kind, const QString &title, const QString &hint, Make make);

    UiContext m_context;
    ChildId m_child;
    Profile m_shown;
    qint64 m_version = 0;
    QList<DocumentPanel *> m_panels;
};

} // namespace homeward
