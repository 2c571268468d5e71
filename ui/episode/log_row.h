// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/log_table.h"
#include "ui/episode/episode_context.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace homeward {

class CorrectionForm;

/// One line of the log: what stands, what was corrected struck through beneath it, and the way to
/// correct it in the same place. While somebody corrects it the row changes only in what it says.
class LogRow : public QFrame
{
    Q_OBJECT

public:
    explicit LogRow(const EpisodeContext &context, QWidget *parent = nullptr);

    /// `hasDrafts`: a correction of it was begun.
    void showItem(const LogItem &item, const EpisodeFacts &facts, bool hasDrafts);
    void goTo();
    /// Keeps what is typed in a correction. False when that failed; the message bar says why.
    bool keepDraft();
    /// The last part of it that Tab reaches.
    [[nodiscard]] QWidget *lastStop() const;
    [[nodiscard]] QWidget *firstStop() const;

Q_SIGNALS:
    void written();
    void overtaken();

private:
    void showWords(const LogWords &words);
    void open();
    void openForm();
    void close();
    void startAgain(const QString &problem);

    EpisodeContext m_context;
    LogItem m_item;
    QString m_refusal; ///< why it may not be corrected, or empty
    QString m_shown;
    QLabel *m_when;
    QLabel *m_what;
    QVBoxLayout *m_history;
    QPushButton *m_correct;
    QLabel *m_why;
    CorrectionForm *m_form = nullptr;
};

} // namespace homeward
