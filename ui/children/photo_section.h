// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/form_session.h"
#include "ui/children/child_section.h"
#include "ui/shell/ui_context.h"

#include <memory>

namespace homeward {

class FactHistory;
class FormView;
class RowsSection;

/// The photos of a child, and what was agreed about them, now and before.
class PhotoSection : public ChildSection
{
    Q_OBJECT

public:
    PhotoSection(const UiContext &context, const ChildId &child, QWidget *parent = nullptr);
    ~PhotoSection() override;

    void showProfile(const Profile &profile) override;
    void flush() override;
    void goTo() override;

private:
    RowsSection *m_photos;
    FormSession m_session;
    std::unique_ptr<FormView> m_agreed; ///< uses the session, and goes before it
    FactHistory *m_history;
};

} // namespace homeward
