// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/readiness.h"
#include "core/record/form_session.h"
#include "ui/children/child_section.h"
#include "ui/shell/ui_context.h"

#include <memory>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace homeward {

class FactHistory;
class FormView;
class ReviewCard;

/// What makes a profile ready: what is still missing, what may be out of date, and the first thirty
/// questions in one go.
class ReadySection : public ChildSection
{
    Q_OBJECT

public:
    ReadySection(const UiContext &context, const ChildId &child, QWidget *parent = nullptr);
    ~ReadySection() override;

    /// Before `showProfile`: where the profile stands now.
    void setReadiness(const Readiness &readiness) { m_readiness = readiness; }
    void showProfile(const Profile &profile) override;
    void flush() override;
    void goTo() override;
    /// All that may be out of date is still right; where nothing is, all that is there.
    void confirmAll();
    /// One after the other, what may be out of date.
    void review();

Q_SIGNALS:
    /// Somebody wants to fill in this part of the profile.
    void partWanted(const QString &part);
    /// Somebody wants to fill in what is missing here.
    void gapWanted(const homeward::ReadyGap &gap);

private:
    void addState(QVBoxLayout *column);
    void showState();
    void showGaps();
    void confirm(const QStringList &fading);

    UiContext m_context;
    ChildId m_child;
    Readiness m_readiness;
    FormSession m_session;
    QLabel *m_state;
    QLabel *m_stale;
    QWidget *m_gaps;
    QList<ReadyGap> m_shownGaps;
    QPushButton *m_allRight;
    QPushButton *m_oneByOne;
    ReviewCard *m_review;
    FactHistory *m_history;
    std::unique_ptr<FormView> m_view;
};

} // namespace homeward
