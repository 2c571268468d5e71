// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/episode_context.h"

#include <QWidget>

class QVBoxLayout;

namespace homeward {

class ActForm;

/// Who agreed to the return interview and to what follows from it: what is written already, and the
/// next one. It is the consent of the log, the same everywhere (R29, R51).
class ConsentCard : public QWidget
{
    Q_OBJECT

public:
    explicit ConsentCard(const EpisodeContext &context, QWidget *parent = nullptr);

    void showFacts(const EpisodeFacts &facts);
    bool keepDraft();

Q_SIGNALS:
    void written();

private:
    QVBoxLayout *m_lines;
    QString m_shown;
    ActForm *m_form;
};

} // namespace homeward
