// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"
#include "ui/forms/pending_drafts.h"
#include "ui/shell/ui_context.h"

#include <QMap>
#include <QObject>

namespace homeward {

class AnswerEditor;
class LineField;

/// Keeps what is typed on a page that is about no child of the record yet. It is in the file a
/// moment after the key, comes back to who typed it after a crash, and goes when it was used.
class KeptLines : public QObject
{
    Q_OBJECT

public:
    /// `form` tells the page from others.
    KeptLines(const UiContext &context, const QString &form, QObject *parent);

    /// Shows what was kept for the line, and follows it from now on.
    void follow(LineField *line);
    void follow(AnswerEditor *editor);

    /// Something from an earlier time came back.
    [[nodiscard]] bool cameBack() const { return m_cameBack; }
    /// To be given to the command that makes use of what was typed.
    [[nodiscard]] UsedDrafts used() const { return { m_form, {}, {} }; }
    /// Writes what is not in the file yet. False when it could not be written.
    bool flush() { return m_pending.flush(); }
    /// They went with the command.
    void wereUsed();
    /// They are not wanted any more.
    void throwAway();

private:
    [[nodiscard]] Draft keptFor(const QString &field);

    UiContext m_context;
    QString m_form;
    QMap<QString, Draft> m_kept; ///< by field, as they were when the page was made
    PendingDrafts m_pending;
    bool m_cameBack = false;
};

} // namespace homeward
