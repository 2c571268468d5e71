// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/forms/form.h"
#include "ui/children/row_kind.h"
#include "ui/forms/pending_drafts.h"
#include "ui/shell/ui_context.h"

#include <QMap>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace homeward {

class AlikeRows;
class AnswerEditor;
class FieldBlock;
class LineField;
class PhotoView;

/// One person, place or home of a child while it is typed. What is typed is a draft within half a
/// second; the row itself is saved when a field is left, as soon as it has a name.
class RowEditor : public QWidget
{
    Q_OBJECT

public:
    /// `id` empty: a new row.
    RowEditor(const UiContext &context, const ChildId &child, const RowKind &kind,
        const QString &id, QWidget *parent);

    [[nodiscard]] const QString &id() const { return m_id; }
    /// Reads the record again; a field that somebody is in stays as it is.
    void reload();
    /// Keeps the drafts now.
    void flush() { m_pending.flush(); }
    /// Saves the row when it can be. False when something is still to be filled in.
    bool settle();
    /// What somebody else changed meanwhile comes first; `field` empty: where the row begins.
    void goTo(const QString &field = {});
    /// Where Tab goes on from to what follows.
    [[nodiscard]] QWidget *lastInput() const { return m_last; }
    [[nodiscard]] bool isEmpty() const;

Q_SIGNALS:
    void committed();
    /// Nothing is added: what was typed is a draft of that row, which is there already.
    void otherChosen(const QString &id);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void addFields();
    void addField(const Field &field, QVBoxLayout *column);
    void begin(const QString &field);
    void take(const QString &field, const Answer &answer, const QString &typed);
    void updateShown();
    void showRemarks();
    void showAlike();
    void goOnWith(const QString &other);
    [[nodiscard]] bool carryTo(const QString &other);
    void showPhoto();
    /// Whether somebody else changed a field since it was begun here; says so. Once it was said,
    /// leaving that very field puts ours in the place of theirs.
    [[nodiscard]] bool isContested(const Answers &now);
    void leave(const QString &field);
    [[nodiscard]] QString labelOf(const QString &field) const;
    [[nodiscard]] QString wordsOf(const QString &field, const Answer &answer) const;
    [[nodiscard]] QString subject() const;
    [[nodiscard]] Answers answers() const;

    UiContext m_context;
    ChildId m_child;
    RowKind m_kind;
    QString m_id;
    PhotoView *m_photo = nullptr;
    LineField *m_name = nullptr;
    AlikeRows *m_alike = nullptr; ///< of a row that was begun here
    QWidget *m_last = nullptr;
    QMap<QString, FieldBlock *> m_blocks;
    PendingDrafts m_pending;
    Profile m_known; ///< as it was last read
    Answers m_saved;
    Answers m_begunFrom; ///< what the record said when a field was begun
    Answers m_told; ///< what somebody else wrote meanwhile, as it was said
    bool m_isGivenUp = false;
};

} // namespace homeward
