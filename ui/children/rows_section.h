// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/children/child_section.h"
#include "ui/children/history_list.h"
#include "ui/children/row_kind.h"
#include "ui/shell/ui_context.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace homeward {

class RowEditor;
struct EarlierAnswer;

/// People, places, photos or homes of a child: the list, or one of them while it is typed. A new
/// one that was left half typed is there again.
class RowsSection : public ChildSection
{
    Q_OBJECT

public:
    RowsSection(const UiContext &context, const ChildId &child, const RowKind &kind,
        QWidget *parent = nullptr);

    void showProfile(const Profile &profile) override;
    void flush() override;
    void goTo() override;
    /// Where that row is changed, at this question; `id` empty: a new one, `field` empty: where it
    /// begins. What is half typed in another stays, and in front while it cannot be taken.
    void open(const QString &id, const QString &field = {});

private:
    void edit(const QString &id);
    /// A new row: typed, or made from what somebody chooses.
    void begin();
    [[nodiscard]] QWidget *makeActions(const RowKind::Row &row);
    void backToList();
    void showList(const Profile &profile);
    void addRow(const RowKind::Row &row);
    /// What the row that is being changed was before, and what was taken out.
    void showHistory(const Profile &profile);
    [[nodiscard]] QList<HistoryList::Item> answersBefore(
        const Profile &profile, const QList<RowKind::Version> &versions);
    [[nodiscard]] QString words(const EarlierAnswer &earlier) const;
    /// That answer alone: what was changed later in others stays.
    void putBack(const QString &id, const EarlierAnswer &earlier);
    /// Does it with a row, and shows what is there then.
    void take(const RowKind::Change &change, const QString &id);
    [[nodiscard]] bool hasHalfTyped() const;

    UiContext m_context;
    ChildId m_child;
    RowKind m_kind;
    QWidget *m_list;
    QVBoxLayout *m_rows;
    QPushButton *m_add;
    QLabel *m_problem;
    QPushButton *m_back;
    HistoryList *m_takenOut;
    HistoryList *m_before;
    QWidget *m_place;
    QVBoxLayout *m_placeColumn;
    QLabel *m_title;
    RowEditor *m_editor = nullptr;
    QStringList m_shown;
    Profile m_known; ///< as it was last shown
};

} // namespace homeward
