// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/form_session.h"
#include "ui/episode/episode_context.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <utility>

class QCheckBox;
class QPushButton;

namespace homeward {

class FormView;
class WhenBlock;

/// A form of the episode that becomes one entry when its button is pressed: an attempt, a sighting,
/// an action. The time is filled in with "now" and may be typed over.
class ActForm : public QWidget
{
    Q_OBJECT

public:
    enum class Time
    {
        Asked,
        Now
    };

    ActForm(const EpisodeContext &context, const QString &formId, const QString &subject,
        const QString &button, Time time, QWidget *parent = nullptr);
    ~ActForm() override;

    /// What its parts are found by, where a page asks the same form about two things; else the
    /// form's id.
    void setName(const QString &name);
    /// Names of the children who went together; with any, the entry can be written once for all of
    /// them.
    void setLinked(const QStringList &names);
    /// One key that writes a likely time into "When?", which is asked (Time::Asked); empty words:
    /// none is likely.
    void offerWhen(const QString &words, const Moment &when);
    /// Leaves a question of the form out where it is not asked of this child.
    void setAsked(const QString &fieldId, bool isAsked);
    /// Asked before an entry is written: false holds it up, and has said why.
    void setMayWrite(std::function<bool()> mayWrite) { m_mayWrite = std::move(mayWrite); }
    void reload();
    bool showField(const QString &fieldId);
    /// Whether something typed has not become an entry yet.
    [[nodiscard]] bool hasDrafts() const;
    /// Keeps everything typed. False when that failed; the message bar says why.
    bool keepDraft();

Q_SIGNALS:
    void written();

private:
    void takeLikely();
    void commit();

    EpisodeContext m_context;
    std::function<bool()> m_mayWrite;
    std::unique_ptr<FormSession> m_session;
    QPushButton *m_likely = nullptr;
    Moment m_likelyWhen;
    QCheckBox *m_forAll = nullptr;
    QPushButton *m_button = nullptr;
    std::unique_ptr<FormView> m_view; ///< before the session goes
    std::unique_ptr<WhenBlock> m_when; ///< null: it happens now
};

} // namespace homeward
