// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/shell/ui_context.h"

#include <QWidget>

#include <functional>

class QLabel;

namespace homeward {

class LineField;

/// The last question before everything about a child goes: their name has to be typed, and it is
/// said what is left.
class DeleteChildBox : public QWidget
{
    Q_OBJECT

public:
    /// `id`: what its parts are found by, "keep" for "keep/name". `remove`: what deletes the child.
    DeleteChildBox(const UiContext &context, const QString &id, const QString &label,
        std::function<Done()> remove, QWidget *parent);

    /// `name`: what has to be typed.
    void showName(const QString &name);
    void setLabel(const QString &label);

Q_SIGNALS:
    void deleted();

private:
    void removeChild();

    UiContext m_context;
    std::function<Done()> m_remove;
    QString m_name;
    LineField *m_typedName;
    QLabel *m_copies;
};

} // namespace homeward
