// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "ui/children/child_section.h"
#include "ui/shell/ui_context.h"

class QVBoxLayout;

namespace homeward {

class HandOverAfter;
class HandOverSend;

/// What was handed over and what came in; the way to hand over; and what comes after that.
class HandOverSection : public ChildSection
{
    Q_OBJECT

public:
    HandOverSection(const UiContext &context, const ChildId &child, QWidget *parent = nullptr);

    void showProfile(const Profile &profile) override;
    void goTo() override;

Q_SIGNALS:
    void deleted();

private:
    void showLines();

    UiContext m_context;
    ChildId m_child;
    QVBoxLayout *m_lines;
    QWidget *m_notYours;
    HandOverSend *m_send;
    HandOverAfter *m_after;
    QString m_shown;
};

} // namespace homeward
