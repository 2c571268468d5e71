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
class WhenBlock;

/// What may be said of one line of a list beside its outcome: when it was, with whom, how, and why
/// it was late. Nothing of it is ever needed. The session has to outlive it.
class ActDetails : public QWidget
{
    Q_OBJECT

public:
    struct Questions
    {
        QString when; ///< the label of the time
        QString whenHint = {}; ///< empty: to leave the time empty means now
        QStringList fields = {}; ///< ids, in order
        QString lateField = {}; ///< asked only of what is past its time
        QString done = {}; ///< on the button that writes the usual outcome; empty: none
    };

    ActDetails(FormSession &session, const EpisodeContext &context, const Questions &questions,
        QWidget *parent = nullptr);
    ~ActDetails() override;

    void showSource(const QString &source);
    void askWhyLate(bool isLate);
    void reload();
    bool keepDraft();
    [[nodiscard]] bool isTimeEmpty() const;
    /// Nothing while what is typed is no time.
    [[nodiscard]] std::optional<Moment> happened() const;
    void goToTime();

Q_SIGNALS:
    /// With what stands here, the usual outcome is to be written.
    void done();

private:
    QString m_lateField;
    QLabel *m_source;
    std::unique_ptr<WhenBlock> m_when;
    std::unique_ptr<FormView> m_view; ///< null: only the time is asked
};

} // namespace homeward
