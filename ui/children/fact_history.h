// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/forms/form.h"
#include "core/record/record_lines.h"
#include "ui/children/history_list.h"
#include "ui/shell/ui_context.h"

#include <QMap>
#include <QObject>

namespace homeward {

class FormView;

/// What each question of a profile form said before, beneath it, with a button that puts it back.
/// The view has to outlive it.
class FactHistory : public QObject
{
    Q_OBJECT

public:
    FactHistory(const UiContext &context, const ChildId &child, const Form &form, FormView &view,
        QObject *parent);

    void showProfile(const Profile &profile);
    /// Who wrote it, and when.
    [[nodiscard]] static QString writtenBy(const FactVersion &version);

Q_SIGNALS:
    /// Something was put back.
    void written();

private:
    void showField(const Field &field, const Answer &now, bool hasChanged);
    [[nodiscard]] QList<HistoryList::Item> saidBefore(const Field &field, const Answer &now);
    void putBack(const QString &field, const FactVersion &version);

    UiContext m_context;
    ChildId m_child;
    Form m_form;
    FormView &m_view;
    QMap<QString, HistoryList *> m_lists; ///< by field
};

} // namespace homeward
