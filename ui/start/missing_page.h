// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/scroll_page.h"
#include "ui/shell/ui_context.h"

class QPushButton;
class QVBoxLayout;

namespace homeward {

class AnswerEditor;
class ChildTicks;
class KeptLines;
class KnownChildren;
class LineField;

/// "A child is missing": which child is the only question. When it was noticed stands at now, and
/// may be changed.
class MissingPage : public ScrollPage
{
    Q_OBJECT

public:
    explicit MissingPage(const UiContext &context, QWidget *parent = nullptr);

    void refresh() override;
    void flush() override;
    /// Ready to start, with this child ticked when there is one.
    void begin(const ChildId &child);

private:
    void addUnfinished(QVBoxLayout *column);
    void addWhen();
    void showKept();
    void emptyAll();
    void showWho();
    void showOpen();
    void takeKnown(const ChildId &child);
    /// Ticks the only child whom what is typed fits, and says so. False when there is none.
    bool tickOnlyMatch();
    void start();

    UiContext m_context;
    ChildTicks *m_ticks;
    LineField *m_name;
    KnownChildren *m_known;
    QPushButton *m_useTyped;
    QLabel *m_nobody;
    QWidget *m_unfinished = nullptr;
    QPushButton *m_clear = nullptr;
    KeptLines *m_kept = nullptr;
    QPushButton *m_start = nullptr;
    QLabel *m_who = nullptr;
    QWidget *m_openCard = nullptr;
    QVBoxLayout *m_open;
    AnswerEditor *m_when = nullptr;
    AnswerEditor *m_by = nullptr;
    bool m_isTimeTyped = false;
    QString m_openShown;
};

} // namespace homeward
