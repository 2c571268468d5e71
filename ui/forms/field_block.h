// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/forms/form.h"
#include "core/forms/remarks.h"

#include <QDateTime>
#include <QWidget>

#include <functional>

class QLabel;

namespace homeward {

class AnswerEditor;

/// One question as a person meets it: the question, a hint, the answer, and why we ask.
class FieldBlock : public QWidget
{
    Q_OBJECT

public:
    FieldBlock(const Field &field, const std::function<QDateTime()> &now, QWidget *parent);

    [[nodiscard]] AnswerEditor *editor() const { return m_editor; }
    /// Something that belongs to the question, beneath it.
    void addBelow(QWidget *widget);
    /// What is worth a second look in the answer.
    void showRemark(const forms::Beside &beside);

private:
    AnswerEditor *m_editor;
    QLabel *m_remark;
};

} // namespace homeward
