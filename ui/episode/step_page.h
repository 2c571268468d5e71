// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/act_fold.h"

#include <QList>
#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace homeward {

/// One of the steps as it is worked on. It is told the facts and the situation; what it
/// writes goes to the record, and the page above reads everything again.
class StepPage : public QWidget
{
    Q_OBJECT

public:
    explicit StepPage(const EpisodeContext &context, QWidget *parent = nullptr);

    virtual void showSituation(const EpisodeFacts &facts, const Situation &situation) = 0;
    /// Keeps every draft, and turns every finished field into an entry: before a document is made.
    /// False when something typed is not understood or could not be written; the message bar says
    /// what.
    virtual bool settle() { return true; }
    /// Goes to a field, when this step asks it.
    virtual bool showField(const QString &) { return false; }

Q_SIGNALS:
    /// Something was written in the record.
    void written();
    /// Somebody wants a field that another step asks.
    void fieldWanted(const QString &fieldId);
    void stepWanted(homeward::StepId step);

protected:
    /// A card with a heading, to put things in.
    QVBoxLayout *addCard(const QString &title, const QString &hint = {});
    /// Forms that become one entry each, in a card: open, or behind a line. They are kept and read
    /// again together.
    ActForm *addAct(QVBoxLayout *card, const QString &formId, const QString &button,
        ActForm::Time time = ActForm::Time::Now);
    ActFold *addFold(QVBoxLayout *card, const ActFold::What &what);
    /// False when something typed in them could not be kept; the message bar says why.
    bool keepActs();
    /// `linked`: what is written in them may be written for those children too.
    void reloadActs(const QStringList &linked = {});
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    /// Writes one entry. Errors go to the message bar.
    bool write(const NewEntry &entry);

    EpisodeContext m_context;

private:
    QVBoxLayout *m_column;
    QList<ActForm *> m_acts;
    QList<ActFold *> m_folds;
};

} // namespace homeward
