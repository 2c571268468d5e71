// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/form_session.h"
#include "ui/episode/step_page.h"

#include <QWidget>

#include <memory>

namespace homeward {

class FormView;

/// Why somebody was told late, written down when they were told already: a line of its own, which
/// tells nobody again. The session has to outlive it.
class LateReason : public QWidget
{
    Q_OBJECT

public:
    LateReason(FormSession &session, const EpisodeContext &context, const QString &field,
        QWidget *parent = nullptr);
    ~LateReason() override;

    bool keepDraft();
    void goTo();

Q_SIGNALS:
    void written();

private:
    void commit();

    FormSession &m_session;
    EpisodeContext m_context;
    QString m_field;
    std::unique_ptr<FormView> m_view;
};

} // namespace homeward
