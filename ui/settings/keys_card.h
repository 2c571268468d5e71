// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"
#include "ui/shell/ui_context.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace homeward {

class AskButton;
class KeyPaper;
class LineField;
class NewPassphrase;
class PassphraseField;

/// One's own passphrase; and, for whoever runs the record, its recovery key and its night envelope.
class KeysCard : public QWidget
{
    Q_OBJECT

public:
    KeysCard(const UiContext &context, QWidget *parent);

    void refresh();

private:
    void addPaper(QVBoxLayout *column);
    void addOwn(QVBoxLayout *column);
    void addRecovery(QVBoxLayout *column);
    void addEnvelope(QVBoxLayout *column);
    void changeOwn();
    void prove();
    void show(KeyHolder::Kind kind, const Result<RecoveryKey> &key, const QString &title,
        const QString &how);

    UiContext m_context;
    PassphraseField *m_old = nullptr;
    NewPassphrase *m_own = nullptr;
    QWidget *m_recovery = nullptr;
    QLabel *m_recoveryState = nullptr;
    QWidget *m_proving = nullptr;
    LineField *m_proof = nullptr;
    QWidget *m_envelope = nullptr;
    QLabel *m_envelopeState = nullptr;
    QWidget *m_paperCard = nullptr; ///< in sight while there is a new key
    KeyPaper *m_paper = nullptr;
};

} // namespace homeward
