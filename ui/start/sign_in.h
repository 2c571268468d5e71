// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"
#include "ui/start/start_place.h"

#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QVBoxLayout;

namespace homeward {

class LineField;
class NewPassphrase;
class PassphraseField;

/// Opens one sealed record: with a name and a passphrase, with the recovery key, or with the night
/// envelope. A wrong one is said in words, and what was typed stays, but for passphrases.
class SignIn : public QWidget
{
    Q_OBJECT

public:
    using Opened = std::function<void(std::unique_ptr<Record>)>;

    SignIn(const StartPlace &place, Opened opened, QWidget *parent);

    /// `name` stands in the box already, and may be changed.
    void showRecord(const QString &path, const QString &name = {});
    void goTo();
    /// Passphrases and keys that were typed. Names stay.
    void forgetSecrets();

Q_SIGNALS:
    void cancelled();

private:
    using Attempt = std::function<Result<std::unique_ptr<Record>>(const Record::Door &)>;

    void addSignIn(QVBoxLayout *card);
    void addRecovery(QVBoxLayout *card);
    void addEnvelope(QVBoxLayout *card);
    /// A folded part of the card, with a column of its own.
    [[nodiscard]] QVBoxLayout *addFold(
        QVBoxLayout *card, const QString &id, const QString &words, const QString &how);
    void signIn();
    void recover();
    void openEnvelope();
    /// Where nothing may be missing: says so beside the field, and goes there.
    [[nodiscard]] static bool isFilled(LineField *field, const QString &problem);
    void attempt(const Attempt &open);
    void show(const Error &error);
    void emptyPassphrases();

    StartPlace m_place;
    Opened m_opened;
    QString m_path;
    bool m_isBusy = false; ///< a key is being tried
    QLabel *m_title;
    QLabel *m_practice;
    LineField *m_name = nullptr;
    PassphraseField *m_passphrase = nullptr;
    LineField *m_recoveryKey = nullptr;
    NewPassphrase *m_renewed = nullptr;
    LineField *m_envelope = nullptr;
    LineField *m_newcomer = nullptr;
    NewPassphrase *m_tonight = nullptr;
    QLabel *m_problem;
};

} // namespace homeward
