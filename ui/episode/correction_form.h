// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/form_session.h"
#include "ui/episode/episode_context.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace homeward {

class FormView;

/// Mends one line of the log where it stands: its own answers, when it happened and why it is
/// corrected; or says that it did not happen. Everything typed is a draft of that line, and no
/// error takes it away.
class CorrectionForm : public QWidget
{
    Q_OBJECT

public:
    CorrectionForm(const EpisodeContext &context, const LogItem &line, QWidget *parent = nullptr);
    ~CorrectionForm() override;

    /// Goes to the first question.
    void goTo();
    void showProblem(const QString &problem);
    /// Keeps everything typed. False when that failed; the message bar says why.
    bool keepDraft();

Q_SIGNALS:
    void written();
    /// Somebody else corrected the line meanwhile; what is typed is kept.
    void overtaken(const QString &problem);
    /// The line stays as it is, and what was typed here is gone.
    void givenUp();

private:
    void addButtons(const Entry &line);
    void commit(Result<EntryId> (FormSession::*act)());
    void giveUp();

    EpisodeContext m_context;
    FormSession m_session;
    QLabel *m_problem;
    std::unique_ptr<FormView> m_view; ///< before the session goes
};

} // namespace homeward
