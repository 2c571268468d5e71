// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/act_form.h"

#include <QMap>
#include <QStringList>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace homeward {

class Disclosure;

/// A form of the episode behind a line that opens it: a night's page stays short. The form is made
/// when somebody opens it, or where something half typed waits in it: nothing typed is out of
/// sight. Once it is written down it closes.
class ActFold : public QWidget
{
    Q_OBJECT

public:
    struct What
    {
        QString formId;
        QString title; ///< what opens it
        QString hint = {};
        QString button;
        ActForm::Time time = ActForm::Time::Now;
        QString subject = {};
        /// What the line is found by; empty: the form's id.
        QString name = {};
        /// What the form is found by, where a page asks the same form about two things; empty: the
        /// form's id.
        QString formName = {};
    };

    ActFold(const EpisodeContext &context, const What &what, QWidget *parent = nullptr);

    /// Takes what stands beside the line that opens it.
    void addBeside(QWidget *words);
    /// Takes what is read before the questions. Whoever opens the fold begins there, not at the
    /// first question.
    void addBefore(QWidget *words);
    void setLinked(const QStringList &names);
    /// Leaves a question of the form out while it is not asked.
    void setAsked(const QString &fieldId, bool isAsked);
    void reload();
    /// Whether something typed has not become an entry yet.
    [[nodiscard]] bool hasDrafts() const;
    /// Keeps what is typed. False when that failed; the message bar says why.
    bool keepDraft();
    /// Of the line, for who does not see what stands around it.
    void setDescription(const QString &words);

Q_SIGNALS:
    void written();

private:
    [[nodiscard]] bool areDraftsWaiting() const;
    void setOpen(bool isOpen);
    void makeForm();
    void goInside();

    EpisodeContext m_context;
    What m_what;
    QStringList m_linked;
    QMap<QString, bool> m_asked; ///< by field
    QWidget *m_place;
    QVBoxLayout *m_inside;
    Disclosure *m_opener;
    QHBoxLayout *m_line;
    ActForm *m_form = nullptr; ///< made when it is asked for
    bool m_isReadFirst = false;
};

} // namespace homeward
