// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/copies.h"
#include "ui/shell/ui_context.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace homeward {

class ChoiceField;
class CopyWatch;

/// Where copies of the record go and when they are made, and what is known of those there are.
class CopiesCard : public QWidget
{
    Q_OBJECT

public:
    CopiesCard(const UiContext &context, CopyWatch &watch, QWidget *parent);

    void refresh();

private:
    [[nodiscard]] QWidget *makeButtons();
    void chooseFolder();
    void keepOnClosing();
    void copyNow();
    void plan(const CopyPlan &plan, const CopyPlan &known);
    void showPlan(const CopyPlan &plan);
    void showCopies(const QList<CopyLine> &copies);
    void showWork();

    UiContext m_context;
    CopyWatch &m_watch;
    QLabel *m_age;
    QLabel *m_folder;
    QLabel *m_distance;
    QPushButton *m_choose = nullptr;
    QPushButton *m_now = nullptr;
    QPushButton *m_stop = nullptr;
    ChoiceField *m_onClosing;
    QLabel *m_work;
    QLabel *m_problem;
    QLabel *m_list;
    QLabel *m_total;
    CopyPlan m_known; ///< as it was last shown
};

} // namespace homeward
