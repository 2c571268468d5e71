// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/record/form_session.h"
#include "ui/children/child_section.h"
#include "ui/shell/ui_context.h"

#include <QDate>

#include <memory>

class QLabel;
class QPushButton;

namespace homeward {

class AnswerEditor;
class FormView;
class PhotoView;

/// The child's photo and when it was taken.
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
    void choose();
    void keepDate();

    UiContext m_context;
    ChildId m_child;
    QString m_hash;
    QDate m_date;
    PhotoView *m_photo;
    QPushButton *m_choose;
    QLabel *m_problem;
    AnswerEditor *m_taken;
    FormSession m_session;
    std::unique_ptr<FormView> m_rest;
};

} // namespace homeward
