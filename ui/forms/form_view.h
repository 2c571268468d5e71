// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/forms/form.h"
#include "core/model/answer.h"
#include "core/model/child.h"
#include "ui/forms/pending_drafts.h"
#include "ui/shell/ui_context.h"

#include <QMap>
#include <QSet>
#include <QWidget>

class QVBoxLayout;

namespace homeward {

class AnswerEditor;
class Disclosure;
class FieldBlock;
class FormSession;

/// Draws any form and keeps what is typed in it: as a draft within half a second, and, where the
/// session commits each field, as an entry or a profile fact when the field is left. It belongs in
/// a page that scrolls. The session has to outlive it.
class FormView : public QWidget
{
    Q_OBJECT

public:
    FormView(FormSession &session, const UiContext &context, QWidget *parent = nullptr);
    /// Only these questions of the session's form.
    FormView(FormSession &session, const UiContext &context, const QList<Section> &sections,
        QWidget *parent = nullptr);

    /// Reads the session again; a field that somebody is in stays as it is.
    void reload();
    /// Keeps every draft now. False when that failed; the message bar says why.
    bool flush() { return m_pending.flush(); }
    /// Who says what is typed from here on; empty: the author saw or did it.
    void setSaidBy(const QString &saidBy) { m_saidBy = saidBy; }
    /// Whose form it is, for what is remarked beside the answers from the next reload on.
    void setProfile(const Profile &profile);
    /// What is known beside the form, for the same: an answer of the form itself counts first.
    void setAround(const Answers &answers) { m_around = answers; }
    /// Shows a field, wherever it is folded away, and goes to it. False when it is not asked here.
    bool showField(const QString &fieldId);
    /// Leaves a question out, or asks it again; one that has an answer stays in sight.
    void setAsked(const QString &fieldId, bool isAsked);
    /// Where a field is asked; null: it is not asked here.
    [[nodiscard]] FieldBlock *block(const QString &fieldId) const;
    /// As far as what is typed can be understood.
    [[nodiscard]] Answers answers() const;

Q_SIGNALS:
    /// A field became an entry or a profile fact.
    void committed();
    void edited(const QString &fieldId);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    struct Part
    {
        FieldBlock *block;
        Disclosure *fold; ///< what it is folded into, or null
        bool isShown = true;
    };

    void addSection(const Section &section, QVBoxLayout &column);
    void addField(const Field &field, QVBoxLayout &column, Disclosure *fold);
    void takeEdit(const AnswerEditor &editor);
    void settle(const AnswerEditor &editor);
    void updateShown();
    void showRemarks();

    FormSession &m_session;
    UiContext m_context;
    QString m_saidBy;
    QList<Contact> m_contacts;
    int m_age = -1; ///< of the child; -1: not known
    Answers m_around;
    QMap<QString, Part> m_parts;
    QSet<QString> m_leftOut;
    PendingDrafts m_pending;
};

} // namespace homeward
