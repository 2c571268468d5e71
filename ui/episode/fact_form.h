// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/form_session.h"
#include "ui/episode/episode_context.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QVBoxLayout;

namespace homeward {

class FormView;

/// A form of the episode whose fields become entries one by one as they are left. "Who told you?"
/// goes with each of them where others may be the source.
class FactForm : public QWidget
{
    Q_OBJECT

public:
    enum class Source
    {
        Author,
        Asked
    };

    FactForm(const EpisodeContext &context, const QString &formId, const QString &subject,
        Source source, QWidget *parent = nullptr);
    ~FactForm() override;

    /// What is known beside it, for what is remarked beside the answers from the next reload on.
    void setAround(const Answers &answers);
    /// Leaves a question of the form out while it is not asked.
    void setAsked(const QString &fieldId, bool isAsked);
    void reload();
    /// Somebody is in it, or has typed something that is not in the log yet.
    [[nodiscard]] bool isInUse() const;
    /// False when something typed is not understood or could not be written; the message bar says
    /// what.
    bool settle();
    bool showField(const QString &fieldId);

Q_SIGNALS:
    void written();

private:
    void addSource(QVBoxLayout *column);
    void watchFocus(QWidget *old, QWidget *now);
    [[nodiscard]] bool holds(const QWidget *widget) const;

    EpisodeContext m_context;
    FormSession m_session;
    QLineEdit *m_saidBy = nullptr;
    bool m_isSourceUsed = false;
    std::unique_ptr<FormView> m_view; ///< before the session goes
};

} // namespace homeward
