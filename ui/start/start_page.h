// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"
#include "ui/start/start_place.h"

#include <QWidget>

#include <functional>
#include <memory>

class QBoxLayout;
class QStackedWidget;

namespace homeward {

class FirstRun;
class KeyPaper;
class MessageBar;
class PackPage;
class RecordList;
class SignIn;

/// What there is before a record is open. When to ring 999 and 101 is in sight at all times;
/// nothing but a name is asked of anybody.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    using Opened = std::function<void(std::unique_ptr<Record>)>;

    /// `opened` is called with a record that somebody is signed in to.
    StartPage(const StartPlace &place, Opened opened, QWidget *parent = nullptr);

    void showRecords();
    /// Asks for the name and the passphrase that open a record. `name` stands there already.
    void open(const QString &path, const QString &name = {});
    /// Puts a copy beside under a name of its own, and opens that.
    void openCopy();
    /// Opens the practice home, made when it is not there, with its first person signed in.
    void openPractice();
    /// Goes to the record opened last, without the practice home; else to the list.
    void openLast();
    /// Takes off the screen what is secret: a child's words, keys, passphrases. A record that was
    /// just made stands in the list; its recovery key is not shown again.
    void putAway();

    [[nodiscard]] MessageBar &messages() { return *m_messages; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeDanger();
    [[nodiscard]] QWidget *makeChoice();
    [[nodiscard]] QWidget *scrolling(QWidget *inner);
    void show(QWidget *inner);
    [[nodiscard]] bool isShown(const QWidget *inner) const;
    void showNewKey(Record::Made made);
    void remember(const Record &record);
    void finish(std::unique_ptr<Record> record);

    StartPlace m_place;
    Opened m_opened;
    std::unique_ptr<Record> m_made; ///< while its recovery key is on the screen
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    QWidget *m_choice;
    QBoxLayout *m_columns = nullptr;
    RecordList *m_records = nullptr;
    FirstRun *m_firstRun;
    SignIn *m_signIn;
    PackPage *m_pack;
    KeyPaper *m_key;
};

} // namespace homeward
