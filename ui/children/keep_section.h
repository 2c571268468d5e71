// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "ui/children/child_section.h"
#include "ui/shell/ui_context.h"

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace homeward {

class AskButton;
class DeleteChildBox;
class LineField;
struct RetentionState;

/// Until when the record of a child is kept, who asked for it to be kept longer, and the way to
/// delete it once nobody needs it any more.
class KeepSection : public ChildSection
{
    Q_OBJECT

public:
    KeepSection(const UiContext &context, const ChildId &child, QWidget *parent = nullptr);

    void showProfile(const Profile &profile) override;
    void goTo() override;

Q_SIGNALS:
    void deleted();

private:
    void addHolds(QVBoxLayout *column);
    void addDeleting(QVBoxLayout *column);
    void showRules(const RetentionState &state);
    void showHolds(const RetentionState &state);
    void placeHold();
    void liftHold(const QString &hold);

    UiContext m_context;
    ChildId m_child;
    QString m_shown;
    QVBoxLayout *m_rules;
    QVBoxLayout *m_holds;
    QWidget *m_holding = nullptr;
    LineField *m_reason = nullptr;
    QLabel *m_whyNot = nullptr;
    DeleteChildBox *m_deleting = nullptr;
};

} // namespace homeward
