// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/hand_over_file.h"
#include "ui/shell/ui_context.h"

#include <QWidget>

#include <optional>

class QLabel;
class QTableView;
class QVBoxLayout;

namespace homeward {

class ChoiceField;
class PassphraseField;
class TakeOverModel;

/// Takes in the record of a child who comes from another home: the file, its passphrase, what is in
/// it, who the child is here, what differs, and the receipt. Nothing comes in before the last
/// button.
class TakeOverCard : public QWidget
{
    Q_OBJECT

public:
    TakeOverCard(const UiContext &context, QWidget *parent);

    /// Begins with a file. Says at once what is wrong with it.
    void begin(const QString &path);

Q_SIGNALS:
    void written();

private:
    void addOpening(QVBoxLayout *card);
    void addComparing(QVBoxLayout *card);
    void addReceipt(QVBoxLayout *card);
    void choose();
    void open();
    void showArrived();
    void compare(const QString &child);
    void takeIn();
    void showReceipt(const HandOver::Taken &taken);
    void forget();
    void fitTable();

    UiContext m_context;
    QByteArray m_file;
    std::optional<hand_over_file::Arrived> m_arrived;
    HandOver::Taken m_taken;
    QLabel *m_problem;
    QWidget *m_opening = nullptr;
    QLabel *m_fileName = nullptr;
    PassphraseField *m_passphrase = nullptr;
    QWidget *m_comparing = nullptr;
    QLabel *m_manifest = nullptr;
    ChoiceField *m_who = nullptr;
    QLabel *m_notThem = nullptr;
    QLabel *m_summary = nullptr;
    TakeOverModel *m_model;
    QTableView *m_table = nullptr;
    QWidget *m_done = nullptr;
    QLabel *m_receipt = nullptr;
};

} // namespace homeward
