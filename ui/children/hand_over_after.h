// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/hand_over.h"
#include "ui/shell/ui_context.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace homeward {

class DeleteChildBox;
class LineField;

/// After a record was handed over: its receipt, the last day of the placement, and deleting what a
/// home of this kind does not keep.
class HandOverAfter : public QWidget
{
    Q_OBJECT

public:
    HandOverAfter(const UiContext &context, const ChildId &child, QWidget *parent);

    void showProfile(const Profile &profile);

Q_SIGNALS:
    void written();
    void deleted();

private:
    void addReceipt(QVBoxLayout *column);
    void addEnd(QVBoxLayout *column);
    void addDeleting(QVBoxLayout *column);
    void takeReceipt();
    void chooseReceipt();
    void noteReceipt(const Done &taken, LineField *where);
    void endPlacement();

    UiContext m_context;
    ChildId m_child;
    QWidget *m_receipt = nullptr;
    LineField *m_code = nullptr;
    LineField *m_by = nullptr;
    QWidget *m_ending = nullptr;
    LineField *m_lastDay = nullptr;
    QLabel *m_rule = nullptr;
    QLabel *m_source = nullptr;
    QLabel *m_whyNot = nullptr;
    DeleteChildBox *m_deleting = nullptr;
};

} // namespace homeward
