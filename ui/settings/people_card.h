// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"
#include "ui/shell/ui_context.h"

#include <QHash>
#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace homeward {

class ChoiceField;
class KeptLines;
class LineField;
class NewPassphrase;

/// The people who write in the record. Whoever runs it lets people in, changes what they do, gives
/// a new passphrase to who forgot theirs, lets people go and in again; others see the list.
class PeopleCard : public QWidget
{
    Q_OBJECT

public:
    PeopleCard(const UiContext &context, QWidget *parent);

    void refresh();
    void flush();

private:
    /// And goes to where this person is changed: what had the focus may be gone.
    void refreshAt(const StaffId &member);
    void addAdding(QVBoxLayout *card);
    void addMember(const Staff &member);
    void addRole(const Staff &member, QVBoxLayout *column);
    void addRenewal(const Staff &member, QVBoxLayout *column);
    void addReadmission(const Staff &member, QVBoxLayout *column);
    [[nodiscard]] ChoiceField *roleField(const Staff &member, QVBoxLayout *column);
    [[nodiscard]] static QString idOf(const Staff &member);
    void add();
    void changeRole(const Staff &member, ChoiceField *field);
    void readmit(const QString &name, ChoiceField *field, NewPassphrase *passphrase);
    void letGo(const StaffId &member);
    void renew(const StaffId &member, NewPassphrase *passphrase);

    UiContext m_context;
    QVBoxLayout *m_list;
    QWidget *m_adding = nullptr;
    QHash<StaffId, QWidget *> m_changes; ///< what unfolds the part that changes each person
    QString m_shown;
    LineField *m_name = nullptr;
    ChoiceField *m_role = nullptr;
    NewPassphrase *m_passphrase = nullptr;
    KeptLines *m_kept = nullptr;
};

} // namespace homeward
