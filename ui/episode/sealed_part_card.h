// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/form_session.h"
#include "ui/episode/episode_context.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace homeward {

class FormView;
class KeyPaper;

/// What the child said about somebody whom it must not reach: sealed under a key of its own, which
/// is shown once. Parts that are sealed already open with their key, or are given out as they are.
class SealedPartCard : public QWidget
{
    Q_OBJECT

public:
    SealedPartCard(const EpisodeContext &context, QWidget *parent);
    ~SealedPartCard() override;

    void showFacts(const EpisodeFacts &facts);
    /// False when what is typed could not be kept; the message bar says why.
    bool keepDraft();

Q_SIGNALS:
    void written();

protected:
    /// What was opened does not stay in sight.
    void hideEvent(QHideEvent *event) override;

private:
    void addWriting(QVBoxLayout *column);
    void addPart(const Entry &line);
    void seal();
    /// False when it is not the key; the label says so.
    bool open(const EntryId &part, const RecoveryKey &key, QLabel *words);
    void give(const EntryId &part);

    EpisodeContext m_context;
    FormSession m_session;
    std::unique_ptr<FormView> m_view; ///< before the session goes
    QLabel *m_problem = nullptr;
    KeyPaper *m_paper = nullptr;
    QVBoxLayout *m_parts;
    QString m_shown;
};

} // namespace homeward
