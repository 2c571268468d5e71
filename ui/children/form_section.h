// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/form_session.h"
#include "core/record/record_lines.h"
#include "ui/children/child_section.h"
#include "ui/shell/ui_context.h"

#include <memory>

namespace homeward {

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
    void showHistory(const Profile &profile);
    void putBack(const QString &field, const FactVersion &version);
    void putNameBack(const QString &name);

    UiContext m_context;
    ChildId m_child;
    FormSession m_session;
    QMap<QString, HistoryList *> m_history; ///< by field
    LineField *m_name = nullptr;
    HistoryList *m_names = nullptr; ///< what the child was called before
    QString m_knownName;
    bool m_isNameContested = false; ///< somebody else wrote another one, and that was said
    std::unique_ptr<FormView> m_view; ///< before the session goes
};

} // namespace homeward
