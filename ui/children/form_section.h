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
class HistoryList;
class LineField;

/// A form of a child's profile. Each field becomes a fact when it is left, and shows what it said
/// before. With the first form goes the name the child is called by.
class FormSection : public ChildSection
{
    Q_OBJECT

public:
    FormSection(const UiContext &context, const ChildId &child, const QString &formId,
        bool asksName, QWidget *parent = nullptr);
    ~FormSection() override;

    void showProfile(const Profile &profile) override;
    void flush() override;
    void goTo() override;

private:
    void rename();
    void showNames(const Profile &profile);
    void putNameBack(const QString &name);

    UiContext m_context;
    ChildId m_child;
    FormSession m_session;
    LineField *m_name = nullptr;
    HistoryList *m_names = nullptr; ///< what the child was called before
    QString m_knownName;
    bool m_isNameContested = false; ///< somebody else wrote another one, and that was said
    std::unique_ptr<FormView> m_view; ///< before the session goes
    FactHistory *m_history;
};

} // namespace homeward
