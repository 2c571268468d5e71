// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/ui_context.h"

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace homeward {

class ChoiceField;
class KeptLines;
class LineField;

/// The people who write in the record, and a line to add one.
class PeopleCard : public QWidget
{
    Q_OBJECT

public:
    PeopleCard(const UiContext &context, QWidget *parent);

    void refresh();
    void flush();

private:
    void add();

    UiContext m_context;
    QVBoxLayout *m_list;
    QStringList m_shown;
    LineField *m_name;
    ChoiceField *m_role;
    KeptLines *m_kept;
};

} // namespace homeward
